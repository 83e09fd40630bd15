/// Productions for ranges, sets, now, and the vague.
extension Matcher {
    /// Days of one month: argument 0 ends before the second day ("from 3 to 12"), 1 after it ("3-12 July").
    func dayRange(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let d = sense(c, .d), let d2 = sense(c, .d2), var m = sense(c, .m), m.granularity == .month,
            d.value >= 1, d2.value > d.value, d2.value <= 31
        else { return nil }
        if let y = sense(c, .y) {
            guard let placed = placed(m, in: y) else { return nil }
            m = placed
        }
        guard let month = fixed(m) else { return nil }
        let last = month.firstDay.adding(days: Int(d2.value) - 1)
        guard last.start < month.hi else { return nil }
        var s = Sense.period(month.firstDay.adding(days: Int(d.value) - 1), argument == 1 ? last.adding(days: 1) : last, .day, anchor: month.anchor)
        s.form.style = .range
        return s
    }

    /// From one date, year or moment to another. Argument 0 ends before the second, 1 after it.
    func range(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let first = sense(c, .a), let second = sense(c, .b) else { return nil }
        let a: Sense
        let b: Sense
        if first.shape == .part, second.shape == .part {
            guard first.value < second.value else { return nil }
            (a, b) = (.year(Int(first.value)), .year(Int(second.value)))
        } else {
            var opening = first
            if first.shape == .part { opening = .year(Int(first.value)) }
            if opening.floating == .year, second.floating == .none, second.shape == .period {
                // The year said at the end serves the beginning too.
                guard let dated = dated(opening, gregorianYear: second.firstDay.fields.year) else { return nil }
                opening = dated.lo <= second.lo ? dated : self.dated(opening, gregorianYear: second.firstDay.fields.year - 1) ?? dated
            }
            let closing = second.shape == .part ? .year(Int(second.value)) : second
            guard var start = fixed(opening), start.shape == .period || start.shape == .moment else { return nil }
            guard var end = fixed(closing, from: start.lo), end.shape == start.shape || end.shape == .period || end.shape == .moment else {
                return nil
            }
            // A stretch of the past does not end ahead of writing: exports rose from January to March.
            if tense == .past, opening.floating == .year, closing.floating == .year, end.lo > today.start,
                let earlier = dated(opening, gregorianYear: start.firstDay.fields.year - 1), let before = fixed(closing, from: earlier.lo)
            {
                (start, end) = (earlier, before)
            }
            (a, b) = (start, end)
        }
        let end = argument == 1 ? b.hi : b.lo
        guard end > a.lo else { return nil }
        var s = a
        s.hi = end
        s.granularity = min(a.granularity, b.granularity)
        s.form.style = .range
        s.shape = a.shape == .moment || b.shape == .moment ? .moment : .period
        s.conflict = a.conflict || b.conflict
        s.zone = b.zone != -1 ? b.zone : a.zone
        s.offset = b.offset ?? a.offset
        return s
    }

    /// A length from a date or clock on: two weeks starting May 20, from 9 for two hours.
    func spanFrom(_ c: Captures) -> Sense? {
        guard let d = sense(c, .a), let from = (c[.clock] == Captures.none ? nil : dateClock(c)) ?? sense(c, .date) ?? sense(c, .clock),
            let start = fixed(from), d.form.amount > 0
        else { return nil }
        guard start.shape == .clock || start.shape == .moment || start.isDay else { return nil }
        var base = start
        if start.shape == .clock {
            base.lo += today.start
            base.hi += today.start
            base.shape = .moment
        }
        guard let end = moved(base, by: d, sign: 1) else { return nil }
        // Days counted from a clock end at that clock.
        let limit = end.isDay && base.shape == .moment ? end.lo + base.lo - base.firstDay.start : end.lo
        guard limit > base.lo else { return nil }
        var s = base
        s.hi = limit
        s.granularity = min(base.granularity, d.form.unit)
        s.form.style = .range
        if start.shape == .clock { s.anchor = .reference }
        return s
    }

    /// Two weekdays of a said week.
    func weekRange(_ c: Captures) -> Sense? {
        guard let week = sense(c, .date), week.granularity == .week, let w = sense(c, .w), let w2 = sense(c, .w2), w.weekday < w2.weekday
        else { return nil }
        var s = Sense.period(
            week.firstDay.adding(days: Int(w.weekday) - 1), week.firstDay.adding(days: Int(w2.weekday) - 1), .day, anchor: .reference)
        s.form.style = .range
        return s
    }

    func nowSense(_ c: Captures) -> Sense? {
        var s = referenceSense
        s.form.style = .presentRef
        return s
    }

    /// Recently, soon: argument of the word -1, 0 or 1.
    func vagueSense(_ c: Captures) -> Sense? {
        guard let v = sense(c, .n) else { return nil }
        var s = Sense()
        s.shape = .vague
        s.granularity = .vague
        s.anchor = .reference
        let base = referenceSense
        (s.lo, s.hi) = (base.lo, base.hi)
        s.form.style = v.value < 0 ? .pastRef : v.value > 0 ? .futureRef : .presentRef
        s.openStart = v.value < 0
        s.openEnd = v.value > 0
        if v.value < 0 { s.hi = base.lo }
        if v.value > 0, v.value2 == 2, tense == .past {
            // "Later" in a story of the past: after what was told, before writing.
            s.form.style = .pastRef
            (s.openStart, s.openEnd) = (true, false)
            s.hi = base.lo
        }
        return s
    }

    func setSense(_ c: Captures) -> Sense? {
        guard let u = sense(c, .unit) else { return nil }
        var s = Sense()
        s.shape = .set
        s.form.style = .set
        s.form.amount = 1
        if u.kind == .partOfDay {
            s.granularity = .partOfDay
            s.form.partOfDay = PartOfDay(from: Int(u.value), to: Int(u.value2))
            return s
        }
        guard let granularity = TimeGranularity(rawValue: UInt8(clamping: u.value)) else { return nil }
        s.granularity = granularity
        s.form.unit = granularity
        switch u.kind {
        case .set: s.form.amount = Double(max(u.value2, 1))
        case .dual: s.form.amount = 2
        default: s.form.amount = sense(c, .n)?.number ?? 1
        }
        return s
    }

    func setWeekday(_ c: Captures) -> Sense? {
        guard let w = weekdaySense(c) else { return nil }
        var s = Sense()
        s.shape = .set
        s.form.style = .set
        s.form.weekday = w.weekday
        s.form.amount = 1
        s.form.unit = .week
        return s
    }
}
