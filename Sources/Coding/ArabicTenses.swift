import Chronology
import Language
import Lexicon

/// Where the clauses of an Arabic sentence look, by its verbs.
struct ArabicTenses: Sendable {
    let lexicon: LexiconImage

    /// For each token of a sentence whether its clause looks back or ahead: the last verb before it, else the first after it.
    func hints(_ range: Range<Int>, _ reading: Reading) -> [TenseHint] {
        var result = [TenseHint](repeating: .unknown, count: range.count)
        for unit in reading.units {
            guard !unit.analyses.contains(where: { isMonth(reading.analyses[$0]) }), let hint = hint(reading.analyses[unit.chosen]) else { continue }
            for token in unit.first...unit.last { result[Int(token) - range.lowerBound] = hint }
        }
        ClauseTenses.spread(&result)
        return result
    }

    /// مارس is March before it is "practised", شهر a month before it is "drew".
    private func isMonth(_ a: Analysis) -> Bool {
        guard a.kind == .time, a.lemma >= 0 else { return false }
        let meaning = lexicon.lemma(Int(a.lemma)).gloss
        return meaning.hasPrefix("month ") || meaning == "unit month"
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
