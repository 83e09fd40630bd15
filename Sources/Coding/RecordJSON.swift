import Actors
import Chronology
import Lexicon
import Ontology
import Text

/// Records as JSON Lines, one event or fact a line, in the fields of PLOVER and its extensions (Documentation/codebook.md).
public struct RecordEncoder: Sendable {
    private let coder: String
    private let lexiconVersion: String

    public init(version: String, lexiconVersion: String) {
        coder = "dragoman \(version)"
        self.lexiconVersion = lexiconVersion
    }

    /// Appends all records of a document, in the order of the text; facts after the events.
    public func write(_ coded: CodedDocument, facts: Bool, into writer: inout JSONWriter) {
        guard !coded.events.isEmpty || (facts && !coded.facts.isEmpty) else { return }
        let text = OffsetText(coded.document.text)
        let source = Source(coded)
        for (index, event) in coded.events.enumerated() {
            write(event, index, coded, text, source, &writer)
            writer.newline()
        }
        guard facts else { return }
        for (index, fact) in coded.facts.enumerated() {
            write(fact, index, coded, text, source, &writer)
            writer.newline()
        }
    }

    // MARK: - Events

    private func write(
        _ event: EventRecord, _ index: Int, _ coded: CodedDocument, _ text: OffsetText, _ source: Source, _ writer: inout JSONWriter
    ) {
        writer.object { w in
            w.string("id", "\(coded.document.id)-e\(index + 1)")
            w.string("document", coded.document.id)
            w.string("record", "event")
            w.optional("date", event.date)
            w.optional("time", event.time)
            w.array("event") { $0.string(nil, event.category.name) }
            if let base = event.base { w.string("base_event", base.name) } else { w.null("base_event") }
            w.array("auxiliary") { list in for name in event.auxiliary.names { list.string(nil, name) } }
            w.array("mode") { list in if let mode = event.mode { list.string(nil, mode.name) } }
            w.array("context") { list in for context in event.contexts { list.string(nil, context.rawValue) } }
            w.number("quad_code", Int(event.category.quad.rawValue))
            w.number("event_scale", event.category.score(mode: event.mode.flatMap { $0.category == event.category ? $0 : nil }))
            w.array("actor") { list in for actor in event.actors { write(actor, coded, text, &list) } }
            w.array("recipient") { list in for actor in event.recipients { write(actor, coded, text, &list) } }
            write(place: event.place, &w)
            write(when: event.when, coded, text, &w)
            w.array("attribution") { list in for attribution in event.attributions { write(attribution, coded, &list) } }
            if let accord = event.accord {
                w.object("accord") {
                    $0.string("id", accord.accord.id)
                    $0.string("act", accord.act)
                    $0.string("status", accord.status)
                }
            } else {
                w.null("accord")
            }
            if let dead = event.casualties.dead { w.number("dead", dead) }
            if let injured = event.casualties.injured { w.number("injured", injured) }
            if let arrested = event.casualties.arrested { w.number("arrested", arrested) }
            w.array("event_text") { list in for span in event.triggerSpans { list.string(nil, text[span.start, span.end]) } }
            writeProvenance(coded.structure.sentences[event.sentence], text, source, rule: event.rule, &w)
            w.string("construction", event.construction)
        }
    }

    private func write(_ actor: Actor, _ coded: CodedDocument, _ text: OffsetText, _ writer: inout JSONWriter) {
        writer.object { w in
            w.optional("code", actor.code)
            if let sector = actor.sector { w.string("sector", sector.rawValue) } else { w.null("sector") }
            let start = coded.view.offset(Int(coded.tokens[actor.firstToken].start))
            let end = coded.view.end(Int(coded.tokens[actor.lastToken].end) - 1)
            w.string("entity_text", text[start, end])
            w.number("start", start)
            w.number("end", end)
            w.optional("identifier_text", actor.identifier)
            w.optional("office", actor.office?.english ?? "")
        }
    }

