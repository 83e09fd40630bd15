/// Chooses the year, month or week that an expression leaves to its context.
extension Matcher {
    var today: CivilDay { context.reference.day }

    /// The sense with its bounds fixed; nil when no such date exists.
    ///
    /// A said direction decides. Else the tense of the clause: a past one takes the last occurrence, a future one the next. Without
    /// any, a month or day of the year falls in the year of writing unless the next year's or last year's is much nearer, and
    /// a weekday is the next one, as in headlines.
    /// - Parameter earliest: the start of a range whose end this is; the first occurrence from there on is taken.
    func fixed(_ s: Sense, from earliest: Int64? = nil) -> Sense? {
        switch s.floating {
        case .none: return s
        case .year: return fixedYear(s, from: earliest)
        case .month: return fixedMonth(s, from: earliest)
        case .week: return fixedWeek(s, from: earliest)
        }
    }

    /// The dates of a sense that floats by year, in one year of its calendar.
    func dated(_ s: Sense, year: Int) -> Sense? {
        let month = Int(s.month)
        let day = Int(s.day)
        var out = s
        out.floating = .none
        let lo: CivilDay
        let hi: CivilDay
        if s.kind == .season {
            lo = CivilDay(year: year, month: month, day: 1)
            hi = lo.adding(months: 3)
        } else if s.granularity == .month, s.kind != .holiday {
            guard let first = grammar.calendars.day(s.calendar, year: year, month: month, day: 1) else { return nil }
            lo = first
            if s.calendar == .gregorian {
                hi = CivilDay(year: year, month: month + 1, day: 1)
            } else {
                guard let next = grammar.calendars.day(s.calendar, year: year, month: month + 1, day: 1) else { return nil }
                hi = next
            }
        } else {
            guard let first = grammar.calendars.day(s.calendar, year: year, month: month, day: day) else { return nil }
            if s.calendar == .gregorian, first.fields.month != month { return nil }
            lo = first
            if s.length == 30, s.calendar == .hijri {
                guard let next = grammar.calendars.day(s.calendar, year: year, month: month + 1, day: 1) else { return nil }
                hi = next
            } else {
                hi = lo.adding(days: Int(s.length))
            }
        }
        out.lo = lo.start
        out.hi = hi.start
        // TIMEX3 has no name for several days, nor for a month that is not Gregorian.
        if s.kind == .holiday, s.length > 1 { out.form.style = .range }
        if s.granularity == .month, s.calendar != .gregorian { out.form.style = .range }
        return out
    }

    /// The dates of a sense that floats by year and that begin in a Gregorian year.
    func dated(_ s: Sense, gregorianYear year: Int) -> Sense? {
        guard s.calendar == .hijri || s.calendar == .hebrew else { return dated(s, year: year) }
        let first = grammar.calendars.year(s.calendar, of: CivilDay(year: year, month: 1, day: 1))
        for candidate in first...(first + 2) {
            if let found = dated(s, year: candidate), found.firstDay.fields.year == year { return found }
        }
        return nil
    }

    private func fixedYear(_ s: Sense, from earliest: Int64?) -> Sense? {
        if !context.isDated, let year = context.rightsYear, !s.isDirected {
            // Nothing else bounds it: the year in which the text's rights are claimed.
            var out = dated(s, gregorianYear: year)
            out?.anchor = .rightsLine
            return out
        }
        let now = today
        let middle = grammar.calendars.year(s.calendar, of: earliest.map(CivilDay.holding) ?? now)
        var candidates: [Sense] = []
        for year in (middle - 2)...(middle + (s.month == 2 && s.day == 29 ? 4 : 2)) {
            if let found = dated(s, year: year) { candidates.append(found) }
        }
        if let earliest { return candidates.first { $0.lo >= earliest } }
        let start = now.start
        let end = start + 86_400
        func last(before limit: Int64) -> Sense? { candidates.last { $0.lo < limit } }
        if s.isDirected {
            switch s.direction {
            case ..<0: return candidates.last { $0.hi <= start }
            case 0: return candidates.first { $0.lo <= start && start < $0.hi } ?? candidates.first { $0.firstDay.fields.year == now.fields.year }
            default: return candidates.first { $0.lo >= end }
            }
        }
        switch tense {
        case .past:
            // A day soon ahead of writing is planned, whatever the tense of "announced"; a month is not.
            return last(before: s.granularity == .day ? end + 60 * 86_400 : end)
        case .future: return candidates.first { $0.hi > start }
        case .unknown:
            // A feast that nothing places is the one that people prepare for.
            if s.kind == .holiday, let next = candidates.first(where: { $0.hi > start }) { return next }
            let same = candidates.first { $0.firstDay.fields.year == now.fields.year }
            if let same, abs(same.lo - start) <= 270 * 86_400 { return same }
            return candidates.min { abs($0.lo - start) < abs($1.lo - start) }
        }
    }

