/// Checks of what the lexicon says of the world: tenures that exclude each other, places outside their states, codes that are none,
/// names that two entries share.
extension LexiconBuilder {
    /// An office of one state or organisation, by the numbers of its entities.
    struct Office: Hashable {
        var role: Int
        var body: Int
    }

    /// One person's time in it; bounds as `PartialDate.raw`, 0 for an open one.
    struct Tenure {
        var person: Int
        var name: String
        var from: UInt32
        var to: UInt32
    }

    /// A box of degrees. Where it crosses the date line, `west` is the greater.
    struct Bounds {
        var south: Double
        var west: Double
        var north: Double
        var east: Double

        func contains(latitude: Double, longitude: Double) -> Bool {
            guard latitude >= south, latitude <= north else { return false }
            return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
        }
    }

    // MARK: - Tenures

    /// Reports two persons in an office of one at once.
    ///
    /// Bounds are as exact as they were given: 2009 may end on any day of it, so that «.. 2009» and «2009 ..» follow each other.
    mutating func checkOverlap(
        _ entry: LexiconEntry, _ field: LexiconEntry.Field, role: Int, body: Int, person: Int, _ dates: (from: UInt32, to: UInt32)
    ) {
        guard entities[role][0] >> 27 & 1 == 1 else { return }
        let office = Office(role: role, body: body)
        for other in tenures[office] ?? [] where other.person != person {
            guard Self.overlaps(dates, (other.from, other.to)) else { continue }
            error(entry, "\(field.value) overlaps the tenure of \(other.name)", line: field.line)
        }
        tenures[office, default: []].append(Tenure(person: person, name: entry.name, from: dates.from, to: dates.to))
    }

    /// Whether two tenures must have a day in common.
    static func overlaps(_ a: (from: UInt32, to: UInt32), _ b: (from: UInt32, to: UInt32)) -> Bool {
        // A tenure without a beginning may have been a day long.
        func start(_ tenure: (from: UInt32, to: UInt32)) -> UInt32 {
            PartialDate(raw: tenure.from == 0 ? tenure.to : tenure.from).latest
        }
        func end(_ tenure: (from: UInt32, to: UInt32)) -> UInt32 { tenure.to == 0 ? 99_999_999 : PartialDate(raw: tenure.to).earliest }
        return max(start(a), start(b)) < min(end(a), end(b))
    }

    // MARK: - Places

    /// `bounds KAZ | box 40.5,46.4,55.5,87.4`: south, west, north, east.
    mutating func addBounds(_ entry: LexiconEntry) {
        let parts = (entry.value("box") ?? "").split(separator: ",").compactMap { Double(LexiconSource.trim($0)) }
        guard parts.count == 4, parts[0] <= parts[2], abs(parts[0]) <= 90, abs(parts[2]) <= 90, abs(parts[1]) <= 180, abs(parts[3]) <= 180 else {
            return error(entry, "`box` wants south, west, north and east in degrees")
        }
        let box = Bounds(south: parts[0], west: parts[1], north: parts[2], east: parts[3])
        stateBounds[entry.name, default: []].append(box)
        if let owner = entries.first(where: { $0.kind == "state" && $0.name == entry.name })?.value("of") {
            stateBounds[owner, default: []].append(box)
        }
    }

    // MARK: - Codes

    /// The codes of PLOVER that are no state's.
    private static let otherCodes: Set<String> = ["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"]

    /// Reports a code that is neither a state's nor one of PLOVER's own.
    mutating func reportUnknownCodes() {
        let states = Set(entries.filter { $0.kind == "state" }.flatMap { [$0.name, $0.value("of") ?? $0.name] })
        for entry in entries where entry.kind == "org" || entry.kind == "person" || entry.kind == "state" {
            for key in ["code", "state", "of"] {
                guard let field = entry.field(key), !states.contains(field.value), !Self.otherCodes.contains(field.value) else { continue }
                error(entry, "there is no code \(field.value)", line: field.line)
            }
        }
    }

    // MARK: - Names

    /// Which entries a reader of the bare name has to tell apart: kinds that stand for one another, and for cities and divisions those
    /// of one state, for the states that a text is about tell the others apart.
    private static func group(_ entry: LexiconEntry) -> String? {
        switch entry.kind {
        case "state", "region": "state"
        case "city", "division", "place": "place \(entry.value("state") ?? "")"
        case "role", "org", "accord", "person": entry.kind
        default: nil
        }
    }

    /// Reports a name that two entries have, unless both say under `ambiguous` that they share it. Persons may share their short names,
    /// which their offices tell apart; their first must be their own.
    mutating func reportSharedNames() {
        struct Key: Hashable {
            var group: String
            var language: String
            var name: String
        }
        var first: [Key: Int] = [:]
        for index in entries.indices {
            let entry = entries[index]
            guard let group = Self.group(entry) else { continue }
            let ambiguous = Set(entry.values("ambiguous"))
            for language in ["ar", "he", "en"] {
                let values = entry.values(language)
                for name in entry.kind == "person" ? Array(values.prefix(1)) : values {
                    let key = Key(group: group, language: language, name: name)
                    guard let other = first[key] else {
                        first[key] = index
                        continue
                    }
                    if other == index || ambiguous.contains(name) && entries[other].values("ambiguous").contains(name) { continue }
                    let owner = entries[other]
                    error(
                        entry, "«\(name)» is a name of \(owner.kind) \(owner.name) too (\(owner.location)): mark it `ambiguous` in both, or drop it")
                }
            }
        }
    }
}

/// A person and the skeleton of one of the last names that he has.
struct NameSkeleton: Hashable {
    /// Fewer consonants tell nobody apart.
    static let least = 2
    var key: UInt32
    var person: UInt32
}
