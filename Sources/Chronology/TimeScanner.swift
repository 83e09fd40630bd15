import Language
import Lexicon
import Text

/// Makes the units that rules of time read from the tokens of a sentence: time words, figures, signs.
struct TimeScanner: Sendable {
    private let finder: TimeWordFinder
    /// The meanings of the time words, by their numbers.
    let words: [TimeWord]
    /// The tz names of the zones among them.
    let zones: [String]

    /// - Throws: `TimeGrammarError` for a time word whose meaning cannot be read.
    init(_ lexicon: LexiconImage) throws {
        var zones: [String] = []
        words = try lexicon.timeNames.map { try TimeWord(name: $0, zones: &zones) }
        self.zones = zones
        finder = TimeWordFinder(lexicon, fixed: words.map { $0.kind == .holiday })
    }

    /// One sentence, taken apart; kept and used again by the next.
    struct Result {
        var units: [TimeUnit] = []
        /// Where the words of each token show that their clause looks.
        var cues: [TenseHint] = []
        /// Whether anything has a meaning for time.
        var hasTime = false
    }

    private struct Run {
        let view: TextView
        let exact: UnsafeBufferPointer<UInt8>
        let folded: UnsafeBufferPointer<UInt8>
        let tokens: UnsafeBufferPointer<Token>
        let base: Int
        /// Whether Latin words are the text's own; else only its zones and AM and PM count.
        let readsLatin: Bool
    }

    /// Reads the tokens of a sentence into `result`.
    func scan(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, readsLatin: Bool, into result: inout Result) {
        result.units.removeAll(keepingCapacity: true)
        result.cues.removeAll(keepingCapacity: true)
        result.hasTime = false
        view.exact.withUnsafeBufferPointer { exact in
            view.folded.withUnsafeBufferPointer { folded in
                tokens.withUnsafeBufferPointer { all in
                    let run = Run(
                        view: view, exact: exact, folded: folded, tokens: UnsafeBufferPointer(rebasing: all[..<range.upperBound]),
                        base: range.lowerBound, readsLatin: readsLatin)
                    scan(run, range, &result)
                }
            }
        }
    }

    private func scan(_ run: Run, _ range: Range<Int>, _ result: inout Result) {
        var pending = Pending()
        var index = range.lowerBound
        while index < range.upperBound {
            let token = run.tokens[index]
            var next = index + 1
            switch token.kind {
            case .number:
                result.hasTime = true
                number(run, index, pending, &result.units)
                pending = Pending()
            case .punctuation, .symbol:
                let sign = Self.sign(run.exact[Int(token.start)])
                // «ב-15»: the hyphen joins the prefix to its word.
                if pending.isPrefix, sign == .dash, !token.spaceBefore, next < range.upperBound,
                    !run.tokens[next].spaceBefore || run.tokens[next].kind == .number
                {
                    pending.isHyphenated = true
                } else {
                    flush(&pending, run, &result.units)
                    result.units.append(unit(run, index, sign))
                }
            default:
                next = word(run, index, range, &pending, &result)
            }
            while result.cues.count < next - range.lowerBound { result.cues.append(.unknown) }
            index = next
        }
        flush(&pending, run, &result.units)
    }

    // MARK: - Words

    /// The English article, or the prefixes of a Hebrew word that stand apart from it: they belong to the next unit.
    private struct Pending {
        var token = -1
        var clitics: Proclitics = []
        var isPrefix = false
        var isHyphenated = false
        /// Where the article begins, in the view.
        var start = -1
    }

    /// What waited for a word of time and found none stands for itself.
    private func flush(_ pending: inout Pending, _ run: Run, _ units: inout [TimeUnit]) {
        guard pending.token >= 0 else { return }
        units.append(unit(run, pending.token, .other))
        pending = Pending()
    }

    /// Words that mean nothing for time; returns the token after them.
    private func skip(_ tokens: ClosedRange<Int>, _ run: Run, _ pending: inout Pending, _ units: inout [TimeUnit]) -> Int {
        flush(&pending, run, &units)
        for token in tokens { units.append(unit(run, token, .other)) }
        return tokens.upperBound + 1
    }

