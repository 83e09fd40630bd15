import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// A predicate that was looked at, for `explain`: the event it made, or why it made none.
struct Decision {
    var unit: Int
    var frame: String
    var outcome: String
    var event: Int = -1
}

/// Reads the events of one sentence.
struct EventReader {
    let language: String
    /// Names of classes that a noun needs to be an event by itself.
    var decisions: [Decision] = []
    var events: [EventRecord] = []
    var facts: [FactRecord] = []
    let explain: Bool

    init(language: String, explain: Bool) {
        self.language = language
        self.explain = explain
    }

    mutating func read(_ model: inout SentenceModel, _ discourse: Discourse) {
        for clause in model.syntax.clauses.indices {
            let item = model.syntax.clauses[clause]
            for phrase in item.phrases {
                switch model.syntax.phrases[phrase].kind {
                case .verb: verb(phrase, clause, &model, discourse)
                case .noun where !model.syntax.phrases[phrase].isPronoun: noun(phrase, clause, &model, discourse)
                default: break
                }
            }
        }
    }

    // MARK: - Verbs

    private mutating func verb(_ phrase: Int, _ clause: Int, _ model: inout SentenceModel, _ discourse: Discourse) {
        let unit = model.syntax.phrases[phrase].head
        guard model.syntax.clauses[clause].predicate == phrase, let verbReading = model.verbReading(phrase, clause, discourse) else { return }
        let predicate = verbReading.predicate
        let arguments = verbReading.arguments
        let verb = model.reading.analysis(unit)
        guard predicate.lemma.hasSenses else { return }
        guard let sense = verbReading.sense else { return reject(unit, predicate.lemma.text, "no sense's guard holds") }
        if sense.frame.fact != .none { return fact(sense.frame.fact, predicate, sense, arguments, &model, discourse) }
        guard sense.frame.category != nil else { return reject(unit, sense.frame.name, "an operator") }
        var governance = Governance()
        model.clauseOperators(clause, into: &governance)
        model.climb(from: clause, discourse, into: &governance)
        if sense.frame.standing != .none, verb.features.form == .imperfect, !governance.has(.future), !governance.has(.possible), !governance.isNegated {
            return fact(sense.frame.standing, predicate, sense, arguments, &model, discourse)
        }
        governance.isSupported = true
        emit(predicate, sense, arguments, governance, &model, discourse)
    }

    // MARK: - Nouns

    private mutating func noun(_ phrase: Int, _ clause: Int, _ model: inout SentenceModel, _ discourse: Discourse) {
        let item = model.syntax.phrases[phrase]
        for part in item.parts {
            let unit = model.syntax.parts[part].unit
            guard let lemma = model.eventLemma(unit), lemma.kind == .word else { continue }
            if item.isParticiple, unit == item.head {
                participle(phrase, unit, clause, lemma, &model, discourse)
                continue
            }
            let role = model.syntax.parts[part].role
            if role == .adjective || lemma.pos == .adjective {
                // «مستعدة لحوار»: an adjective as the predicate of a verbless clause, or a participle that does not stand for a clause.
                adjective(phrase, part, unit, clause, lemma, &model, discourse)
                continue
            }
            let predicate = Predicate(unit: unit, phrase: phrase, clause: clause, lemma: lemma, isVerbal: false)
            var arguments = model.arguments(ofNoun: predicate, part: part)
            var governance = model.governance(ofNoun: predicate, part: part, discourse)
            if part == item.parts.lowerBound { supportFromRelative(phrase, &governance, &arguments, &model, discourse) }
            if governance.lightSubject >= 0, arguments.phrases(in: .subj).isEmpty { arguments.add(Position.subj.bit, governance.lightSubject) }
            if governance.isSupported { addClauseArguments(&arguments, phrase, clause, model) }
            addImpliedSubject(&arguments, lemma, phrase, clause, governance, &model, discourse)
            guard let sense = model.sense(of: predicate, arguments, discourse) else {
                reject(unit, lemma.text, "no sense's guard holds")
                continue
            }
            if sense.frame.fact != .none { fact(sense.frame.fact, predicate, sense, arguments, &model, discourse) }
            guard sense.frame.category != nil else { continue }
            emit(predicate, sense, arguments, governance, &model, discourse)
        }
    }

