import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Arguments that a noun takes from the words around it, and facts that a frame states.
extension EventReader {
    /// «المحادثات التي أجراها الوزير مع نظيره», «المفاوضات التي جرت بين البلدين»: the light verb stands in the relative clause.
    func supportFromRelative(
        _ phrase: Int, _ governance: inout Governance, _ arguments: inout Arguments, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        for clause in model.syntax.clauses.indices {
            let item = model.syntax.clauses[clause]
            guard item.kind == .relative, item.antecedent == phrase, item.predicate >= 0,
                let op = model.verbReading(item.predicate, clause, discourse)?.sense?.frame.operatorKind, op == .light || op == .passive
            else { continue }
            model.clauseOperators(clause, into: &governance)
            if op == .light, item.subject >= 0, item.subject != phrase { arguments.add(Position.subj.bit, item.subject) }
            for other in item.phrases
            where model.syntax.phrases[other].kind == .noun && model.syntax.phrases[other].preposition != 0 && !model.syntax.phrases[other].isPronoun
            {
                arguments.add(model.syntax.phrases[other].preposition, other)
            }
            // What the main clause says of it (it covered, it ended) is no content of another act.
            governance.contentOf = nil
        }
    }

    /// One side of a meeting is named with the noun, the other is who the clause is about; an act that is announced or denied
    /// without an actor is the announcer's.
    func addImpliedSubject(
        _ arguments: inout Arguments, _ lemma: Lemma, _ phrase: Int, _ clause: Int, _ governance: Governance, _ model: inout SentenceModel,
        _ discourse: Discourse
    ) {
        guard arguments.phrases(in: .subj).isEmpty, let category = lemma.senses.first(where: { $0.frame.category != nil })?.frame.category else {
            return
        }
        if category == .consult, !arguments.phrases(in: .with).isEmpty, arguments.phrases(in: .gen).isEmpty {
            let subject = model.syntax.clauses[clause].subject
            if subject >= 0, subject != phrase, isPrincipal(subject, &model, discourse) { return arguments.add(Position.subj.bit, subject) }
        }
        guard governance.announcer >= 0, category.quad != .materialConflict, arguments.phrases(in: .between).isEmpty,
            isPrincipal(governance.announcer, &model, discourse)
        else { return }
        let isGenitiveActor = arguments.phrases(in: .gen).contains { !model.reference($0, discourse).actors.filter { !$0.isIndirect }.isEmpty }
        if !isGenitiveActor { arguments.add(Position.subj.bit, governance.announcer) }
    }

    /// Somebody who acts for a state or body, not one who only reports.
    func isPrincipal(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> Bool {
        guard let actor = model.reference(phrase, discourse).actors.first, !actor.isIndirect, actor.office?.isAnonymous != true else { return false }
        if actor.sector == .media { return false }
        if let organisation = actor.organisation { return OrganisationKind(rawValue: organisation.subkind)?.isMedia != true }
        return true
    }

    /// With a light verb the clause's other prepositional phrases belong to the noun: «أجرى محادثات أمس مع نظيره».
    func addClauseArguments(_ arguments: inout Arguments, _ phrase: Int, _ clause: Int, _ model: SentenceModel) {
        let host = model.syntax.phrases[phrase].host >= 0 ? model.syntax.phrases[phrase].host : phrase
        for other in model.syntax.clauses[clause].phrases where other != host {
            let item = model.syntax.phrases[other]
            guard item.kind == .noun, item.preposition != 0, !arguments.slots.contains(where: { $0.phrase == other }) else { continue }
            arguments.add(item.preposition, other)
        }
    }

    /// A frame that states how things stand between two states, or of one.
    mutating func fact(
        _ kind: FactKind, _ predicate: Predicate, _ sense: Sense, _ arguments: Arguments, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        // What a noun calls a tie is no embassy; `FactReader` reads «علاقات دبلوماسية».
        if kind == .diplomaticRelations, !predicate.isVerbal { return }
        var ignored: [String] = []
        let own = model.actors(in: sense.actor ?? sense.frame.actor, arguments, discourse, reasons: &ignored, role: "a").actors.compactMap(\.state)
        var b = model.actors(in: sense.recipient ?? sense.frame.recipient, arguments, discourse, reasons: &ignored, role: "b").actors.compactMap(
            \.state)
        var a = own
        if a.isEmpty, !predicate.isVerbal {
            // «دولة ذات ارتباط وثيق بروسيا»: of whoever the clause is about.
            let item = model.syntax.clauses[predicate.clause]
            let topics = [item.subject, item.antecedent] + model.grammar.bareNouns(predicate.clause, model.syntax).filter { $0 < predicate.phrase }
            for topic in topics where a.isEmpty && topic >= 0 && topic != predicate.phrase {
                a = model.reference(topic, discourse).actors.compactMap(\.state)
            }
        }
        if b.isEmpty {
            b = model.actors(in: PositionList([.with, .between, .by], joined: true), arguments, discourse, reasons: &ignored, role: "b").actors
                .compactMap(\.state)
        }
        let parties = (a + b).reduce(into: [Entity]()) { if !$0.contains($1) { $0.append($1) } }
        var accord: Entity?
        var region: Entity?
        for slot in arguments.slots {
            let reference = model.reference(slot.phrase, discourse)
            accord = accord ?? reference.accord
            region = region ?? reference.region
        }
        guard let first = parties.first else { return reject(predicate.unit, sense.frame.name, "no state is named") }
        var record = FactRecord(kind: kind, a: first)
        switch kind {
        case .diplomaticRelations, .ties:
            guard parties.count == 2 else { return reject(predicate.unit, sense.frame.name, "it wants two states") }
            record.b = parties[1]
        case .membership, .candidate:
            guard let accord else { return reject(predicate.unit, sense.frame.name, "no accord is named") }
            record.accord = accord
        case .influence:
            guard let region else { return reject(predicate.unit, sense.frame.name, "no region is named") }
            record.region = region
        default: return
        }
        record.level = kind == .ties ? sense.frame.act : ""
        record.since = model.times(inClause: predicate.clause).first { $0.relation == .since }
        record.sentence = model.sentence.index
        record.clause = predicate.clause
        record.rule = "\(language)/\(sense.frame.name)"
        (record.start, record.end) = model.span(unit: predicate.unit)
        facts.append(record)
    }
}
