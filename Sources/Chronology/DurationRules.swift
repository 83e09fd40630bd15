/// Productions for durations and for what is counted from a point in time.
extension Matcher {
    func countSense(_ c: Captures) -> Sense? {
        guard var s = sense(c, .n) else { return nil }
        if s.kind == .several {
            s.number = Double(s.value)
            s.approximate = true
        }
        return s
    }

    func unitSense(_ c: Captures, _ argument: Int32) -> Sense? {
        var s = sense(c, .unit) ?? Sense()
        if argument > 0 { s.value = argument }
        return s
    }

    private func granularity(_ value: Int32) -> TimeGranularity? { TimeGranularity(rawValue: UInt8(clamping: value)) }

    func durationSense(_ c: Captures, _ argument: Int32) -> Sense? {
        let unit = sense(c, .unit)
        guard let granularity = unit == nil ? .day : granularity(unit?.value ?? 0) else { return nil }
        let count = sense(c, .n)
        var amount = count?.number ?? Double(argument)
        if let below = sense(c, .n2) {
            // 3/4 of an hour.
            guard below.number > amount else { return nil }
            amount /= below.number
        }
        if let fraction = sense(c, .fraction) { amount += Double(fraction.value) / Double(max(fraction.value2, 1)) }
        guard amount > 0 else { return nil }
        // A year is no count: 2016 days are said rarely, 2016 and a unit meet by chance.
        if let count, count.kind == .number, count.value2 == 4, (1900...2100).contains(count.value) { return nil }
        var s = Sense.duration(amount, granularity)
        s.approximate = count?.approximate ?? false
        return s
    }

    func durationSum(_ c: Captures) -> Sense? {
        guard var s = sense(c, .a), let other = sense(c, .b) else { return nil }
        for part in other.form.amounts {
            guard s.form.amounts.allSatisfy({ $0.unit != part.unit }), let free = (0..<3).first(where: { s.form.more[$0].amount == 0 }) else {
                return nil
            }
            s.form.more[free] = part
        }
        return s
    }

    func durationUnknown(_ c: Captures) -> Sense? {
        guard let unit = sense(c, .unit), let granularity = granularity(unit.value) else { return nil }
        return .duration(-1, granularity)
    }

    func hedged(_ c: Captures, _ argument: Int32) -> Sense? {
        guard var s = sense(c, .a) else { return nil }
        switch argument {
        case 1: s.modifier = .moreThan
        case 2: s.modifier = .lessThan
        default:
            s.approximate = true
            if s.modifier == .none { s.modifier = .approx }
        }
        return s
    }

    /// A day or an instant moved by a duration: a day for units of a day or more, an instant for smaller ones.
    func moved(_ base: Sense, by duration: Sense, sign: Double) -> Sense? {
        guard duration.form.amount > 0 else { return nil }
        let parts = duration.form.amounts
        if duration.form.isOfDays {
            var day = base.firstDay
            for part in parts { day = move(day, sign * part.amount, part.unit) }
            // Two years after a year is a year.
            if base.granularity > .day, base.granularity <= .year, parts.allSatisfy({ $0.unit >= base.granularity }) {
                let first = floor(day, to: base.granularity)
                return .period(first, move(first, 1, base.granularity), base.granularity, anchor: base.anchor)
            }
            return .day(day, anchor: base.anchor)
        }
        var lo = base.lo
        var finest = TimeGranularity.day
        for part in parts {
            if part.unit >= .day {
                lo += move(.holding(lo), sign * part.amount, part.unit).start - CivilDay.holding(lo).start
            } else {
                let size: Double = part.unit == .hour ? 3600 : part.unit == .minute ? 60 : 1
                lo += Int64((sign * min(part.amount, 1e9) * size).rounded())
            }
            // A fraction of an hour is counted in minutes.
            finest = min(finest, part.unit == .hour && part.amount != part.amount.rounded() ? .minute : part.unit)
        }
        // From an instant the count is as exact as the next finer unit: an hour ago is a minute, a minute ago a second.
        let isExact = base.shape == .moment
        let granularity: TimeGranularity = !isExact ? .hour : finest == .hour ? .minute : .second
        var s = Sense.moment(lo, lo + (granularity == .hour ? 3600 : granularity == .minute ? 60 : 1), granularity, anchor: base.anchor)
        s.approximate = !isExact
        return s
    }

