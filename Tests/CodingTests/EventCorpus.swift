import Actors
import Coding
import Foundation
import Ontology

/// The sentences of a corpus file with the records that they must give; the file's head says how it is written.
struct EventCorpus {
    struct Item {
        var line: Int
        var date: String
        var text: String
        var wanted: [Wanted] = []
        var wantsNone = false
        /// What the corpus says of it first: the category, or `none`.
        var heading: String { wantsNone ? "none" : wanted.first.map(\.category.name) ?? "?" }
    }

    /// An actor as a line names it; nil is left open.
    struct WantedActor {
        var code: String?
        var sector: String?

        init(_ text: String) {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            code = parts[0] == "-" ? nil : parts[0]
            sector = parts.count > 1 ? parts[1] : nil
        }

        func fits(_ actor: Actor) -> Bool { (code == nil || code == actor.code) && (sector == nil || sector == actor.sector?.rawValue) }
    }

    struct WantedSource {
        /// A code with or without a sector, an outlet's name, or `-`.
        var who: String
        var isNamed: Bool

        func fits(_ attribution: Attribution) -> Bool {
            guard attribution.isNamed == isNamed else { return false }
            if who == "-" { return attribution.actor?.code.isEmpty ?? true }
            if attribution.identifier == who { return true }
            return attribution.actor.map(WantedActor(who).fits) ?? false
        }
    }

    /// A record as one line wants it.
    struct Wanted {
        var category: Ontology.Category
        var mode: Mode?
        var anyMode = false
        /// nil: not compared.
        var actors: [WantedActor]? = []
        var recipients: [WantedActor]? = []
        var auxiliary: Auxiliary = []
        var base: Ontology.Category?
        var accord: String?
        var sources: [WantedSource] = []

        func fits(_ event: EventRecord) -> Bool {
            guard event.category == category, anyMode || event.mode == mode, base == nil || event.base == base else { return false }
            guard Self.match(actors, event.actors), Self.match(recipients, event.recipients), auxiliaryFits(event.auxiliary) else { return false }
            if let accord, event.accord.map({ "\($0.accord.id) \($0.act)" }) != accord { return false }
            return sources.allSatisfy { source in event.attributions.contains(where: source.fits) }
        }

        private func auxiliaryFits(_ found: Auxiliary) -> Bool {
            if found == auxiliary { return true }
            guard category == .agree || category == .concede || auxiliary.contains(.hypothetical) else { return false }
            return found == auxiliary.union(.future)
        }

        /// Whether each wanted actor has one of its own among those found, and none is left.
        private static func match(_ wanted: [WantedActor]?, _ found: [Actor]) -> Bool {
            guard let wanted else { return true }
            return pairs(wanted, found) { $0.fits($1) }
        }
    }

    struct ParseError: Error, CustomStringConvertible {
        var description: String
    }

    private(set) var items: [Item] = []

    init(parsing text: String) throws {
        var date = ""
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            guard let sign = line.first else { continue }
            let rest = line.dropFirst().trimmingCharacters(in: .whitespaces)
            switch sign {
            case "#": continue
            case "@": date = rest
            case ">": items.append(Item(line: index + 1, date: date, text: rest))
            case "=":
                guard !items.isEmpty else { throw ParseError(description: "line \(index + 1): a record before any sentence") }
                if rest == "none" {
                    items[items.count - 1].wantsNone = true
                } else {
                    items[items.count - 1].wanted.append(try Self.wanted(rest, line: index + 1))
                }
            default: throw ParseError(description: "line \(index + 1): begins with \(sign)")
            }
        }
        for item in items where item.wantsNone != item.wanted.isEmpty || item.wanted.count > 3 || item.date.isEmpty {
            throw ParseError(description: "line \(item.line): wants \(item.wanted.count) records\(item.wantsNone ? " and none" : "")")
        }
    }

    private static func wanted(_ text: String, line: Int) throws -> Wanted {
        func fail(_ message: String) -> ParseError { ParseError(description: "line \(line): \(message)") }
        var fields = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let head = fields.removeFirst().split(separator: "/").map(String.init)
        guard let category = Category(head[0]) else { throw fail("no such category: \(head[0])") }
        var result = Wanted(category: category)
        for field in fields {
            let parts = field.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw fail("\(field) has no value") }
            let values = parts[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            switch parts[0] {
            case "actor": result.actors = values == ["-"] ? nil : values.map(WantedActor.init)
            case "recipient": result.recipients = values == ["-"] ? nil : values.map(WantedActor.init)
            case "aux":
                for name in values {
                    let known: [String: Auxiliary] = [
                        "historical": .historical, "future": .future, "hypothetical": .hypothetical, "negation": .negation,
                    ]
                    guard let auxiliary = known[name] else { throw fail("no such auxiliary: \(name)") }
                    result.auxiliary.insert(auxiliary)
                }
            case "base":
                guard let base = Category(parts[1]) else { throw fail("no such category: \(parts[1])") }
                result.base = base
            case "accord": result.accord = parts[1]
            case "attribution":
                guard parts[1].hasSuffix("named") else { throw fail("an attribution is named or unnamed") }
                let isNamed = !parts[1].hasSuffix("unnamed")
                let who = parts[1].dropLast(isNamed ? 5 : 7).trimmingCharacters(in: .whitespaces)
                result.sources.append(WantedSource(who: who, isNamed: isNamed))
            default: throw fail("no such field: \(parts[0])")
            }
        }
        if head.count > 1, head[1] == "*" {
            result.anyMode = true
        } else if head.count > 1 {
            guard let mode = Mode(head[1], of: result.base ?? category) ?? Mode(head[1], of: category) else { throw fail("no such mode: \(text)") }
            result.mode = mode
        }
        return result
    }
}

extension EventCorpus.Item {
    /// Whether these are all the records that are wanted, and no others.
    func fits(_ events: [EventRecord]) -> Bool { pairs(wanted, events) { $0.fits($1) } }
}

/// Whether each wanted thing has one of its own among those found, and none is left.
private func pairs<Wanted, Found>(_ wanted: [Wanted], _ found: [Found], _ fits: (Wanted, Found) -> Bool) -> Bool {
    guard wanted.count == found.count else { return false }
    guard let first = wanted.first else { return true }
    return found.indices.contains { index in
        guard fits(first, found[index]) else { return false }
        var rest = found
        rest.remove(at: index)
        return pairs(Array(wanted.dropFirst()), rest, fits)
    }
}

/// An event as a line of the corpus would write it.
func corpusLine(_ event: EventRecord) -> String {
    func names(_ actors: [Actor]) -> String {
        actors.map { ($0.code.isEmpty ? "-" : $0.code) + ($0.sector.map { ":\($0.rawValue)" } ?? "") }.joined(separator: ", ")
    }
    var out = event.category.name + (event.mode.map { "/\($0.name)" } ?? "")
    if !event.actors.isEmpty { out += " | actor \(names(event.actors))" }
    if !event.recipients.isEmpty { out += " | recipient \(names(event.recipients))" }
    if !event.auxiliary.isEmpty { out += " | aux \(event.auxiliary.names.joined(separator: ", "))" }
    if let base = event.base { out += " | base \(base.name)" }
    if let accord = event.accord { out += " | accord \(accord.accord.id) \(accord.act)" }
    for source in event.attributions {
        let who = source.actor.map { names([$0]) } ?? source.identifier
        out += " | attribution \(who.isEmpty ? "-" : who) \(source.isNamed ? "named" : "unnamed")"
    }
    return out + "   (\(event.rule))"
}
