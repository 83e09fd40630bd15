import Language
import Ontology

/// States, places, offices, persons, organisations and accords.
extension LexiconBuilder {
    static let worldKinds = ["state", "region", "place", "division", "city", "role", "org", "accord", "person"]
    /// Cities of as many people are meant wherever they are named; English writes them with capitals, so that half as many are enough.
    private static let knownEverywhere: UInt32 = 1_000_000
    private static let knownInEnglish: UInt32 = 500_000
    static let placeKinds = ["capital", "city", "region", "site"]
    private static let languages = [("ar", "arabic"), ("he", "hebrew"), ("en", "english")]

    mutating func buildWorld() {
        // First every entity gets its number, so that entries may refer to later ones.
        for kind in Self.worldKinds {
            for entry in entries where entry.kind == kind {
                let key = "\(kind) \(entry.name)"
                if entityIndex[key] != nil { continue }
                entityIndex[key] = entities.count
                entities.append([UInt32](repeating: 0, count: ImageFormat.entityWords))
            }
        }
        for entry in entries where entry.kind == "place" { placeNames.formUnion(entry.values("ar") + entry.values("he") + entry.values("en")) }
        for entry in entries where Self.worldKinds.contains(entry.kind) && entry.kind != "city" && entry.kind != "division" {
            entityNames.formUnion(entry.values("en").map { $0.lowercased() })
        }
        for kind in Self.worldKinds {
            for entry in entries where entry.kind == kind {
                guard let index = entityIndex["\(kind) \(entry.name)"] else { continue }
                fill(entry, index)
                names(entry, index)
            }
        }
    }

    private func lemmaKind(_ kind: String) -> LemmaKind {
        switch kind {
        case "state": .state
        case "region": .region
        case "place", "division", "city": .place
        case "role": .role
        case "org": .organisation
        case "accord": .accord
        default: .person
        }
    }

    /// Packs the first of a run of records and their number.
    private mutating func packed(_ entry: LexiconEntry, _ first: Int, _ count: Int) -> UInt32 {
        if count >= ImageFormat.longestRun { error(entry, "it has more than \(ImageFormat.longestRun - 1) parties, members or offices") }
        return UInt32(first) | UInt32(min(count, ImageFormat.longestRun - 1)) << ImageFormat.runShift
    }

    private mutating func fill(_ entry: LexiconEntry, _ index: Int) {
        var record = entities[index]
        record[0] = UInt32(lemmaKind(entry.kind).rawValue)
        record[1] = pool.add(entry.name)
        for (k, key) in ["en", "ar", "he"].enumerated() { record[3 + k] = pool.add(entry.values(key).first ?? "") }
        for (k, key) in [(1, "ar-made"), (2, "he-made")] where record[3 + k] == 0 { record[3 + k] = pool.add(entry.values(key).first ?? "") }
        if entry.kind == "person" { record[3] = pool.add(entry.name) }
        if let sector = entry.value("sector") { record[0] |= sectorNumber(entry, sector) << 8 }
        record[6] = 0x7FFF_FFFF
        record[7] = 0x7FFF_FFFF
        let firstMembership = memberships.count
        let firstHolding = holdings.count
        switch entry.kind {
        case "state":
            record[2] = pool.add(entry.value("of") ?? entry.name)
            if let capital = entry.value("capital") { record[10] = reference(entry, "place", capital) }
        case "place", "division", "city": fillPlace(entry, &record)
        case "region":
            for field in entry.fields where field.key == "states" {
                for code in field.value.split(whereSeparator: { " ;,".contains($0) }) { addMember(entry, String(code), line: field.line) }
            }
        case "role":
            record[0] |= (entry.value("kind") == "body" ? 2 : 1) << 16
            if entry.field("anonymous") != nil { record[0] |= 1 << 26 }
            if entry.value("holders") == "one" { record[0] |= 1 << 27 }
            if entry.field("posted") != nil { record[0] |= 1 << 28 }
            if let body = entry.value("body") { record[14] = reference(entry, "org", body) }
        case "org":
            record[2] = pool.add(entry.value("code") ?? "")
            record[0] |= UInt32(organisationKind(entry).rawValue) << 16
            for field in entry.fields where field.key == "members" {
                for member in field.values { addMember(entry, member, line: field.line) }
            }
        case "accord":
            for field in entry.fields where field.key == "party" || field.key == "candidate" { addParty(entry, field) }
            if let all = entry.field("parties") { addAllParties(entry, all, since: firstMembership) }
        default:
            if entry.value("gender") == "f" { record[0] |= 1 << 24 }
            if let code = entry.value("code") ?? entry.value("state") { record[2] = pool.add(code) }
            for field in entry.fields where field.key == "hold" { addHolding(entry, field, person: index) }
        }
        record[12] = packed(entry, firstMembership, memberships.count - firstMembership)
        record[11] = packed(entry, firstHolding, holdings.count - firstHolding)
        if let zone = entry.value("zone") { record[8] = pool.add(zone) }
        if let id = entry.kind == "city" ? entry.name : entry.value("geonames") {
            guard let number = UInt32(id) else { return error(entry, "a GeoNames id is a number, not \(id)") }
            record[13] = number
        }
        entities[index] = record
    }

