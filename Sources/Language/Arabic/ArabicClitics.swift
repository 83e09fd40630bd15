/// A chain of the little words that Arabic writes onto the beginning of a word: ولل in وللحكومة.
///
///     let chain = ArabicPrefix.all.first { $0.surface == "وبال" }
///     chain?.parts  // [.wa, .bi, .article]
public struct ArabicPrefix: Hashable, Sendable {
    /// One of the little words.
    public enum Part: UInt8, Hashable, Sendable {
        /// و and ف, the conjunctions.
        case wa, fa
        /// ب, ك and ل, the prepositions.
        case bi, ka, li
        /// ال.
        case article
        /// س of the future.
        case future
        /// ل before a subjunctive: in order to.
        case purpose
        /// ل before a jussive: let him.
        case command
        /// لَ that stresses (لقد، لكان).
        case emphasis
    }

    /// What words a chain can stand before.
    public struct Hosts: OptionSet, Hashable, Sendable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }
        /// Nouns, adjectives, names, and the words that stand in their place (هذا, ما, كل).
        public static let nominal = Hosts(rawValue: 1)
        /// Nominal forms that can take the article.
        public static let articled = Hosts(rawValue: 2)
        /// Forms that begin with an article of their own (القاهرة, الذي).
        public static let owningArticle = Hosts(rawValue: 4)
        public static let perfect = Hosts(rawValue: 8)
        public static let indicative = Hosts(rawValue: 16)
        public static let subjunctive = Hosts(rawValue: 32)
        public static let jussive = Hosts(rawValue: 64)
        public static let imperative = Hosts(rawValue: 128)
        /// أن, أنّ, ما: what brings in a clause.
        public static let complementiser = Hosts(rawValue: 256)
        /// Pronouns.
        public static let pronoun = Hosts(rawValue: 512)
        /// All other function words.
        public static let particle = Hosts(rawValue: 1024)
        public static let any = Hosts(rawValue: 2047)

        /// What a form is as a host: `ArabicPrefix.Hosts(form.features)`.
        ///
        /// - Parameter features: the features of the form without prefix.
        public init(_ features: Features) {
            var hosts: Hosts = []
            switch features.pos {
            case .verb:
                switch features.form {
                case .perfect: hosts = .perfect
                case .imperative: hosts = .imperative
                default:
                    if features.moods.contains(.indicative) { hosts.insert(.indicative) }
                    if features.moods.contains(.subjunctive) { hosts.insert(.subjunctive) }
                    if features.moods.contains(.jussive) { hosts.insert(.jussive) }
                }
            case .noun, .adjective, .proper, .numeral, .quantifier, .demonstrative, .relative, .interrogative:
                hosts = .nominal
            case .complementiser: hosts = .complementiser
            case .pronoun: hosts = .pronoun
            case .punctuation: hosts = []
            default: hosts = .particle
            }
            if features.takesArticle { hosts.insert(.articled) }
            if features.hasArticle { hosts.insert(.owningArticle) }
            self = hosts
        }
    }

    /// How the chain and the word meet.
    public enum Join: UInt8, Hashable, Sendable {
        /// The chain stands before the whole word.
        case plain
        /// Only before a word that begins with ل, which hides the article's: ل + ال + لجنة is للجنة.
        case beforeLam
        /// The word loses the ا of its own article: ل + القاهرة is للقاهرة.
        case dropsAlif
        /// The word loses its own article before ل: ل + اللاذقية is للاذقية.
        case dropsArticle
    }

    /// The letters of the chain as they stand in the text.
    public let surface: String
    /// The little words, in order.
    public let parts: [Part]
    /// What it can stand before; one of these is enough.
    public let requires: Hosts
    /// How it meets the word.
    public let join: Join

    /// Whether a suffix pronoun may end the same word: not with the article.
    public var allowsSuffix: Bool { !parts.contains(.article) && join != .dropsAlif && join != .dropsArticle }

    /// Whether a form can follow the chain: `chain.admits(form.features)`.
    ///
    /// The case that a form's spelling shows must suit too: neither مسؤولون nor كتابا follows a preposition. For `join`, the matcher has
    /// to look at the letters.
    ///
    /// - Parameter features: the features of the form without prefix.
    public func admits(_ features: Features) -> Bool {
        guard !requires.isDisjoint(with: Hosts(features)) else { return false }
        if parts.contains(.bi) || parts.contains(.ka) || parts.contains(.li) {
            return features.grammaticalCase != .nominative && features.grammaticalCase != .accusative
        }
        return true
    }

    /// Every chain, the longer ones first.
    public static let all: [ArabicPrefix] = {
        var chains: [ArabicPrefix] = []
        let clause: Hosts = [.nominal, .complementiser]
        for (letters, parts) in [("", [Part]()), ("و", [.wa]), ("ف", [.fa])] {
            func add(_ surface: String, _ more: [Part], _ requires: Hosts, _ join: Join = .plain) {
                chains.append(ArabicPrefix(surface: letters + surface, parts: parts + more, requires: requires, join: join))
            }
            add("بال", [.bi, .article], .articled)
            add("كال", [.ka, .article], .articled)
            add("لل", [.li, .article], .articled)
            add("ال", [.article], .articled)
            add("ب", [.bi], clause)
            add("ك", [.ka], clause)
            add("ل", [.li], clause)
            add("ل", [.li, .article], .articled, .beforeLam)
            add("ل", [.li], .owningArticle, .dropsAlif)
            add("ل", [.li], .owningArticle, .dropsArticle)
            add("س", [.future], .indicative)
            add("ل", [.purpose], .subjunctive)
            add("ل", [.command], .jussive)
            add("ل", [.emphasis], [.perfect, .indicative, .particle, .pronoun])
            if !parts.isEmpty { add("", [], .any) }
        }
        return chains.sorted { $0.surface.unicodeScalars.count > $1.surface.unicodeScalars.count }
    }()
}

