/// Productions for weekdays, days counted from today, and the nth of something.
extension Matcher {
    func weekdaySense(_ c: Captures) -> Sense? {
        guard let w = sense(c, .w) else { return nil }
        if w.floating == .week { return w }
        guard (1...7).contains(w.value) else { return nil }
        var s = Sense()
        s.shape = .period
        s.floating = .week
        s.weekday = Int8(w.value)
        s.anchor = .reference
        return s
    }

    func weekdayModified(_ c: Captures, _ argument: Int32) -> Sense? {
        guard var s = sense(c, .w), s.floating == .week else { return nil }
        s.isDirected = true
        s.direction = Int8(clamping: value(c, .mod) ?? Int(argument))
        let base = baseOfModifier(c)
        if base.anchor == .lastEvent {
            // The following Friday counts from what was told.
            let ahead = base.day.days(until: Int(s.weekday))
            return .day(base.day.adding(days: s.direction > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7), anchor: .lastEvent)
        }
        return fixed(s)
    }

    /// Next Friday in a language where it is the Friday of next week, as in English.
    func weekdayOfWeek(_ c: Captures) -> Sense? {
        guard let w = sense(c, .w), w.floating == .week, let mod = value(c, .mod) else { return nil }
        return .day(floor(today, to: .week).adding(days: 7 * mod + Int(w.weekday) - 1), anchor: .reference)
    }

    /// A weekday of a said week.
    ///
    /// - Parameter argument: 7 where weeks begin on Sunday: «ביום ראשון בשבוע הבא» is the day before its Monday.
    func weekdayInWeek(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let w = weekdaySense(c), w.floating == .week, let week = sense(c, .date), week.granularity == .week else { return nil }
        return .day(week.firstDay.adding(days: argument == 7 && w.weekday == 7 ? -1 : Int(w.weekday) - 1), anchor: .reference)
    }

    /// A weekday beside its date. The date counts; when the year was left out, one in which the two agree is preferred.
    func weekdayAndDate(_ c: Captures) -> Sense? {
        guard let w = weekdaySense(c), w.floating == .week else { return nil }
        guard let date = sense(c, .date) ?? sense(c, .d).flatMap({ _ in bareDay(c) }), date.isDay else { return nil }
        guard var s = fixed(date) else { return nil }
        if s.firstDay.weekday == Int(w.weekday) { return s }
        if date.floating == .year {
            for step in [-1, 1] {
                if let other = dated(date, year: grammar.calendars.year(date.calendar, of: s.firstDay) + step),
                    other.firstDay.weekday == Int(w.weekday)
                {
                    return other
                }
            }
        } else if date.floating == .month {
            for step in [-1, 1] {
                let other = s.firstDay.adding(months: step)
                if other.fields.day == Int(date.day), other.weekday == Int(w.weekday) { return .day(other, anchor: .reference) }
            }
        }
        s.conflict = true
        return s
    }

    /// Today, yesterday, tomorrow; with a weekday beside it that may contradict.
    func dayOffset(_ c: Captures, _ argument: Int32) -> Sense? {
        let offset = value(c, .n) ?? Int(argument)
        var s = Sense.day(today.adding(days: offset), anchor: .reference)
        if let mod = value(c, .mod) {
            guard offset == 0 else { return nil }
            let base = baseOfModifier(c)
            if base.anchor == .reference, tense == .past, sense(c, .mod)?.value2 == 2 {
                // The next day of a story whose day is not known.
                var unknown = Sense.duration(Double(abs(mod)), .day)
                unknown.anchor = .none
                (unknown.openStart, unknown.openEnd) = (true, true)
                return unknown
            }
            s = .day(base.day.adding(days: mod), anchor: base.anchor)
        }
        if let w = weekdaySense(c), s.firstDay.weekday != Int(w.weekday) { s.conflict = true }
        return s
    }

