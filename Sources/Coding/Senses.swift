import Actors
import Chronology
import Grammar
import Language
import Lexicon

/// Choosing a predicate's sense by its guards, and filling the frame's roles.
extension SentenceModel {
    /// The first sense whose guards hold, or nil.
    mutating func sense(of predicate: Predicate, _ arguments: Arguments, _ discourse: Discourse) -> Sense? {
        for index in predicate.lemma.senseRange {
            let sense = Sense(image: lexicon, index: index)
            if sense.guards.allSatisfy({ holds($0, predicate, arguments, discourse) }) { return sense }
        }
        return nil
    }

    private mutating func holds(_ condition: Guard, _ predicate: Predicate, _ arguments: Arguments, _ discourse: Discourse) -> Bool {
        var phrases = arguments.phrases(in: condition.position)
        // A complement clause is content: it counts as something in the object's place.
        let hasContent = predicate.isVerbal && (condition.position == .obj || condition.position == .by) && hasComplement(predicate)
        phrases = phrases.flatMap { conjuncts(of: $0) }
        let tests = condition.tests
        var result = tests.contains(.any) && (!phrases.isEmpty || hasContent || hasTime(condition.position, predicate.clause))
        if tests.contains(.none), phrases.isEmpty { result = true }
        // «agreed to meet»: an infinitive is what «to» has behind it.
        if !result, condition.position == .to, !isArabic, !tests.isDisjoint(with: [.any, .event]) { result = hasInfinitive(predicate) }
        if !result, tests.contains(.classes) {
            let wanted = condition.classes
            result = phrases.contains { classes(of: $0).intersects(wanted) || partClasses(of: $0, wanted) }
        }
        if !result, tests.contains(.event) { result = phrases.contains { hasTrigger($0) } }
        if !tests.isDisjoint(with: [.actor, .state, .place]) {
            for phrase in phrases where !result { result = stands(for: tests, phrase, condition.position, discourse) }
        }
        if condition.isNegated { result.toggle() }
        return result
    }

    /// Whether a phrase stands for somebody, a state or a place, as far as one of these is asked for.
    private mutating func stands(for tests: Guard.Tests, _ phrase: Int, _ position: Position, _ discourse: Discourse) -> Bool {
        let reference = reference(phrase, discourse)
        if tests.contains(.actor), reference.actors.contains(where: { !$0.isIndirect }) || (reference.isUnnamedState && position != .obj) {
            return true
        }
        if tests.contains(.state), reference.actors.contains(where: { $0.state != nil && !$0.isIndirect }) { return true }
        guard tests.contains(.place) else { return false }
        return reference.place != nil || reference.actors.contains { $0.state != nil && $0.office == nil && $0.person == nil }
    }

    /// Classes of the genitive when the head only counts or names a kind («عدد من الرهائن», «إطلاق سراح أسرى»).
    private func partClasses(of phrase: Int, _ wanted: ClassSet) -> Bool {
        // What stands before an English head tells its kind, not what it counts («a court decision»).
        let first = isArabic ? 0 : syntax.phrases[phrase].head
        for part in syntax.parts[syntax.phrases[phrase].parts] where part.unit >= first && part.role == .genitive || part.role == .quantifier {
            if let lemma = lemma(part.unit), lemma.classes.intersects(wanted) { return true }
        }
        return false
    }

    private func hasComplement(_ predicate: Predicate) -> Bool {
        syntax.clauses.contains { $0.kind == .complement && $0.parent == predicate.clause }
    }

    private func hasInfinitive(_ predicate: Predicate) -> Bool {
        syntax.clauses.contains {
            $0.kind == .complement && $0.parent == predicate.clause && $0.complementiser >= 0 && $0.complementiser == $0.predicate
                && syntax.phrases[$0.predicate].preposition & Position.to.bit != 0
        }
    }

    /// A time expression in the clause that begins, ends or bounds as the preposition says («منذ عقود»).
    private func hasTime(_ position: Position, _ clause: Int) -> Bool {
        let relation: Timex.Relation
        switch position {
        case .since: relation = .since
        case .until: relation = .until
        case .before: relation = .before
        case .after: relation = .after
        case .during: relation = .during
        default: return false
        }
        return times(inClause: clause).contains { $0.relation == relation }
    }

    /// The time expressions of a clause, in order.
    func times(inClause clause: Int) -> [Timex] {
        syntax.clauses[clause].phrases.filter { syntax.phrases[$0].kind == .time }.compactMap { time(of: $0) }
    }

    /// The time expression that a time phrase is.
    func time(of phrase: Int) -> Timex? {
        let token = reading.units[syntax.phrases[phrase].head].first
        return timexes.first { $0.firstToken <= token && token <= $0.lastToken }
    }

    private func hasTrigger(_ phrase: Int) -> Bool {
        syntax.parts[syntax.phrases[phrase].parts].contains { lemma($0.unit)?.hasSenses == true }
    }

    // MARK: - Roles