    /// The time of writing as a base to count from.
    var referenceSense: Sense {
        let r = context.reference
        return r.hasTime ? .moment(r.civil, r.civil + 1, .second, anchor: .reference) : .day(r.day, anchor: .reference)
    }

    private func eventSense(_ event: EventTime) -> Sense {
        if event.granularity < .day { return .moment(event.civil, event.civil + 60, .minute, anchor: .lastEvent) }
        let first = floor(event.day, to: event.granularity)
        return .period(event.granularity == .day ? event.day : first, move(first, 1, event.granularity), event.granularity, anchor: .lastEvent)
    }

    private func carrying(_ s: Sense, _ d: Sense) -> Sense {
        var s = s
        s.approximate = s.approximate || d.approximate
        if d.modifier != .none { s.modifier = d.modifier }
        return s
    }

    func sinceDuration(_ c: Captures) -> Sense? {
        guard var d = sense(c, .a) else { return nil }
        let base = referenceSense
        d.anchor = .reference
        d.hi = base.lo
        d.openStart = true
        if let start = moved(base, by: d, sign: -1) {
            d.lo = start.lo
            d.openStart = d.modifier == .moreThan
        }
        return d
    }

    func within(_ c: Captures) -> Sense? {
        guard let d = sense(c, .a) else { return nil }
        let base = referenceSense
        guard let end = moved(base, by: d, sign: tense == .past ? -1 : 1) else {
            var s = d
            s.openStart = true
            s.openEnd = true
            return s
        }
        var s = Sense.moment(min(base.lo, end.lo), max(base.lo, end.lo), d.form.unit, anchor: .reference)
        s.form = d.form
        return carrying(s, d)
    }

    func shifted(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let d = sense(c, .a) else { return nil }
        var base = referenceSense
        // «In two years» of the past is a length: the first visit in two years.
        if argument == 2, tense == .past { return nil }
        if let date = sense(c, .date) {
            guard let fixed = fixed(date) else { return nil }
            base = fixed
        } else if argument == 1, tense == .past, let event = context.lastEvent {
            // "After two days" in a story of the past counts from what was told last.
            base = eventSense(event)
        } else if argument == 1, tense == .past {
            return unanchored(d)
        }
        if d.form.amount < 0 {
            var s = Sense()
            s.shape = .vague
            s.granularity = .vague
            s.form.style = argument < 0 ? .pastRef : .futureRef
            s.anchor = .reference
            s.lo = base.lo
            s.hi = base.lo
            s.openStart = argument < 0
            s.openEnd = argument > 0
            return s
        }
        return moved(base, by: d, sign: argument < 0 ? -1 : 1).map { carrying($0, d) }
    }

    /// Counted from what was told last; argument 1 after it, -1 before it, 2 and -2 where the words name another event.
    func eventShifted(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let d = sense(c, .a) else { return nil }
        // Two days after the attack: the event is named, and when it was is not known here.
        if abs(argument) == 2 { return unanchored(d) }
        if let event = context.lastEvent, let s = moved(eventSense(event), by: d, sign: Double(argument)) {
            // What a clause has told of the past cannot lie ahead of writing.
            return tense == .past && context.isDated && s.lo > context.reference.civil + 86_400 ? unanchored(d) : carrying(s, d)
        }
        // Nothing was told yet, and the clause does not look back: "we will meet two days later" counts from now.
        if argument > 0, tense != .past, let s = moved(referenceSense, by: d, sign: 1) { return carrying(s, d) }
        return unanchored(d)
    }

    /// A length with nothing to count it from.
    private func unanchored(_ d: Sense) -> Sense {
        var s = d
        s.anchor = .none
        s.openStart = true
        s.openEnd = true
        return s
    }

    /// That day, that year: the one of what was told last, or unknown.
    func eventDay(_ c: Captures) -> Sense? {
        let unit = sense(c, .unit).flatMap { granularity($0.value) } ?? .day
        guard let event = context.lastEvent else {
            var s = Sense()
            s.shape = .vague
            s.granularity = unit
            s.anchor = .none
            (s.openStart, s.openEnd) = (true, true)
            return s
        }
        let start = floor(event.day, to: unit)
        return .period(start, move(start, 1, unit), unit, anchor: .lastEvent)
    }

    func relativeUnit(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let unit = sense(c, .unit), let granularity = granularity(unit.value) else { return nil }
        let offset = value(c, .mod) ?? Int(argument)
        if granularity == .hour || granularity < .hour { return nil }
        let base = baseOfModifier(c)
        let start = move(floor(base.day, to: granularity), Double(offset), granularity)
        return .period(start, move(start, 1, granularity), granularity, anchor: base.anchor)
    }

