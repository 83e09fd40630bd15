import Ontology

/// Places, cities and divisions; and the parties of accords that nearly all states have joined.
extension LexiconBuilder {
    mutating func fillPlace(_ entry: LexiconEntry, _ record: inout [UInt32]) {
        if let state = entry.value("state") {
            record[14] = reference(entry, "state", state)
            record[2] = pool.add(state)
        }
        let kind = entry.kind == "division" ? "region" : entry.value("kind") ?? "city"
        if let kind = Self.placeKinds.firstIndex(of: kind) {
            record[0] |= UInt32(kind + 1) << 16
        } else {
            error(entry, "a place's kind is one of \(Self.placeKinds.joined(separator: ", "))")
        }
        if let inside = entry.value("in") {
            record[10] = reference(entry, entityIndex["division \(inside)"] != nil ? "division" : "place", inside)
        }
        if let population = entry.value("pop") {
            guard let number = UInt32(population) else { return error(entry, "`pop` wants a number of people") }
            record[15] = number
        }
        if let acts = entry.value("acts") {
            record[9] = sectorNumber(entry, acts)
            record[0] |= 1 << 25
        } else if entry.value("kind") == "capital" {
            record[9] = UInt32(Sector.government.index)
            record[0] |= 1 << 25
        }
        guard let at = entry.field("at") else { return }
        let parts = at.value.split(separator: ",").compactMap { Double(LexiconSource.trim($0)) }
        guard parts.count == 2, abs(parts[0]) <= 90, abs(parts[1]) <= 180 else {
            return error(entry, "`at` wants latitude and longitude in degrees", line: at.line)
        }
        let bounds = stateBounds[entry.value("state") ?? ""] ?? []
        if !bounds.isEmpty, !bounds.contains(where: { $0.contains(latitude: parts[0], longitude: parts[1]) }) {
            return error(entry, "it lies outside the bounds of its state", line: at.line)
        }
        record[6] = UInt32(bitPattern: Int32((parts[0] * 10000).rounded()))
        record[7] = UInt32(bitPattern: Int32((parts[1] * 10000).rounded()))
    }

    /// `parties all; except ISR; PSE`: every state that is a member of the United Nations, but for those named and those with lines of their own.
    mutating func addAllParties(_ entry: LexiconEntry, _ field: LexiconEntry.Field, since first: Int) {
        guard field.value == "all" else { return error(entry, "`parties` is all, with those that are none under `except`", line: field.line) }
        var others = Set(memberships[first...].map { $0[0] })
        for code in entry.values("except") {
            guard let state = entityIndex["state \(code)"] else { return error(entry, "there is no state \(code)", line: field.line) }
            others.insert(UInt32(state))
        }
        guard let nations = entries.first(where: { $0.kind == "org" && $0.name == "un" }) else {
            return error(entry, "`parties all` needs the members of the organisation un", line: field.line)
        }
        for member in nations.values("members") {
            let code = member.split(separator: " ").first.map(String.init) ?? member
            guard let state = entityIndex["state \(code)"], !others.contains(UInt32(state)) else { continue }
            memberships.append([UInt32(state), pool.add("party"), 0, 0, 0])
        }
    }
}