    private func fixedMonth(_ s: Sense, from earliest: Int64?) -> Sense? {
        let base = (earliest.map(CivilDay.holding) ?? today).fields
        var out = s
        out.floating = .none
        for step in 0..<(earliest == nil ? 1 : 3) {
            let first = CivilDay(year: base.year, month: base.month + step, day: 1)
            guard Int(s.day) <= first.monthLength else { continue }
            let day = first.adding(days: Int(s.day) - 1)
            out.lo = day.start
            out.hi = day.start + 86_400
            if let earliest, out.lo < earliest { continue }
            return out
        }
        return nil
    }

    private func fixedWeek(_ s: Sense, from earliest: Int64?) -> Sense? {
        var out = s
        out.floating = .none
        let base = earliest.map(CivilDay.holding) ?? today
        let ahead = base.days(until: Int(s.weekday))
        let behind = ahead - 7
        let days: Int
        if earliest != nil {
            days = ahead
        } else if s.isDirected {
            switch s.direction {
            case ..<0: days = behind + 7 * (Int(s.direction) + 1)
            case 0:
                // This Monday, said on a Wednesday, is past only where the clause is.
                let here = Int(s.weekday) - base.weekday
                days = here < 0 && tense != .past ? here + 7 : here
            case 1: days = ahead == 0 ? 7 : ahead
            default: days = (ahead == 0 ? 7 : ahead) + 7
            }
        } else {
            switch tense {
            case .past: days = ahead == 0 ? 0 : behind
            case .future: days = ahead
            case .unknown: days = ahead == 0 ? 7 : ahead
            }
        }
        let day = base.adding(days: days)
        out.lo = day.start
        out.hi = day.start + 86_400
        out.anchor = .reference
        return out
    }

    /// The start of the calendar unit that holds a day. Weeks begin on Monday, as in ISO 8601.
    func floor(_ day: CivilDay, to unit: TimeGranularity) -> CivilDay {
        let f = day.fields
        switch unit {
        case .week: return day.adding(days: 1 - day.weekday)
        case .weekend: return day.adding(days: 6 - day.weekday)
        case .month: return CivilDay(year: f.year, month: f.month, day: 1)
        case .quarter, .season: return CivilDay(year: f.year, month: (f.month - 1) / 3 * 3 + 1, day: 1)
        case .half: return CivilDay(year: f.year, month: f.month > 6 ? 7 : 1, day: 1)
        case .year: return CivilDay(year: f.year, month: 1, day: 1)
        case .decade: return CivilDay(year: CivilDay.floorDiv(f.year, 10) * 10, month: 1, day: 1)
        case .century: return CivilDay(year: CivilDay.floorDiv(f.year - 1, 100) * 100 + 1, month: 1, day: 1)
        case .millennium: return CivilDay(year: CivilDay.floorDiv(f.year - 1, 1000) * 1000 + 1, month: 1, day: 1)
        default: return day
        }
    }

    /// A day moved by calendar units; a fraction of a unit is counted in days.
    func move(_ day: CivilDay, _ amount: Double, _ unit: TimeGranularity) -> CivilDay {
        let bounded = max(-1_000_000, min(1_000_000, amount))
        let whole = Int(bounded.rounded(.towardZero))
        let rest = bounded - Double(whole)
        let months: Int
        switch unit {
        case .week, .weekend: return day.adding(days: Int((bounded * 7).rounded()))
        case .month: months = 1
        case .season, .quarter: months = 3
        case .half: months = 6
        case .year: months = 12
        case .decade: months = 120
        case .century: months = 1200
        case .millennium: months = 12_000
        default: return day.adding(days: Int(bounded.rounded()))
        }
        let moved = day.adding(months: whole * months)
        guard rest != 0 else { return moved }
        let parts = Double(months) * rest
        let wholeMonths = Int(parts.rounded(.towardZero))
        return moved.adding(months: wholeMonths).adding(days: Int(((parts - Double(wholeMonths)) * 30).rounded()))
    }
}