    private func write(place: Entity?, _ writer: inout JSONWriter) {
        guard let place else { return writer.null("event_loc") }
        writePlace("event_loc", place, &writer)
    }

    private func write(when: Timex?, _ coded: CodedDocument, _ text: OffsetText, _ writer: inout JSONWriter) {
        guard let when else { return writer.null("when") }
        writer.object("when") { Self.fields(of: when, coded, text, &$0) }
    }

    /// The fields of a time expression, the same inside a record and in `times`.
    private static func fields(of timex: Timex, _ coded: CodedDocument, _ text: OffsetText, _ w: inout JSONWriter) {
        w.string("text", text[Int(timex.start), Int(timex.end)])
        w.number("start", Int(timex.start))
        w.number("end", Int(timex.end))
        w.string("type", timex.kind.rawValue)
        w.string("value", timex.value)
        w.optional("earliest", timex.earliest?.text ?? "")
        w.optional("latest", timex.latest?.text ?? "")
        w.string("granularity", timex.granularity.name)
        w.optional("zone", coded.zones.name(timex.zone))
        if timex.zone >= 0 || timex.zoneIsSaid { w.string("zone_source", timex.zoneIsSaid ? "said" : "inferred") }
        w.optional("mod", timex.modifier.rawValue)
        w.bool("approximate", timex.approximate)
        if timex.relation != .none { w.string("limit", timex.relation.rawValue) }
        if timex.conflict { w.bool("conflict", true) }
        w.string("anchor", timex.anchor.rawValue)
        w.string("rule", timex.rule)
    }

    private func write(_ attribution: Attribution, _ coded: CodedDocument, _ writer: inout JSONWriter) {
        writer.object { w in
            w.string("kind", attribution.kind.rawValue)
            w.bool("named", attribution.isNamed)
            w.optional("code", attribution.actor?.code ?? "")
            w.optional("sector", attribution.actor?.sector?.rawValue ?? "")
            w.optional("identifier_text", attribution.identifier)
            w.optional("to", attribution.to)
            w.optional("verb", attribution.verb)
            w.bool("quoted", attribution.isQuoted)
            if attribution.denies { w.bool("denies", true) }
            if attribution.confirms { w.bool("confirms", true) }
            if !attribution.medium.isEmpty { w.string("medium", attribution.medium) }
        }
    }

    /// What every record ends with: its sentence, its article, and what read it.
    private func writeProvenance(_ sentence: Sentence, _ text: OffsetText, _ source: Source, rule: String, _ w: inout JSONWriter) {
        w.string("text", text[sentence.start, sentence.end])
        w.object("text_info") {
            $0.number("sequence", sentence.index)
            $0.number("start", sentence.start)
            $0.number("end", sentence.end)
        }
        source.write(&w)
        w.string("coder", coder)
        w.string("lexicon", lexiconVersion)
        w.string("rule", rule)
    }

    /// What an article says of itself, read once for all its records.
    private struct Source {
        let document: Document
        let language: String
        let title: String
        let publication: String
        let byline: (authors: [String], place: String)
        let rights: String

        init(_ coded: CodedDocument) {
            document = coded.document
            language = coded.language
            title = coded.title
            publication = coded.document.publication.isEmpty ? coded.outletLine : coded.document.publication
            byline = coded.byline
            rights = coded.rightsLine
        }

        func write(_ writer: inout JSONWriter) {
            writer.object("cite_info") { w in
                w.optional("title", title)
                w.optional("publication", publication)
                if !byline.authors.isEmpty { w.array("authors") { list in for author in byline.authors { list.string(nil, author) } } }
                if !byline.place.isEmpty { w.string("dateline", byline.place) }
                w.string("language", language)
                w.optional("url", document.url)
                w.optional("copyright", rights)
                w.string("codebook", "plover-2.0")
            }
        }
    }

    // MARK: - Facts

