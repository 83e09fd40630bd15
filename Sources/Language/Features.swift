/// The grammatical features of one word form, packed in 32 bits so that a form in the compiled lexicon is a few bytes.
///
///     let f = Features(.verb).with(\.person, .third).with(\.gender, .feminine).with(\.number, .singular)
///     f.gender == .feminine
///
/// Mood, voice and state are sets, because unvowelled scripts write several of them alike: يكتب is indicative,
/// subjunctive or jussive, active or passive, until its clause decides.
public struct Features: Hashable, Sendable {
    public var rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public init(_ pos: PartOfSpeech) { rawValue = UInt32(pos.rawValue) }

    // MARK: - Fields

    /// Bits 0–4.
    public var pos: PartOfSpeech {
        get { PartOfSpeech(rawValue: UInt8(rawValue & 31)) ?? .other }
        set { set(UInt32(newValue.rawValue), at: 0, width: 5) }
    }
    /// Bits 5–6.
    public var person: Person {
        get { Person(rawValue: UInt8(field(5, 2))) ?? .none }
        set { set(UInt32(newValue.rawValue), at: 5, width: 2) }
    }
    /// Bits 7–8. `both` when the form serves either gender.
    public var gender: Gender {
        get { Gender(rawValue: UInt8(field(7, 2))) ?? .none }
        set { set(UInt32(newValue.rawValue), at: 7, width: 2) }
    }
    /// Bits 9–10.
    public var number: Number {
        get { Number(rawValue: UInt8(field(9, 2))) ?? .none }
        set { set(UInt32(newValue.rawValue), at: 9, width: 2) }
    }
    /// Bits 11–13.
    public var form: VerbForm {
        get { VerbForm(rawValue: UInt8(field(11, 3))) ?? .none }
        set { set(UInt32(newValue.rawValue), at: 11, width: 3) }
    }
    /// Bits 14–16.
    public var moods: Moods {
        get { Moods(rawValue: UInt8(field(14, 3))) }
        set { set(UInt32(newValue.rawValue), at: 14, width: 3) }
    }
    /// Bits 17–18.
    public var voices: Voices {
        get { Voices(rawValue: UInt8(field(17, 2))) }
        set { set(UInt32(newValue.rawValue), at: 17, width: 2) }
    }
    /// Bits 19–21. The states a noun form can stand in.
    public var states: States {
        get { States(rawValue: UInt8(field(19, 3))) }
        set { set(UInt32(newValue.rawValue), at: 19, width: 3) }
    }
    /// Bit 22. The form is written so only before a suffix pronoun (زيارتـ, رماـ, ينتقدوـ).
    public var isBound: Bool {
        get { field(22, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 22, width: 1) }
    }
    /// Bit 23. The form can take a suffix pronoun as it stands.
    public var takesSuffix: Bool {
        get { field(23, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 23, width: 1) }
    }
    /// Bit 24. The form holds the article (ال of its own, as generated for the words inside a name).
    public var hasArticle: Bool {
        get { field(24, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 24, width: 1) }
    }
    /// Bit 25. The form can take the article before it.
    public var takesArticle: Bool {
        get { field(25, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 25, width: 1) }
    }
    /// Bits 26–27: the cases a form's spelling admits: 0 any, 1 nominative only (ون), 2 oblique only (ين), 3 accusative (اً).
    public var grammaticalCase: Case {
        get { Case(rawValue: UInt8(field(26, 2))) ?? .any }
        set { set(UInt32(newValue.rawValue), at: 26, width: 2) }
    }
    /// Bit 28: the form is the elative or a diminutive of the lemma, not the plain form.
    public var isElative: Bool {
        get { field(28, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 28, width: 1) }
    }

    /// Bit 29: the form begins with a clitic that belongs to it (بسبب, لأن): one word for the grammar, two for a linguist.
    public var holdsProclitic: Bool {
        get { field(29, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 29, width: 1) }
    }

    /// Bit 30: the form stands back behind its homographs, though its lemma does not (يتم of أتم beside that of تم).
    public var isSeldom: Bool {
        get { field(30, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 30, width: 1) }
    }

    /// Bit 31: the form counts only as it is spelt, for in other letters it is a word (WHO, US, IT).
    public var isLiteral: Bool {
        get { field(31, 1) == 1 }
        set { set(newValue ? 1 : 0, at: 31, width: 1) }
    }

    private func field(_ at: UInt32, _ width: UInt32) -> UInt32 { (rawValue >> at) & ((1 << width) - 1) }
    private mutating func set(_ value: UInt32, at: UInt32, width: UInt32) {
        let mask: UInt32 = ((1 << width) - 1) << at
        rawValue = (rawValue & ~mask) | ((value << at) & mask)
    }

    // MARK: - Builders

    /// A copy with one field changed: `f.with(\.gender, .feminine)`.
    public func with<T>(_ path: WritableKeyPath<Features, T>, _ value: T) -> Features {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }
}

/// What kind of word a form is.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case other, verb, noun, adjective, proper, pronoun, demonstrative, relative, preposition, conjunction
    case complementiser, negation, particle, quantifier, adverb, interrogative, numeral, punctuation
}

public enum Person: UInt8, Sendable { case none, first, second, third }
public enum Gender: UInt8, Sendable { case none, masculine, feminine, both }
public enum Number: UInt8, Sendable { case none, singular, dual, plural }
public enum Case: UInt8, Sendable { case any, nominative, oblique, accusative }

/// Which part of a verb's paradigm a form is; `none` for a plain noun or adjective.
public enum VerbForm: UInt8, Sendable {
    case none, perfect, imperfect, imperative, masdar, activeParticiple, passiveParticiple
}

/// The moods an imperfect's spelling admits.
public struct Moods: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let indicative = Moods(rawValue: 1)
    public static let subjunctive = Moods(rawValue: 2)
    public static let jussive = Moods(rawValue: 4)
}

/// The voices a form's spelling admits.
public struct Voices: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let active = Voices(rawValue: 1)
    public static let passive = Voices(rawValue: 2)
}

/// The states a noun's spelling admits: indefinite, definite (with the article), construct.
public struct States: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let indefinite = States(rawValue: 1)
    public static let definite = States(rawValue: 2)
    public static let construct = States(rawValue: 4)
}