    /// «المحادثات التي أجراها الوزير مع نظيره», «المفاوضات التي جرت بين البلدين»: the light verb stands in the relative clause.
    private func supportFromRelative(
        _ phrase: Int, _ governance: inout Governance, _ arguments: inout Arguments, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        for clause in model.syntax.clauses.indices {
            let item = model.syntax.clauses[clause]
            guard item.kind == .relative, item.antecedent == phrase, item.predicate >= 0,
                let op = model.verbReading(item.predicate, clause, discourse)?.sense?.frame.operatorKind, op == .light || op == .passive
            else { continue }
            model.clauseOperators(clause, into: &governance)
            if op == .light, item.subject >= 0, item.subject != phrase { arguments.add(Position.subj.bit, item.subject) }
            for other in item.phrases where model.syntax.phrases[other].kind == .noun && model.syntax.phrases[other].preposition != 0 && !model.syntax.phrases[other].isPronoun {
                arguments.add(model.syntax.phrases[other].preposition, other)
            }
            // What the main clause says of it (it covered, it ended) is no content of another act.
            governance.contentOf = nil
        }
    }

    /// One side of a meeting is named with the noun, the other is who the clause is about; an act that is announced or denied
    /// without an actor is the announcer's.
    private func addImpliedSubject(
        _ arguments: inout Arguments, _ lemma: Lemma, _ phrase: Int, _ clause: Int, _ governance: Governance, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        guard arguments.phrases(in: .subj).isEmpty, let category = lemma.senses.first(where: { $0.frame.category != nil })?.frame.category else { return }
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
    private func isPrincipal(_ phrase: Int, _ model: inout SentenceModel, _ discourse: Discourse) -> Bool {
        guard let actor = model.reference(phrase, discourse).actors.first, !actor.isIndirect, actor.office?.isAnonymous != true else { return false }
        if actor.sector == .media { return false }
        if let organisation = actor.organisation { return OrganisationKind(rawValue: organisation.subkind)?.isMedia != true }
        return true
    }

    /// With a light verb the clause's other prepositional phrases belong to the noun: «أجرى محادثات أمس مع نظيره».
    private func addClauseArguments(_ arguments: inout Arguments, _ phrase: Int, _ clause: Int, _ model: SentenceModel) {
        let host = model.syntax.phrases[phrase].host >= 0 ? model.syntax.phrases[phrase].host : phrase
        for other in model.syntax.clauses[clause].phrases where other != host {
            let item = model.syntax.phrases[other]
            guard item.kind == .noun, item.preposition != 0, !arguments.slots.contains(where: { $0.phrase == other }) else { continue }
            arguments.add(item.preposition, other)
        }
    }

    private mutating func participle(
        _ phrase: Int, _ unit: Int, _ clause: Int, _ lemma: Lemma, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        guard model.syntax.clauses[clause].predicate == phrase else { return }
        let predicate = Predicate(unit: unit, phrase: phrase, clause: clause, lemma: lemma, isVerbal: true)
        let arguments = model.arguments(ofVerb: predicate)
        guard let sense = model.sense(of: predicate, arguments, discourse), sense.frame.category != nil else { return }
        var governance = Governance()
        model.climb(from: clause, discourse, into: &governance)
        governance.isSupported = true
        emit(predicate, sense, arguments, governance, &model, discourse)
    }

    private mutating func adjective(
        _ phrase: Int, _ part: Int, _ unit: Int, _ clause: Int, _ lemma: Lemma, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        let item = model.syntax.phrases[phrase]
        let a = model.reading.analysis(unit)
        // Only an indefinite adjective that heads its phrase is a predicate.
        guard unit == item.head, !a.hasArticle, item.preposition == 0 else { return }
        let clauseItem = model.syntax.clauses[clause]
        guard clauseItem.predicate < 0 || isCopula(clauseItem.predicate, model) else { return }
        let predicate = Predicate(unit: unit, phrase: phrase, clause: clause, lemma: lemma, isVerbal: true)
        var arguments = Arguments()
        let before = model.grammar.bareNouns(clause, model.syntax).filter { $0 < phrase }
        if let topic = before.first ?? (clauseItem.subject >= 0 && clauseItem.subject != phrase ? clauseItem.subject : nil) {
            arguments.add(Position.subj.bit, topic)
        }
        for follower in model.followers(of: phrase) { arguments.add(model.syntax.phrases[follower].preposition, follower) }
        guard !lemma.isVerbal || a.features.form == .activeParticiple,
            let sense = model.sense(of: predicate, arguments, discourse), sense.frame.category != nil
        else { return }
        var governance = Governance()
        model.clauseOperators(clause, into: &governance)
        model.climb(from: clause, discourse, into: &governance)
        governance.isSupported = true
        emit(predicate, sense, arguments, governance, &model, discourse)
    }

    // MARK: - Facts

    /// A frame that states how things stand between two states, or of one.
    private mutating func fact(
        _ kind: FactKind, _ predicate: Predicate, _ sense: Sense, _ arguments: Arguments, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        // What a noun calls a tie is no embassy; `FactReader` reads «علاقات دبلوماسية».
        if kind == .diplomaticRelations, !predicate.isVerbal { return }
        var ignored: [String] = []
        let own = model.actors(in: sense.actor ?? sense.frame.actor, arguments, discourse, reasons: &ignored, role: "a").actors.compactMap(\.state)
        var b = model.actors(in: sense.recipient ?? sense.frame.recipient, arguments, discourse, reasons: &ignored, role: "b").actors.compactMap(\.state)
        var a = own
        if a.isEmpty, !predicate.isVerbal {
            // «دولة ذات ارتباط وثيق بروسيا»: of whoever the clause is about.
            let item = model.syntax.clauses[predicate.clause]
            let topics = [item.subject, item.antecedent] + model.grammar.bareNouns(predicate.clause, model.syntax).filter { $0 < predicate.phrase }
            for topic in topics where a.isEmpty && topic >= 0 && topic != predicate.phrase { a = model.reference(topic, discourse).actors.compactMap(\.state) }
        }
        if b.isEmpty {
            b = model.actors(in: PositionList([.with, .between, .by], joined: true), arguments, discourse, reasons: &ignored, role: "b").actors.compactMap(\.state)
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
        record.rule = "\(language)/\(sense.frame.name)"
        (record.start, record.end) = model.span(unit: predicate.unit)
        facts.append(record)
    }

    private func isCopula(_ phrase: Int, _ model: SentenceModel) -> Bool {
        model.lemma(model.syntax.phrases[phrase].head)?.isAuxiliary == true
    }

    private mutating func reject(_ unit: Int, _ frame: String, _ reason: String) {
        if explain { decisions.append(Decision(unit: unit, frame: frame, outcome: reason)) }
    }

    // MARK: - Making a record

    private mutating func emit(
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
        let others = model.actors(in: sense.recipient ?? frame.recipient, arguments, discourse, excluding: actors, reasons: &event.reasons, role: "recipient")
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

    private func construction(_ predicate: Predicate, _ governance: Governance, _ model: SentenceModel) -> String {
        let clause = model.syntax.clauses[predicate.clause]
        if predicate.isVerbal {
            if predicate.lemma.pos == .adjective { return model.syntax.phrases[predicate.phrase].isParticiple ? "participle" : "adjective" }
            if clause.kind == .relative { return "relative" }
            return predicate.isPassive ? "passive" : "verb"
        }
        if governance.isSupported { return governance.lightSubject >= 0 ? "light-verb" : "supported-noun" }
        // A heading: the noun opens a sentence without a verb.
        let phrase = model.syntax.phrases[predicate.phrase]
        let opens = clause.predicate < 0 && clause.kind == .main && phrase.preposition == 0 && !phrase.isConjoined && clause.phrases.first == predicate.phrase
        return opens && model.syntax.phrases[predicate.phrase].head == predicate.unit ? "title-noun" : "noun"
    }

    private func isSame(_ a: EventRecord, _ b: EventRecord) -> Bool {
        func same(_ x: [Actor], _ y: [Actor]) -> Bool { x.count == y.count && zip(x, y).allSatisfy { $0.isSame(as: $1) } }
        func codes(_ x: [Actor]) -> Set<String> { Set(x.map { $0.code + ($0.code.isEmpty ? $0.sector?.rawValue ?? "" : "") }) }
        guard a.category == b.category, a.base == b.base else { return false }
        if same(a.actors, b.actors) && same(a.recipients, b.recipients) { return a.accord?.accord == b.accord?.accord }
        // The same act told twice in one sentence, once with less.
        return a.mode == b.mode && codes(a.actors) == codes(b.actors) && codes(a.recipients).isSubset(of: codes(b.recipients))
            && a.auxiliary == b.auxiliary && a.category.quad == .materialConflict
    }

    private mutating func merge(_ event: EventRecord, into index: Int) {
        if events[index].mode == nil { events[index].mode = event.mode }
        if events[index].when == nil { events[index].when = event.when }
        if events[index].place == nil { events[index].place = event.place }
        if events[index].recipients.isEmpty { events[index].recipients = event.recipients }
        events[index].casualties.dead = events[index].casualties.dead ?? event.casualties.dead
        events[index].casualties.injured = events[index].casualties.injured ?? event.casualties.injured
        events[index].triggerSpans += event.triggerSpans.filter { span in !events[index].triggerSpans.contains { $0 == span } }
    }

    /// Why a predicate with a frame makes no record, or nil.
    private func whyNot(
        _ event: EventRecord, _ predicate: Predicate, _ governance: Governance, _ frame: Frame, _ arguments: Arguments, _ model: SentenceModel
    ) -> String? {
        let named = (event.actors + event.recipients).filter { !$0.code.isEmpty || $0.sector != nil || (predicate.isVerbal && !$0.unknownName.isEmpty) }
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
                if named.isEmpty, event.unnamedHead < 0, arguments.phrases(in: .obj).isEmpty, arguments.phrases(in: .subj).isEmpty { return "nobody is named" }
                return nil
            }
            return named.isEmpty && !governance.isSupported ? "nobody is named" : nil
        }
        // Agreeing, asking, refusing and threatening are done by somebody.
        let needsActor: Set<Category> = [.agree, .concede, .request, .reject, .threaten]
        if needsActor.contains(event.category), event.actors.isEmpty, !predicate.isPassive, predicate.isVerbal { return "nobody is said to do it" }
        // Other acts that only a noun names are reported when it names both sides («لقاء بوتين وترامب»), not when it alludes to one.
        if construction(predicate, governance, model) == "noun" {
            if governance.isPurpose { return "a purpose" }
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
    private func onlyMentioned(_ event: EventRecord, _ predicate: Predicate, _ governance: Governance, _ model: SentenceModel) -> String? {
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
    private static func speaksForItself(_ frame: Frame) -> Bool {
        switch frame.mode {
        case .explosives, .suicideAttack, .heavyWeapons, .aerial, .drone, .firearms: true
        default: false
        }
    }

    /// People without a name, or a number of them, on either side.
    private func hasVictims(_ arguments: Arguments, _ model: SentenceModel) -> Bool {
        (arguments.phrases(in: .obj) + arguments.phrases(in: .subj)).contains { phrase in
            let parts = model.syntax.parts[model.syntax.phrases[phrase].parts]
            return parts.contains { $0.role == .quantifier } || parts.contains { model.lemma($0.unit)?.isPerson == true && $0.role == .head }
        }
    }

    private func setAuxiliary(_ event: inout EventRecord, _ governance: Governance, _ frame: Frame) {
        var auxiliary: Auxiliary = []
        if governance.has(.future) { auxiliary.insert(.future) }
        // An attempt at force is force, tried; an attempt at anything else may never come to it.
        if governance.has(.possible) || (governance.has(.attempt) && event.category != .assault) { auxiliary.insert(.hypothetical) }
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

    // MARK: - Content, accords, places

    /// What is asked for, refused or threatened decides the mode, and may name the other side.
    private mutating func addContent(
        _ event: inout EventRecord, _ frame: Frame, _ sense: Sense, _ predicate: Predicate, _ arguments: Arguments, _ model: inout SentenceModel,
        _ discourse: Discourse
    ) {
        guard frame.governsContent || event.category == .agree else { return }
        var content: (category: Category, mode: Mode?)?
        var contentSides: [Actor] = []
        var phrases = arguments.slots.filter { $0.positions & Position.subj.bit == 0 }.map(\.phrase)
        for clause in model.syntax.clauses.indices where model.syntax.clauses[clause].kind == .complement && model.syntax.clauses[clause].parent == predicate.clause {
            phrases += model.syntax.clauses[clause].phrases
        }
        for phrase in phrases where content == nil {
            let item = model.syntax.phrases[phrase]
            if item.kind == .verb {
                if let frame = model.verbReading(phrase, item.clause, discourse)?.sense?.frame, let category = frame.category { content = (category, frame.mode) }
                continue
            }
            for part in item.parts where model.syntax.parts[part].unit != predicate.unit {
                guard let lemma = model.eventLemma(model.syntax.parts[part].unit), lemma.kind == .word else { continue }
                let inner = Predicate(unit: model.syntax.parts[part].unit, phrase: phrase, clause: item.clause, lemma: lemma, isVerbal: false)
                let innerArguments = model.arguments(ofNoun: inner, part: part)
                let sense = model.sense(of: inner, innerArguments, discourse) ?? lemma.senses.first { $0.frame.category != nil && $0.guards.count < 2 }
                guard let sense, let category = sense.frame.category else { continue }
                content = (category, sense.frame.mode)
                contentSides = sides(of: sense, innerArguments, event.actors, &model, discourse)
                break
            }
        }
        if event.recipients.isEmpty { event.recipients = contentSides }
        if event.recipients.isEmpty, event.category == .agree || event.category == .request || event.category == .reject {
            var found: [Actor] = []
            for phrase in model.syntax.clauses[predicate.clause].phrases where found.isEmpty && phrase > predicate.phrase {
                let item = model.syntax.phrases[phrase]
                guard item.kind == .noun, item.preposition & Position.with.bit != 0 else { continue }
                for conjunct in model.conjuncts(of: phrase) {
                    found += model.reference(conjunct, discourse).actors.filter { actor in
                        !actor.isIndirect && !event.actors.contains { $0.isSame(as: actor) }
                    }
                }
            }
            event.recipients = found
        }
        guard let content else {
            // Something is asked for or threatened that is no event of its own.
            if event.mode == nil { event.mode = plainMode(event.category, phrases, model) }
            return
        }
        event.mode = event.mode ?? Self.contentMode(event.category, content.category, content.mode)
        if event.category == .agree, event.base == nil { event.base = content.category.becomesAgreeWhenPlanned ? content.category : nil }
        if event.category == .agree, content.category == .retreat || content.category == .concede { event.category = .concede }
    }

    /// Whom the content is done to: «هدد بقصف إيران», «لوح بفرض رسوم على البرازيل».
    private mutating func sides(
        of sense: Sense, _ arguments: Arguments, _ own: [Actor], _ model: inout SentenceModel, _ discourse: Discourse
    ) -> [Actor] {
        var ignored: [String] = []
        let recipients = model.actors(
            in: sense.recipient ?? sense.frame.recipient, arguments, discourse, excluding: own, reasons: &ignored, role: "recipient").actors
        if !recipients.isEmpty { return recipients }
        guard (sense.actor ?? sense.frame.actor).isJoined else { return [] }
        return model.actors(in: sense.actor ?? sense.frame.actor, arguments, discourse, excluding: own, reasons: &ignored, role: "actor").actors
    }

    /// The mode when what is demanded or threatened is a thing: help, or «a military response».
    private func plainMode(_ category: Category, _ phrases: [Int], _ model: SentenceModel) -> Mode? {
        func has(_ names: [String]) -> Bool {
            let indices = names.compactMap { lexiconClass($0, model) }
            return phrases.contains { phrase in
                let classes = model.classes(of: phrase)
                return indices.contains { classes.contains($0) }
            }
        }
        switch category {
        case .request:
            if has(["aid-goods", "aid-noun", "arms", "weapon", "money"]) { return .requestAssist }
            let isWish = phrases.contains { model.syntax.phrases[$0].kind == .verb || model.syntax.phrases[$0].preposition & (Position.by.bit | Position.to.bit | Position.on.bit) != 0 }
            return isWish ? .requestChange : nil
        case .threaten: return has(["violence-noun"]) ? .violence : nil
        default: return nil
        }
    }

    private func lexiconClass(_ name: String, _ model: SentenceModel) -> Int? { model.lexicon.classNames.firstIndex(of: name) }

    private static func contentMode(_ category: Category, _ content: Category, _ mode: Mode?) -> Mode? {
        switch (category, content) {
        case (.request, .aid), (.request, .cooperate): .requestAssist
        case (.request, .consult): .requestMeet
        case (.request, .retreat), (.request, .concede): .requestYield
        case (.request, _): .requestChange
        case (.reject, .aid), (.reject, .cooperate): .rejectAssist
        case (.reject, .consult): .rejectMeet
        case (.reject, .retreat), (.reject, .concede): .rejectYield
        case (.reject, _): .rejectChange
        case (.threaten, .assault), (.threaten, .mobilize): .violence
        case (.threaten, .sanction): mode == .expel ? .threatenExpel : .relations
        case (.threaten, .coerce): mode == .arrest ? .threatenArrest : .threatenRestrict
        default: nil
        }
    }

    /// «وصل … إلى نيودلهي حيث التقى رئيس الوزراء»: the other who meets is the subject of the clause over it.
    private func addOuterSubject(_ event: inout EventRecord, _ predicate: Predicate, _ model: inout SentenceModel, _ discourse: Discourse) {
        let clause = model.syntax.clauses[predicate.clause]
        guard clause.kind == .adverbial || clause.kind == .coordinate, clause.parent >= 0, !clause.inheritsSubject else { return }
        let outer = model.syntax.clauses[clause.parent].subject
        guard outer >= 0, outer != clause.subject, let actor = model.reference(outer, discourse).actors.first, !actor.isIndirect, !actor.code.isEmpty,
            actor.code != event.actors[0].code
        else { return }
        event.actors.insert(actor, at: 0)
        event.reasons.append("actor \(actor.code) from the subject of the clause over it")
    }

    /// «قُتل ثلاثة جنود في غارة إسرائيلية»: the attack that did it gives the attacker and the mode.
    private mutating func addInstrument(_ event: inout EventRecord, _ predicate: Predicate, _ model: inout SentenceModel, _ discourse: Discourse) {
        guard event.actors.isEmpty || event.mode == nil else { return }
        for phrase in model.syntax.clauses[predicate.clause].phrases {
            let item = model.syntax.phrases[phrase]
            guard item.kind == .noun, item.preposition & (Position.in.bit | Position.by.bit) != 0, phrase > predicate.phrase else { continue }
            for part in item.parts {
                let unit = model.syntax.parts[part].unit
                guard let lemma = model.eventLemma(unit), lemma.kind == .word else { continue }
                let inner = Predicate(unit: unit, phrase: phrase, clause: predicate.clause, lemma: lemma, isVerbal: false)
                let arguments = model.arguments(ofNoun: inner, part: part)
                guard let sense = model.sense(of: inner, arguments, discourse), sense.frame.category == .assault else { continue }
                if event.mode == nil { event.mode = sense.frame.mode }
                if event.actors.isEmpty {
                    event.actors = model.actors(
                        in: sense.actor ?? sense.frame.actor, arguments, discourse, excluding: event.recipients, reasons: &event.reasons, role: "actor").actors
                }
                event.triggerSpans.append(model.span(unit: unit))
                return
            }
        }
    }

    /// Protesters without a state are of where they protest.
    private func takeState(ofPlace place: Entity?, _ event: inout EventRecord, _ predicate: Predicate, _ model: SentenceModel) {
        var state = place?.state
        if state == nil {
            // «شهدت تونس احتجاجات»: the subject is where it happened.
            let subject = model.syntax.clauses[predicate.clause].subject
            if subject >= 0, !predicate.isVerbal { state = model.references[subject]?.actors.first(where: { $0.person == nil && $0.office == nil })?.state }
        }
        guard let state, !event.actors.contains(where: { !$0.code.isEmpty }) else { return }
        if event.actors.isEmpty {
            var actor = Actor()
            actor.sector = .civilians
            actor.firstToken = Int(model.reading.units[predicate.unit].first)
            actor.lastToken = Int(model.reading.units[predicate.unit].last)
            event.actors = [actor]
        }
        for index in event.actors.indices {
            event.actors[index].code = state.code
            event.actors[index].state = state
        }
        event.reasons.append("actor \(state.code) from the place")
    }

    private mutating func readAccord(
        _ event: inout EventRecord, _ frame: Frame, _ arguments: Arguments, _ model: inout SentenceModel, _ discourse: Discourse
    ) {
        var accord: Entity?
        for slot in arguments.slots where accord == nil {
            for phrase in model.conjuncts(of: slot.phrase) where accord == nil { accord = model.reference(phrase, discourse).accord }
        }
        guard let accord else { return }
        var act = frame.act
        if act.isEmpty {
            switch event.category {
            case .support: act = frame.name == "ratify" ? "ratification" : "signature"
            case .sanction: act = "withdrawal"
            case .agree, .request: act = event.base == .support ? "accession" : "mention"
            default: return
            }
        }
        if act == "mention" { return }
        event.accord = AccordAct(accord: accord, act: act, status: "reported")
    }

    /// Where it happened: «في» with a place, or where a visit goes.
    private mutating func place(_ arguments: Arguments, _ predicate: Predicate, _ model: inout SentenceModel, _ discourse: Discourse) -> Entity? {
        var candidates = arguments.phrases(in: .in) + arguments.phrases(in: .at)
        candidates += arguments.phrases(in: .to)
        candidates += model.syntax.clauses[predicate.clause].phrases.filter {
            model.syntax.phrases[$0].kind == .noun && model.syntax.phrases[$0].preposition & Position.in.bit != 0
        }
        candidates += arguments.phrases(in: .gen) + arguments.phrases(in: .obj)
        for phrase in candidates {
            if let place = model.reference(phrase, discourse).place { return place }
        }
        return nil
    }
}
