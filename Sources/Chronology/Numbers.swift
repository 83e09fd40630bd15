/// Numbers and ordinals in figures and words.
extension Matcher {
    /// A number that begins at a unit, and the unit after it: `3`, `3.5`, `٣٠`, ثلاثة وعشرين, ألف وتسعمائة وثمانية وسبعون.
    ///
    /// Words add up from the left. A word joins the number when "and" stands before it and its place (ones, tens, hundreds) is free,
    /// or when it multiplies what came before (ثلاثة آلاف, خمس مئة).
    func number(at position: Int) -> (Double, Int)? {
        let unit = units[position]
        if unit.kind == .number { return figure(at: position) }
        guard unit.kind == .cardinal else { return nil }
        var total = 0.0
        var group = Double(unit.value)
        if unit.value >= 1000 {
            total = group
            group = 0
        }
        var at = position + 1
        while at < units.count {
            var next = at
            var isJoined = units[at].clitics.contains(.wa)
            if units[at].kind == .and, at + 1 < units.count {
                next = at + 1
                isJoined = true
            }
            guard units[next].kind == .cardinal, !units[next].clitics.contains(.article) || unit.clitics.contains(.article) else { break }
            let value = Double(units[next].value)
            if !isJoined {
                // A multiplier: three hundred, five thousand.
                guard value >= 100, group > 0, group < value, units[next].value2 == 1 else { break }
                group *= value
                if value >= 1000 {
                    total += group
                    group = 0
                }
            } else if value >= 1000 {
                guard total == 0 || value < total, group == 0 else { break }
                total += value
            } else if value >= 100 {
                guard group == 0, total > 0 else { break }
                group = value
            } else if value >= 20 {
                let rest = group.truncatingRemainder(dividingBy: 100)
                guard rest < 10, rest > 0 || group >= 100 || total > 0 else { break }
                group += value
            } else {
                guard group.truncatingRemainder(dividingBy: 100) == 0, group > 0 || total > 0 else { break }
                group += value
            }
            at = next + 1
        }
        return (total + group, at)
    }

    /// Figures with a fraction: `3.5`, `1,500` is not read as one (it is rare beside units of time).
    private func figure(at position: Int) -> (Double, Int) {
        let value = Double(units[position].value)
        if position + 2 < units.count, units[position + 1].kind == .dot, !units[position + 1].spaceBefore,
            units[position + 2].kind == .number, !units[position + 2].spaceBefore
        {
            var scale = 1.0
            for _ in 0..<min(units[position + 2].value2, 9) { scale *= 10 }
            return (value + Double(units[position + 2].value) / scale, position + 3)
        }
        return (value, position + 1)
    }

    /// An ordinal that begins at a unit, and the unit after it: الثالث, الحادي والعشرين.
    func ordinal(at position: Int) -> (Double, Int)? {
        let unit = units[position]
        guard unit.kind == .ordinal || unit.kind == .ordinalFeminine else { return nil }
        let value = Double(unit.value)
        var next = position + 1
        var isJoined = false
        if next + 1 < units.count, units[next].kind == .and {
            next += 1
            isJoined = true
        }
        if value < 10, next < units.count, isJoined || units[next].clitics.contains(.wa), units[next].clitics.contains(.article),
            units[next].kind == .cardinal || units[next].kind == .ordinal, units[next].value >= 20, units[next].value < 100,
            units[next].value % 10 == 0
        {
            return (value + Double(units[next].value), next + 1)
        }
        return (value, position + 1)
    }
}
