/// Where the clause of an expression looks: behind or ahead of the time of writing.
public enum TenseHint: UInt8, Sendable {
    case unknown, past, future
}

/// The time an article was written, which relative expressions hang on.
public struct TimeReference: Hashable, Sendable {
    /// Civil seconds since 1970-01-01T00:00:00 on the wall clock of `offset`, or of nowhere in particular.
    public var civil: Int64
    /// Whether the time of day is known, or only the day.
    public var hasTime: Bool
    /// Seconds east of Greenwich, when known.
    public var offset: Int32?

    public init(civil: Int64, hasTime: Bool, offset: Int32? = nil) {
        self.civil = civil
        self.hasTime = hasTime
        self.offset = offset
    }

    /// A day without a time.
    public init(day: CivilDay) { self.init(civil: day.start, hasTime: false) }

    /// Reads `2025-11-06`, `2025-11-06T18:30`, `2025-11-06T18:30:00.5+02:00` or `…Z`; nil for anything else.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        func digits(_ from: Int, _ count: Int) -> Int? {
            guard from + count <= bytes.count else { return nil }
            var n = 0
            for b in bytes[from..<from + count] {
                guard b >= 48, b <= 57 else { return nil }
                n = n * 10 + Int(b - 48)
            }
            return n
        }
        guard let y = digits(0, 4), let m = digits(5, 2), let d = digits(8, 2), bytes[4] == 45, bytes[7] == 45,
            (1...12).contains(m), d >= 1, d <= CivilDay(year: y, month: m, day: 1).monthLength
        else { return nil }
        civil = CivilDay(year: y, month: m, day: d).start
        hasTime = false
        guard bytes.count > 10 else { return }
        guard bytes[10] == 84 || bytes[10] == 32, let h = digits(11, 2), let mi = digits(14, 2), h < 24, mi < 60 else { return nil }
        civil += Int64(h * 3600 + mi * 60)
        hasTime = true
        var at = 16
        if at < bytes.count, bytes[at] == 58, let s = digits(17, 2) {
            civil += Int64(min(s, 59))
            at = 19
            while at < bytes.count, bytes[at] == 46 || (bytes[at] >= 48 && bytes[at] <= 57) { at += 1 }
        }
        if at < bytes.count {
            if bytes[at] == 90 {
                offset = 0
            } else if bytes[at] == 43 || bytes[at] == 45, let oh = digits(at + 1, 2) {
                let minutes = digits(at + 4, 2) ?? digits(at + 3, 2) ?? 0
                offset = Int32((bytes[at] == 45 ? -1 : 1) * (oh * 3600 + minutes * 60))
            } else {
                return nil
            }
        }
    }

    /// The day of writing.
    public var day: CivilDay { .holding(civil) }
}

/// The time of something told: what "the next day" hangs on.
public struct EventTime: Hashable, Sendable {
    /// Civil seconds since 1970-01-01T00:00:00.
    public var civil: Int64
    /// How exact it was told: two years after a year is a year.
    public var granularity: TimeGranularity

    public init(civil: Int64, granularity: TimeGranularity) {
        self.civil = civil
        self.granularity = granularity
    }

    public init(day: CivilDay) { self.init(civil: day.start, granularity: .day) }

    var day: CivilDay { .holding(civil) }
}

/// What is known around a sentence: all that its time expressions depend on but its words.
public struct TimeContext: Sendable {
    /// How `3/4/2025` is read when both are possible.
    public enum DateOrder: Sendable { case dayMonth, monthDay }

    public var reference: TimeReference
    /// Whether the reference is known; else only what the words themselves say can be placed.
    public var isDated: Bool
    /// The year that a rights line gives, where no date is known.
    public var rightsYear: Int?
    /// The zone of the document's place, an index into the grammar's zones.
    public var zone: Int32?
    /// The time last told, for "the next day" and "two days before that".
    public var lastEvent: EventTime?
    /// The direction of the sentence, when its clauses show none of their own.
    public var tense: TenseHint
    public var dateOrder: DateOrder

    public init(
        reference: TimeReference, isDated: Bool = true, rightsYear: Int? = nil, zone: Int32? = nil, lastEvent: EventTime? = nil,
        tense: TenseHint = .unknown, dateOrder: DateOrder = .dayMonth
    ) {
        self.reference = reference
        self.isDated = isDated
        self.rightsYear = rightsYear
        self.zone = zone
        self.lastEvent = lastEvent
        self.tense = tense
        self.dateOrder = dateOrder
    }
}

/// Where the clause of each token of a sentence looks, worked out when a rule first asks: few sentences need it.
public final class ClauseTenses {
    private var hints: [TenseHint]?
    private let find: () -> [TenseHint]

    /// - Parameter find: gives the direction of each token's clause.
    public init(_ find: @escaping () -> [TenseHint]) { self.find = find }

    /// The direction of a token's clause, nil where none shows.
    subscript(_ token: Int) -> TenseHint? {
        if hints == nil { hints = find() }
        guard let hints, token >= 0, token < hints.count, hints[token] != .unknown else { return nil }
        return hints[token]
    }

    /// Each token's clause looks as the last cue before it does, or where there is none before it, the first after it.
    public static func spread(_ cues: inout [TenseHint]) {
        var current = TenseHint.unknown
        for index in cues.indices {
            if cues[index] != .unknown { current = cues[index] } else { cues[index] = current }
        }
        guard let first = cues.first(where: { $0 != .unknown }) else { return }
        for index in cues.indices {
            if cues[index] != .unknown { break }
            cues[index] = first
        }
    }
}
