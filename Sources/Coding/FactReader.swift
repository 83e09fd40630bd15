import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Reads standing states: relations, missions, ties, influence, candidates. They are no events and have their own records.
struct FactReader {
    let language: String
    var facts: [FactRecord] = []

    init(language: String) {
        self.language = language
    }

    mutating func read(_ model: inout SentenceModel, _ discourse: Discourse) {
        let wanted = model.wordClasses
        for phrase in model.syntax.phrases.indices where model.syntax.phrases[phrase].kind == .noun && !model.syntax.phrases[phrase].isPronoun {
            guard model.syntax.phrases[phrase].host < 0 else { continue }
            office(phrase, &model, discourse)
            for part in model.syntax.phrases[phrase].parts {
                let unit = model.syntax.parts[part].unit
                guard let lemma = model.lemma(unit) else { continue }
                if lemma.kind == .role, lemma.entity?.id == "embassy" || lemma.entity?.id == "consulate" {
                    mission(phrase, part, lemma.entity?.id == "embassy" ? "embassy" : "consulate", &model, discourse)
                    continue
                }
                let classes = lemma.classes
                func has(_ index: Int?) -> Bool { index.map(classes.contains) ?? false }
                if has(wanted.closeness) { ties(phrase, part, &model, discourse) }
                if has(wanted.relations), hasAdjective(phrase, wanted.diplomatic, model) { diplomaticRelations(phrase, &model, discourse) }
                if has(wanted.influence) { influences(phrase, part, &model, discourse) }
            }
        }
    }

    // MARK: - Helpers

    private func hasAdjective(_ phrase: Int, _ index: Int?, _ model: SentenceModel) -> Bool {
        guard let index else { return false }
        return model.syntax.parts[model.syntax.phrases[phrase].parts].contains { part in
            part.role == .adjective && model.lemma(part.unit)?.classes.contains(index) == true
        }
    }

