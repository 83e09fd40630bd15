import Actors
import Lexicon
import Text

/// Mentions as JSON, for `dragoman actors`.
extension RecordEncoder {
    /// Appends one line with all mentions of a document, in the order of the text.
    public func writeMentions(_ coded: CodedDocument, into writer: inout JSONWriter) {
        let text = OffsetText(coded.document.text)
        writer.object { w in
            w.string("document", coded.document.id)
            w.string("language", coded.language)
            w.array("mentions") { list in for mention in coded.mentions { write(mention, text, &list) } }
        }
        writer.newline()
    }

    private func write(_ mention: Mention, _ text: OffsetText, _ list: inout JSONWriter) {
        list.object { w in
            w.string("text", text[mention.start, mention.end])
            w.number("start", mention.start)
            w.number("end", mention.end)
            w.string("kind", mention.kind)
            w.optional("code", mention.code)
            w.optional("sector", mention.actor?.sector?.rawValue ?? "")
            w.optional("identifier_text", mention.actor?.identifier ?? "")
            w.optional("office", mention.actor?.office?.english ?? "")
            if let organisation = mention.actor?.organisation { w.string("organisation", organisation.id) }
            if let place = mention.place { writePlace("place", place, &w) }
            if let region = mention.region { w.string("region", region.id) }
            if let accord = mention.accord { w.string("accord", accord.id) }
            if let actor = mention.actor {
                if actor.isFormer { w.bool("former", true) }
                if actor.isIndirect { w.bool("indirect", true) }
                if actor.isCoreferent { w.bool("coreferent", true) }
            }
            w.string("rule", mention.rule)
        }
    }

    /// A place with its state and coordinates; a building is where its city is.
    func writePlace(_ key: StaticString, _ place: Entity, _ writer: inout JSONWriter) {
        let resolved = place.subkind == 4 ? place.parent ?? place : place
        writer.object(key) { w in
            w.string("resolved_place", resolved.english)
            if resolved != place { w.string("extracted_place", place.english) }
            w.optional("country_code", resolved.state?.code ?? place.code)
            if resolved.geonames > 0 { w.number("geonameid", Int(resolved.geonames)) }
            if let province = resolved.parent, resolved.subkind == 2, province.kind == .place { w.string("province", province.english) }
            if let latitude = resolved.latitude, let longitude = resolved.longitude {
                w.number("lat", latitude)
                w.number("lon", longitude)
            }
        }
    }
}

extension Mention {
    /// The actor's code, or that of the state in which a place lies.
    public var code: String {
        if let actor, !actor.code.isEmpty { return actor.code }
        return state?.code ?? ""
    }

    /// The rule that resolved it.
    public var rule: String {
        if let actor { return actor.rule.rawValue }
        return place != nil ? "place" : Resolution.name.rawValue
    }
}
