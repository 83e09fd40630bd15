import Coding
import Text

/// The mentions of a document as a table for a person: what was said, what it is, and the rule that found it.
enum MentionTable {
    static func text(_ coded: CodedDocument) -> String {
        let text = OffsetText(coded.document.text)
        var out = Bidi.printable(coded.document.id) + (coded.document.date.isEmpty ? "" : " · \(Bidi.printable(coded.document.date))") + "\n"
        if coded.mentions.isEmpty { out += "no mentions\n" }
        for mention in coded.mentions {
            var line = pad("\(mention.start)", 7) + pad(mention.kind, 13)
            line += pad(mention.code.isEmpty ? "—" : mention.code + (mention.actor?.sector.map { ":\($0.rawValue)" } ?? ""), 10)
            line += pad(mention.rule, 13) + Bidi.isolate(String(text[mention.start, mention.end]))
            let what = [
                mention.actor?.office?.english, mention.actor?.identifier, mention.place?.english, mention.accord?.id, mention.region?.id,
            ].compactMap { $0 }.filter { !$0.isEmpty }
            if !what.isEmpty { line += "  = " + what.map(Bidi.isolate).joined(separator: ", ") }
            if mention.actor?.isFormer == true { line += " (former)" }
            out += line + "\n"
        }
        return out + "\n"
    }
}

/// A text filled with spaces to a width; one at least follows it.
func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
