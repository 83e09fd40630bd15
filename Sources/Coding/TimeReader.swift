import Chronology
import Language
import Lexicon
import Text

/// Finds the time expressions of a sentence that was read: hands its time words to the grammar of its language.
struct TimeReader: Sendable {
    let grammar: TimeGrammar
    let zones: ZoneTable
    /// The meaning of each time word, by the value of its lemma.
    private let words: [TimeWord]
    private let lexicon: LexiconImage

    /// - Throws: when the lexicon's time words or rules cannot be read.
    init(_ lexicon: LexiconImage) throws {
        var zones: [String] = []
        words = try lexicon.timeNames.map { try TimeWord(name: $0, zones: &zones) }
        self.zones = ZoneTable(identifiers: zones)
        grammar = try TimeGrammar(parsing: lexicon.source("arabic/time-rules.txt") ?? "", zones: self.zones)
        self.lexicon = lexicon
    }

    /// The time expressions of a sentence; token numbers are those of the document.
    func read(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, _ reading: Reading, context base: TimeContext) -> [Timex] {
        var units: [TimeUnit] = []
        units.reserveCapacity(reading.units.count + 8)
        var any = false
        let first = range.lowerBound
        for index in reading.units.indices {
            let unit = reading.units[index]
            let token = tokens[Int(unit.first)]
            let spaced = token.spaceBefore
            switch token.kind {
            case .number:
                any = true
                number(view, token, Int(unit.first) - first, &units)
            case .punctuation, .symbol:
                units.append(Self.unit(view, token, Int(unit.first) - first, Self.sign(view.exact[Int(token.start)]), spaced))
            default:
                if let word = word(view, tokens, unit, reading, first, spaced) {
                    units.append(word)
                    any = true
                } else {
                    units.append(Self.unit(view, tokens, Int(unit.first), Int(unit.last), first, .other, spaced))
                }
            }
        }
        guard any else { return [] }
        var context = base
        context.tenses = tenses(range, reading)
        return grammar.parse(units, context: context).map {
            var timex = $0
            timex.firstToken += Int32(first)
            timex.lastToken += Int32(first)
            return timex
        }
    }

    // MARK: - Units

    /// The time word among a unit's readings: the one with the fewest clitics, as it is spelt.
    private func word(_ view: TextView, _ tokens: [Token], _ unit: Unit, _ reading: Reading, _ base: Int, _ spaced: Bool) -> TimeUnit? {
        var best = -1
        var bestCost = Int.max
        for index in unit.analyses where reading.analyses[index].kind == .time {
            let a = reading.analyses[index]
            let cost = Int(a.stemStart) * 4 + (a.isExact ? 0 : 1) + (a.enclitic == .none ? 0 : 2)
            if cost < bestCost {
                bestCost = cost
                best = index
            }
        }
        guard best >= 0 else {
            let a = reading.analyses[unit.chosen]
            if a.stemEnd - a.stemStart == 1, a.pos == .conjunction {
                return Self.unit(view, tokens, Int(unit.first), Int(unit.last), base, .and, spaced)
            }
            return nil
        }
        let a = reading.analyses[best]
        guard a.enclitic == .none else { return nil }
        let word = words[Int(lexicon.lemma(Int(a.lemma)).value)]
        var clitics: TimeClitics = []
        if a.proclitics.contains(.wa) { clitics.insert(.wa) }
        if a.proclitics.contains(.fa) { clitics.insert(.fa) }
        if a.proclitics.contains(.bi) { clitics.insert(.bi) }
        if a.proclitics.contains(.li) { clitics.insert(.li) }
        if a.proclitics.contains(.ka) { clitics.insert(.ka) }
        var start = Int(a.stemStart)
        if a.proclitics.contains(.article) {
            clitics.insert(.article)
            // The article is inside the expression: two letters before the stem, one where ل has swallowed its alif.
            start -= a.proclitics.contains(.li) ? 1 : 2
        } else if a.stemEnd - a.stemStart > 3, view.folded[start] == Self.alif, view.folded[start + 1] == Self.lam {
            clitics.insert(.article)
        }
        start = max(start, Int(tokens[Int(unit.first)].start))
        return TimeUnit(
            first: unit.first - Int32(base), last: unit.last - Int32(base), start: Int32(view.offset(start)),
            end: Int32(view.end(Int(tokens[Int(unit.last)].end) - 1)), kind: word.kind, spaceBefore: spaced, clitics: clitics, value: word.value,
            value2: word.value2)
    }

