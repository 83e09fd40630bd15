/// Productions for years, months and days of the month.
extension Matcher {
    func yearSense(_ c: Captures) -> Sense? {
        guard let y = sense(c, .y) else { return nil }
        // 1,500 is a number of something.
        if y.kind == .number, y.value2 > 10 { return nil }
        let era = value(c, .era) ?? 0
        var year = Int(y.value)
        if y.kind == .letterNumber { return hebrewYear(year) }
        if era == 1
            || (era == 0 && y.kind == .number && (1300...1500).contains(year) && context.reference.day.fields.year > 1900 && c[.era] != Captures.none)
        {
            guard let first = grammar.calendars.day(.hijri, year: year, month: 1, day: 1),
                let next = grammar.calendars.day(.hijri, year: year + 1, month: 1, day: 1)
            else { return nil }
            var s = Sense.period(first, next, .year)
            s.form.style = .range
            return s
        }
        if era == 2 { year = 1 - year }
        return .year(year)
    }

    /// A year of the Hebrew calendar with its thousands, which are mostly left out (תשפ"ו).
    private func fullHebrewYear(_ year: Int) -> Int { year < 1000 ? year + 5000 : year }

    /// A year of the Hebrew calendar, from one autumn to the next.
    private func hebrewYear(_ year: Int) -> Sense? {
        let full = fullHebrewYear(year)
        guard let first = grammar.calendars.day(.hebrew, year: full, month: 1, day: 1),
            let next = grammar.calendars.day(.hebrew, year: full + 1, month: 1, day: 1)
        else { return nil }
        var s = Sense.period(first, next, .year)
        s.calendar = .hebrew
        s.value = Int32(clamping: full)
        s.form.style = .range
        return s
    }

    /// A year said in two halves: nineteen ninety-two, nineteen oh one.
    func yearPair(_ c: Captures) -> Sense? {
        guard let n = value(c, .n), let n2 = value(c, .n2), (10...29).contains(n), (1...99).contains(n2) else { return nil }
        var s = Sense()
        s.value = Int32(n * 100 + n2)
        s.value2 = 4
        s.number = Double(s.value)
        s.kind = .number
        return s
    }

    /// Eight figures: 20251106.
    func compactDate(_ c: Captures) -> Sense? {
        guard let n = value(c, .n) else { return nil }
        let year = n / 10_000
        let month = n / 100 % 100
        guard (1000...2999).contains(year), (1...12).contains(month), n % 100 >= 1,
            n % 100 <= CivilDay(year: year, month: month, day: 1).monthLength
        else { return nil }
        return .day(CivilDay(year: year, month: month, day: n % 100))
    }

    /// A two-digit year belongs to the century that puts it nearest, from 70 years behind to 29 ahead of writing.
    func fullYear(_ year: Int) -> Int {
        guard year < 100 else { return year }
        let now = today.fields.year
        let same = now - now % 100 + year
        return same > now + 29 ? same - 100 : same <= now - 71 ? same + 100 : same
    }

    func monthSense(_ c: Captures) -> Sense? {
        guard let m = sense(c, .m) else { return nil }
        // A doubled name, تشرين الثاني/نوفمبر, names one month.
        if let other = sense(c, .m2), other.value != m.value || other.kind != m.kind { return nil }
        let month = m.kind == .ordinal || m.kind == .cardinal || m.kind == .number || m.kind == .other ? Int(m.number) : Int(m.value)
        guard (1...13).contains(month) else { return nil }
        var s = Sense()
        s.shape = .period
        s.granularity = .month
        s.floating = .year
        s.calendar = m.kind == .hijriMonth ? .hijri : m.kind == .hebrewMonth ? .hebrew : .gregorian
        s.month = Int16(month)
        s.anchor = .reference
        return s
    }

