/// Numbers and ordinals in figures and words.
extension Matcher {
    /// A number that begins at a unit, and the unit after it: `3`, `3.5`, `٣٠`, ثلاثة وعشرين, two hundred and fifty, עשרים ואחת.
    ///
    /// Words add up from the left. A word joins the number when its place (ones, tens, hundreds) is still free, or when it multiplies
    /// what came before (ثلاثة آلاف, three hundred). Tens follow their ones in Arabic (ثلاثة وعشرون) and stand before them elsewhere
    /// (twenty-three).
    func number(at position: Int) -> (Double, Int)? {
        let unit = units[position]
        if unit.kinds.contains(.number) { return figure(at: position) }
        guard let first = unit.meaning(.cardinal) else { return nil }
        var total = 0.0
        var group = Double(first.value)
        if first.value >= 1000 {
            total = group
            group = 0
        }
        var at = position + 1
        while at < units.count {
            let (next, link) = link(at)
            guard next < units.count, let word = units[next].meaning(.cardinal), word.value2 != TimeWord.indefinite,
                !units[next].clitics.contains(.article) || unit.clitics.contains(.article)
            else { break }
            let value = Double(word.value)
            let rest = group.truncatingRemainder(dividingBy: 100)
            let isOpen = rest == 0 && (group >= 100 || total > 0)
            if value >= 100, link == .none, group > 0, group < value, word.value2 == 1 {
                // A multiplier: three hundred, five thousand.
                group *= value
                if value >= 1000 {
                    total += group
                    group = 0
                }
            } else if value >= 1000 {
                guard link == .and, total == 0 || value < total, group == 0 else { break }
                total += value
            } else if value >= 100 {
                guard link != .dash, group == 0, total > 0 else { break }
                group = value
            } else if value >= 20 {
                guard link != .dash, isOpen || (grammar.onesBeforeTens && link == .and && rest > 0 && rest < 10) else { break }
                group += value
            } else {
                let followsTens = value > 0 && value < 10 && rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0
                guard isOpen && link != .dash || followsTens && !grammar.onesBeforeTens else { break }
                group += value
            }
            at = next + 1
        }
        return (total + group, at)
    }

    private enum Link { case none, and, dash }

    /// What joins a number word to the one before, and where it stands.
    private func link(_ at: Int) -> (Int, Link) {
        if units[at].kind == .and { return (at + 1, .and) }
        if units[at].kind == .dash, !units[at].spaceBefore, at + 1 < units.count, !units[at + 1].spaceBefore { return (at + 1, .dash) }
        return (at, units[at].clitics.contains(.wa) ? .and : .none)
    }

    /// Figures with a fraction: `3.5`.
    private func figure(at position: Int) -> (Double, Int) {
        let value = Double(units[position].meanings[0].value)
        if position + 2 < units.count, units[position + 1].kind == .dot, !units[position + 1].spaceBefore,
            units[position + 2].kind == .number, !units[position + 2].spaceBefore
        {
            let tail = units[position + 2].meanings[0]
            var scale = 1.0
            for _ in 0..<max(0, min(tail.value2, 9)) { scale *= 10 }
            return (value + Double(tail.value) / scale, position + 3)
        }
        return (value, position + 1)
    }

    /// An ordinal that begins at a unit, and the unit after it: الثالث, الحادي والعشرين, 21st, twenty-first.
    func ordinal(at position: Int) -> (Double, Int)? {
        let unit = units[position]
        var next = position + 1
        if unit.kind == .number {
            guard next < units.count, units[next].kinds.contains(.ordinalMark), !units[next].spaceBefore else { return nil }
            return (Double(unit.meanings[0].value), next + 1)
        }
        if let tens = unit.meaning(.cardinal), tens.value >= 20, tens.value < 100, next < units.count {
            let (at, _) = link(next)
            guard at < units.count, let ones = units[at].meaning(.ordinal), ones.value > 0, ones.value < 10 else { return nil }
            return (Double(tens.value + ones.value), at + 1)
        }
        guard let word = unit.meaning(.ordinal) ?? unit.meaning(.ordinalFeminine) else { return nil }
        let value = Double(word.value)
        var isJoined = false
        if next + 1 < units.count, units[next].kind == .and {
            next += 1
            isJoined = true
        }
        if grammar.onesBeforeTens, value < 10, next < units.count, isJoined || units[next].clitics.contains(.wa),
            units[next].clitics.contains(.article), let tens = units[next].meaning(.cardinal) ?? units[next].meaning(.ordinal), tens.value >= 20,
            tens.value < 100, tens.value % 10 == 0
        {
            return (value + Double(tens.value), next + 1)
        }
        return (value, position + 1)
    }
}

extension TimeWord {
    /// The second number of the English "a" as a cardinal: one that begins a number and never ends one.
    static let indefinite: Int32 = 7
}
