/// Productions for clock times, parts of the day, and dates with them.
extension Matcher {
    /// A part of the day; its bounds are data, minutes in the unit's values.
    func partSense(_ c: Captures) -> Sense? {
        guard let p = sense(c, .part), p.value2 > p.value else { return nil }
        return part(from: Int(p.value), to: Int(p.value2))
    }

    private func part(from start: Int, to end: Int) -> Sense {
        var s = Sense.clock(Int64(start) * 60, Int64(end) * 60, .partOfDay)
        s.form.partOfDay = PartOfDay(from: start, to: end)
        s.hasPart = true
        return s
    }

    /// The early (argument 1) or late (2) half of a part of the day.
    func partModified(_ c: Captures, _ argument: Int32) -> Sense? {
        guard var s = sense(c, .part), s.shape == .clock || s.shape == .moment, s.granularity == .partOfDay else { return nil }
        let middle = (s.lo + s.hi) / 2
        if argument == 1 { s.hi = middle } else { s.lo = middle }
        s.modifier = argument == 1 ? .start : .end
        return s
    }

    /// A part of a day that is said, or of today when none is. A night between two weekdays begins on the first.
    ///
    /// - Parameter argument: days to add to the day: the eve of a sabbath is the evening of the day before.
    func partOfDate(_ c: Captures, _ argument: Int32 = 0) -> Sense? {
        guard let said = sense(c, .part), let p = said.shape == .part ? partSense(c) : said, p.shape == .clock else { return nil }
        guard let day = sense(c, .date).flatMap({ fixed($0) }) ?? dayOffsetOfMod(c), day.isDay else { return nil }
        var s = p
        let shift = Int64(argument) * 86_400
        s.shape = .moment
        s.lo += day.lo + shift
        s.hi += day.lo + shift
        s.anchor = day.anchor
        s.conflict = day.conflict
        return s
    }

    /// «הלילה»: in a clause that looks back, and before the evening, the night that has just passed; else the one to come.
    func nightOfClause(_ c: Captures) -> Sense? {
        let hour = CivilDay.floorMod(context.reference.civil, 86_400) / 3600
        let isPassed = tense == .past && !(context.reference.hasTime && hour >= 20)
        return partOfDate(c, isPassed ? -1 : 0)
    }

    private func dayOffsetOfMod(_ c: Captures) -> Sense? {
        guard c[.date] == Captures.none else { return nil }
        return .day(today.adding(days: value(c, .mod) ?? 0), anchor: .reference)
    }

    /// The night from one weekday to the next, or its midnight: ليل الثلاثاء الأربعاء.
    func nightBetween(_ c: Captures) -> Sense? {
        guard let w = sense(c, .w), let w2 = sense(c, .w2), w2.weekday == w.weekday % 7 + 1, let day = fixed(w) else { return nil }
        guard let p = sense(c, .part) else { return .moment(day.hi, day.hi + 60, .minute, anchor: day.anchor) }
        guard p.value2 >= 22 * 60 else { return nil }
        var s = part(from: Int(p.value), to: 30 * 60)
        s.shape = .moment
        s.lo += day.lo
        s.hi += day.lo
        s.anchor = day.anchor
        return s
    }

    /// Hour, minute and second in figures or words.
    func clockSense(_ c: Captures) -> Sense? {
        guard let h = sense(c, .hour), h.number >= 0, h.number <= 24, h.number == h.number.rounded() else { return nil }
        // The figures after a decimal point are no hour: 37.1 in the morning.
        if start > 1, units[start - 1].kind == .dot, !units[start].spaceBefore, !units[start - 1].spaceBefore, units[start - 2].kind == .number {
            return nil
        }
        let minute = value(c, .minute)
        let second = value(c, .second)
        guard (minute ?? 0) < 60, (second ?? 0) < 60, (minute ?? 0) >= 0 else { return nil }
        let lo = Int64(Int(h.value) * 3600 + (minute ?? 0) * 60 + (second ?? 0))
        let size: Int64 = second != nil ? 1 : minute != nil ? 60 : 3600
        var s = Sense.clock(lo, lo + size, second != nil ? .second : minute != nil ? .minute : .hour)
        s.isHalfDay = (1...12).contains(h.value) && !(h.kind == .number && h.value2 == 2 && h.value < 10)
        return s
    }

