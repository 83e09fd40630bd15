import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Making a record of a predicate: its roles, whether it is one at all, its auxiliary modes.
extension EventReader {
    mutating func emit(
        _ predicate: Predicate, _ sense: Sense, _ arguments: Arguments, _ governance: Governance, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        let frame = sense.frame
        guard let category = frame.category else { return }
        if let content = governance.contentOf {
            return reject(predicate.unit, frame.name, "the content of \(content.name)")
        }
        var event = EventRecord(category: category)
        event.mode = frame.mode
        event.base = frame.base
        let (actors, unnamed) = model.actors(in: sense.actor ?? frame.actor, arguments, discourse, reasons: &event.reasons, role: "actor")
        event.actors = actors
        event.unnamedHead = unnamed
        let joined = (sense.actor ?? frame.actor).isJoined
        if category == .consult, joined, predicate.isVerbal, event.actors.count == 1 { addOuterSubject(&event, predicate, &model, discourse) }
        let others = model.actors(
            in: sense.recipient ?? frame.recipient, arguments, discourse, excluding: actors, reasons: &event.reasons, role: "recipient")
        event.recipients = others.actors
        addContent(&event, frame, sense, predicate, arguments, &model, discourse)
        readAccord(&event, frame, arguments, &model, discourse)
        if category == .assault, predicate.isVerbal { addInstrument(&event, predicate, &model, discourse) }
        countCasualties(&event, frame, arguments, model)
        event.wantsPair = joined && category == .support
        event.place = place(arguments, predicate, &model, discourse)
        if category == .protest { takeState(ofPlace: event.place, &event, predicate, model) }
        if let reason = whyNot(event, predicate, governance, frame, arguments, model) { return reject(predicate.unit, frame.name, reason) }
        setAuxiliary(&event, governance, frame)
        event.sentence = model.sentence.index
        event.rule = "\(language)/\(frame.name)"
        event.trigger = predicate.unit
        event.construction = construction(predicate, governance, model)
        event.triggerSpans = [model.span(unit: predicate.unit)]
        attribute(&event, governance, &model, discourse)
        if let index = events.firstIndex(where: { isSame($0, event) }) {
            merge(event, into: index)
            return
        }
        events.append(event)
        if explain { decisions.append(Decision(unit: predicate.unit, frame: frame.name, outcome: "coded", event: events.count - 1)) }
    }

    func construction(_ predicate: Predicate, _ governance: Governance, _ model: SentenceModel) -> String {
        let clause = model.syntax.clauses[predicate.clause]
        if predicate.isVerbal {
            if predicate.lemma.pos == .adjective { return model.syntax.phrases[predicate.phrase].isParticiple ? "participle" : "adjective" }
            if clause.kind == .relative { return "relative" }
            return predicate.isPassive ? "passive" : "verb"
        }
        if governance.isSupported { return governance.lightSubject >= 0 ? "light-verb" : "supported-noun" }
        // A heading: the noun opens a sentence without a verb.
        let phrase = model.syntax.phrases[predicate.phrase]
        let opens =
            clause.predicate < 0 && clause.kind == .main && phrase.preposition == 0 && !phrase.isConjoined && clause.phrases.first == predicate.phrase
        return opens && model.syntax.phrases[predicate.phrase].head == predicate.unit ? "title-noun" : "noun"
    }

    func isSame(_ a: EventRecord, _ b: EventRecord) -> Bool {
        func same(_ x: [Actor], _ y: [Actor]) -> Bool { x.count == y.count && zip(x, y).allSatisfy { $0.isSame(as: $1) } }
        func codes(_ x: [Actor]) -> Set<String> { Set(x.map { $0.code + ($0.code.isEmpty ? $0.sector?.rawValue ?? "" : "") }) }
        guard a.category == b.category, a.base == b.base else { return false }
        if same(a.actors, b.actors) && same(a.recipients, b.recipients) { return a.accord?.accord == b.accord?.accord }
        // The same act told twice in one sentence, once with less.
        return a.mode == b.mode && codes(a.actors) == codes(b.actors) && codes(a.recipients).isSubset(of: codes(b.recipients))
            && a.auxiliary == b.auxiliary && a.category.quad == .materialConflict
    }

    mutating func merge(_ event: EventRecord, into index: Int) {
        if events[index].mode == nil { events[index].mode = event.mode }
        if events[index].when == nil { events[index].when = event.when }
        if events[index].place == nil { events[index].place = event.place }
        if events[index].recipients.isEmpty { events[index].recipients = event.recipients }
        events[index].casualties.dead = events[index].casualties.dead ?? event.casualties.dead
        events[index].casualties.injured = events[index].casualties.injured ?? event.casualties.injured
        events[index].triggerSpans += event.triggerSpans.filter { span in !events[index].triggerSpans.contains { $0 == span } }
    }