    mutating func sectorNumber(_ entry: LexiconEntry, _ text: String) -> UInt32 {
        // Of several sectors the first counts.
        let name = text.split(whereSeparator: { "/;, ".contains($0) }).first.map(String.init) ?? text
        guard let sector = Sector(rawValue: name) else {
            error(entry, "no such sector: \(text)")
            return 0
        }
        return UInt32(sector.index)
    }

    mutating func reference(_ entry: LexiconEntry, _ kind: String, _ name: String) -> UInt32 {
        guard let index = entityIndex["\(kind) \(name)"] else {
            error(entry, "there is no \(kind) \(name)")
            return 0
        }
        return UInt32(index) + 1
    }

    private mutating func organisationKind(_ entry: LexiconEntry) -> OrganisationKind {
        guard let field = entry.field("kind") else { return .other }
        guard let kind = OrganisationKind.allCases.first(where: { String(describing: $0) == field.value }) else {
            error(entry, "no such kind of organisation: \(field.value)", line: field.line)
            return .other
        }
        return kind
    }

    /// `KAZ` or `GBR 1973..2020-01-31`.
    private mutating func addMember(_ entry: LexiconEntry, _ text: String, line: Int) {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let code = words.first, let state = entityIndex["state \(code)"] else {
            return error(entry, "there is no state \(words.first ?? text)", line: line)
        }
        guard words.count > 1 else { return memberships.append([UInt32(state), pool.add("member"), 0, 0, 0]) }
        guard let dates = tenure(entry, words[1], line: line) else { return }
        memberships.append([UInt32(state), pool.add("member"), dates.from, dates.to, 0])
    }

    /// `FROM .. TO`, either end open; nil, with the mistake told, when it is none.
    private mutating func tenure(_ entry: LexiconEntry, _ text: String, line: Int) -> (from: UInt32, to: UInt32)? {
        let bounds = text.components(separatedBy: "..")
        guard bounds.count <= 2 else {
            error(entry, "a tenure is FROM .. TO", line: line)
            return nil
        }
        var dates: [UInt32] = []
        for bound in bounds {
            let day = LexiconSource.trim(bound)
            if day.isEmpty {
                dates.append(0)
            } else if let date = PartialDate(day) {
                dates.append(date.raw)
            } else {
                error(entry, "no date: \(day)", line: line)
                return nil
            }
        }
        let to = dates.count > 1 ? dates[1] : 0
        guard to == 0 || PartialDate(raw: dates[0]).earliest <= PartialDate(raw: to).latest else {
            error(entry, "the tenure ends before it begins", line: line)
            return nil
        }
        return (dates[0], to)
    }

