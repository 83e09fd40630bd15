import Coding
import Text

/// What was seen in a text, for a person.
enum ExplainView {
    static func text(_ coded: CodedDocument) -> String {
        var out = ""
        let text = OffsetText(coded.document.text)
        let date = coded.document.date.isEmpty ? "" : " · \(Bidi.printable(coded.document.date))"
        out += "\(Bidi.printable(coded.document.id)) · language \(Bidi.printable(coded.language))\(date)\n"
        for line in coded.structure.lines where line.kind != .paragraph {
            let words = text[
                coded.view.offset(Int(coded.tokens[line.tokens.lowerBound].start)),
                coded.view.end(Int(coded.tokens[line.tokens.upperBound - 1].end) - 1)]
            out += "\(line.kind): \(Bidi.isolate(String(words)))\n"
        }
        for explanation in coded.explanation {
            let sentence = explanation.sentence
            out += "\n\(sentence.index + 1). \(Bidi.isolate(String(text[sentence.start, sentence.end])))\n"
            for mention in explanation.mentions {
                out += "   \(mention.kind.padded(12)) \(Bidi.isolate(String(text[mention.start, mention.end]))) = \(Bidi.isolate(mention.text))\n"
            }
            for clause in explanation.clauses { out += "   clause \(Bidi.isolate(clause))\n" }
            for decision in explanation.decisions {
                out += "   \(Bidi.isolate(String(text[decision.start, decision.end]))): \(Bidi.isolate(decision.frame)) — \(decision.outcome)\n"
            }
            for event in coded.events where event.sentence == sentence.index {
                out +=
                    "   → \(event.category.name)\(event.mode.map { "/\($0.name)" } ?? "") by rule \(event.rule) · \(EventTable.names(event.actors)) → \(EventTable.names(event.recipients))\n"
                for reason in event.reasons { out += "       \(reason)\n" }
            }
        }
        return out + "\n"
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
