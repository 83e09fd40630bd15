import Coding
import Language
import Lexicon
import Text

/// Words taken apart, as JSON Lines: a document a line.
enum WordLines {
    static func lines(_ document: Document, coder: Coder, all: Bool) -> [UInt8] {
        let view = TextView(document.text)
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        var structure = Structure()
        structure.load(view, tokens)
        let reader = Reader(lexicon: coder.lexicon)
        var reading = Reading()
        var writer = JSONWriter()
        let text = OffsetText(document.text)
        writer.object { w in
            w.string("document", document.id)
            w.array("words") { list in
                var ranges = structure.sentences.map(\.tokens)
                if ranges.isEmpty { ranges = [0..<tokens.count] }
                for range in ranges {
                    reader.read(view, tokens, range, into: &reading)
                    for unit in reading.units.indices {
                        let item = reading.units[unit]
                        let start = view.offset(Int(tokens[Int(item.first)].start))
                        let end = view.end(Int(tokens[Int(item.last)].end) - 1)
                        list.object { word in
                            word.string("word", text[start, end])
                            word.number("start", start)
                            word.number("end", end)
                            write(reading.analyses[item.chosen], view, tokens, coder.lexicon, &word)
                            if all {
                                word.array("readings") { readings in
                                    for index in item.analyses where index != item.chosen {
                                        readings.object { write(reading.analyses[index], view, tokens, coder.lexicon, &$0) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        writer.newline()
        return writer.bytes
    }

    private static func write(_ a: Analysis, _ view: TextView, _ tokens: [Token], _ lexicon: LexiconImage, _ w: inout JSONWriter) {
        w.array("parts") { parts in
            if a.proclitics.contains(.wa) { parts.string(nil, "و") }
            if a.proclitics.contains(.fa) { parts.string(nil, "ف") }
            if a.proclitics.contains(.bi) { parts.string(nil, "ب") }
            if a.proclitics.contains(.ka) { parts.string(nil, "ك") }
            if a.proclitics.contains(.li) { parts.string(nil, "ل") }
            if a.proclitics.contains(.sa) { parts.string(nil, "س") }
            let end = a.enclitic == .none ? Int(tokens[Int(a.lastToken)].end) : Int(a.stemEnd)
            parts.string(nil, CodePage.string(view.exact[Int(a.stemStart)..<end]))
            if a.enclitic != .none { parts.string(nil, CodePage.string(view.exact[Int(a.stemEnd)..<Int(tokens[Int(a.lastToken)].end)])) }
        }
        w.bool("article", a.proclitics.contains(.article))
        w.optional("lemma", a.lemma >= 0 ? lexicon.lemma(Int(a.lemma)).text : "")
        w.string("pos", "\(a.features.pos)")
        if a.features.form != .none { w.string("form", "\(a.features.form)") }
        if a.features.person != .none { w.string("person", "\(a.features.person)") }
        if a.features.gender != .none { w.string("gender", "\(a.features.gender)") }
        if a.features.number != .none { w.string("number", "\(a.features.number)") }
        if a.features.pos == .verb { w.string("voice", a.features.voices == .passive ? "passive" : a.features.voices == .active ? "active" : "either") }
    }
}