    /// The actors in a list of positions; joined lists take all, others the first that gives any.
    mutating func actors(
        in list: PositionList, _ arguments: Arguments, _ discourse: Discourse, excluding: [Actor] = [], reasons: inout [String], role: String
    ) -> (actors: [Actor], unnamed: Int32) {
        var result: [Actor] = []
        var unnamed: Int32 = -1
        for position in list.positions {
            for phrase in arguments.phrases(in: position) {
                for conjunct in conjuncts(of: phrase) {
                    let reference = reference(conjunct, discourse)
                    if reference.isUnnamedState, unnamed < 0 { unnamed = reference.headLemma }
                    var found = reference.actors
                    // «التقى بالوزير» but «التقى بالرياض»: a capital behind ب or في is where, not who.
                    if position == .by || position == .in || position == .at { found.removeAll(where: \.isMetonym) }
                    if reference.isUnnamedState || reference.actors.isEmpty { found += examples(after: conjunct, discourse) }
                    if found.isEmpty, role == "recipient" { found += owners(of: conjunct, discourse) }
                    for actor in found where !result.contains(where: { $0.isSame(as: actor) }) && !excluding.contains(where: { $0.isSame(as: actor) })
                    {
                        result.append(actor)
                        reasons.append("\(role) \(actor.code.isEmpty ? actor.sector?.rawValue ?? "?" : actor.code) from \(position.name)")
                    }
                }
            }
            if !result.isEmpty, !list.isJoined { break }
        }
        if result.isEmpty, role == "recipient" { result = states(ofPlaces: list, arguments, discourse, excluding: excluding, reasons: &reasons) }
        return (result, unnamed)
    }

    /// Whose a thing is, when ل says so right behind it: «مواقع للحوثيين», «دورية للجيش المالي».
    private mutating func owners(of phrase: Int, _ discourse: Discourse) -> [Actor] {
        let host = syntax.phrases[phrase].host
        let next = (host >= 0 ? host : phrase) + 1
        guard next < syntax.phrases.count, !syntax.phrases[phrase].isPronoun else { return [] }
        let owner = syntax.phrases[next]
        guard owner.kind == .noun, owner.host < 0, !owner.isPronoun, owner.prepositionUnit < 0,
            owner.preposition & Position.to.bit != 0, owner.preposition & Position.for.bit != 0
        else { return [] }
        return reference(next, discourse).actors.map {
            var actor = $0
            actor.isIndirect = true
            return actor
        }
    }

    /// What is done to a place is done to its state: «انسحب من بلدتين في جنوب لبنان», «سحبت قواتها من البصرة».
    private mutating func states(
        ofPlaces list: PositionList, _ arguments: Arguments, _ discourse: Discourse, excluding: [Actor], reasons: inout [String]
    ) -> [Actor] {
        for position in list.positions {
            for phrase in arguments.phrases(in: position) {
                var places = [phrase]
                places += followers(of: phrase).filter {
                    syntax.phrases[$0].preposition & (Position.in.bit | Position.at.bit | Position.with.bit) != 0
                }
                for place in places {
                    let reference = reference(place, discourse)
                    guard let state = reference.place?.state ?? (place == phrase ? nil : reference.actors.first?.state) else { continue }
                    var actor = resolver.actor(of: state)
                    actor.isIndirect = true
                    let span = reference.actors.first ?? resolver.spanned(actor, syntax.phrases[place], context)
                    (actor.firstToken, actor.lastToken) = (span.firstToken, span.lastToken)
                    if excluding.contains(where: { $0.code == actor.code }) { continue }
                    reasons.append("recipient \(actor.code) from the place in \(position.name)")
                    return [actor]
                }
            }
        }
        return []
    }

    /// States named as examples of an unnamed plural: «دول مثل أوزبكستان وتركمانستان», «… وعلى رأسها أذربيجان».
    mutating func examples(after phrase: Int, _ discourse: Discourse) -> [Actor] {
        let head = reading.analysis(syntax.phrases[phrase].head)
        guard head.features.number == .plural || syntax.phrases[phrase].coordinatedWith >= 0,
            let exampleClass = wordClasses.example
        else { return [] }
        let host = syntax.phrases[phrase].host
        var index = (host >= 0 ? host : phrase) + 1
        var steps = 0
        while index < syntax.phrases.count, steps < 14, syntax.phrases[index].host < 0 {
            let next = syntax.phrases[index]
            let isMarker = next.units.contains { unit in
                lemma(unit).map { $0.classes.contains(exampleClass) || $0.meanings & Position.like.bit != 0 } ?? false
            }
            if isMarker {
                var result: [Actor] = []
                if !next.isPronoun {
                    // «مثل أوزبكستان» is one phrase.
                    for conjunct in conjuncts(of: index) { result += reference(conjunct, discourse).actors.filter { $0.state != nil } }
                }
                if result.isEmpty, index + 1 < syntax.phrases.count, syntax.phrases[index + 1].kind == .noun {
                    for conjunct in conjuncts(of: index + 1) { result += reference(conjunct, discourse).actors.filter { $0.state != nil } }
                }
                if !result.isEmpty { return result }
            }
            if next.kind == .verb && syntax.clauses[next.clause].kind != .relative && syntax.clauses[next.clause].kind != .adverbial { return [] }
            index += 1
            steps += 1
        }
        return []
    }
}
