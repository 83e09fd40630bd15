import Language
import Text

/// The clitics written before a word.
public struct Proclitics: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let wa = Proclitics(rawValue: 1)
    public static let fa = Proclitics(rawValue: 2)
    public static let bi = Proclitics(rawValue: 4)
    public static let ka = Proclitics(rawValue: 8)
    public static let li = Proclitics(rawValue: 16)
    public static let sa = Proclitics(rawValue: 32)
    public static let article = Proclitics(rawValue: 64)
    /// Hebrew מ, from.
    public static let min = Proclitics(rawValue: 128)

    /// و or ف.
    public static let conjunctions: Proclitics = [.wa, .fa]
    /// ب, ك or ل; in Hebrew מ too.
    public static let prepositions: Proclitics = [.bi, .ka, .li, .min]
    public var hasConjunction: Bool { !isDisjoint(with: .conjunctions) }
    public var hasPreposition: Bool { !isDisjoint(with: .prepositions) }

    /// The preposition's meanings.
    public var meanings: UInt32 {
        var bits: UInt32 = 0
        if contains(.bi) { bits |= Position.by.bit | Position.in.bit | Position.at.bit }
        if contains(.li) { bits |= Position.to.bit | Position.for.bit }
        if contains(.ka) { bits |= Position.like.bit }
        if contains(.min) { bits |= Position.from.bit }
        return bits
    }
}

/// A pronoun written after a word; `none` is zero.
public enum Enclitic: UInt8, Sendable {
    case none, hu, ha, huma, hum, hunna, ka, kuma, kum, kunna, ya, ni, na

    public var number: Number {
        switch self {
        case .none: .none
        case .hu, .ha, .ka, .ya, .ni: .singular
        case .huma, .kuma: .dual
        case .hum, .hunna, .kum, .kunna, .na: .plural
        }
    }
    public var gender: Gender {
        switch self {
        case .hu, .hum: .masculine
        case .ha, .hunna: .feminine
        default: .both
        }
    }
    public var person: Person {
        switch self {
        case .none: .none
        case .hu, .ha, .huma, .hum, .hunna: .third
        case .ka, .kuma, .kum, .kunna: .second
        case .ya, .ni, .na: .first
        }
    }
}

/// One way to read a word: a lemma's form and the clitics around it; or an entry of several words.
public struct Analysis: Sendable {
    /// The lemma's number in the lexicon, or -1 for a word that is not in it and was read by its form alone.
    public var lemma: Int32
    public var features: Features
    public var proclitics: Proclitics
    public var enclitic: Enclitic
    /// Where the form stands in the view, without clitics.
    public var stemStart: Int32
    public var stemEnd: Int32
    /// The last token it covers.
    public var lastToken: Int32
    public var kind: LemmaKind
    /// The spelling is the lexicon's own, not only alike after folding.
    public var isExact: Bool
    /// How unusual the reading is by itself; the context adds to it.
    public var cost: Int16

    public var isKnown: Bool { lemma >= 0 }
    /// A nationality's broken plural without an article («روس»), which is a foreign name as often.
    public var isBarePeople: Bool { kind == .demonym && features.pos == .noun && features.number == .plural && !hasArticle && features.takesArticle }
    public var pos: PartOfSpeech { features.pos }
    public var isFiniteVerb: Bool { features.pos == .verb }
    public var isDefinite: Bool { proclitics.contains(.article) || enclitic != .none || features.states == .definite || features.pos == .proper }
    public var hasArticle: Bool { proclitics.contains(.article) || features.states == .definite }
    /// Nouns, adjectives, names.
    public var isNominal: Bool { features.pos == .noun || features.pos == .adjective || features.pos == .proper }
}
