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

/// What is known around a sentence: all that its time expressions depend on but its words.
public struct TimeContext: Sendable {
    /// How `3/4/2025` is read when both are possible.
    public enum DateOrder: Sendable { case dayMonth, monthDay }

    public var reference: TimeReference
    /// The zone of the document's place, an index into the grammar's zones.
    public var zone: Int32?
    /// The time of the last event told, for "the next day" and "two days before that".
    public var lastEvent: TimeReference?
    /// The direction of the sentence, when its tokens have none of their own.
    public var tense: TenseHint
    /// The direction of the clause of each token; empty when only `tense` is known.
    public var tenses: [TenseHint]
    public var dateOrder: DateOrder

    public init(
        reference: TimeReference, zone: Int32? = nil, lastEvent: TimeReference? = nil, tense: TenseHint = .unknown,
        tenses: [TenseHint] = [], dateOrder: DateOrder = .dayMonth
    ) {
        self.reference = reference
        self.zone = zone
        self.lastEvent = lastEvent
        self.tense = tense
        self.tenses = tenses
        self.dateOrder = dateOrder
    }

    func tense(at token: Int32) -> TenseHint {
        Int(token) < tenses.count && token >= 0 ? tenses[Int(token)] : tense
    }
}
