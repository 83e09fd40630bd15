import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Who says it: the reporting verbs over an event, and the frames beside it («وفق», «بحسب», «نقلا عن»).
extension EventReader {
    func attribute(_ event: inout EventRecord, _ governance: Governance, _ model: inout SentenceModel, _ discourse: Discourse) {
        let quoted = isQuoted(event.trigger, model)
        for (clause, unit) in governance.reporters {
            guard var attribution = attribution(clause: clause, unit: unit, &model, discourse) else { continue }
            attribution.isQuoted = quoted
            append(attribution, &event)
        }
        for phrase in model.syntax.phrases.indices
        where model.syntax.phrases[phrase].kind == .noun && model.syntax.phrases[phrase].preposition & Position.accordingTo.bit != 0
            && model.syntax.phrases[phrase].host < 0
        {
            guard var attribution = attribution(phrase: phrase, &model, discourse) else { continue }
            attribution.isQuoted = quoted
            append(attribution, &event)
        }
    }

    /// Keeps the facts that their clauses assert, each with who says so.
    func asserted(_ facts: [FactRecord], _ model: inout SentenceModel, _ discourse: Discourse) -> [FactRecord] {
        var kept: [FactRecord] = []
        for var fact in facts {
            guard fact.clause >= 0 else {
                kept.append(fact)
                continue
            }
            var governance = Governance()
            model.clauseOperators(fact.clause, into: &governance)
            model.climb(from: fact.clause, discourse, into: &governance)
            // What is denied, asked or only possible is not how things stand; an office or an embassy is, whatever is said of it.
            let isStanding = fact.kind == .office || fact.kind == .mission
            if !isStanding, governance.isNegated || governance.has(.possible) { continue }
            for (clause, unit) in governance.reporters {
                if let source = attribution(clause: clause, unit: unit, &model, discourse) { fact.attributions.append(source) }
            }
            kept.append(fact)
        }
        return kept
    }

    private func append(_ attribution: Attribution, _ event: inout EventRecord) {
        let isKnown = event.attributions.contains { known in
            switch (known.actor, attribution.actor) {
            case (let a?, let b?): return a.isSame(as: b)
            default: return known.identifier == attribution.identifier
            }
        }
        if !isKnown { event.attributions.append(attribution) }
    }

    private func isQuoted(_ unit: Int, _ model: SentenceModel) -> Bool {
        model.syntax.phrases.contains {
            $0.units.contains(unit) && $0.host < 0 && ($0.isQuoted || ($0.clause >= 0 && model.syntax.clauses[$0.clause].isQuoted))
        }
    }

    /// The speaker of a reporting verb: its subject; for a statement or report, who made it or where it stood.
    func attribution(clause: Int, unit: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> Attribution? {
        let item = model.syntax.clauses[clause]
        guard let lemma = model.lemma(unit) else { return nil }
        let frame = lemma.senses.first { $0.frame.category == nil }?.frame
        var result: Attribution?
        if item.subject >= 0 { result = attribution(phrase: item.subject, &model, discourse) }
        // «نقلت الوكالة عن مسؤول»: the one quoted speaks, the outlet passes it on.
        let predicate = Predicate(unit: unit, phrase: item.predicate, clause: clause, lemma: lemma, isVerbal: true)
        let arguments = model.arguments(ofVerb: predicate)
        if let source = arguments.first(in: .about), lemma.isVerbal == false, var quoted = attribution(phrase: source, &model, discourse) {
            if let outlet = result, outlet.kind == .agency || outlet.kind == .outlet {
                quoted.to = outlet.actor?.organisation?.id ?? outlet.identifier
            }
            result = quoted
        }
        guard var attribution = result else { return nil }
        for phrase in arguments.phrases(in: .to) + arguments.phrases(in: .with) {
            let reference = model.reference(phrase, discourse)
            if let organisation = reference.actors.first?.organisation, OrganisationKind(rawValue: organisation.subkind)?.isMedia == true {
                attribution.to = organisation.id
            }
        }
        attribution.verb = lemma.gloss.split(separator: ";").first.map(String.init) ?? ""
        attribution.denies = frame?.operatorKind == .deny
        attribution.confirms = frame?.operatorKind == .confirm
        return attribution
    }

    /// A noun phrase as a source.
    func attribution(phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> Attribution? {
        let reference = model.reference(phrase, discourse)
        if reference.isMedium { return medium(phrase, reference, &model, discourse) }
        guard let actor = reference.actors.first else { return nil }
        return attribution(of: actor)
    }

    func attribution(of actor: Actor) -> Attribution {
        var kind = Attribution.Kind.state
        if let organisation = actor.organisation {
            switch OrganisationKind(rawValue: organisation.subkind) ?? .other {
            case .agency: kind = .agency
            case .outlet: kind = .outlet
            default: kind = .organisation
            }
        }
        if actor.person != nil || actor.office != nil { kind = .official }
        if actor.office == nil, actor.person == nil, !actor.unknownName.isEmpty { kind = .person }
        if actor.office == nil, actor.person == nil, actor.organisation == nil, actor.state == nil, actor.sector != nil { kind = .source }
        var result = Attribution(kind: kind)
        result.actor = actor
        result.identifier = actor.identifier
        let isAnonymous = actor.office?.isAnonymous == true && actor.person == nil && actor.unknownName.isEmpty
        result.isNamed = !isAnonymous && kind != .source
        return result
    }

    /// A statement, a report: its own genitive, or the one in its clause on whose page or from whom it came.
    private func medium(_ phrase: Int, _ reference: Reference, _ model: inout SentenceModel, _ discourse: Discourse) -> Attribution? {
        if let actor = reference.actors.first {
            var result = attribution(of: actor)
            result.medium = mediumName(phrase, model)
            return result
        }
        var candidates = model.followers(of: phrase)
        let clause = model.syntax.phrases[phrase].clause
        if clause >= 0 {
            candidates += model.syntax.clauses[clause].phrases.filter {
                model.syntax.phrases[$0].kind == .noun && model.syntax.phrases[$0].preposition != 0
            }
        }
        for candidate in candidates where candidate != phrase {
            guard let actor = model.reference(candidate, discourse).actors.first(where: { $0.place == nil }) else { continue }
            var result = attribution(of: actor)
            result.medium = mediumName(phrase, model)
            return result
        }
        return nil
    }

    private func mediumName(_ phrase: Int, _ model: SentenceModel) -> String {
        model.lemma(model.syntax.phrases[phrase].head).map { $0.gloss.split(separator: ";").first.map(String.init) ?? "" } ?? ""
    }
}

extension Actor {
    /// Metonyms of place are not sources of a statement by themselves.
    fileprivate var place: Entity? { isMetonym ? state : nil }
}
