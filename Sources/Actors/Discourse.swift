import Language
import Lexicon
import Ontology

/// What a document has said so far: who was named, to whom later words can point back.
public struct Discourse: Sendable {
    /// Actors in the order in which they were mentioned, the last one last.
    public private(set) var actors: [Actor] = []
    /// Subjects of the clauses so far, the last one last.
    public private(set) var subjects: [Actor] = []
    /// Folded last names of persons that the lexicon does not know.
    private var names: [[UInt8]: Actor] = [:]
    /// The state of the dateline or of the outlet.
    public var homeState: Entity?
    /// The states named so far, by their entities, the last one last.
    public private(set) var states: [Entity] = []
    /// The document's day as `yyyymmdd`, 0 when it has none.
    public var day: UInt32 = 0

    public init() {}

    public mutating func reset() {
        actors.removeAll(keepingCapacity: true)
        subjects.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        states.removeAll(keepingCapacity: true)
        homeState = nil
        day = 0
    }

    public mutating func mention(_ actor: Actor) {
        // Somebody without state or name is nobody to point back to.
        guard !actor.isIndirect, !actor.code.isEmpty || actor.person != nil || !actor.unknownName.isEmpty else { return }
        actors.append(actor)
        if actors.count > 64 { actors.removeFirst(32) }
    }

    public mutating func subject(_ actor: Actor) {
        guard !actor.code.isEmpty || actor.person != nil || !actor.unknownName.isEmpty else { return }
        subjects.append(actor)
        if subjects.count > 32 { subjects.removeFirst(16) }
    }

    /// Notes that the text is about a state.
    public mutating func note(_ state: Entity) {
        if states.last == state { return }
        states.removeAll { $0 == state }
        states.append(state)
    }

    /// The state that an actor named last stands for.
    public var lastState: Entity? { actors.last { $0.state != nil && !$0.isCoreferent }?.state }

    /// Whether the text is about a state.
    public func isAbout(_ state: Entity) -> Bool { states.contains(state) || homeState == state }

    public mutating func remember(name: [UInt8], _ actor: Actor) { if name.count > 2 { names[name] = actor } }
    public func recall(name: [UInt8]) -> Actor? { names[name] }

    // MARK: - Pointing back

    /// The last actor with an office.
    public func last(office: Entity) -> Actor? { actors.last { $0.office == office && !$0.code.isEmpty } }

    /// The person or state that a pronoun of this gender and number points to: the last subject that agrees, else the last mention.
    public func antecedent(gender: Gender, number: Number) -> Actor? {
        if number == .singular, let found = subjects.last(where: { Self.fits($0, gender) }) { return found }
        return actors.last { Self.fits($0, gender) }
    }

    /// «الأخير»: the last one mentioned that agrees.
    public func latter(gender: Gender) -> Actor? { actors.last { Self.fits($0, gender) } }

    private static func fits(_ actor: Actor, _ gender: Gender) -> Bool {
        if gender == .both || gender == .none { return true }
        let own: Gender =
            actor.person != nil || actor.office != nil || !actor.unknownName.isEmpty
            ? (actor.person?.isFeminine == true || actor.gender == .feminine ? .feminine : .masculine)
            : actor.state != nil ? .feminine : actor.gender
        return own == gender || own == .both || own == .none
    }

    /// The last two states named: «الجانبان», «البلدان».
    public func dyad() -> [Actor] {
        var result: [Actor] = []
        for actor in actors.reversed() where actor.code.count == 3 && !actor.isIndirect {
            if result.contains(where: { $0.code == actor.code }) { continue }
            var plain = Actor()
            plain.code = actor.code
            plain.sector = .government
            plain.state = actor.state
            plain.isCoreferent = true
            result.append(plain)
            if result.count == 2 { return result.reversed() }
        }
        return []
    }
}