    func monthOfYear(_ c: Captures) -> Sense? {
        guard let m = sense(c, .m), let y = sense(c, .y) else { return nil }
        if m.shape != .period {
            guard (1...12).contains(m.value) else { return nil }
            return .month(fullYear(Int(y.value)), Int(m.value))
        }
        guard m.floating == .year else { return nil }
        return placed(m, in: y)
    }

    /// A month, day or holiday in the year that another part names, by its bounds or its number.
    func placed(_ s: Sense, in y: Sense) -> Sense? {
        var out: Sense?
        if y.kind == .letterNumber || y.calendar == .hebrew {
            guard s.calendar == .hebrew else { return nil }
            out = dated(s, year: fullHebrewYear(Int(y.value)))
        } else if y.shape == .period {
            let year = CivilDay.holding(y.lo).fields.year
            out =
                s.calendar == .hijri && s.kind != .holiday && y.lo != CivilDay(year: year, month: 1, day: 1).start
                ? dated(s, year: grammar.calendars.year(.hijri, of: CivilDay.holding(y.lo + 86_400 * 30))) : dated(s, gregorianYear: year)
        } else if s.calendar == .hijri, y.value < 1700 {
            out = dated(s, year: Int(y.value))
        } else if s.calendar == .hebrew, y.value > 5000 {
            out = dated(s, year: Int(y.value))
        } else {
            out = dated(s, gregorianYear: fullYear(Int(y.value)))
        }
        out?.anchor = y.anchor
        return out
    }

    func monthModified(_ c: Captures) -> Sense? {
        guard var m = sense(c, .m), m.floating == .year, let direction = value(c, .mod) else { return nil }
        m.isDirected = true
        m.direction = Int8(clamping: direction)
        return fixed(m)
    }

    /// A day of a month.
    ///
    /// - Parameter argument: a year that is meant where the words say none and it is not ahead of writing: «7 באוקטובר» is that of 2023.
    func dayOfMonth(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let d = sense(c, .d), var m = sense(c, .m), m.shape == .period, m.granularity == .month, m.kind != .season else { return nil }
        let day = Int(d.value)
        guard (1...31).contains(day), d.number == Double(day) else { return nil }
        if m.floating == .year {
            guard m.calendar != .gregorian || day <= CivilDay(year: 2024, month: Int(m.month), day: 1).monthLength else { return nil }
            m.granularity = .day
            m.day = Int16(day)
            m.length = 1
            if let y = sense(c, .y) { return placed(m, in: y) }
            if argument > 0, let meant = dated(m, gregorianYear: Int(argument)), meant.lo <= today.start { return meant }
            return m
        }
        let first = m.firstDay.adding(days: day - 1)
        guard first.start < m.hi else { return nil }
        var s = Sense.day(first, anchor: m.anchor)
        s.calendar = m.calendar
        return s
    }

    /// Dates in figures. Argument 0: two or three numbers, day and month in the order of the outlet; 1: year, month, day.
    func dayOfNumbers(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let first = sense(c, .d), let second = sense(c, .m) else { return nil }
        var day = Int(first.value)
        var month = Int(second.value)
        if argument == 1 {
            day = Int(second.value)
            month = Int(first.value)
        } else if month > 12 || (context.dateOrder == .monthDay && day <= 12) {
            swap(&day, &month)
        }
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        if let y = sense(c, .y) {
            let year = y.value2 <= 2 ? fullYear(Int(y.value)) : Int(y.value)
            guard y.value2 == 4 || y.value2 == 2, day <= CivilDay(year: year, month: month, day: 1).monthLength else { return nil }
            return .day(CivilDay(year: year, month: month, day: day))
        }
        guard day <= CivilDay(year: 2024, month: month, day: 1).monthLength else { return nil }
        var s = Sense()
        s.shape = .period
        s.floating = .year
        s.month = Int16(month)
        s.day = Int16(day)
        s.anchor = .reference
        return s
    }

