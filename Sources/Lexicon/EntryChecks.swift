/// Checks that need no more than the entries: fields that nobody reads, names that two entries give.
///
/// A misspelt field would else be passed over in silence (`glos book`), and a name given twice would find whichever entry came first.
extension LexiconBuilder {
    private static let names: Set<String> = ["ar", "he", "en"]
    private static let people: Set<String> = ["people.ar", "people.he", "people.en", "people-plural.ar", "people-plural.he", "people-plural.en"]
    private static let word: Set<String> = ["class", "sector", "operator", "frame", "gloss", "rare", "aux", "intransitive"]
    private static let agreement: Set<String> = ["gender", "number", "person", "tense"]

    /// The fields that each kind of entry may have.
    private static let fields: [String: Set<String>] = [
        "frame": [
            "event", "operator", "fact", "actor", "recipient", "a", "b", "accord", "act", "governs", "base", "standing", "site", "region",
        ],
        "class": names.union(["arabic", "hebrew", "english"]),
        "time": names,
        "state": names.union(people).union([
            "capital", "zone", "of", "sector", "government.ar", "government.he", "government.en", "ambiguous", "word",
        ]),
        "region": names.union(people).union(["states", "zone", "ambiguous"]),
        "bounds": ["box"],
        "place": names.union(["state", "kind", "at", "zone", "in", "acts", "geonames", "pop", "ambiguous", "word"]),
        "division": names.union(["state", "kind", "at", "zone", "geonames", "ar-made", "he-made", "ambiguous", "word", "pop"]),
        "city": names.union(["state", "at", "zone", "in", "pop", "ar-made", "he-made", "ambiguous", "word"]),
        "role": names.union(["sector", "kind", "body", "anonymous", "holders", "posted", "ambiguous"]),
        "person": names.union(["gender", "hold", "sector", "state", "code", "ambiguous", "word"]),
        "org": names.union(["code", "kind", "sector", "members", "zone", "ambiguous", "word"]),
        "accord": names.union(["party", "candidate", "open", "kind", "parties", "except", "ambiguous"]),
        "verb": word.union(["root", "form", "masdar", "masdar-plural", "keep-w", "past", "participle", "doubles", "noun", "binyan"]),
        "noun": word.union(["plural", "gender", "feminine"]),
        "adjective": word.union(["feminine", "plural"]),
        "proper": word,
        "word": word.union(agreement).union(["part", "means", "suffixes", "before", "variant", "bound", "clitic"]),
        "phrase": word.union(agreement).union(["part", "means", "suffixes", "before", "variant"]),
    ]

    /// Reports fields that the kind of their entry does not have.
    mutating func reportUnknownFields() {
        for entry in entries {
            guard let known = Self.fields[entry.kind] else { continue }
            let article = "aeiou".contains(entry.kind.first ?? "x") ? "an" : "a"
            for field in entry.fields where !known.contains(field.key) {
                error(entry, "\(article) \(entry.kind) has no field \(field.key)", line: field.line)
            }
        }
    }
}