    /// What "next" or "last" in part `mod` counts from: the last event for "the following", where one is known, else the day of writing.
    func baseOfModifier(_ c: Captures) -> (day: CivilDay, anchor: Timex.Anchor) {
        guard sense(c, .mod)?.value2 == 2, let event = context.lastEvent else { return (today, .reference) }
        return (event.day, .lastEvent)
    }

    /// What is left of a unit («rest of the week»); with argument -1 what is behind («earlier this week»).
    func restOfUnit(_ c: Captures, _ argument: Int32) -> Sense? {
        let unit = sense(c, .unit)
        let granularity: TimeGranularity = unit.flatMap { self.granularity($0.value) } ?? .day
        guard granularity >= .day else { return nil }
        let begin = floor(today, to: granularity)
        let end = move(begin, 1, granularity)
        var s =
            argument < 0
            ? Sense.moment(begin.start, max(referenceSense.lo, begin.start + 86_400), granularity, anchor: .reference)
            : Sense.moment(referenceSense.lo, end.start, granularity, anchor: .reference)
        s.form.style = .range
        return s
    }

    /// The last three weeks, the next two days, the last two decades. Weeks and longer count whole calendar units for
    /// the past and the next full ones; days and months count from tomorrow on.
    func unitSpan(_ c: Captures, _ argument: Int32) -> Sense? {
        let unit = sense(c, .unit)
        guard let granularity = unit == nil ? .day : granularity(unit?.value ?? 0) else { return nil }
        let count = sense(c, .n)?.number ?? Double(max(argument, 1))
        let direction = value(c, .mod) ?? -1
        guard direction != 0, count > 0 else { return nil }
        var s: Sense
        if granularity < .day {
            let base = context.reference.civil
            let size: Double = granularity == .hour ? 3600 : granularity == .minute ? 60 : 1
            let span = Int64(min(count, 1e9) * size)
            s = .moment(direction < 0 ? base - span : base, direction < 0 ? base : base + span, granularity, anchor: .reference)
        } else if granularity == .week || granularity == .quarter || granularity >= .decade {
            let here = floor(today, to: granularity)
            let next = move(here, 1, granularity)
            s =
                direction < 0
                ? .period(move(here, -count, granularity), here, granularity, anchor: .reference)
                : .period(next, move(next, count, granularity), granularity, anchor: .reference)
        } else {
            let next = today.adding(days: 1)
            s =
                direction < 0
                ? .period(move(today, -count, granularity), today, granularity, anchor: .reference)
                : .period(next, move(next, count, granularity), granularity, anchor: .reference)
        }
        s.form.style = .range
        s.approximate = sense(c, .n)?.approximate ?? false
        return s
    }

    /// «בעשור האחרון», "in the past decade": the length up to today or from tomorrow on, and no calendar unit.
    func unitUpToNow(_ c: Captures) -> Sense? {
        guard let unit = sense(c, .unit), let granularity = granularity(unit.value), granularity >= .day, let mod = value(c, .mod), mod != 0 else {
            return nil
        }
        let start = mod < 0 ? move(today, -1, granularity) : today.adding(days: 1)
        var s = Sense.period(start, mod < 0 ? today : move(start, 1, granularity), granularity, anchor: .reference)
        s.form.style = .range
        return s
    }

    func vagueSpan(_ c: Captures) -> Sense? {
        guard let unit = sense(c, .unit), granularity(unit.value) != nil, let mod = sense(c, .mod), mod.value != 0 else { return nil }
        var s = Sense()
        s.shape = .vague
        s.granularity = .vague
        s.form.style = mod.value < 0 ? .pastRef : .futureRef
        s.anchor = .reference
        s.lo = referenceSense.lo
        s.hi = s.lo
        s.openStart = mod.value < 0
        s.openEnd = mod.value > 0
        if mod.value > 0, mod.value2 == 2, tense == .past || context.lastEvent != nil {
            // "The following years" in a story of the past: from what was told, as far as writing.
            s.form.style = .pastRef
            s.openEnd = false
            s.openStart = context.lastEvent == nil
            s.anchor = context.lastEvent == nil ? .none : .lastEvent
            if let event = context.lastEvent { s.lo = min(event.day.start, s.hi) }
        }
        return s
    }
}