    func bareDay(_ c: Captures) -> Sense? {
        guard let d = sense(c, .d), (1...31).contains(d.value), d.number == Double(d.value) else { return nil }
        var s = Sense()
        s.shape = .period
        s.floating = .month
        s.day = Int16(d.value)
        s.anchor = .reference
        return s
    }

    /// One date in two calendars: the first is kept; a contradiction of more than two days is a conflict (sightings of the moon differ).
    func equalDates(_ c: Captures) -> Sense? {
        guard let a = sense(c, .a), let b = sense(c, .b) else { return nil }
        let gregorian = a.calendar == .gregorian ? a : b
        let other = a.calendar == .gregorian ? b : a
        guard var s = fixed(gregorian) else { return nil }
        if let second = fixed(other), abs(second.lo - s.lo) > 2 * 86_400 { s.conflict = true }
        return s
    }

    func decade(_ c: Captures) -> Sense? {
        guard let d = sense(c, .n) else { return nil }
        var year = Int(d.value)
        if let century = sense(c, .y), century.shape == .period {
            year = CivilDay.holding(century.lo).fields.year / 100 * 100 + year % 100
        } else if year < 100 {
            year += 1900
            if today.fields.year - year > 105 { year += 100 }
        }
        return .period(CivilDay(year: year, month: 1, day: 1), CivilDay(year: year + 10, month: 1, day: 1), .decade)
    }

    func century(_ c: Captures) -> Sense? {
        guard let n = sense(c, .nth), n.number >= 1, n.number <= 30 else { return nil }
        let isBefore = value(c, .era) == 2
        let first = isBefore ? -100 * Int(n.number) + 1 : (Int(n.number) - 1) * 100 + 1
        return .period(CivilDay(year: first, month: 1, day: 1), CivilDay(year: first + 100, month: 1, day: 1), .century)
    }

    /// Meteorological seasons of the northern half of the earth: spring begins in March.
    func season(_ c: Captures) -> Sense? {
        guard let n = sense(c, .n), (1...4).contains(n.value) else { return nil }
        var s = Sense()
        s.shape = .period
        s.kind = .season
        s.granularity = .season
        s.floating = .year
        s.month = Int16([3, 6, 9, 12][Int(n.value) - 1])
        s.anchor = .reference
        return placed(s, by: c)
    }

    /// A part of the year in the year its words give, or turned the way they say («الربيع المقبل»).
    private func placed(_ part: Sense, by c: Captures) -> Sense? {
        if let y = sense(c, .y) { return placed(part, in: y) }
        guard let direction = value(c, .mod) else { return part }
        var s = part
        s.isDirected = true
        s.direction = Int8(clamping: direction)
        return s
    }

    func holiday(_ c: Captures) -> Sense? {
        guard let h = sense(c, .n) else { return nil }
        let (calendar, month, day) = TimeWord.holiday(h.value)
        var s = Sense()
        s.shape = .period
        s.kind = .holiday
        s.calendar = calendar
        s.floating = .year
        s.granularity = h.value2 >= 28 ? .month : .day
        s.month = Int16(month)
        s.day = Int16(day)
        s.length = Int16(clamping: h.value2)
        s.anchor = .reference
        return placed(s, by: c)
    }

    func quarter(_ c: Captures) -> Sense? {
        guard let f = sense(c, .fraction), f.value == 1, f.value2 == 4 || f.value2 == 2, let n = ordinal(c) else { return nil }
        let parts = Int(f.value2)
        var index = Int(n.value)
        if index < 0 { index = parts }
        guard (1...parts).contains(index) else { return nil }
        let container = sense(c, .y)
        let year: Int
        if let container {
            year = container.shape == .period ? container.firstDay.fields.year : Int(container.value)
        } else {
            year = today.fields.year
        }
        let months = 12 / parts
        let lo = CivilDay(year: year, month: (index - 1) * months + 1, day: 1)
        return .period(lo, lo.adding(months: months), parts == 4 ? .quarter : .half, anchor: container?.anchor ?? .reference)
    }
}
