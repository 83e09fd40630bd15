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
        "state": names.union(people).union(["capital", "zone", "of", "sector", "government.ar", "government.he", "government.en"]),
        "region": names.union(people).union(["states", "zone"]),
        "place": names.union(["state", "kind", "at", "zone", "in", "acts", "geonames"]),
        "role": names.union(["sector", "kind", "body", "anonymous"]),
        "person": names.union(["gender", "hold", "sector", "state", "code"]),
        "org": names.union(["code", "kind", "sector", "members", "zone"]),
        "accord": names.union(["party", "candidate", "open", "kind"]),
        "verb": word.union(["root", "form", "masdar", "masdar-plural", "keep-w"]),
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

    /// Warns of a name that two entries of one kind have. Persons may share their short names; their first must be their own.
    mutating func reportSharedNames() {
        struct Key: Hashable {
            var kind: String
            var language: String
            var name: String
        }
        var first: [Key: Int] = [:]
        for index in entries.indices where Self.worldKinds.contains(entries[index].kind) {
            let entry = entries[index]
            for language in ["ar", "he", "en"] {
                let values = entry.values(language)
                for name in entry.kind == "person" ? Array(values.prefix(1)) : values {
                    let key = Key(kind: entry.kind, language: language, name: name)
                    guard let other = first[key] else {
                        first[key] = index
                        continue
                    }
                    if other == index { continue }
                    let owner = entries[other]
                    warning(entry, "«\(name)» is shadowed: it is a name of \(owner.kind) \(owner.name) already (\(owner.location))")
                }
            }
        }
    }
}