    /// Reads the word at a token; returns the token after it.
    private func word(_ run: Run, _ index: Int, _ range: Range<Int>, _ pending: inout Pending, _ result: inout Result) -> Int {
        let token = run.tokens[index]
        guard token.kind == .word, let match = finder.match(run.exact, run.folded, run.tokens, index) else {
            if token.script == .hebrew, token.kind == .word { return hebrew(run, index, range, &pending, &result) }
            if let hint = Self.pastEnding(run, token), !followsModal(index, run, result) { mark(hint, index, index, run, &result) }
            return skip(index...index, run, &pending, &result.units)
        }
        let last = Int(match.lastToken)
        let first = words[Int(match.meanings[0])]
        if first.kind == .the {
            flush(&pending, run, &result.units)
            pending = Pending(token: index, clitics: .article, start: Int(token.start))
            return index + 1
        }
        if !run.readsLatin, token.script == .latin, first.kind != .zone, first.kind != .partOfDay {
            return skip(index...index, run, &pending, &result.units)
        }
        if first.kind == .tense {
            // A form behind ל, ב, כ or מ is an infinitive or a noun («להגיע»).
            let isVerb = match.clitics.isDisjoint(with: [.li, .bi, .ka, .min])
            if isVerb, first.value > 0 || !followsModal(index, run, result) { mark(first.value < 0 ? .past : .future, index, last, run, &result) }
            return skip(index...last, run, &pending, &result.units)
        }
        result.hasTime = true
        var start = Int(match.start)
        var clitics = match.clitics
        var spaced = token.spaceBefore
        if pending.token >= 0 {
            if pending.isPrefix && !pending.isHyphenated {
                flush(&pending, run, &result.units)
            } else {
                clitics.formUnion(pending.clitics)
                // The article of a noun that a month stands before («the October attack») is no part of the date.
                if pending.start >= 0, pending.isPrefix || first.kind != .month { start = pending.start }
                spaced = run.tokens[pending.token].spaceBefore
            }
        }
        pending = Pending()
        var end = run.view.end(Int(run.tokens[last].end) - 1)
        var next = last + 1
        // The period of an abbreviation belongs to it, that of a.m. even at the end of its sentence.
        if match.isAbbreviation, next < range.upperBound, !run.tokens[next].spaceBefore, run.exact[Int(run.tokens[next].start)] == CodePage.period,
            next + 1 < range.upperBound || run.tokens[last].count == 1
        {
            end = run.view.end(Int(run.tokens[next].end) - 1)
            next += 1
        }
        var found = TimeUnit(
            first: Int32(index - run.base), last: Int32(next - 1 - run.base), start: Int32(run.view.offset(start)), end: Int32(end), kind: first.kind,
            spaceBefore: spaced, clitics: clitics, value: first.value, value2: first.value2)
        for other in 1..<3 where match.meanings[other] >= 0 { found.add(words[Int(match.meanings[other])]) }
        result.units.append(found)
        return next
    }

    /// A past form within two words of a modal is its infinitive or participle: "will be held", "is expected to hit".
    private func followsModal(_ index: Int, _ run: Run, _ result: Result) -> Bool {
        guard run.tokens[index].script == .latin else { return false }
        let at = index - run.base
        return (max(0, at - 3)..<at).contains {
            $0 < result.cues.count && result.cues[$0] == .future && at - $0 <= ($0 + 1 < at && isBe(run, run.base + $0 + 1) ? 3 : 2)
        }
    }

    private func isBe(_ run: Run, _ index: Int) -> Bool {
        let token = run.tokens[index]
        return token.count == 2 && run.folded[Int(token.start)] == 0x62 && run.folded[Int(token.start) + 1] == 0x65
    }

    private func mark(_ hint: TenseHint, _ first: Int, _ last: Int, _ run: Run, _ result: inout Result) {
        while result.cues.count < first - run.base { result.cues.append(.unknown) }
        for _ in first...last { result.cues.append(hint) }
    }

    /// The regular past of English: a small word in -ed that the lexicon does not know otherwise.
    private static func pastEnding(_ run: Run, _ token: Token) -> TenseHint? {
        guard token.script == .latin, token.count >= 5, run.exact[Int(token.start)] >= 0x61 else { return nil }
        return run.folded[Int(token.end) - 2] == 0x65 && run.folded[Int(token.end) - 1] == 0x64 ? .past : nil
    }