    /// `party ARE 2020-09-15 signed; 2020-10-19 in-force`.
    private mutating func addParty(_ entry: LexiconEntry, _ field: LexiconEntry.Field) {
        var words = field.value.replacingSemicolons().split(separator: " ").map(String.init)
        guard !words.isEmpty else { return error(entry, "a party needs a state", line: field.line) }
        let code = words.removeFirst()
        guard let state = entityIndex["state \(code)"] ?? entityIndex["org \(code == "EUR" ? "eu" : code.lowercased())"] else {
            return error(entry, "there is no state \(code)", line: field.line)
        }
        if field.key == "candidate" { return memberships.append([UInt32(state), pool.add("candidate"), 0, 0, 0]) }
        if words.isEmpty { return memberships.append([UInt32(state), pool.add("party"), 0, 0, 0]) }
        var date: UInt32 = 0
        for word in words {
            if let parsed = PartialDate(word) {
                date = parsed.raw
            } else if word.first?.isNumber == true {
                error(entry, "no date: \(word)", line: field.line)
            } else {
                memberships.append([UInt32(state), pool.add(word), date, 0, 0])
            }
        }
        if words.count == 1, date != 0 { memberships.append([UInt32(state), pool.add("party"), date, 0, 0]) }
    }

    /// `hold ROLE STATE-or-ORG FROM .. TO`.
    private mutating func addHolding(_ entry: LexiconEntry, _ field: LexiconEntry.Field, person: Int) {
        let words = field.value.split(separator: " ").map(String.init)
        guard words.count >= 2 else { return error(entry, "`hold` wants a role and a state", line: field.line) }
        guard let role = entityIndex["role \(words[0])"] else { return error(entry, "there is no role \(words[0])", line: field.line) }
        guard let body = entityIndex["state \(words[1])"] ?? entityIndex["org \(words[1])"] else {
            return error(entry, "there is no state or organisation \(words[1])", line: field.line)
        }
        let marks = words.dropFirst(2).filter { $0 == "acting" || $0 == "disputed" }
        guard let dates = tenure(entry, words.dropFirst(2).filter { !marks.contains($0) }.joined(separator: " "), line: field.line) else { return }
        let isDisputed = marks.contains("disputed")
        if !isDisputed { checkOverlap(entry, field, role: role, body: body, person: person, dates) }
        holdings.append([UInt32(person), UInt32(role), UInt32(body), dates.from, dates.to, (marks.contains("acting") ? 1 : 0) | (isDisputed ? 2 : 0)])
    }

    // MARK: - Names

    private mutating func names(_ entry: LexiconEntry, _ index: Int) {
        let kind = lemmaKind(entry.kind)
        for (key, language) in Self.languages {
            // A palace that is a place of its own acts for its government from there.
            let palaces = entry.kind == "state" ? entry.values("government.\(key)").filter { !placeNames.contains($0) } : []
            let all = entry.values(key) + palaces
            let words = Set(entry.values("word"))
            let plain = all.filter { !words.contains($0) }
            if !plain.isEmpty { addNames(entry, index, kind, plain, language: language) }
            addGuardedNames(entry, index, kind, all.filter(words.contains), flags: 1 << 5)
            addGuardedNames(entry, index, kind, entry.values("\(key)-made"), flags: 1 << 4 | 1 << 5)
            let people = entry.values("people.\(key)")
            let plurals = entry.values("people-plural.\(key)")
            if !people.isEmpty || !plurals.isEmpty {
                addPeople(entry, index, kind == .region ? .regionAdjective : .demonym, people, plurals, language: language)
            }
        }
        if entry.kind == "person", entry.field("en") == nil { addNames(entry, index, kind, [entry.name], language: "english") }
    }

