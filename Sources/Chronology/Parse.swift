extension TimeGrammar {
    /// The time expressions of a sentence, in order, without overlaps.
    ///
    ///     let timexes = grammar.parse(units, context: context)
    ///     timexes.first?.value  // "2025-11-18"
    ///
    /// - Parameters:
    ///   - units: the tokens and time entries of one sentence, in order.
    ///   - context: the time of writing and the direction of the clauses.
    public func parse(_ units: [TimeUnit], context: TimeContext) -> [Timex] {
        units.withUnsafeBufferPointer { parse($0, context: context) }
    }

    /// The same, over memory that the caller owns.
    public func parse(_ units: UnsafeBufferPointer<TimeUnit>, context: TimeContext) -> [Timex] {
        let firsts = trees[expression].firsts
        guard units.contains(where: { firsts.contains($0.kind) }) else { return [] }
        var matcher = Matcher(grammar: self, units: units, context: context)
        var out: [Timex] = []
        var spans: [(first: Int, last: Int)] = []
        var position = 0
        while position < units.count {
            var index = matcher.match(expression, at: position)
            if index >= 0 {
                // A rule that begins with context or a preposition must not hide a longer reading of the expression itself.
                let first = Int(matcher.matches[Int(index)].first)
                let inner = matcher.match(expression, at: first > position ? first : units[position].kind == .in ? position + 1 : units.count)
                if inner >= 0, matcher.matches[Int(inner)].end > matcher.matches[Int(index)].end { index = inner }
            }
            if index >= 0, let timex = matcher.timex(of: matcher.matches[Int(index)]) {
                out.append(timex)
                spans.append((Int(matcher.matches[Int(index)].first), Int(matcher.matches[Int(index)].last)))
                position = max(Int(matcher.matches[Int(index)].end), position + 1)
            } else {
                position += 1
            }
        }
        if out.count > 1 { matcher.pairClocks(&out, spans) }
        return out
    }
}

extension Matcher {
    /// The finished expression of a match; nil when its date does not exist.
    mutating func timex(of match: Match) -> Timex? {
        start = Int(match.first)
        guard var s = fixed(match.sense) else { return nil }
        let isClock = s.shape == .clock
        if isClock {
            s.lo += today.start
            s.hi += today.start
            s.anchor = .reference
        }
        guard s.shape != .part else { return nil }
        let isTime = isClock || s.shape == .moment && s.granularity < .day
        var offset: Int32?
        var zone: Int32 = -1
        let isSaid = s.zone != -1
        if isTime || isSaid {
            zone = s.zone >= 0 ? s.zone : context.zone ?? -1
            if zone >= 0 { offset = grammar.zones.offset(zone, civil: s.lo) } else if s.anchor == .reference { offset = context.reference.offset }
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
            granularity: s.granularity, modifier: s.modifier, approximate: s.approximate, zone: zone, zoneIsSaid: isSaid && s.zone >= 0,
            relation: relation(of: match, s), anchor: s.anchor, conflict: s.conflict,
            rule: match.rule >= 0 ? grammar.rules[Int(match.rule)].name : "", form: s.form)
    }

    private func endOffset(_ zone: Int32, _ civil: Int64, _ offset: Int32?) -> Int32? {
        zone >= 0 ? grammar.zones.offset(zone, civil: civil) : offset
    }

    /// The preposition that makes the expression a limit: before it, or its first word where it has no other part in its value.
    private func relation(of match: Match, _ s: Sense) -> Timex.Relation {
        let position = Int(match.first)
        if let own = Self.relation(units[position].kind) { return s.form.style == .duration ? own : .none }
        return position > 0 ? Self.relation(units[position - 1].kind) ?? .none : .none
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
                let instant = a.civil - Int64(earlier)
                var isOne = false
                for step in [0, 1, -1] as [Int64] {
                    let civil = b.civil + step * 86_400
                    let offset = grammar.zones.offset(timexes[i].zone, civil: civil) ?? later
                    guard civil - Int64(offset) == instant else { continue }
                    timexes[i].move(by: step * 86_400, offset: offset)
                    isOne = true
                    break
                }
                if !isOne {
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

    private func isBridge(from first: Int, to last: Int) -> Bool {
        guard first <= last, last - first <= 3 else { return false }
        return units[first..<last].allSatisfy {
            switch $0.kind {
            case .openParen, .closeParen, .quote, .comma, .dash, .slash, .equals: true
            default: false
            }
        } && last > first
    }
}

extension Timex {
    mutating func move(by seconds: Int64, offset: Int32) {
        earliest?.civil += seconds
        latest?.civil += seconds
        earliest?.offset = offset
        latest?.offset = offset
    }
}
