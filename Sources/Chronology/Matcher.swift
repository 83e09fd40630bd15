/// What a category read at a position.
struct Match {
    var sense: Sense
    /// The unit after the last one read.
    var end: Int32
    /// The units of the expression without context, last inclusive.
    var first: Int32, last: Int32
    var rule: Int32
}

/// Reads one sentence by the rules of a grammar.
///
/// Each category is read once at each unit and the result kept, so the work is linear in the length of the sentence.
struct Matcher {
    let grammar: TimeGrammar
    let units: UnsafeBufferPointer<TimeUnit>
    var context: TimeContext
    private let tenses: ClauseTenses
    var matches: [Match] = []
    /// For each unit and category: 0 not yet read, 1 nothing or being read, else the index of a match + 2.
    private var memo: [Int32] = []
    private let width: Int
    /// The units that the memo covers: a stretch without any word that has no meaning for time.
    private var island = 0..<0
    /// How many categories are being read one inside the other, and the most that may be: rules that hostile text makes call
    /// each other without end stop there.
    private var depth = 0
    private static let deepest = 48
    /// The unit at which the rule begins whose production runs.
    var start = 0

    init(grammar: TimeGrammar, units: UnsafeBufferPointer<TimeUnit>, context: TimeContext, tenses: ClauseTenses) {
        self.grammar = grammar
        self.units = units
        self.context = context
        self.tenses = tenses
        width = grammar.trees.count
        matches.reserveCapacity(32)
    }

    /// Prepares to read the units of a stretch.
    mutating func enter(_ range: Range<Int>) {
        island = range
        let count = range.count * width
        memo.removeAll(keepingCapacity: true)
        memo.append(contentsOf: repeatElement(0, count: count))
        matches.removeAll(keepingCapacity: true)
    }

    /// The longest match of a category at a unit: its index, or -1.
    mutating func match(_ category: Int, at position: Int) -> Int32 {
        guard island.contains(position), !grammar.trees[category].firsts.isDisjoint(with: units[position].kinds) else { return -1 }
        let key = (position - island.lowerBound) * width + category
        if memo[key] != 0 { return memo[key] - 2 < 0 ? -1 : memo[key] - 2 }
        guard depth < Self.deepest else { return -1 }
        depth += 1
        defer { depth -= 1 }
        memo[key] = 1
        var best = Best()
        walk(category, grammar.trees[category].root, position, position, Captures(), &best)
        guard best.rule >= 0 else { return -1 }
        matches.append(Match(sense: best.sense, end: best.end, first: best.first, last: best.last, rule: best.origin))
        memo[key] = Int32(matches.count) + 1
        return Int32(matches.count) - 1
    }

    private struct Best {
        var rule: Int32 = -1, end: Int32 = -1, first: Int32 = 0, last: Int32 = 0, origin: Int32 = -1
        var sense = Sense()
    }

    private mutating func walk(
        _ category: Int, _ head: Int32, _ begin: Int, _ position: Int, _ captures: Captures, _ best: inout Best
    ) {
        var node = head
        while node >= 0 {
            let (step, firsts, child, sibling, rule) = {
                let n = grammar.trees[category].nodes[Int(node)]
                return (n.step, n.firsts, n.child, n.sibling, n.rule)
            }()
            node = sibling
            if position < units.count ? firsts.isDisjoint(with: units[position].kinds) : step.operation != .boundary && step.operation != .not {
                continue
            }
            var after = captures
            guard let next = take(step, position, &after) else { continue }
            if rule >= 0, next > Int(best.end) || (next == Int(best.end) && rule < best.rule), after.first >= 0 {
                let entry = grammar.rules[Int(rule)]
                start = begin
                if let sense = produce(entry.production, entry.argument, after) {
                    best.rule = rule
                    best.end = Int32(next)
                    best.sense = sense
                    best.first = after.first
                    best.last = after.last
                    best.origin = entry.production == .pass && after[.a] < 0 && after[.a] != Captures.none ? matches[Int(~after[.a])].rule : rule
                }
            }
            if child >= 0 { walk(category, child, begin, next, after, &best) }
        }
    }