    /// Names that count only in texts about their state: those that are words too, and those that a rule made from the English ones, which stand
    /// back behind all others besides.
    private mutating func addGuardedNames(_ entry: LexiconEntry, _ index: Int, _ kind: LemmaKind, _ names: [String], flags: UInt32) {
        guard let first = names.first else { return }
        let lemma = addLemma(kind: kind, pos: .proper, text: first, value: Int32(index), gloss: entry.name, flags: flags)
        for name in names { addForm(name, lemma: lemma, features: Features(.proper)) }
    }

    private mutating func addNames(_ entry: LexiconEntry, _ index: Int, _ kind: LemmaKind, _ names: [String], language: String) {
        let isPerson = kind == .person || (kind == .role && entry.value("kind") != "body")
        // Smaller cities count only in texts that are about their state, as do names that are words too.
        let isSmall = (UInt32(entry.value("pop") ?? "") ?? 0) < (language == "english" ? Self.knownInEnglish : Self.knownEverywhere)
        let isGuarded = entry.value("word") == "yes" || isSmall && (entry.kind == "city" || entry.kind == "division")
        let flags: UInt32 = (isPerson ? 1 << 3 : 0) | (isGuarded ? 1 << 5 : 0)
        let pos: PartOfSpeech = kind == .role ? .noun : .proper
        let sector = entry.value("sector").flatMap { Sector(rawValue: String($0.prefix(3))) }.map { UInt32($0.index) } ?? 0
        var classes = classMembers["\(language) \(entry.name)"] ?? ClassSet()
        if kind == .person {
            for name in names {
                let skeleton = Skeleton(name)
                if skeleton.count >= NameSkeleton.least { skeletons.insert(NameSkeleton(key: skeleton.key, person: UInt32(index))) }
            }
        }
        for name in names { classes.formUnion(classMembers["\(language) \(name)"] ?? ClassSet()) }
        let lemma = addLemma(
            kind: kind, pos: pos, text: names[0], classes: classes, sector: sector, value: Int32(index), gloss: entry.name, flags: flags)
        var seen: Set<String> = []
        for name in names {
            let isPlural = name.hasSuffix("ات") || name.hasSuffix("ون") || name.hasSuffix("ين")
            let isFeminine = name.hasSuffix("ة") && names.contains(String(name.dropLast()))
            let isHead = (name == names[0] && !isPlural) || isFeminine || (nounEntries["\(language) \(name)"] != nil && !isPlural)
            for (surface, features) in expand(name, kind: kind, language: language, inflects: isHead)
            where seen.insert("\(surface) \(features.rawValue)").inserted {
                addForm(surface, lemma: lemma, features: features)
            }
        }
    }

    /// The spellings of a name. Arabic offices inflect, and in construct take the article on their last word, or on all but the first.
    private func expand(_ name: String, kind: LemmaKind, language: String, inflects: Bool) -> [(String, Features)] {
        let base = Features(kind == .role ? .noun : .proper)
        if kind == .role, language == "english" {
            return [(name, base.with(\.number, .singular)), (EnglishPlural.of(name), base.with(\.number, .plural))]
        }
        guard kind == .role else { return [(name, base)] }
        if language == "hebrew" {
            // «הנשיא», «שר החוץ»: the article stands on the last word.
            let isDefinite = name.split(separator: " ").last.map { $0.hasPrefix("ה") && $0.count > 3 } ?? false
            return [(name, base.with(\.takesArticle, true).with(\.states, isDefinite ? .definite : []))]
        }
        let words = name.split(separator: " ").map(String.init)
        if words.count == 1, !inflects {
            // A plural that stands in the list as it is; ون and ين without their ن are construct.
            let construct = name.hasSuffix("و") || name.hasSuffix("ي")
            let plural = base.with(\.number, .plural).with(\.gender, name.hasSuffix("ات") ? .feminine : .masculine)
            let hasNun = name.hasSuffix("ون") || name.hasSuffix("ين") || name.hasSuffix("ان")
            let whole = plural.with(\.takesArticle, true).with(\.takesSuffix, !hasNun).with(\.states, hasNun ? [.indefinite, .definite] : [])
            return [(name, construct ? plural.with(\.states, .construct).with(\.takesSuffix, true) : whole)]
        }
        if words.count == 1 {
            return ArabicNoun(singular: name, plurals: [], gender: nil, feminine: nil).forms().map { ($0.surface, $0.features) }
        }
        let gender: Gender = words[0].hasSuffix("ة") ? .feminine : .masculine
        let head = base.with(\.gender, gender).with(\.number, .singular).with(\.takesArticle, true)
        if words[1].hasPrefix("باسم") || words[1].hasPrefix("بأعمال") { return [(name, head)] }
        func article(_ word: String) -> String { word.hasPrefix("ال") ? word : "ال" + word }
        let construct = head.with(\.takesArticle, false).with(\.states, .construct)
        let definite = head.with(\.takesArticle, false).with(\.states, .definite)
        var result = [(name, construct)]
        result.append(((words.dropLast() + [article(words[words.count - 1])]).joined(separator: " "), definite))
        if words.count > 2 { result.append((([words[0]] + words.dropFirst().map(article)).joined(separator: " "), definite)) }
        result.append((words.map(article).joined(separator: " "), definite))
        return result
    }