    /// The first Friday of July; the last Tuesday of a month; the third Tuesday after a day.
    ///
    /// - Parameter argument: 1 when the words may also be a weekday and its date (الثلاثاء الثالث من سبتمبر): if they agree as such, they are.
    func nthWeekday(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let n = ordinal(c), let w = weekdaySense(c), w.floating == .week else { return nil }
        var container: Sense
        if argument == 3 {
            // Three Fridays from now.
            guard n.number >= 1, n.number <= 200, n.number == n.number.rounded() else { return nil }
            return .day(today.adding(days: 1).nth(Int(n.number), weekday: Int(w.weekday)), anchor: .reference)
        }
        if let after = sense(c, .a) {
            guard let day = fixed(after) else { return nil }
            let next = CivilDay.holding(day.hi)
            return .day(next.nth(Int(n.value), weekday: Int(w.weekday)), anchor: day.anchor)
        } else if let m = sense(c, .m) {
            guard let month = fixed(m) else { return nil }
            container = month
        } else {
            let first = floor(today, to: .month)
            container = .period(first, move(first, 1, .month), .month, anchor: .reference)
        }
        let anchor = container.anchor
        container.floating = .none
        let first = container.firstDay
        let last = CivilDay.holding(container.hi - 1)
        let day: CivilDay
        if n.value < 0 {
            day = last.last(weekday: Int(w.weekday))
        } else {
            day = first.nth(Int(n.value), weekday: Int(w.weekday))
        }
        guard day >= first, day <= last else { return nil }
        if argument == 1, n.value > 0, first.adding(days: Int(n.value) - 1).weekday == Int(w.weekday) { return nil }
        return .day(day, anchor: anchor)
    }

    /// The first week of October, the last day of a month, the third month of a year. A week belongs to
    /// the month or year that holds its Thursday, as in ISO 8601.
    func nthUnit(_ c: Captures) -> Sense? {
        guard let n = ordinal(c), n.value != 0, let granularity = unitOrDay(c),
            let m = sense(c, .m) ?? sense(c, .y).map(yearOf), let container = fixed(m), granularity < container.granularity
        else { return nil }
        let lo = container.firstDay
        let hi = CivilDay.holding(container.hi)
        var start: CivilDay
        if granularity == .week {
            start = n.value > 0 ? firstWeek(of: lo).adding(days: 7 * (Int(n.value) - 1)) : firstWeek(of: hi).adding(days: -7)
        } else {
            start = n.value > 0 ? move(lo, Double(n.value - 1), granularity) : move(hi, -1, granularity)
        }
        guard start < hi, granularity == .week ? start.adding(days: 3) < hi : start >= lo else { return nil }
        return .period(start, move(start, 1, granularity), granularity, anchor: container.anchor)
    }

    /// The Monday of the first week that belongs to a month or year which begins on a day.
    private func firstWeek(of day: CivilDay) -> CivilDay {
        let monday = floor(day, to: .week)
        return monday.adding(days: 3) < day ? monday.adding(days: 7) : monday
    }

    /// The ordinal in part `nth`; words for "last" count from the end.
    func ordinal(_ c: Captures) -> Sense? {
        var n = sense(c, .nth)
        if n?.kind == .last { n?.value = -1 }
        return n
    }

    private func unitOrDay(_ c: Captures) -> TimeGranularity? {
        guard let unit = sense(c, .unit) else { return .day }
        return TimeGranularity(rawValue: UInt8(clamping: unit.value))
    }

    private func yearOf(_ y: Sense) -> Sense { y.shape == .period ? y : .year(fullYear(Int(y.value))) }

    /// A weekend; the word's values are its first weekday and its days (5 and 2 in Israel), Saturday and two where they are left out.
    ///
    /// A modifier whose second value is 3 or 4 counts from today and not from this week («סוף השבוע הקרוב», "the coming weekend").
    func weekend(_ c: Captures) -> Sense? {
        let word = sense(c, .a)
        let first = word.map { $0.value > 0 ? Int($0.value) : 6 } ?? 6
        let length = word.map { $0.value2 > 0 ? Int($0.value2) : 2 } ?? 2
        guard first <= 7, length <= 7 else { return nil }
        let mod = sense(c, .mod)
        var start = floor(today, to: .week).adding(days: first - 1)
        if let mod, mod.value != 0, mod.value2 < 3 {
            start = start.adding(days: 7 * Int(mod.value))
        } else if let mod, mod.value > 0 {
            while start <= today { start = start.adding(days: 7) }
            start = start.adding(days: 7 * Int(min(mod.value, 50) - 1))
        } else if let mod, mod.value < 0 {
            while start.adding(days: length) > today { start = start.adding(days: -7) }
        } else if tense == .past, start > today {
            start = start.adding(days: -7)
        }
        return .period(start, start.adding(days: length), .weekend, anchor: .reference)
    }