    /// A Hebrew word that is no time word: prefixes before a figure («ב-15», «ה15»), or a number in letters («ט"ז»).
    private func hebrew(_ run: Run, _ index: Int, _ range: Range<Int>, _ pending: inout Pending, _ result: inout Result) -> Int {
        let token = run.tokens[index]
        if let clitics = finder.prefixes(run.folded, token), index + 1 < range.upperBound {
            let after = run.tokens[index + 1]
            let isNext = !after.spaceBefore && (after.kind == .number || Self.sign(run.exact[Int(after.start)]) == .dash)
            if isNext || after.kind == .number {
                flush(&pending, run, &result.units)
                pending = Pending(token: index, clitics: clitics, isPrefix: true, isHyphenated: after.kind == .number)
                if clitics.contains(.article) { pending.start = Int(token.end) - 1 }
                return index + 1
            }
        }
        flush(&pending, run, &result.units)
        let letters = LetterNumber.read(run.exact, Int(token.start), Int(token.end))
        if let letters {
            result.hasTime = true
            var found = TimeUnit(
                first: Int32(index - run.base), last: Int32(index - run.base), start: Int32(run.view.offset(letters.start)),
                end: Int32(run.view.end(Int(token.end) - 1)), kind: .letterNumber, spaceBefore: token.spaceBefore, value: Int32(letters.value))
            var prefix = token
            prefix.end = Int32(letters.start)
            found.clitics = finder.prefixes(run.folded, prefix) ?? []
            if found.clitics.contains(.article) { found.start = Int32(run.view.offset(letters.start - 1)) }
            result.units.append(found)
        } else {
            result.units.append(unit(run, index, .other))
        }
        return index + 1
    }

    // MARK: - Figures and signs

    /// Figures, with the signs inside them apart: `3.5` is figure, point, figure; groups of thousands are one figure.
    private func number(_ run: Run, _ index: Int, _ pending: Pending, _ units: inout [TimeUnit]) {
        let token = run.tokens[index]
        var position = Int(token.start)
        let end = Int(token.end)
        var isFirst = true
        while position < end {
            let start = position
            var value = 0
            var digits = 0
            while position < end, Self.isDigit(run.exact[position]) || Self.isGroup(run.exact, position, end, digits) {
                if Self.isDigit(run.exact[position]) {
                    value = min(value * 10 + Int(run.exact[position] - 0x30), Int(Int32.max))
                    digits += 1
                } else {
                    // A number with groups of thousands is no year and no clock, whatever its length.
                    digits += 10
                }
                position += 1
            }
            // A sum of money is no day and no year: $12.
            if index > run.base, !token.spaceBefore && run.tokens[index - 1].kind == .symbol || run.exact[Int(run.tokens[index - 1].start)] == 0x24 {
                digits += 10
            }
            let isSign = position == start
            if isSign { position += 1 }
            var found = TimeUnit(
                first: Int32(index - run.base), last: Int32(index - run.base), start: Int32(run.view.offset(start)),
                end: Int32(run.view.end(position - 1)), kind: isSign ? Self.sign(run.exact[start]) : .number,
                spaceBefore: isFirst && token.spaceBefore, value: Int32(value), value2: Int32(digits))
            if isFirst, pending.token >= 0 {
                found.clitics = pending.clitics
                // Nor is that of «the 12-day war».
                let isBound =
                    index + 2 < run.tokens.count && Self.sign(run.exact[Int(run.tokens[index + 1].start)]) == .dash
                    && run.tokens[index + 2].kind == .word
                    && !run.tokens[index + 2].spaceBefore
                let isYear =
                    isBound
                    || digits == 4 && !(index + 1 < run.tokens.count && run.tokens[index + 1].script == .latin && !run.tokens[index + 1].spaceBefore)
                if pending.start >= 0, pending.isPrefix || !isYear { found.start = Int32(run.view.offset(pending.start)) }
                found.spaceBefore = run.tokens[pending.token].spaceBefore
            }
            units.append(found)
            isFirst = false
        }
    }

    private static func isDigit(_ code: UInt8) -> Bool { code >= 0x30 && code <= 0x39 }

    /// A comma between a figure of at most three digits and just three more.
    private static func isGroup(_ exact: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ digits: Int) -> Bool {
        guard exact[at] == CodePage.comma, digits > 0, digits <= 3 || digits > 10, at + 3 < end else { return false }
        return isDigit(exact[at + 1]) && isDigit(exact[at + 2]) && isDigit(exact[at + 3]) && (at + 4 >= end || !isDigit(exact[at + 4]))
    }

    /// The unit of one token as it stands.
    private func unit(_ run: Run, _ index: Int, _ kind: TimeKind) -> TimeUnit {
        let token = run.tokens[index]
        return TimeUnit(
            first: Int32(index - run.base), last: Int32(index - run.base), start: Int32(run.view.offset(Int(token.start))),
            end: Int32(run.view.end(Int(token.end) - 1)), kind: kind, spaceBefore: token.spaceBefore)
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
        case CodePage.quote, CodePage.openQuote, CodePage.closeQuote, CodePage.apostrophe: .quote
        case 0x2B: .plus
        case 0x7E: .dash
        case 0x40: .at
        default: .other
        }
    }
}