    /// Demonyms: the adjective in all its forms, as an adjective and as a noun of people.
    private mutating func addPeople(
        _ entry: LexiconEntry, _ index: Int, _ kind: LemmaKind, _ people: [String], _ plurals: [String], language: String
    ) {
        let text = people.first ?? plurals.first ?? entry.name
        // «مالية» is financial before it is Malian: a nationality that is a common adjective too stands back behind it.
        let isCommon = people.contains { adjectiveNames.contains("\(language) \($0)") }
        let lemma = addLemma(
            kind: kind, pos: .adjective, text: text, value: Int32(index), gloss: entry.name, flags: 1 << 3 | (isCommon ? 1 << 4 : 0))
        if language == "arabic" {
            for masculine in people {
                for form in ArabicAdjective(masculine: masculine, feminine: masculine + "ة", plurals: ["ون"]).forms() {
                    addForm(form.surface, lemma: lemma, features: form.features)
                }
            }
            for plural in plurals {
                addForm(
                    plural, lemma: lemma,
                    features: Features(.noun).with(\.number, .plural).with(\.gender, .masculine).with(\.takesArticle, true).with(\.takesSuffix, true))
            }
        } else if language == "hebrew" {
            for masculine in people {
                for form in HebrewDemonym.forms(masculine) { addForm(form.surface, lemma: lemma, features: form.features) }
            }
            for plural in plurals { addForm(plural, lemma: lemma, features: Features(.adjective).with(\.number, .plural).with(\.takesArticle, true)) }
        } else {
            for surface in people { addForm(surface, lemma: lemma, features: Features(.adjective)) }
            let regular = people.map(EnglishPlural.of).filter { !people.contains($0) }
            for surface in plurals + regular { addForm(surface, lemma: lemma, features: Features(.noun).with(\.number, .plural)) }
        }
    }
}

/// What an organisation is.
public enum OrganisationKind: UInt8, Sendable, CaseIterable {
    case other, igo, party, armed, agency, outlet, company, ngo, service, court, parliament

    /// Those that others quote: agencies and outlets.
    public var isMedia: Bool { self == .agency || self == .outlet }
}

extension String {
    fileprivate func replacingSemicolons() -> String { String(map { $0 == ";" ? " " : $0 }) }

    fileprivate func components(separatedBy separator: String) -> [String] { Substring(self).components(separatedBy: separator) }
}

extension Substring {
    /// Splits at each whole separator, keeping empty parts, as Foundation does.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var result: [String] = []
        var rest = self
        while let range = rest.firstRange(of: separator) {
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        result.append(String(rest))
        return result
    }
}
