extension TimeGrammar {
    /// The time expressions of a sentence, in order, without overlaps.
    ///
    ///     let timexes = grammar.parse(units, context: context)
    ///     timexes.first?.value  // "2025-11-18"
    ///
    /// - Parameters:
    ///   - units: the tokens and time entries of one sentence, in order.
    ///   - context: the time of writing and what was told before.
    ///   - tenses: the direction of the clauses, asked for only where a rule needs it.
    public func parse(_ units: [TimeUnit], context: TimeContext, tenses: ClauseTenses = ClauseTenses { [] }) -> [Timex] {
        units.withUnsafeBufferPointer { parse($0, context: context, tenses: tenses) }
    }

    /// The same, over memory that the caller owns.
    public func parse(_ units: UnsafeBufferPointer<TimeUnit>, context: TimeContext, tenses: ClauseTenses) -> [Timex] {
        let firsts = trees[expression].firsts
        var matcher = Matcher(grammar: self, units: units, context: context, tenses: tenses)
        var out: [Timex] = []
        var spans: [(first: Int, last: Int)] = []
        var first = 0
        while first < units.count {
            // No expression reads across a word that means nothing for time.
            if units[first].kind == .other {
                first += 1
                continue
            }
            var end = first
            var begins = false
            while end < units.count, units[end].kind != .other {
                begins = begins || !firsts.isDisjoint(with: units[end].kinds)
                end += 1
            }
            if begins { matcher.read(first..<end, expression, &out, &spans) }
            first = end + 1
        }
        if out.count > 1 {
            matcher.dateClocks(&out, spans)
            matcher.pairClocks(&out, spans)
        }
        return out
    }
}

extension Matcher {
    /// Reads the expressions of a stretch of units; what was told last moves along with them.
    fileprivate mutating func read(_ range: Range<Int>, _ expression: Int, _ out: inout [Timex], _ spans: inout [(first: Int, last: Int)]) {
        enter(range)
        var position = range.lowerBound
        while position < range.upperBound {
            var index = match(expression, at: position)
            if index >= 0 {
                // A rule that begins with context or a preposition must not hide a longer reading of the expression itself.
                let first = Int(matches[Int(index)].first)
                let inner = match(expression, at: first > position ? first : units[position].kinds.contains(.in) ? position + 1 : units.count)
                if inner >= 0, matches[Int(inner)].end > matches[Int(index)].end { index = inner }
            }
            if index >= 0, let timex = timex(of: matches[Int(index)]) {
                out.append(timex)
                spans.append((Int(matches[Int(index)].first), Int(matches[Int(index)].last)))
                position = max(Int(matches[Int(index)].end), position + 1)
                if let told = timex.told { context.lastEvent = told }
            } else {
                position += 1
            }
        }
    }
}

extension Matcher {
    /// The finished expression of a match; nil when its date does not exist.
    mutating func timex(of match: Match) -> Timex? {
        start = Int(match.first)
        guard var s = fixed(match.sense) else { return nil }
        let isClock = s.shape == .clock
        if isClock {
            let day = dayOfClock(s)
            s.lo += day.day.start
            s.hi += day.day.start
            s.anchor = day.anchor
        }
        guard s.shape != .part else { return nil }
        let isTime = isClock || s.shape == .moment && s.granularity < .day
        var offset: Int32?
        var zone: Int32 = -1
        let isSaid = s.zone != -1 || s.offset != nil
        if isTime || isSaid {
            zone = s.zone >= 0 ? s.zone : s.offset == nil ? context.zone ?? -1 : -1
            if let said = s.offset {
                offset = said
            } else if zone >= 0 {
                offset = grammar.zones.offset(zone, civil: s.lo)
            } else if s.anchor == .reference {
                offset = context.reference.offset
            }
        }
        let isPlain = s.shape == .period || s.shape == .clock || s.shape == .moment || s.shape == .vague
        let isBounded = isPlain || s.anchor == .reference && s.shape == .duration
        let first = units[Int(match.first)]
        let last = units[Int(match.last)]
        let kind: Timex.Kind =
            switch s.shape {
            case .duration: .duration
            case .set: .set
            case .clock, .moment: s.form.style == .duration ? .duration : isTime ? .time : .date
            default: .date
            }
        return Timex(
            start: first.start, end: last.end, firstToken: first.first, lastToken: last.last, kind: kind,
            earliest: isBounded && !s.openStart ? TimePoint(civil: s.lo, offset: offset) : nil,
            latest: isBounded && !s.openEnd ? TimePoint(civil: s.hi, offset: endOffset(zone, s.hi, offset)) : nil,
            granularity: s.granularity, modifier: s.modifier, approximate: s.approximate, zone: zone, zoneIsSaid: s.zone >= 0 || s.offset != nil,
            relation: relation(of: match, s), anchor: s.anchor, conflict: s.conflict, isDateless: isClock,
            rule: match.rule >= 0 ? grammar.rules[Int(match.rule)].name : "", form: s.form)
    }

    /// The day of a clock that has none of its own: the one told last, where the clause looks the same way («will visit on Monday. He arrives at
    /// 11:00»), else that of writing; a clock that has passed is tomorrow's in a clause that looks ahead.
    private func dayOfClock(_ clock: Sense) -> (day: CivilDay, anchor: Timex.Anchor) {
        if let told = context.lastEvent, told.granularity <= .day {
            let agrees = !context.isDated || tense == .past && told.day <= today || tense == .future && told.day >= today
            if agrees { return (told.day, .lastEvent) }
        }
        let isPassed = context.reference.hasTime && clock.hi + today.start <= context.reference.civil
        return (isPassed && tense == .future ? today.adding(days: 1) : today, .reference)
    }

