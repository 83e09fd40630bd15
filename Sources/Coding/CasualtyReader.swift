import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Reads how many were killed, hurt or arrested: the number before those the act was done to.
///
/// «قُتل 13 عراقياً وأصيب 22»: thirteen dead; the second verb has a record of its own, and its count goes with it.
extension EventReader {
    mutating func countCasualties(_ event: inout EventRecord, _ frame: Frame, _ arguments: Arguments, _ model: SentenceModel) {
        guard event.category == .assault || event.category == .coerce else { return }
        for position in [Position.obj, .gen, .subj] {
            for phrase in arguments.phrases(in: position) {
                guard let number = number(in: phrase, model) else { continue }
                switch frame.name {
                case "kill", "assassinate", "suicide-attack": event.casualties.dead = number
                case "wound": event.casualties.injured = number
                case "arrest": event.casualties.arrested = number
                default: return
                }
                return
            }
        }
    }

    /// The number a noun phrase begins with: figures, or a number word of the lexicon's `time cardinal N`.
    private func number(in phrase: Int, _ model: SentenceModel) -> Int? {
        let item = model.syntax.phrases[phrase]
        for part in model.syntax.parts[item.parts] where part.role == .quantifier {
            let unit = model.reading.units[part.unit]
            let token = model.tokens[Int(unit.first)]
            if token.kind == .number {
                let digits = model.view.exact[token.range].filter { $0 != CodePage.comma }
                return digits.count < 10 ? Int(CodePage.string(digits)) : nil
            }
            for index in unit.analyses where model.reading.analyses[index].kind == .time {
                let words = model.lexicon.lemma(Int(model.reading.analyses[index].lemma)).gloss.split(separator: " ")
                if words.count == 2, words[0] == "cardinal", let value = Int(words[1]) { return value }
            }
        }
        return nil
    }
}