    private static let alif = CodePage.exact(of: 0x627)
    private static let lam = CodePage.exact(of: 0x644)

    /// Figures, with the signs inside them apart: `3.5` is figure, point, figure.
    private func number(_ view: TextView, _ token: Token, _ index: Int, _ units: inout [TimeUnit]) {
        var position = Int(token.start)
        let end = Int(token.end)
        var spaced = token.spaceBefore
        while position < end {
            let start = position
            var value = 0
            while position < end, view.exact[position] >= 0x30, view.exact[position] <= 0x39 {
                value = min(value * 10 + Int(view.exact[position] - 0x30), Int(Int32.max))
                position += 1
            }
            if position > start {
                units.append(
                    TimeUnit(
                        first: Int32(index), last: Int32(index), start: Int32(view.offset(start)), end: Int32(view.end(position - 1)), kind: .number,
                        spaceBefore: spaced, value: Int32(value), value2: Int32(position - start)))
            } else {
                units.append(
                    TimeUnit(
                        first: Int32(index), last: Int32(index), start: Int32(view.offset(position)), end: Int32(view.end(position)),
                        kind: Self.sign(view.exact[position]), spaceBefore: spaced))
                position += 1
            }
            spaced = false
        }
    }

    private static func unit(_ view: TextView, _ token: Token, _ index: Int, _ kind: TimeKind, _ spaced: Bool) -> TimeUnit {
        TimeUnit(
            first: Int32(index), last: Int32(index), start: Int32(view.offset(Int(token.start))), end: Int32(view.end(Int(token.end) - 1)),
            kind: kind,
            spaceBefore: spaced)
    }

    private static func unit(
        _ view: TextView, _ tokens: [Token], _ first: Int, _ last: Int, _ base: Int, _ kind: TimeKind, _ spaced: Bool
    ) -> TimeUnit {
        TimeUnit(
            first: Int32(first - base), last: Int32(last - base), start: Int32(view.offset(Int(tokens[first].start))),
            end: Int32(view.end(Int(tokens[last].end) - 1)), kind: kind, spaceBefore: spaced)
    }

    private static func sign(_ code: UInt8) -> TimeKind {
        switch code {
        case CodePage.colon: .colon
        case CodePage.slash: .slash
        case CodePage.hyphen, CodePage.dash, CodePage.maqaf: .dash
        case CodePage.period, CodePage.exclamation, CodePage.question, CodePage.ellipsis: .dot
        case CodePage.comma, CodePage.semicolon: .comma
        case CodePage.openParen: .openParen
        case CodePage.closeParen: .closeParen
        case CodePage.quote, CodePage.openQuote, CodePage.closeQuote: .quote
        default: .other
        }
    }

    // MARK: - Tense

    /// For each token of the sentence whether its clause looks back or ahead: the last verb before it, else the first after it.
    private func tenses(_ range: Range<Int>, _ reading: Reading) -> [TenseHint] {
        var result = [TenseHint](repeating: .unknown, count: range.count)
        var current = TenseHint.unknown
        for unit in reading.units {
            let a = reading.analyses[unit.chosen]
            if let hint = hint(a) { current = hint }
            for token in unit.first...unit.last { result[Int(token) - range.lowerBound] = current }
        }
        guard let firstKnown = result.first(where: { $0 != .unknown }) else { return result }
        for index in result.indices {
            if result[index] != .unknown { break }
            result[index] = firstKnown
        }
        return result
    }

    private func hint(_ a: Analysis) -> TenseHint? {
        if a.pos == .verb {
            if a.features.form == .perfect { return .past }
            if a.proclitics.contains(.sa) { return .future }
            return nil
        }
        guard a.lemma >= 0, a.pos == .particle || a.pos == .adjective || a.pos == .negation else { return nil }
        let op = lexicon.lemma(Int(a.lemma)).operatorKind
        return op == .future || op == .expect ? .future : nil
    }
}