/// A suffix pronoun.
///
///     ArabicSuffix.all.first { $0.surface == "هم" }?.features.number  // .plural
public struct ArabicSuffix: Hashable, Sendable {
    /// The letters.
    public let surface: String
    /// Pronoun, with person, gender and number.
    public let features: Features
    /// Whether it follows verbs as their object.
    public let onVerbs: Bool
    /// Whether it follows nominals as their possessor.
    public let onNominals: Bool
    /// Whether it follows prepositions and particles (إنني, لأنه).
    public let onParticles: Bool

    /// Whether it can follow a form by its features: `suffix.follows(form.features)`.
    ///
    /// - Parameter features: the features of the form without suffix.
    public func follows(_ features: Features) -> Bool {
        guard features.takesSuffix || features.isBound else { return false }
        switch features.pos {
        case .verb: return onVerbs
        case .noun, .adjective, .proper, .numeral, .quantifier:
            // Before ي hamza always takes the seat of i: وزرائي, not وزراؤي.
            return onNominals && (surface != "ي" || !features.isBound || features.grammaticalCase != .nominative)
        default: return onParticles
        }
    }

    /// Every suffix pronoun, the longer ones first.
    public static let all: [ArabicSuffix] = {
        func make(_ surface: String, _ person: Person, _ gender: Gender, _ number: Number, verbs: Bool = true, nominals: Bool = true) -> ArabicSuffix
        {
            var features = Features(.pronoun)
            features.person = person
            features.gender = gender
            features.number = number
            return ArabicSuffix(surface: surface, features: features, onVerbs: verbs, onNominals: nominals, onParticles: true)
        }
        return [
            make("هما", .third, .both, .dual), make("كما", .second, .both, .dual),
            make("ها", .third, .feminine, .singular), make("هم", .third, .masculine, .plural), make("هن", .third, .feminine, .plural),
            make("كم", .second, .masculine, .plural), make("كن", .second, .feminine, .plural), make("نا", .first, .both, .plural),
            make("ني", .first, .both, .singular, nominals: false),
            make("ه", .third, .masculine, .singular), make("ك", .second, .both, .singular),
            make("ي", .first, .both, .singular, verbs: false),
        ]
    }()
}