    /// The states a phrase and those joined to it name, by actor, place or unnamed pronoun.
    private func states(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> [Entity] {
        var result: [Entity] = []
        for conjunct in model.conjuncts(of: phrase) {
            let reference = model.reference(conjunct, discourse)
            for actor in reference.actors {
                if let state = actor.state, !result.contains(state) { result.append(state) }
            }
        }
        return result
    }

    /// Who the clause of a phrase is about: its subject, its antecedent, or the pronoun with a preposition («لها», «تربطهما»).
    private func owners(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> [Entity] {
        let clause = model.syntax.phrases[phrase].clause
        guard clause >= 0 else { return [] }
        let item = model.syntax.clauses[clause]
        var candidates: [Int] = []
        candidates += item.phrases.filter {
            model.syntax.phrases[$0].isPronoun
                && model.syntax.phrases[$0].preposition & (Position.to.bit | Position.for.bit | Position.at.bit | Position.between.bit) != 0
        }
        if item.antecedent >= 0 { candidates.append(item.antecedent) }
        if item.subject >= 0, item.subject != phrase { candidates.append(item.subject) }
        candidates += model.grammar.bareNouns(clause, model.syntax).filter { $0 < phrase }
        for candidate in candidates {
            // «دول لديها علاقات»: the pronoun is of the indefinite noun before it, which names nobody.
            if model.syntax.phrases[candidate].isPronoun, candidate > 0, item.antecedent < 0 {
                let before = model.syntax.phrases[candidate - 1]
                if before.kind == .noun, !before.isPronoun, before.host < 0, !model.reading.analysis(before.head).isDefinite { return [] }
            }
            let isRelativePronoun = model.syntax.phrases[candidate].isPronoun && item.antecedent >= 0
            let found = states(isRelativePronoun ? item.antecedent : candidate, &model, discourse)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func follower(_ phrase: Int, _ positions: UInt32, _ model: inout SentenceModel, _ discourse: Discourse) -> [Entity] {
        for next in model.followers(of: phrase) where model.syntax.phrases[next].preposition & positions != 0 {
            let found = states(next, &model, discourse)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func since(_ phrase: Int, _ model: SentenceModel) -> Timex? {
        let clause = model.syntax.phrases[phrase].clause
        return model.timexes.first { timex in
            timex.relation == .since
                && model.syntax.phrases.contains {
                    $0.kind == .time && $0.clause == clause && Int(model.reading.units[$0.head].first) >= Int(timex.firstToken)
                        && Int(model.reading.units[$0.head].first) <= Int(timex.lastToken)
                }
        }
    }

    private mutating func add(_ fact: FactRecord, _ phrase: Int, _ rule: String, _ model: SentenceModel) {
        var fact = fact
        fact.sentence = model.sentence.index
        fact.clause = model.syntax.phrases[phrase].clause
        fact.rule = "\(language)/\(rule)"
        (fact.start, fact.end) = model.phraseSpan(phrase)
        let isKnown = facts.contains {
            $0.kind == fact.kind && $0.a == fact.a && $0.b == fact.b && $0.place == fact.place && $0.region == fact.region
                && $0.sentence == fact.sentence
                && $0.person == fact.person
        }
        if !isKnown { facts.append(fact) }
    }

    // MARK: - Kinds of facts

    /// «رئيس كازاخستان قاسم جومارت توكاييف»: an office, whose it is and who holds it, all in one phrase.
    private mutating func office(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) {
        let item = model.syntax.phrases[phrase]
        guard item.parts.count > 1, model.reading.analysis(item.head).kind == .role else { return }
        let names = model.syntax.parts[item.parts].contains { $0.role == .apposition }
        guard names, let actor = model.reference(phrase, discourse).actors.first, !actor.isFormer, !actor.isCoreferent, let role = actor.office,
            role.subkind == 1, let holder = actor.state ?? actor.organisation, !actor.code.isEmpty, !actor.identifier.isEmpty
        else { return }
        var fact = FactRecord(kind: .office, a: holder)
        fact.person = actor.person?.english ?? actor.unknownName
        fact.office = role
        guard !fact.person.isEmpty else { return }
        add(fact, phrase, "office", model)
    }

    /// «تقيم علاقات دبلوماسية مع إسرائيل», «تربطهما علاقات دبلوماسية».
    private mutating func diplomaticRelations(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) {
        let clause = model.syntax.phrases[phrase].clause
        guard clause >= 0 else { return }
        // Relations that begin, are cut or are wanted are events; here the verb states that they are: imperfect, or none.
        let item = model.syntax.clauses[clause]
        if item.predicate >= 0 {
            let verb = model.reading.analysis(model.syntax.phrases[item.predicate].head)
            guard verb.features.form == .imperfect, !verb.proclitics.contains(.sa) else { return }
            if item.phrases.contains(where: { model.syntax.phrases[$0].kind == .negation }) { return }
        }
        var parties = owners(phrase, &model, discourse)
        for state in follower(phrase, Position.with.bit | Position.between.bit, &model, discourse) where !parties.contains(state) {
            parties.append(state)
        }
        if parties.count == 1, let other = states(inClause: clause, Position.with.bit, &model, discourse).first(where: { $0 != parties[0] }) {
            parties.append(other)
        }
        guard parties.count == 2 else { return }
        var fact = FactRecord(kind: .diplomaticRelations, a: parties[0])
        fact.b = parties[1]
        fact.since = since(phrase, model)
        add(fact, phrase, "have-relations", model)
    }

    private func states(inClause clause: Int, _ positions: UInt32, _ model: inout SentenceModel, _ discourse: Discourse) -> [Entity] {
        for phrase in model.syntax.clauses[clause].phrases
        where model.syntax.phrases[phrase].kind == .noun && model.syntax.phrases[phrase].preposition & positions != 0 {
            let found = states(phrase, &model, discourse)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// «سفارة كازاخستان في إسرائيل», «ولها سفارة في تل أبيب», «فتحت السفارات في تل أبيب وأستانا».
    private mutating func mission(_ phrase: Int, _ part: Int, _ level: String, _ model: inout SentenceModel, _ discourse: Discourse) {
        var places: [(place: Entity?, state: Entity)] = []
        for next in model.followers(of: phrase) where model.syntax.phrases[next].preposition & (Position.in.bit | Position.at.bit) != 0 {
            for conjunct in model.conjuncts(of: next) {
                let reference = model.reference(conjunct, discourse)
                if let place = reference.place, let state = place.state {
                    places.append((place, state))
                } else if let state = reference.actors.first?.state {
                    places.append((nil, state))
                }
            }
        }
        guard !places.isEmpty else { return }
        var senders: [Entity] = []
        for index in part + 1..<max(part + 1, model.syntax.phrases[phrase].parts.upperBound) {
            let a = model.reading.analysis(model.syntax.parts[index].unit)
            if let entity = model.lemma(model.syntax.parts[index].unit)?.entity, a.kind == .state || a.kind == .demonym { senders.append(entity) }
        }
        // «للإمارات سفارة في طشقند»: whose it is stands before it.
        if senders.isEmpty, phrase > 0, model.syntax.phrases[phrase - 1].kind == .noun, !model.syntax.phrases[phrase - 1].isPronoun,
            model.syntax.phrases[phrase - 1].preposition & Position.to.bit != 0, !model.reading.analysis(model.syntax.phrases[phrase].head).isDefinite
        {
            senders = states(phrase - 1, &model, discourse)
        }
        if senders.isEmpty, model.syntax.phrases[phrase].head == model.syntax.parts[part].unit { senders = owners(phrase, &model, discourse) }
        if senders.isEmpty, places.count == 2, places[0].state != places[1].state {
            // Embassies in two capitals without an owner are each other's.
            senders = [places[1].state, places[0].state]
            for (index, place) in places.enumerated() { addMission(senders[index], place, level, phrase, model) }
            return
        }
        guard let sender = senders.first else { return }
        for place in places where place.state != sender { addMission(sender, place, level, phrase, model) }
    }

    private mutating func addMission(_ a: Entity, _ place: (place: Entity?, state: Entity), _ level: String, _ phrase: Int, _ model: SentenceModel) {
        var fact = FactRecord(kind: .mission, a: a)
        fact.b = place.state
        fact.place = place.place
        fact.level = level
        add(fact, phrase, "have-mission", model)
    }

    /// «ذات ارتباط وثيق بروسيا», «على تواصل جيد مع نظيره», «علاقات متوترة».
    private mutating func ties(_ phrase: Int, _ part: Int, _ model: inout SentenceModel, _ discourse: Discourse) {
        let level: String
        if hasAdjective(phrase, model.wordClasses.tense, model) {
            level = "tense"
        } else if hasAdjective(phrase, model.wordClasses.good, model) {
            level = "good"
        } else if hasAdjective(phrase, model.wordClasses.close, model) {
            level = "close"
        } else {
            return
        }
        let clause = model.syntax.phrases[phrase].clause
        var parties = owners(phrase, &model, discourse)
        for state in follower(phrase, Position.with.bit | Position.by.bit | Position.between.bit, &model, discourse) where !parties.contains(state) {
            parties.append(state)
        }
        guard parties.count >= 2, clause >= 0 else { return }
        var fact = FactRecord(kind: .ties, a: parties[0])
        fact.b = parties[1]
        fact.level = level
        add(fact, phrase, "\(level)-ties", model)
    }

    /// «تخضع لتأثير روسيا», «توسيع نفوذها في آسيا الوسطى».
    private mutating func influences(_ phrase: Int, _ part: Int, _ model: inout SentenceModel, _ discourse: Discourse) {
        var powers: [Entity] = []
        for index in part + 1..<max(part + 1, model.syntax.phrases[phrase].parts.upperBound) {
            let unit = model.syntax.parts[index].unit
            if let entity = model.lemma(unit)?.entity, entity.kind == .state { powers.append(entity) }
        }
        let a = model.reading.analysis(model.syntax.parts[part].unit)
        if powers.isEmpty, a.enclitic != .none {
            let governing = model.syntax.phrases.indices.reversed().first { candidate in
                candidate < phrase && model.syntax.phrases[candidate].kind == .noun
                    && model.syntax.parts[model.syntax.phrases[candidate].parts].contains {
                        model.reading.analysis($0.unit).kind == .demonym || model.reading.analysis($0.unit).kind == .state
                    }
            }
            if let governing {
                let owner = model.reference(governing, discourse).actors.first?.state
                if let owner { powers.append(owner) }
            }
        }
        guard !powers.isEmpty else { return }
        // Joined powers: «لتأثير روسيا وتتنافس عليها أيضاً الصين».
        var region: Entity?
        for next in model.followers(of: phrase) { region = region ?? model.reference(next, discourse).region }
        if region == nil {
            let clause = model.syntax.phrases[phrase].clause
            if clause >= 0 {
                let antecedent = model.syntax.clauses[clause].antecedent
                region = antecedent >= 0 ? regionBefore(antecedent, &model, discourse) : nil
                // Another power in a clause joined to this one competes for the same region.
                if region != nil {
                    for other in model.syntax.clauses.indices
                    where model.syntax.clauses[other].parent == clause && model.syntax.clauses[other].kind == .coordinate {
                        let subject = model.syntax.clauses[other].subject
                        if subject >= 0 { powers += states(subject, &model, discourse) }
                    }
                }
            }
        }
        guard let region else { return }
        for power in powers {
            var fact = FactRecord(kind: .influence, a: power)
            fact.region = region
            add(fact, phrase, "influence", model)
        }
    }

    /// The region that a noun («منطقة») stands for: its own name, or the one just before it.
    private func regionBefore(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> Entity? {
        var index = phrase
        var steps = 0
        while index >= 0, steps < 5 {
            if model.syntax.phrases[index].kind == .noun, let region = model.reference(index, discourse).region { return region }
            index -= 1
            steps += 1
        }
        return nil
    }
}
