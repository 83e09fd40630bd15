import Chronology
import Grammar
import Ontology

/// When an event was: the time expression nearest to its words, and what it says of the event.
extension Coder {
    func date(_ event: inout EventRecord, _ model: SentenceModel, _ state: State) {
        event.when = when(event, model)
        let reference = state.reference
        if let when = event.when, let earliest = when.earliest {
            event.date = CivilDay.holding(earliest.civil).iso
            if let latest = when.latest, let reference {
                // Dates long before the document are history.
                if latest.civil < reference.day.start - 180 * 86_400 { event.auxiliary.insert(.historical) }
                // The present tense of what is still to come: «تنضم الليلة».
                let ahead = earliest.civil > reference.civil || (earliest.civil >= reference.day.start + 43_200 && !reference.hasTime)
                if event.isImperfect, ahead, event.construction == "verb", !event.auxiliary.contains(.future) { event.auxiliary.insert(.future) }
                if earliest.civil >= reference.day.start + 86_400, !event.auxiliary.contains(.future), !event.auxiliary.contains(.negation) {
                    event.auxiliary.insert(.future)
                }
            }
            if when.kind == .time, when.granularity <= .minute { event.time = earliest.clockText }
        } else if let reference {
            event.date = reference.day.iso
            if event.auxiliary.contains(.future) { event.auxiliary.remove(.historical) }
        }
        EventReader.replan(&event)
    }

    /// The nearest date or time in the event's own clause, after its word rather than before; else in the clauses over it.
    private func when(_ event: EventRecord, _ model: SentenceModel) -> Timex? {
        guard let own = model.syntax.phrases.firstIndex(where: { $0.host < 0 && $0.units.contains(event.trigger) }) else { return nil }
        var clause = model.syntax.phrases[own].clause
        var steps = 0
        while clause >= 0, steps < 6 {
            if let found = nearest(own, clause, model) { return found }
            let item = model.syntax.clauses[clause]
            // The time of saying is not the time of what is planned.
            if item.kind == .complement, event.auxiliary.contains(.future) { return nil }
            if item.kind == .main { return nil }
            clause = item.parent
            steps += 1
        }
        return nil
    }

    private func nearest(_ own: Int, _ clause: Int, _ model: SentenceModel) -> Timex? {
        var best: Timex?
        var bestDistance = Int.max
        for phrase in model.syntax.clauses[clause].phrases where model.syntax.phrases[phrase].kind == .time {
            let first = Int(model.reading.units[model.syntax.phrases[phrase].units.lowerBound].first)
            let last = Int(model.reading.units[model.syntax.phrases[phrase].units.upperBound - 1].last)
            guard let timex = model.timexes.first(where: { Int($0.firstToken) <= last && Int($0.lastToken) >= first && $0.earliest != nil }),
                timex.kind == .date || timex.kind == .time
            else { continue }
            let distance = phrase > own ? phrase - own : (own - phrase) * 2
            if distance < bestDistance {
                bestDistance = distance
                best = timex
            }
        }
        return best
    }
}

extension CivilDay {
    /// `2025-11-06`.
    public var iso: String {
        let (year, month, day) = fields
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        let digits = String(max(year, 0))
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + two(month) + "-" + two(day)
    }
}

extension TimePoint {
    /// The clock of a point, with its offset: `18:30:00-05:00`.
    var clockText: String {
        let full = text
        guard let t = full.firstIndex(of: "T") else { return "00:00:00" }
        return String(full[full.index(after: t)...])
    }
}
