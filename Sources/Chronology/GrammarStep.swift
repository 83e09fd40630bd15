import Lexicon

/// One part of a compiled pattern.
struct GrammarStep: Hashable, Sendable {
    enum Operation: UInt8, Sendable {
        /// One unit of `kind`.
        case unit
        /// What another rule gives.
        case category
        /// A number in figures or words; an ordinal.
        case number, ordinal
        /// The end of the clause, or a word that can only follow a finished expression. Consumes nothing.
        case boundary
        /// The beginning of the sentence. Consumes nothing.
        case beginning
        /// The next unit is not of `kind`. Consumes nothing.
        case not
    }

    var operation: Operation
    var kind: TimeKind = .other
    var category: Int32 = 0
    var slot: Int8 = -1
    var lowest = Int32.min, highest = Int32.max
    /// What `value2` must be, or -1 for anything.
    var second: Int32 = -1
    var wanted: Proclitics = [], unwanted: Proclitics = []
    /// No white space before.
    var isJoined = false
    /// "And" stands before or is attached.
    var isAnd = false
    /// Has to be there, but is not part of the expression.
    var isContext = false
}

/// A set of unit kinds.
struct KindSet: Hashable, Sendable {
    var bits: UInt128 = 0
    static let any = KindSet(bits: .max)

    func contains(_ kind: TimeKind) -> Bool { bits >> UInt128(kind.rawValue) & 1 == 1 }
    mutating func insert(_ kind: TimeKind) { bits |= 1 << UInt128(kind.rawValue) }
    func isDisjoint(with other: KindSet) -> Bool { bits & other.bits == 0 }
    func union(_ other: KindSet) -> KindSet { KindSet(bits: bits | other.bits) }
}

/// A rule's name and what it computes.
struct GrammarRule: Sendable {
    var name: String
    var production: Production
    var argument: Int32
}

/// The patterns of all rules of one category as a tree that shares their beginnings.
struct GrammarTree: Sendable {
    struct Node: Sendable {
        var step: GrammarStep
        var firsts: KindSet
        var child: Int32 = -1
        var sibling: Int32 = -1
        /// The rule that ends here, or -1.
        var rule: Int32 = -1
    }
    var nodes: [Node] = []
    var root: Int32 = -1
    var firsts = KindSet()
}