    /// Minutes after the hour (argument 1) or before it (-1): a number of them, or a fraction of the hour.
    func clockTail(_ c: Captures, _ argument: Int32) -> Sense? {
        guard var s = sense(c, .clock), s.shape == .clock, s.granularity == .hour else { return nil }
        var minutes: Int
        if let fraction = sense(c, .fraction) {
            guard fraction.value2 > 0, 60 % fraction.value2 == 0 else { return nil }
            minutes = Int(fraction.value) * 60 / Int(fraction.value2)
            if let n = sense(c, .n) { minutes *= Int(n.value) }
        } else if let n = sense(c, .n), n.number > 0, n.number < 60 {
            minutes = Int(n.value)
        } else {
            return nil
        }
        guard minutes > 0, minutes < 60 else { return nil }
        s.lo += Int64(minutes * 60 * Int(argument))
        guard s.lo >= 0 else { return nil }
        s.hi = s.lo + 60
        s.granularity = .minute
        return s
    }

    /// Three or four figures: 0930 GMT, 330 pm.
    func clockOfFigures(_ c: Captures) -> Sense? {
        guard let n = sense(c, .n), n.value >= 0, n.value2 == 3 || n.value2 == 4 else { return nil }
        let hour = Int64(n.value / 100)
        let minute = Int64(n.value % 100)
        guard hour <= 24, minute < 60 else { return nil }
        var s = Sense.clock(hour * 3600 + minute * 60, hour * 3600 + minute * 60 + 60, .minute)
        s.isHalfDay = (1...12).contains(hour) && (n.value2 == 3 || n.value >= 1000)
        return s
    }

    /// UTC+3, GMT-5:30: an offset from a zone that is Greenwich's. Argument 1 is east, -1 west.
    func zoneOffset(_ c: Captures, _ argument: Int32) -> Sense? {
        guard let hours = value(c, .hour), (0...14).contains(hours) else { return nil }
        if let zone = sense(c, .zone) {
            guard grammar.zones.isKnown(zone.value), grammar.zones.identifiers[Int(zone.value)] == "UTC" else { return nil }
        }
        let minutes = value(c, .minute) ?? 0
        guard (0...59).contains(minutes) else { return nil }
        var s = Sense()
        s.kind = .zone
        s.offset = argument * Int32(hours * 3600 + minutes * 60)
        return s
    }

    /// Noon or midnight, by the hour of its word.
    func midnight(_ c: Captures) -> Sense? {
        let hour = Int64(value(c, .hour) ?? 0)
        guard (0...24).contains(hour) else { return nil }
        return .clock(hour * 3600, hour * 3600 + 60, .minute)
    }

    func clockFromMinutes(_ c: Captures, _ argument: Int32) -> Sense? {
        // Noon and midnight are whole hours too.
        guard var s = sense(c, .clock), s.shape == .clock, s.granularity == .hour || s.granularity == .minute && s.lo % 3600 == 0 else { return nil }
        let minutes: Int32
        if let fraction = sense(c, .fraction) {
            guard fraction.value2 > 0, fraction.value > 0, fraction.value < fraction.value2, 60 % fraction.value2 == 0 else { return nil }
            minutes = 60 * fraction.value / fraction.value2
        } else {
            guard let n = sense(c, .n), n.number > 0, n.number < 60 else { return nil }
            minutes = n.value
        }
        s.lo += Int64(minutes) * 60 * Int64(argument)
        guard s.lo >= 0 else { return nil }
        s.hi = s.lo + 60
        s.granularity = .minute
        return s
    }

    /// A clock with its part of day: seven in the evening is 19:00, one in the morning 01:00, twelve at night midnight.
    func clockInPart(_ c: Captures) -> Sense? {
        guard let clock = sense(c, .clock), clock.shape == .clock, let part = sense(c, .part), part.granularity == .partOfDay else { return nil }
        if part.shape == .moment {
            let midnight = CivilDay.holding(part.lo).start
            var s = inPart(clock, from: part.lo - midnight, to: part.hi - midnight)
            if part.hi - midnight > 86_400, s.lo < 6 * 3600 {
                s.lo += 86_400
                s.hi += 86_400
            }
            s.shape = .moment
            s.lo += midnight
            s.hi += midnight
            s.anchor = part.anchor
            s.conflict = part.conflict
            return s
        }
        return inPart(clock, from: part.lo, to: part.hi)
    }