    private func write(
        _ fact: FactRecord, _ index: Int, _ coded: CodedDocument, _ text: OffsetText, _ source: Source, _ writer: inout JSONWriter
    ) {
        writer.object { w in
            w.string("id", "\(coded.document.id)-f\(index + 1)")
            w.string("document", coded.document.id)
            w.string("record", "fact")
            w.string("fact", fact.kind.name)
            w.string("a", fact.a.code)
            if let b = fact.b { w.string("b", b.code) }
            if let accord = fact.accord { w.string("accord", accord.id) }
            if let region = fact.region { w.string("region", region.id) }
            if let place = fact.place { w.string("place", place.english) }
            if !fact.person.isEmpty { w.string("person", fact.person) }
            if let office = fact.office { w.string("office", office.id) }
            if !fact.level.isEmpty { w.string("level", fact.level) }
            if let since = fact.since {
                w.object("since") { Self.fields(of: since, coded, text, &$0) }
            }
            w.array("attribution") { list in for attribution in fact.attributions { write(attribution, coded, &list) } }
            w.array("event_text") { $0.string(nil, text[fact.start, fact.end]) }
            writeProvenance(coded.structure.sentences[fact.sentence], text, source, rule: fact.rule, &w)
        }
    }

    // MARK: - Times

    /// One line with all time expressions of a document.
    public func writeTimes(_ coded: CodedDocument, into writer: inout JSONWriter) {
        let text = OffsetText(coded.document.text)
        writer.object { w in
            w.string("document", coded.document.id)
            w.array("timexes") { list in
                for timex in coded.timexes {
                    list.object { Self.fields(of: timex, coded, text, &$0) }
                }
            }
        }
        writer.newline()
    }
}

extension ZoneTable {
    /// The tz name of a zone, empty for none.
    public func name(_ index: Int32) -> String { index >= 0 && Int(index) < identifiers.count ? identifiers[Int(index)] : "" }
}

extension CodedDocument {
    /// The title given, or the first line of an article.
    public var title: String {
        if !document.title.isEmpty { return document.title }
        guard let line = structure.lines.first(where: { $0.kind == .title }) else { return "" }
        return words(line.tokens)
    }

    /// The line of rights, if there is one.
    public var rightsLine: String {
        structure.lines.first { $0.kind == .rights }.map { words($0.tokens) } ?? ""
    }

    /// The outlet's line and the byline of an article, as they stand.
    public var outletLine: String { structure.lines.first { $0.kind == .outlet }.map { words($0.tokens) } ?? "" }
    /// The names of a byline, and the place in brackets behind one of them: «دانيئيل أدلسون (نيويورك) وأمير إيتينغر».
    public var byline: (authors: [String], place: String) {
        guard let line = structure.lines.first(where: { $0.kind == .byline }) else { return ([], "") }
        var authors: [String] = []
        var place = ""
        var first: Int?
        var bracket: Int?
        func close(_ end: Int) {
            if let start = first, start < end { authors.append(words(start..<end)) }
            first = nil
        }
        for index in line.tokens {
            let token = tokens[index]
            let code = view.exact[Int(token.start)]
            switch code {
            case CodePage.openParen:
                close(index)
                bracket = index + 1
            case CodePage.closeParen:
                if let start = bracket, start < index { place = words(start..<index) }
                bracket = nil
            case CodePage.comma, CodePage.slash, CodePage.hyphen, CodePage.dash: close(index)
            default: if bracket == nil, first == nil { first = index }
            }
        }
        close(line.tokens.upperBound)
        return (authors.map { $0.hasPrefix("و") && authors.count > 1 && $0 != authors[0] ? String($0.dropFirst()) : $0 }, place)
    }

    private func words(_ range: Range<Int>) -> String {
        let scalars = document.text.unicodeScalars
        let start = view.offset(Int(tokens[range.lowerBound].start))
        let end = view.end(Int(tokens[range.upperBound - 1].end) - 1)
        let first = scalars.index(scalars.startIndex, offsetBy: start)
        return String(scalars[first..<scalars.index(first, offsetBy: end - start)])
    }
}
