/// What a rule can compute: the names that a rule's `makes` may give.
enum Production: String, CaseIterable, Sendable {
    /// The sense of part `a`, and the name of the rule that read it.
    case pass
    case count, unit
    case duration
    case durationSum = "duration-sum"
    case durationUnknown = "duration-unknown"
    case hedge
    case sinceDuration = "since-duration"
    case within, shift
    case eventShift = "event-shift"
    case eventDay = "event-day"
    case relativeUnit = "relative-unit"
    case rest
    case unitSpan = "unit-span"
    case unitUpToNow = "unit-up-to-now"
    case vagueSpan = "vague-span"
    case year, month
    case monthOfYear = "month-of-year"
    case monthModified = "month-modified"
    case monthBare = "month-bare"
    case dayOfMonth = "day-of-month"
    case dayOfYearMonth = "day-of-numbers"
    case bareDay = "bare-day"
    case compactDate = "compact-date"
    case yearPair = "year-pair"
    case weekday
    case weekdayModified = "weekday-modified"
    case weekdayOfWeek = "weekday-of-week"
    case weekdayInWeek = "weekday-in-week"
    case weekdayAndDate = "weekday-and-date"
    case dayOffset = "day-offset"
    case nthWeekday = "nth-weekday"
    case nthUnit = "nth-unit"
    case nthUnits = "nth-units"
    case quarter, phase, decade, century, season, holiday, weekend
    case equalDates = "equal-dates"
    case part
    case partModified = "part-modified"
    case partOfDate = "part-of-date"
    case nightOfClause = "night-of-clause"
    case nightBetween = "night-between"
    case clock
    case clockTail = "clock-tail"
    case clockOfFigures = "clock-of-figures"
    case zoneOffset = "zone-offset"
    case clockFromMinutes = "clock-from-minutes"
    case clockInPart = "clock-in-part"
    case clockInZone = "clock-in-zone"
    case midnight
    case dateClock = "date-clock"
    case dayRange = "day-range"
    case range
    case spanFrom = "span-from"
    case clockRange = "clock-range"
    case weekRange = "week-range"
    case endOfDay = "end-of-day"
    case weekOf = "week-of"
    case now, vague, set
    case setWeekday = "set-weekday"
}

extension Matcher {
    /// Runs a production on the parts of a rule; nil when they make no sense together, and the rule does not match.
    mutating func produce(_ production: Production, _ argument: Int32, _ c: Captures) -> Sense? {
        switch production {
        case .pass: sense(c, .a)
        case .count: countSense(c)
        case .unit: unitSense(c, argument)
        case .duration: durationSense(c, argument)
        case .durationSum: durationSum(c)
        case .durationUnknown: durationUnknown(c)
        case .hedge: hedged(c, argument)
        case .sinceDuration: sinceDuration(c)
        case .within: within(c)
        case .shift: shifted(c, argument)
        case .eventShift: eventShifted(c, argument)
        case .eventDay: eventDay(c)
        case .relativeUnit: relativeUnit(c, argument)
        case .rest: restOfUnit(c, argument)
        case .unitSpan: unitSpan(c, argument)
        case .unitUpToNow: unitUpToNow(c)
        case .vagueSpan: vagueSpan(c)
        case .year: yearSense(c)
        case .month: monthSense(c)
        case .monthOfYear: monthOfYear(c)
        case .monthModified: monthModified(c)
        case .monthBare: sense(c, .m)
        case .dayOfMonth: dayOfMonth(c, argument)
        case .dayOfYearMonth: dayOfNumbers(c, argument)
        case .bareDay: bareDay(c)
        case .compactDate: compactDate(c)
        case .yearPair: yearPair(c)
        case .weekday: weekdaySense(c)
        case .weekdayModified: weekdayModified(c, argument)
        case .weekdayOfWeek: weekdayOfWeek(c)
        case .weekdayInWeek: weekdayInWeek(c, argument)
        case .weekdayAndDate: weekdayAndDate(c)
        case .dayOffset: dayOffset(c, argument)
        case .nthWeekday: nthWeekday(c, argument)
        case .nthUnit: nthUnit(c)
        case .nthUnits: nthUnits(c)
        case .quarter: quarter(c)
        case .phase: phase(c)
        case .decade: decade(c)
        case .century: century(c)
        case .season: season(c)
        case .holiday: holiday(c)
        case .weekend: weekend(c)
        case .equalDates: equalDates(c)
        case .part: partSense(c)
        case .partModified: partModified(c, argument)
        case .partOfDate: partOfDate(c, argument)
        case .nightOfClause: nightOfClause(c)
        case .nightBetween: nightBetween(c)
        case .clock: clockSense(c)
        case .clockTail: clockTail(c, argument)
        case .clockOfFigures: clockOfFigures(c)
        case .zoneOffset: zoneOffset(c, argument)
        case .clockFromMinutes: clockFromMinutes(c, argument)
        case .clockInPart: clockInPart(c)
        case .clockInZone: clockInZone(c)
        case .midnight: midnight(c)
        case .dateClock: dateClock(c)
        case .dayRange: dayRange(c, argument)
        case .range: range(c, argument)
        case .spanFrom: spanFrom(c)
        case .clockRange: clockRange(c)
        case .weekRange: weekRange(c)
        case .endOfDay: endOfDay(c)
        case .weekOf: weekOf(c)
        case .now: nowSense(c)
        case .vague: vagueSense(c)
        case .set: setSense(c)
        case .setWeekday: setWeekday(c)
        }
    }
}
