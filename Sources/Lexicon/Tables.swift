import Language

/// Where an argument stands: subject, object, genitive, or after a preposition of a meaning.
///
/// The names are those of `means` and of frames: `to`, `with`, `against` …
public enum Position: UInt8, Sendable, CaseIterable {
    case none, subj, obj, gen, to, with, on, from, `in`, by, about, `for`, against, between, before, after, since, until, during, toward, like, than,
        at
    case accordingTo, content

    /// The name in lexicon files.
    public var name: String { self == .accordingTo ? "according-to" : String(describing: self) }

    public init?(named name: some StringProtocol) {
        guard let found = Position.allCases.first(where: { $0.name == name }), found != .none else { return nil }
        self = found
    }

    /// Its bit in a set of meanings.
    public var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// What an operator does to the event it governs.
public enum Operator: UInt8, Sendable, CaseIterable {
    case none, report, confirm, deny, future, expect, possible, attempt, begin, `continue`, cease, not, light, passive, cause, copula, past

    public init?(named name: some StringProtocol) {
        guard let found = Operator.allCases.first(where: { String(describing: $0) == name }), found != .none else { return nil }
        self = found
    }
    public var name: String { String(describing: self) }
}

/// The kinds of standing facts.
public enum FactKind: UInt8, Sendable, CaseIterable {
    case none, diplomaticRelations, mission, membership, candidate, ties, influence, office

    public var name: String { self == .diplomaticRelations ? "diplomatic_relations" : String(describing: self) }

    public init?(named name: some StringProtocol) {
        guard let found = FactKind.allCases.first(where: { $0.name == name }), found != .none else { return nil }
        self = found
    }
}

/// What a form in the lexicon stands for.
public enum LemmaKind: UInt8, Sendable, CaseIterable {
    case word, state, demonym, place, region, regionAdjective, role, person, organisation, accord, time

    /// Names of the world, against words of a language.
    public var isEntity: Bool { self != .word && self != .time }

    /// Names that English writes with a capital.
    var isCapitalised: Bool { isEntity && self != .role }

    /// Proper names of one thing, which hide what their words mean elsewhere; the year in «the 2015 nuclear deal» stays a year.
    var isName: Bool { self == .person || self == .organisation || self == .place || self == .state }
}

/// A set of word classes, at most 256.
public struct ClassSet: Sendable, Hashable {
    public static let capacity = 256
    private var words: SIMD4<UInt64> = .zero

    public init() {}
    /// From eight 32-bit words, the lowest first.
    init(_ word: (Int) -> UInt32) {
        for lane in 0..<4 { words[lane] = UInt64(word(lane * 2)) | UInt64(word(lane * 2 + 1)) << 32 }
    }

    /// Eight 32-bit words, the lowest first.
    var parts: [UInt32] { (0..<8).map { UInt32(truncatingIfNeeded: words[$0 / 2] >> UInt64($0 % 2 * 32)) } }
    public var isEmpty: Bool { words == .zero }
    public func intersects(_ other: ClassSet) -> Bool { (words & other.words) != .zero }
    public mutating func formUnion(_ other: ClassSet) { words |= other.words }
    public mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }
    public func contains(_ index: Int) -> Bool { words[index / 64] >> UInt64(index % 64) & 1 == 1 }
}

/// A date with the precision it was given: a day, a month, a year, or nothing (`raw` 0).
public struct PartialDate: Sendable, Hashable {
    /// `yyyymmdd`, with 00 for what is not known.
    public var raw: UInt32
    public init(raw: UInt32) { self.raw = raw }

    /// Reads `2019-03-20`, `2019-03` or `2019`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-")
        guard parts.count <= 3, let first = parts.first, first.count == 4, let year = UInt32(first) else { return nil }
        let month = parts.count > 1 ? UInt32(parts[1]) : 0
        let day = parts.count > 2 ? UInt32(parts[2]) : 0
        guard let month, let day, parts.count < 2 || (1...12).contains(month) else { return nil }
        guard parts.count < 3 || (1...Self.days(year, month)).contains(day) else { return nil }
        raw = year * 10000 + month * 100 + day
    }

    private static func days(_ year: UInt32, _ month: UInt32) -> UInt32 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// The first day it can mean, as `yyyymmdd`; 0 when open.
    public var earliest: UInt32 { raw == 0 ? 0 : raw + (raw / 100 % 100 == 0 ? 100 : 0) + (raw % 100 == 0 ? 1 : 0) }
    /// The last day it can mean, as `yyyymmdd`; open ends give the far future.
    public var latest: UInt32 { raw == 0 ? 99_991_231 : raw + (raw / 100 % 100 == 0 ? 1200 : 0) + (raw % 100 == 0 ? 31 : 0) }

    /// The day it stands for as text: `2019-03-20`, `2019`.
    public var description: String {
        let year = String(raw / 10000)
        let month = raw / 100 % 100
        let day = raw % 100
        func two(_ n: UInt32) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return month == 0 ? year : day == 0 ? "\(year)-\(two(month))" : "\(year)-\(two(month))-\(two(day))"
    }
}