    func inPart(_ clock: Sense, from start: Int64, to end: Int64) -> Sense {
        var s = clock
        s.hasPart = true
        // 07:00 in the evening is 19:00, though its figures are those of a day of 24 hours.
        guard s.isHalfDay || start >= 12 * 3600 && s.lo >= 3600 && s.lo < 12 * 3600 else { return s }
        s.isHalfDay = false
        let half: Int64 = 12 * 3600
        let isTwelve = s.lo >= half
        let shift: Int64
        if end <= half {
            shift = isTwelve ? -half : 0
        } else if start >= 18 * 3600 {
            // 12 at night is midnight, 1 to 4 the small hours, 5 and on the evening.
            shift = isTwelve ? -half : s.lo < 5 * 3600 ? 0 : half
        } else if end - start <= 3 * 3600, start < half + 3600 {
            shift = isTwelve || s.lo >= 10 * 3600 ? 0 : half
        } else {
            shift = isTwelve ? 0 : half
        }
        s.lo += shift
        s.hi += shift
        return s
    }

    func clockInZone(_ c: Captures) -> Sense? {
        guard var s = sense(c, .a), s.shape == .clock || s.shape == .moment else { return nil }
        if let z = sense(c, .zone), let offset = z.offset {
            s.offset = offset
        } else if let z = sense(c, .zone) {
            guard grammar.zones.isKnown(z.value) else { return nil }
            s.zone = z.value
        } else {
            s.zone = -2
        }
        return s
    }

    /// A date and a clock, in either order.
    func dateClock(_ c: Captures) -> Sense? {
        guard let date = sense(c, .date), var s = sense(c, .clock), s.shape == .clock else { return nil }
        if date.shape == .moment {
            guard date.granularity == .partOfDay else { return nil }
            let midnight = CivilDay.holding(date.lo).start
            s = inPart(s, from: date.lo - midnight, to: date.hi - midnight)
            if date.hi - midnight > 86_400, s.lo < 6 * 3600 {
                s.lo += 86_400
                s.hi += 86_400
            }
            s.lo += midnight
            s.hi += midnight
        } else {
            guard let day = fixed(date), day.isDay else { return nil }
            s.lo += day.lo
            s.hi += day.lo
            s.conflict = day.conflict
        }
        s.shape = .moment
        s.anchor = date.anchor
        s.approximate = s.approximate || date.approximate
        return s
    }

    /// Two clocks of one day, the second perhaps with its day: its part of day serves the first where that keeps their order.
    func clockRange(_ c: Captures) -> Sense? {
        guard var a = sense(c, .a), let second = sense(c, .b), a.shape == .clock, second.shape == .clock || second.shape == .moment else {
            return nil
        }
        let midnight = second.shape == .moment ? CivilDay.holding(second.lo).start : 0
        var b = second
        b.lo -= midnight
        let half: Int64 = 12 * 3600
        if b.hasPart, a.isHalfDay, b.lo >= half, a.lo < half, a.lo + half < b.lo {
            a.lo += half
            a.isHalfDay = false
        }
        if a.hasPart, b.isHalfDay, a.lo >= half, b.lo < half {
            b.lo += half
            b.isHalfDay = false
        }
        var day = sense(c, .date).flatMap { fixed($0) }
        if let part = day, part.shape == .moment, part.granularity == .partOfDay {
            // Tonight from 7 to 9: the part of the day says which half is meant.
            let base = CivilDay.holding(part.lo)
            a = inPart(a, from: part.lo - base.start, to: part.hi - base.start)
            b = inPart(b, from: part.lo - base.start, to: part.hi - base.start)
            day = .day(base, anchor: part.anchor)
        }
        if c[.date] != Captures.none, day?.isDay != true { return nil }
        if b.lo <= a.lo { b.lo += 86_400 }
        var s = Sense.clock(a.lo, b.lo, min(a.granularity, second.granularity))
        s.form.style = .range
        s.zone = b.zone != -1 ? b.zone : a.zone
        s.offset = b.offset ?? a.offset
        s.approximate = a.approximate || b.approximate
        if let base = day?.lo ?? (midnight != 0 ? midnight : nil) {
            s.shape = .moment
            s.lo += base
            s.hi += base
        }
        return s
    }
}
