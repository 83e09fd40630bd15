import Chronology
import Grammar
import Language
import Lexicon
import Text

/// Puts into words what was seen in a sentence.
extension Coder {
    /// The time expressions of a sentence: value, bounds, the rule that read each and what it hangs on.
    func times(_ timexes: [Timex]) -> [SentenceExplanation.Mention] {
        timexes.map { timex in
            var text = "\(timex.value) \(timex.earliest?.text ?? "…")/\(timex.latest?.text ?? "…") by \(timex.rule), anchor \(timex.anchor.rawValue)"
            if timex.zone >= 0 { text += ", zone \(times.zones.name(timex.zone)) \(timex.zoneIsSaid ? "said" : "inferred")" }
            if timex.relation != .none { text += ", \(timex.relation.rawValue)" }
            if timex.modifier != .none { text += ", \(timex.modifier.rawValue)" }
            if timex.conflict { text += ", CONFLICT" }
            return .init(start: Int(timex.start), end: Int(timex.end), kind: "time", text: text)
        }
    }

    func explain(_ model: SentenceModel, _ events: EventReader, firstEvent: Int) -> SentenceExplanation {
        var result = SentenceExplanation(sentence: model.sentence)
        for unit in model.reading.units.indices {
            let a = model.reading.analysis(unit)
            guard a.lemma >= 0 else { continue }
            let lemma = lexicon.lemma(Int(a.lemma))
            guard lemma.kind != .word || lemma.hasSenses else { continue }
            let span = model.span(unit: unit)
            let kind = lemma.kind == .word ? "trigger" : "\(lemma.kind)"
            let what = lemma.kind == .word ? lemma.text : (lemma.entity.map { "\($0.code.isEmpty ? $0.id : $0.code) \($0.english)" } ?? lemma.gloss)
            if lemma.kind != .time { result.mentions.append(.init(start: span.start, end: span.end, kind: kind, text: what)) }
        }
        result.mentions += times(model.timexes)
        result.mentions.sort { $0.start < $1.start }
        for clause in model.syntax.clauses.indices {
            let item = model.syntax.clauses[clause]
            let phrases = item.phrases.filter { model.syntax.phrases[$0].kind != .mark }
            if phrases.isEmpty { continue }
            func words(_ phrase: Int) -> String {
                let units = model.syntax.phrases[phrase].units
                return model.text(tokens: Int(model.reading.units[units.lowerBound].first)...Int(model.reading.units[units.upperBound - 1].last))
            }
            var line = "\(clause) \(item.kind)" + (item.parent >= 0 ? " of \(item.parent)" : "")
            if item.predicate >= 0 { line += " · predicate \(words(item.predicate))" }
            if item.subject >= 0 { line += " · subject \(words(item.subject))\(item.inheritsSubject ? " (inherited)" : "")" }
            line += " · " + phrases.map { "[\(words($0))]" }.joined(separator: " ")
            result.clauses.append(line)
        }
        result.decisions = events.decisions.map { decision in
            let span = model.span(unit: decision.unit)
            return (span.start, span.end, decision.frame, decision.outcome, decision.event >= 0 ? firstEvent + decision.event : -1)
        }
        return result
    }
}
