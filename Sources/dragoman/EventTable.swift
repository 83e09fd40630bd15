import Actors
import Coding
import Ontology
import Text

/// Events as a table for a person, and as CSV.
struct EventTable {
    let width: Int

    /// One block an event: a line of fields, then the words it was read from, isolated so that right-to-left text stays in place.
    func text(_ coded: CodedDocument, facts: Bool) -> String {
        var out = ""
        let text = OffsetText(coded.document.text)
        var head = Bidi.printable(coded.document.id)
        if !coded.document.date.isEmpty { head += " · \(Bidi.printable(coded.document.date))" }
        if !coded.title.isEmpty { head += " · \(Bidi.isolate(String(coded.title.prefix(70))))" }
        out += head + "\n" + String(repeating: "─", count: min(width, 100)) + "\n"
        if coded.events.isEmpty { out += "no events\n" }
        for event in coded.events { out += block(event, coded, text) }
        if facts { for fact in coded.facts { out += line(fact, text) } }
        return out + "\n"
    }

    private func block(_ event: EventRecord, _ coded: CodedDocument, _ text: OffsetText) -> String {
        let sentence = coded.structure.sentences[event.sentence]
        var what = event.category.name
        if let base = event.base { what += "←\(base.name)" }
        if let mode = event.mode { what += "/\(mode.name)" }
        var line = pad(event.date, 11) + pad(what, 30) + pad(Self.names(event.actors), 24)
        line += event.recipients.isEmpty ? "" : "→ " + Self.names(event.recipients)
        if !event.auxiliary.isEmpty { line += "  (\(event.auxiliary.names.joined(separator: ", ")))" }
        if let accord = event.accord { line += "  [\(accord.accord.id) \(accord.act)]" }
        if let place = event.place { line += "  @ \(place.english)" }
        var out = line + "\n"
        if !event.attributions.isEmpty { out += "           says " + event.attributions.map(Self.source).joined(separator: "; ") + "\n" }
        let words = event.triggerSpans.map { String(text[$0.start, $0.end]) }.joined(separator: " … ")
        out += "           " + Bidi.isolate(words) + " — " + Bidi.isolate(shorten(String(text[sentence.start, sentence.end]))) + "\n"
        return out
    }

    private func line(_ fact: FactRecord, _ text: OffsetText) -> String {
        var line = pad("fact", 11) + pad(fact.kind.name + (fact.level.isEmpty ? "" : " (\(fact.level))"), 30) + pad(fact.a.code, 24)
        if let b = fact.b { line += "→ \(b.code)" }
        if let accord = fact.accord { line += "  [\(accord.id)]" }
        if let region = fact.region { line += "  in \(region.id)" }
        if let place = fact.place { line += "  @ \(place.english)" }
        if !fact.person.isEmpty { line += "  \(Bidi.isolate(fact.person)), \(fact.office?.english ?? "")" }
        if let since = fact.since?.earliest { line += "  since \(since.text)" }
        return line + "\n           " + Bidi.isolate(String(text[fact.start, fact.end])) + "\n"
    }

    private func shorten(_ text: String) -> String {
        let limit = max(40, width - 30)
        let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return flat.count > limit ? flat.prefix(limit) + "…" : flat
    }

    static func names(_ actors: [Actor]) -> String {
        actors.map { actor in
            let code = actor.code.isEmpty ? "—" : actor.code
            return code + (actor.sector.map { ":\($0.rawValue)" } ?? "") + (actor.identifier.isEmpty ? "" : " \(Bidi.isolate(actor.identifier))")
        }.joined(separator: ", ")
    }

    static func source(_ attribution: Attribution) -> String {
        let office = [attribution.actor?.code ?? "", attribution.actor?.office?.english ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        var out = attribution.identifier.isEmpty ? office : Bidi.isolate(attribution.identifier)
        if !attribution.isNamed { out += " (unnamed)" }
        if !attribution.to.isEmpty { out += " to \(attribution.to)" }
        if attribution.denies { out += " denies" }
        return out
    }

    // MARK: - CSV

    static let csvHeader = "id,document,date,event,base_event,mode,auxiliary,actor,recipient,place,accord,source,event_text,text\n"

    static func csv(_ coded: CodedDocument) -> String {
        let text = OffsetText(coded.document.text)
        var out = ""
        for (index, event) in coded.events.enumerated() {
            let sentence = coded.structure.sentences[event.sentence]
            let words = event.triggerSpans.map { String(text[$0.start, $0.end]) }.joined(separator: " … ")
            let accord = event.accord.map { "\($0.accord.id) \($0.act)" } ?? ""
            let sources = event.attributions.map(source).joined(separator: "; ")
            let fields: [String] = [
                "\(coded.document.id)-e\(index + 1)", coded.document.id, event.date, event.category.name, event.base?.name ?? "",
                event.mode?.name ?? "",
                event.auxiliary.names.joined(separator: " "), codes(event.actors), codes(event.recipients), event.place?.english ?? "",
                accord, sources, words, String(text[sentence.start, sentence.end]),
            ]
            out += fields.map(quoted).joined(separator: ",") + "\n"
        }
        return out
    }

    private static func codes(_ actors: [Actor]) -> String {
        actors.map { $0.code + ($0.sector.map { ":\($0.rawValue)" } ?? "") }.joined(separator: " ")
    }

    /// A field in quotation marks where it needs them; one that a spreadsheet would take for a formula begins with an apostrophe.
    private static func quoted(_ field: String) -> String {
        var value = field
        if let first = value.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) { value = "'" + value }
        // By code points, for a carriage return and its line feed are one character to Swift.
        let needsMarks = value.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        return needsMarks ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }
}

/// Right-to-left text in a left-to-right terminal: each run between isolates, so that it does not reorder what is around it.
enum Bidi {
    static func isolate(_ text: String) -> String { "\u{2068}" + printable(text) + "\u{2069}" }

    /// Text from outside without what would command a terminal: control characters, overrides and embeddings.
    static func printable(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0: out.append(" ")
            case 0x202A...0x202E, 0x2066...0x2069: break
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
