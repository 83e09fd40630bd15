import Language
import Lexicon

/// A piece of a sentence: a noun phrase with its preposition, a verb, a time, a mark, a word that joins clauses.
public struct Phrase: Sendable {
    public enum Kind: UInt8, Sendable {
        case noun, verb, time, mark, complementiser, relative, conjunction, negation, particle, adverb, other
    }
    public var kind: Kind
    /// All its units, preposition included.
    public var units: Range<Int>
    /// The unit of its head: the noun, the verb.
    public var head: Int
    /// The meanings of the preposition before it, 0 for none.
    public var preposition: UInt32 = 0
    /// و, ف or a conjunction stands before it.
    public var isConjoined = false
    /// A pronoun alone (هو, له): `head` is the unit that carries it.
    public var isPronoun = false
    /// The parts of a noun phrase, in `Syntax.parts`.
    public var parts: Range<Int> = 0..<0
    /// The noun phrase this one is joined to by و.
    public var coordinatedWith = -1
    /// The clause it belongs to.
    public var clause = -1
    /// Operators said of it by its adjectives and particles (محتملة, المرتقبة, غير): bits by `Operator`.
    public var operators: UInt32 = 0
    /// It stands inside quotation marks.
    public var isQuoted = false
    /// For a mark, the character in the code page.
    public var mark: UInt8 = 0
    /// A participle that stands for a clause of its own («مشيراً إلى أن»).
    public var isParticiple = false
    /// The preposition's unit when it is a word of its own.
    public var prepositionUnit = -1
    /// In brackets.
    public var isParenthetical = false
    /// For a part of another phrase taken by itself (a genitive), the phrase it is part of; else -1.
    public var host = -1

    public init(kind: Kind, units: Range<Int>, head: Int) {
        self.kind = kind
        self.units = units
        self.head = head
    }
}

/// One word of a noun phrase and what it is there.
public struct PhrasePart: Sendable {
    public enum Role: UInt8, Sendable { case head, quantifier, demonstrative, adjective, genitive, apposition }
    public var unit: Int
    public var role: Role
}

extension Operator {
    /// Its bit in a set of operators.
    public var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// A clause: one predicate with what belongs to it.
public struct Clause: Sendable {
    public enum Kind: UInt8, Sendable { case main, coordinate, complement, relative, adverbial }
    public var kind: Kind
    /// The clause it hangs on, or -1.
    public var parent: Int
    /// Its verb's phrase, or -1 for a verbless clause.
    public var predicate = -1
    /// Verbs that only carry tense or aspect: كان, عاد.
    public var auxiliaries: [Int] = []
    /// Its phrases, in order.
    public var phrases: [Int] = []
    /// The noun phrase a relative clause tells of.
    public var antecedent = -1
    /// The subject's phrase, own or inherited; -1 for none.
    public var subject = -1
    /// Whether the subject is taken over from another clause.
    public var inheritsSubject = false
    /// Operators of its particles and of its subordinator (لو: possible).
    public var operators: UInt32 = 0
    /// The phrase of its complementiser (أن, أنه), or -1.
    public var complementiser = -1
    /// It is what somebody said, in quotation marks.
    public var isQuoted = false

    public init(kind: Kind, parent: Int) {
        self.kind = kind
        self.parent = parent
    }
}

/// A sentence taken apart: phrases, parts and clauses.
public struct Syntax: Sendable {
    public var phrases: [Phrase] = []
    public var parts: [PhrasePart] = []
    public var clauses: [Clause] = []
    public init() {}

    public mutating func removeAll() {
        phrases.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        clauses.removeAll(keepingCapacity: true)
    }
}

extension LexiconImage {
    /// The operator that the entry of a reading sets on its clause, as a bit, or 0: `lexicon.operatorBits(a)`.
    func operatorBits(_ a: Analysis) -> UInt32 {
        guard a.lemma >= 0 else { return 0 }
        let op = lemma(Int(a.lemma)).operatorKind
        return op == .none ? 0 : op.bit
    }
}