    /// Takes one step at a unit; returns the unit after it.
    private mutating func take(_ step: GrammarStep, _ start: Int, _ captures: inout Captures) -> Int? {
        var position = start
        switch step.operation {
        case .boundary: return isBoundary(position) ? position : nil
        case .beginning: return position == 0 ? position : nil
        case .not:
            guard position < units.count else { return position }
            let unit = units[position]
            if step.isJoined && unit.spaceBefore { return position }
            return meaning(step, unit) >= 0 && unit.clitics.isSuperset(of: step.wanted) ? nil : position
        default: break
        }
        if step.isAnd {
            if units[position].kind == .and {
                position += 1
                guard position < units.count else { return nil }
            } else if !units[position].clitics.contains(.wa) {
                return nil
            }
        }
        let unit = units[position]
        guard unit.clitics.isSuperset(of: step.wanted), unit.clitics.isDisjoint(with: step.unwanted), !(step.isJoined && unit.spaceBefore)
        else { return nil }
        var capture = Captures.none
        var next = position + 1
        var first = Int32(position)
        var last = Int32(position)
        switch step.operation {
        case .unit:
            let index = meaning(step, unit)
            guard index >= 0 else { return nil }
            capture = Int32(position) | Int32(index) << Captures.meaningShift
        case .category:
            let index = match(Int(step.category), at: position)
            guard index >= 0 else { return nil }
            capture = ~index
            next = Int(matches[Int(index)].end)
            first = matches[Int(index)].first
            last = matches[Int(index)].last
        default:
            guard let (number, end) = step.operation == .number ? number(at: position) : ordinal(at: position),
                number >= Double(step.lowest), number <= Double(step.highest), step.second < 0 || unit.kind != .number
            else { return nil }
            var sense = Sense()
            sense.number = number
            sense.value = Int32(clamping: Int(number.rounded(.down)))
            sense.value2 = unit.kind == .number ? unit.meanings[0].value2 : 0
            sense.kind = unit.kind
            matches.append(Match(sense: sense, end: Int32(end), first: first, last: Int32(end - 1), rule: -1))
            capture = ~Int32(matches.count - 1)
            next = end
            last = Int32(end - 1)
        }
        if step.slot >= 0 { captures.slots[Int(step.slot)] = capture }
        if !step.isContext {
            if captures.first < 0 { captures.first = step.isAnd && position > start ? Int32(start) : first }
            captures.last = last
        }
        return next
    }

    /// The meaning of a unit that a step asks for: its index, or -1.
    @inline(__always)
    private func meaning(_ step: GrammarStep, _ unit: TimeUnit) -> Int {
        guard unit.kinds.contains(step.kind) else { return -1 }
        for index in 0..<3 {
            let word = unit.meanings[index]
            if word.kind == step.kind, word.value >= step.lowest, word.value <= step.highest, step.second < 0 || word.value2 == step.second {
                return index
            }
        }
        return -1
    }

    /// Whether an expression may stop before this unit: at the end, at a sign, or at a word that only joins expressions.
    private func isBoundary(_ position: Int) -> Bool {
        guard position < units.count else { return true }
        switch units[position].kind {
        case .dot, .comma, .quote, .openParen, .closeParen, .dash, .to, .until: return true
        default: return false
        }
    }

    // MARK: - What productions ask

    /// The sense in a slot: what a rule gave, or the bare value of a unit.
    func sense(_ captures: Captures, _ slot: Slot) -> Sense? {
        let index = captures[slot]
        if index == Captures.none { return nil }
        if index < 0 { return matches[Int(~index)].sense }
        let word = units[Int(index & Captures.unitMask)].meanings[Int(index >> Captures.meaningShift)]
        var sense = Sense()
        sense.kind = word.kind
        sense.value = word.value
        sense.value2 = word.value2
        sense.number = Double(word.value)
        return sense
    }

    /// The whole number in a slot.
    func value(_ captures: Captures, _ slot: Slot) -> Int? { sense(captures, slot).map { Int($0.value) } }

    /// The direction of the clause in which the current rule begins.
    var tense: TenseHint { tenses[Int(units[start].first)] ?? context.tense }
}