    /// Why a predicate with a frame makes no record, or nil.
    func whyNot(
        _ event: EventRecord, _ predicate: Predicate, _ governance: Governance, _ frame: Frame, _ arguments: Arguments, _ model: SentenceModel
    ) -> String? {
        let named = (event.actors + event.recipients).filter {
            !$0.code.isEmpty || $0.sector != nil || (predicate.isVerbal && !$0.unknownName.isEmpty)
        }
        let coded = named.filter { !$0.code.isEmpty }
        if governance.operators & Operator.cease.bit != 0, event.category.quad == .materialConflict, !predicate.isVerbal { return "it ceases" }
        if governance.has(.attempt), event.category == .cooperate || (event.category == .support && event.accord == nil) { return "only aimed at" }
        if event.category.needsRecipient, event.recipients.isEmpty, event.actors.count < 2 { return "\(event.category.name) needs a recipient" }
        if event.category == .consult, frame.actor.isJoined, !predicate.isVerbal, !governance.isSupported, coded.isEmpty { return "nobody is named" }
        if event.category.quad == .materialConflict {
            if let reason = onlyMentioned(event, predicate, governance, model) { return reason }
            if predicate.isVerbal, event.category == .assault, named.isEmpty, !Self.speaksForItself(frame), !hasVictims(arguments, model) {
                return "neither side is anybody"
            }
            if predicate.isVerbal {
                if named.isEmpty, event.unnamedHead < 0, arguments.phrases(in: .obj).isEmpty, arguments.phrases(in: .subj).isEmpty {
                    return "nobody is named"
                }
                return nil
            }
            return named.isEmpty && !governance.isSupported ? "nobody is named" : nil
        }
        // What private people do among themselves is no event: a state, or somebody who can speak for one, is on one side.
        let isOpen = event.unnamedHead >= 0 || (event.wantsPair && governance.isSupported)
        if event.category.quad != .materialConflict, coded.isEmpty, !isOpen, !named.contains(where: { $0.sector?.isPolitical == true }) {
            return "neither side is a state or of one"
        }
        if event.category == .agree || event.category == .concede, governance.has(.possible) || governance.has(.attempt), !predicate.isVerbal {
            return "only hoped for"
        }
        // Agreeing, asking, refusing and threatening are done by somebody.
        let needsActor: Set<Category> = [.agree, .concede, .request, .reject, .threaten, .support, .accuse]
        if needsActor.contains(event.category), event.actors.isEmpty, !predicate.isPassive, predicate.isVerbal { return "nobody is said to do it" }
        // Other acts that only a noun names are reported when it names both sides («لقاء بوتين وترامب»), not when it alludes to one.
        if construction(predicate, governance, model) == "noun" {
            if governance.isPurpose { return "a purpose" }
            // Agreements, praise, demands and the like are named far oftener than they are reported by a bare noun; meetings are not.
            let isAnnounced = governance.announcer >= 0
            if event.category != .consult, event.accord == nil, !isAnnounced { return "only mentioned by a noun" }
            if coded.count < 2, event.accord == nil { return "only mentioned by a noun, with one side" }
        }
        if event.accord != nil, event.unnamedHead >= 0 { return nil }
        // Two-sided acts may be of the two states the passage is about; `fillFromDyad` says.
        if event.wantsPair, governance.isSupported { return nil }
        if named.isEmpty { return "nobody is named" }
        // Words of states want a state, a body or somebody who speaks for one.
        if coded.isEmpty, event.category != .protest, !predicate.isVerbal { return "no actor has a code" }
        return nil
    }

    /// Force that a sentence presupposes is not what it reports: named by a noun that no verb asserts («بعد اغتيال», «قضية اغتيال»),
    /// or told of a definite noun in a relative clause without a time near the report («الهجوم الذي استهدف»).
    func onlyMentioned(_ event: EventRecord, _ predicate: Predicate, _ governance: Governance, _ model: SentenceModel) -> String? {
        switch construction(predicate, governance, model) {
        case "noun": return "only mentioned by a noun"
        case "relative":
            let item = model.syntax.clauses[predicate.clause]
            let hasPronoun = item.phrases.contains { model.syntax.phrases[$0].kind == .relative }
            return hasPronoun && model.times(inClause: predicate.clause).isEmpty ? "presupposed in a relative clause" : nil
        default: return nil
        }
    }

    /// Weapons say by themselves that it was an attack («انفجرت سيارة مفخخة»).
    static func speaksForItself(_ frame: Frame) -> Bool {
        switch frame.mode {
        case .explosives, .suicideAttack, .heavyWeapons, .aerial, .drone, .firearms: true
        default: false
        }
    }

    /// People without a name, or a number of them, on either side.
    func hasVictims(_ arguments: Arguments, _ model: SentenceModel) -> Bool {
        (arguments.phrases(in: .obj) + arguments.phrases(in: .subj)).contains { phrase in
            let parts = model.syntax.parts[model.syntax.phrases[phrase].parts]
            return parts.contains { $0.role == .quantifier } || parts.contains { model.lemma($0.unit)?.isPerson == true && $0.role == .head }
        }
    }

    func setAuxiliary(_ event: inout EventRecord, _ governance: Governance, _ frame: Frame) {
        var auxiliary: Auxiliary = []
        if governance.has(.future) { auxiliary.insert(.future) }
        // An attempt at force is force, tried; an attempt at anything else may never come to it.
        let isAttempt = governance.has(.attempt) && event.category != .assault && frame.act != "courting"
        if governance.has(.possible) || isAttempt { auxiliary.insert(.hypothetical) }
        if governance.isNegated != governance.has(.not) { auxiliary.insert(.negation) }
        if governance.isPastPerfect { auxiliary.insert(.historical) }
        event.auxiliary = auxiliary
        event.isImperfect = governance.isImperfect
    }

    /// Planned cooperation is AGREE, a planned retreat CONCEDE; called once the times are known.
    static func replan(_ event: inout EventRecord) {
        if event.auxiliary.contains(.negation), !event.auxiliary.contains(.future) { return }
        let isPlan = event.auxiliary.contains(.future) || (event.auxiliary.contains(.hypothetical) && !event.auxiliary.contains(.historical))
        guard isPlan else { return }
        if event.category.becomesAgreeWhenPlanned {
            event.base = event.category
            event.category = .agree
        } else if event.category == .assault {
            // The possible attack is a threat of violence.
            event.base = .assault
            event.category = .threaten
            event.mode = .violence
        } else if event.category == .retreat {
            event.base = .retreat
            event.category = .concede
        }
    }
}
