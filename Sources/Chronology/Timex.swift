/// A bound of an interval: a civil time, and its offset from Greenwich where a zone is known.
public struct TimePoint: Hashable, Sendable {
    /// Civil seconds since 1970-01-01T00:00:00 on the wall clock.
    public var civil: Int64
    /// Seconds east of Greenwich, nil for local time of an unknown place.
    public var offset: Int32?

    public init(civil: Int64, offset: Int32? = nil) {
        self.civil = civil
        self.offset = offset
    }

    /// Seconds since the epoch, when the zone is known.
    public var instant: Int64? { offset.map { civil - Int64($0) } }

    /// `2025-11-06` at the start of a day of no zone, else `2025-11-06T18:30:00-05:00`.
    public var text: String {
        let day = TimexText.day(.holding(civil))
        let second = CivilDay.floorMod(civil, 86_400)
        guard second != 0 || offset != nil else { return day }
        return day + "T" + TimexText.clock(second, seconds: true) + (offset.map(TimexText.offset) ?? "")
    }
}

/// A time expression of a text and what it means.
public struct Timex: Sendable {
    /// The TIMEX3 types.
    public enum Kind: String, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// The TIMEX3 modifiers.
    public enum Modifier: String, Sendable {
        case none = ""
        case before = "BEFORE"
        case after = "AFTER"
        case onOrBefore = "ON_OR_BEFORE"
        case onOrAfter = "ON_OR_AFTER"
        case lessThan = "LESS_THAN"
        case moreThan = "MORE_THAN"
        case equalOrLess = "EQUAL_OR_LESS"
        case equalOrMore = "EQUAL_OR_MORE"
        case start = "START"
        case mid = "MID"
        case end = "END"
        case approx = "APPROX"
    }

    /// The preposition before an expression that makes it a limit: since 1992, until Friday.
    public enum Relation: String, Sendable {
        case none = ""
        case since, until, before, after, during
    }

    /// What the bounds were computed from.
    public enum Anchor: String, Sendable {
        case none, reference
        case lastEvent = "last-event"
        case words
        /// The year of a rights line, where no date is known.
        case rightsLine = "rights-line"
    }

    /// Code points of the document, end exclusive.
    public var start: Int32, end: Int32
    /// Tokens of the sentence, last inclusive.
    public var firstToken: Int32, lastToken: Int32
    public var kind: Kind
    /// Half-open bounds; nil where the expression is open.
    public var earliest: TimePoint?, latest: TimePoint?
    public var granularity: TimeGranularity
    public var modifier: Modifier
    public var approximate: Bool
    /// An index into the grammar's zones, or -1.
    public var zone: Int32
    /// Whether the text names the zone, or it was taken from the document or from another clock.
    public var zoneIsSaid: Bool
    public var relation: Relation
    public var anchor: Anchor
    /// A weekday that contradicts its date, or two clocks that are not one instant.
    public var conflict: Bool
    /// A clock whose words give no day.
    var isDateless = false
    /// The name of the grammar's rule that read it.
    public var rule: String
    var form: TimexForm

    /// The TIMEX3 value: `2025-11-18`, `2016-12`, `P30Y`, `2025-11-06TNI`, `PAST_REF`.
    public var value: String { TimexText.value(self) }
}

extension Timex {
    /// For a stretch from one point to another its two ends and its length, as TIMEX3 values; nil for what has a value of its own.
    public var stretch: (begin: String, end: String, length: String)? {
        guard form.style == .range, let earliest, let latest else { return nil }
        return (TimexText.point(earliest), TimexText.point(latest), TimexText.length(from: earliest.civil, to: latest.civil))
    }

    /// The time that later words can hang on («the next day»), nil where this expression tells none.
    public var told: EventTime? {
        guard kind == .date || kind == .time, form.style == .calendar || form.style == .range, granularity <= .year, anchor != .none,
            let earliest
        else { return nil }
        return EventTime(civil: earliest.civil, granularity: granularity)
    }
}

/// What `Timex.value` is written from.
struct TimexForm: Sendable {
    enum Style: UInt8 { case calendar, range, duration, set, pastRef, presentRef, futureRef }
    var style: Style = .calendar
    /// An amount of a unit; a negative one is an unknown number (`PXY`).
    struct Amount: Sendable {
        var amount: Double = 0
        var unit: TimeGranularity = .day
    }

    var amount: Double = 0, unit: TimeGranularity = .day
    /// What is added to it: «a year, two months and ten days».
    var more = InlineArray<3, Amount>(repeating: Amount())

    /// All amounts that are not nothing, as they were said.
    var amounts: [Amount] {
        var all = [Amount(amount: amount, unit: unit)]
        for index in 0..<3 where more[index].amount != 0 { all.append(more[index]) }
        return all.filter { $0.amount != 0 }
    }

    /// Whether every unit is a day or longer.
    var isOfDays: Bool {
        for index in 0..<3 where more[index].amount != 0 && more[index].unit < .day { return false }
        return amount == 0 || unit >= .day
    }
    var weekday: Int8 = 0
    var partOfDay: PartOfDay = .none
}

/// The TIMEX3 parts of a day.
enum PartOfDay: UInt8, Sendable {
    case none, dawn, morning, midday, afternoon, evening, night

    /// The part that has such bounds, in minutes of the day.
    init(from start: Int, to end: Int) {
        if end <= 7 * 60 {
            self = .dawn
        } else if end <= 12 * 60 {
            self = .morning
        } else if start >= 18 * 60 {
            self = end <= 24 * 60 && start < 20 * 60 ? .evening : .night
        } else if end - start <= 180, start <= 12 * 60, end <= 15 * 60 {
            self = .midday
        } else if start < 16 * 60 {
            self = .afternoon
        } else {
            self = .evening
        }
    }

    var code: String {
        switch self {
        case .none: ""
        case .dawn, .morning: "MO"
        case .midday: "MI"
        case .afternoon: "AF"
        case .evening: "EV"
        case .night: "NI"
        }
    }
}