    private func endOffset(_ zone: Int32, _ civil: Int64, _ offset: Int32?) -> Int32? {
        zone >= 0 ? grammar.zones.offset(zone, civil: civil) : offset
    }

    /// The preposition that makes the expression a limit: before it, or its first word where it has no other part in its value.
    private func relation(of match: Match, _ s: Sense) -> Timex.Relation {
        let position = Int(match.first)
        if let own = Self.relation(units[position].kind) { return s.form.style == .duration ? own : .none }
        if units[position].clitics.contains(.min) { return .since }
        guard position > 0 else { return .none }
        // "For" tells how long, and no limit of a date.
        if let during = units[position - 1].meaning(.during), during.value == 2, s.shape != .duration { return .none }
        return Self.relation(units[position - 1].kind) ?? .none
    }

    private static func relation(_ kind: TimeKind) -> Timex.Relation? {
        switch kind {
        case .since: .since
        case .until: .until
        case .before: .before
        case .after: .after
        case .during: .during
        default: nil
        }
    }

    /// A clock, or two side by side, with their day behind them: "at 4 a.m. (0200 GMT) on Wednesday".
    func dateClocks(_ timexes: inout [Timex], _ spans: [(first: Int, last: Int)]) {
        for i in timexes.indices where timexes[i].isDateless && timexes[i].granularity <= .hour {
            var next = i + 1
            var isNear = next < timexes.count && isBridge(from: spans[i].last + 1, to: spans[next].first, over: [.in])
            if isNear, timexes[next].isDateless, next + 1 < timexes.count {
                isNear = isBridge(from: spans[next].last + 1, to: spans[next + 1].first, over: [.in])
                next += 1
            }
            guard isNear, timexes[next].kind == .date, timexes[next].granularity == .day, timexes[next].form.style == .calendar,
                let clock = timexes[i].earliest, let day = timexes[next].earliest
            else { continue }
            let moved = CivilDay.holding(day.civil).start - CivilDay.holding(clock.civil).start
            for index in i..<next {
                let civil = (timexes[index].earliest?.civil ?? 0) + moved
                let offset = timexes[index].zone >= 0 ? grammar.zones.offset(timexes[index].zone, civil: civil) : timexes[index].earliest?.offset
                timexes[index].move(by: moved, offset: offset)
                timexes[index].anchor = timexes[next].anchor
            }
            // The second still takes the day that makes both one instant.
            timexes[i].isDateless = false
        }
    }

    /// Two clocks side by side, "18:30 Washington time (01:30 Israel time)", are one instant: the second takes the date, and a clock
    /// without a zone the offset, that makes them so. When nothing does, both are marked as a conflict.
    func pairClocks(_ timexes: inout [Timex], _ spans: [(first: Int, last: Int)]) {
        for i in 1..<timexes.count {
            guard timexes[i].kind == .time, timexes[i - 1].kind == .time, timexes[i].granularity <= .hour, timexes[i - 1].granularity <= .hour,
                timexes[i].form.style == .calendar, timexes[i - 1].form.style == .calendar,
                let a = timexes[i - 1].earliest, let b = timexes[i].earliest, timexes[i].zoneIsSaid,
                isBridge(from: spans[i - 1].last + 1, to: spans[i].first)
            else { continue }
            guard let later = b.offset else { continue }
            if timexes[i - 1].zoneIsSaid, let earlier = a.offset {
                // A clock without a date of its own is on the day that makes it the other's instant.
                let instant = a.civil - Int64(earlier)
                let offset = grammar.zones.offset(timexes[i].zone, instant: instant) ?? later
                let moved = instant + Int64(offset) - b.civil
                if moved == 0 || moved % 86_400 == 0 && timexes[i].isDateless {
                    timexes[i].move(by: moved, offset: offset)
                } else {
                    timexes[i].conflict = true
                    timexes[i - 1].conflict = true
                }
            } else {
                // Local time beside a known zone: the difference is the local offset.
                var difference = a.civil - b.civil
                difference += difference > 14 * 3600 - Int64(later) ? -86_400 : difference < -12 * 3600 - Int64(later) ? 86_400 : 0
                guard difference % 900 == 0 else { continue }
                let moved = (a.civil - difference) - b.civil
                timexes[i].move(by: moved, offset: later)
                timexes[i - 1].move(by: 0, offset: Int32(clamping: difference) + later)
            }
        }
    }

    /// Whether nothing but signs, and words of some kinds, stands between two expressions.
    private func isBridge(from first: Int, to last: Int, over kinds: Set<TimeKind> = []) -> Bool {
        guard first <= last, last - first <= 3 else { return false }
        return units[first..<last].allSatisfy {
            switch $0.kind {
            case .openParen, .closeParen, .quote, .comma, .dash, .slash, .equals: true
            case let kind: kinds.contains(kind)
            }
        } && last > first
    }
}

extension Timex {
    mutating func move(by seconds: Int64, offset: Int32?) {
        earliest?.civil += seconds
        latest?.civil += seconds
        earliest?.offset = offset
        latest?.offset = offset
    }
}