    /// The first two weeks of March, the last three months of 2021.
    func nthUnits(_ c: Captures) -> Sense? {
        guard let nth = ordinal(c), nth.value == 1 || nth.value == -1, let n = sense(c, .n), n.number >= 1, n.number <= 366,
            let granularity = unitOrDay(c), let m = sense(c, .m) ?? sense(c, .y).map(yearOf), let container = fixed(m),
            granularity < container.granularity, granularity >= .day
        else { return nil }
        var lo = container.firstDay
        var hi = CivilDay.holding(container.hi)
        if granularity == .week {
            lo = firstWeek(of: lo)
            hi = firstWeek(of: hi)
        }
        if nth.value > 0 { hi = move(lo, n.number, granularity) } else { lo = move(hi, -n.number, granularity) }
        guard lo < hi, lo.start >= container.lo - 4 * 86_400, hi.start <= container.hi + 4 * 86_400 else { return nil }
        var s = Sense.period(lo, hi, granularity, anchor: container.anchor)
        s.form.style = .range
        return s
    }

    func weekOf(_ c: Captures) -> Sense? {
        guard let date = sense(c, .date).flatMap({ fixed($0) }), date.isDay else { return nil }
        let start = floor(date.firstDay, to: .week)
        return .period(start, start.adding(days: 7), .week, anchor: date.anchor)
    }

    /// The unit that a phase names by itself: EOM is the end of this month. The word's second value is the unit.
    private func unitOfPhase(_ p: Sense) -> Sense? {
        guard let unit = TimeGranularity(rawValue: UInt8(clamping: p.value2)), unit >= .week else { return nil }
        let start = floor(today, to: unit)
        return .period(start, move(start, 1, unit), unit, anchor: .reference)
    }

    /// The beginning, middle or end of a period. The phase's value: 1 beginning, 2 middle, 3 end (halves, and the middle third);
    /// 4 the first days, 5 the last days, 6 the middle days (thirds of a named month).
    func phase(_ c: Captures) -> Sense? {
        guard let p = sense(c, .phase), let date = sense(c, .date) ?? unitOfPhase(p), var s = fixed(date), s.shape == .period,
            s.granularity >= .week || s.length > 1
        else { return nil }
        let lo = s.firstDay
        let hi = CivilDay.holding(s.hi)
        let days = Int(hi.number - lo.number)
        let isNamedMonth = s.granularity == .month && (date.floating == .year || p.value > 3)
        func at(_ numerator: Int, _ denominator: Int) -> CivilDay {
            switch s.granularity {
            case .year: lo.adding(months: 12 * numerator / denominator)
            case .decade: lo.adding(months: 120 * numerator / denominator)
            case .century: lo.adding(months: 1200 * numerator / denominator)
            default: lo.adding(days: days * numerator / denominator)
            }
        }
        s.form.style = .calendar
        switch p.value {
        case 1, 4:
            s.modifier = .start
            s.hi = (isNamedMonth && p.value == 4 ? lo.adding(days: 10) : isNamedMonth ? lo.adding(days: 15) : at(1, 2)).start
        case 2, 6:
            s.modifier = .mid
            if isNamedMonth {
                s.lo = lo.adding(days: p.value == 2 ? 14 : 10).start
                s.hi = lo.adding(days: p.value == 2 ? 15 : 20).start
            } else {
                s.lo = at(1, 3).start
                s.hi = at(2, 3).start
            }
        default:
            s.modifier = .end
            s.lo = (isNamedMonth && p.value == 5 ? lo.adding(days: 20) : s.granularity == .month ? lo.adding(days: 15) : at(1, 2)).start
        }
        return s
    }

    func endOfDay(_ c: Captures) -> Sense? {
        guard let date = sense(c, .date).flatMap({ fixed($0) }), date.isDay else { return nil }
        let end = date.hi
        var s = Sense.moment(end - 60, end, .minute, anchor: date.anchor)
        s.modifier = .end
        return s
    }
}
