/// What a stretch of words means before the whole expression is known: the result of a rule.
struct Sense: Sendable {
    enum Shape: UInt8, Sendable {
        /// A number, a unit, a modifier: parts of other senses.
        case part
        /// A stretch of calendar days, perhaps floating.
        case period
        /// A time of day: `lo` and `hi` count seconds from midnight.
        case clock
        /// A fixed stretch that begins or ends inside a day.
        case moment
        case duration, set, vague
    }

    /// The calendar unit that still has to be chosen from context.
    enum Floating: UInt8, Sendable { case none, year, month, week }

    var shape: Shape = .part
    var granularity: TimeGranularity = .day
    var floating: Floating = .none
    var calendar: CalendarKind = .gregorian
    /// Civil seconds; meaningful for periods and moments that do not float, and for clocks.
    var lo: Int64 = 0, hi: Int64 = 0
    var openStart = false, openEnd = false

    var kind: TimeKind = .other
    var number: Double = 0
    var value: Int32 = 0, value2: Int32 = 0

    /// Month (and day, 0 for the whole month) of a sense that floats by year; day or weekday of the others.
    var month: Int16 = 0, day: Int16 = 0, weekday: Int8 = 0
    /// Days that a floating holiday lasts.
    var length: Int16 = 1
    /// Said direction: -1 the last, 1 the next, 2 the one after it.
    var direction: Int8 = 0
    var isDirected = false
    /// A clock of 12 hours whose half of the day is not yet known.
    var isHalfDay = false
    /// Whether a clock said its part of day.
    var hasPart = false

    var form = TimexForm()
    var modifier: Timex.Modifier = .none
    var approximate = false
    var zone: Int32 = -1
    /// Seconds east of Greenwich where the words give them («UTC+3») instead of a zone.
    var offset: Int32?
    var anchor: Timex.Anchor = .words
    var conflict = false

    static func period(_ lo: CivilDay, _ hi: CivilDay, _ granularity: TimeGranularity, anchor: Timex.Anchor = .words) -> Sense {
        var s = Sense()
        s.shape = .period
        s.lo = lo.start
        s.hi = hi.start
        s.granularity = granularity
        s.anchor = anchor
        return s
    }

    static func day(_ day: CivilDay, anchor: Timex.Anchor = .words) -> Sense {
        period(day, day.adding(days: 1), .day, anchor: anchor)
    }

    static func year(_ year: Int) -> Sense {
        period(CivilDay(year: year, month: 1, day: 1), CivilDay(year: year + 1, month: 1, day: 1), .year)
    }

    static func month(_ year: Int, _ month: Int) -> Sense {
        period(CivilDay(year: year, month: month, day: 1), CivilDay(year: year, month: month + 1, day: 1), .month)
    }

    static func moment(_ lo: Int64, _ hi: Int64, _ granularity: TimeGranularity, anchor: Timex.Anchor = .words) -> Sense {
        var s = Sense()
        s.shape = .moment
        s.lo = lo
        s.hi = hi
        s.granularity = granularity
        s.anchor = anchor
        return s
    }

    static func clock(_ lo: Int64, _ hi: Int64, _ granularity: TimeGranularity) -> Sense {
        var s = moment(lo, hi, granularity)
        s.shape = .clock
        return s
    }

    /// - Parameter amount: how many; negative for an unknown number.
    static func duration(_ amount: Double, _ unit: TimeGranularity) -> Sense {
        var s = Sense()
        s.shape = .duration
        s.granularity = unit
        s.form.style = .duration
        s.form.amount = amount
        s.form.unit = unit
        return s
    }

    var firstDay: CivilDay { .holding(lo) }
    var isDay: Bool { shape == .period && granularity == .day }
}

/// The names that a rule's pattern can give to its parts.
enum Slot: Int8, CaseIterable, Sendable {
    case a, b, n, n2, unit, nth, d, d2, m, m2, y, w, w2, date, part, clock, zone, mod, fraction, phase, hour, minute, second, count, era

    init?(name: String) {
        guard let slot = Self.byName[name] else { return nil }
        self = slot
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}

/// The parts a rule has matched so far: for each slot nothing (`none`), a unit (its index and which of its meanings was asked for), or a
/// sense (its index, below zero).
struct Captures {
    static let none = Int32.min
    static let meaningShift: Int32 = 28
    static let unitMask: Int32 = (1 << meaningShift) - 1
    var slots = InlineArray<26, Int32>(repeating: Captures.none)
    /// Units the expression spans, without context.
    var first: Int32 = -1, last: Int32 = -1

    subscript(_ slot: Slot) -> Int32 { slots[Int(slot.rawValue)] }
}
