import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// What an act is about, by what it was done, which accord and place it concerns.
extension EventReader {
    /// What is asked for, refused or threatened decides the mode, and may name the other side.
    mutating func addContent(
        _ event: inout EventRecord, _ frame: Frame, _ sense: Sense, _ predicate: Predicate, _ arguments: Arguments, _ model: inout SentenceModel,
        _ discourse: Discourse
    ) {
        guard frame.governsContent || event.category == .agree else { return }
        var content: (category: Category, mode: Mode?)?
        var contentSides: [Actor] = []
        var phrases = arguments.slots.filter { $0.positions & Position.subj.bit == 0 }.map(\.phrase)
        for clause in model.syntax.clauses.indices
        where model.syntax.clauses[clause].kind == .complement && model.syntax.clauses[clause].parent == predicate.clause {
            phrases += model.syntax.clauses[clause].phrases
        }
        for phrase in phrases where content == nil {
            let item = model.syntax.phrases[phrase]
            if item.kind == .verb {
                guard let read = model.verbReading(phrase, item.clause, discourse), let sense = read.sense, let category = sense.frame.category else {
                    continue
                }
                content = (category, sense.frame.mode)
                // «threatened to impose sanctions on Taiwan»
                if !model.isArabic { contentSides = sides(of: sense, read.arguments, event.actors, &model, discourse) }
                continue
            }
            for part in item.parts where model.syntax.parts[part].unit != predicate.unit {
                guard let lemma = model.eventLemma(model.syntax.parts[part].unit), lemma.kind == .word else { continue }
                let inner = Predicate(unit: model.syntax.parts[part].unit, phrase: phrase, clause: item.clause, lemma: lemma, isVerbal: false)
                let innerArguments = model.arguments(ofNoun: inner, part: part)
                let sense =
                    model.sense(of: inner, innerArguments, discourse) ?? lemma.senses.first { $0.frame.category != nil && $0.guards.count < 2 }
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
            if event.mode == nil, frame.act.isEmpty { event.mode = plainMode(event.category, phrases, model) }
            return
        }
        if frame.act.isEmpty { event.mode = event.mode ?? Self.contentMode(event.category, content.category, content.mode) }
        if event.category == .agree, event.base == nil { event.base = content.category.becomesAgreeWhenPlanned ? content.category : nil }
        if event.category == .agree, content.category == .retreat || content.category == .concede { event.category = .concede }
    }

    /// Whom the content is done to: «هدد بقصف إيران», «لوح بفرض رسوم على البرازيل».
    mutating func sides(
        of sense: Sense, _ arguments: Arguments, _ own: [Actor], _ model: inout SentenceModel, _ discourse: Discourse
    ) -> [Actor] {
        var ignored: [String] = []
        let recipients = model.actors(
            in: sense.recipient ?? sense.frame.recipient, arguments, discourse, excluding: own, reasons: &ignored, role: "recipient"
        ).actors
        if !recipients.isEmpty { return recipients }
        guard (sense.actor ?? sense.frame.actor).isJoined else { return [] }
        return model.actors(in: sense.actor ?? sense.frame.actor, arguments, discourse, excluding: own, reasons: &ignored, role: "actor").actors
    }

    /// The mode when what is demanded or threatened is a thing: help, or «a military response».
    func plainMode(_ category: Category, _ phrases: [Int], _ model: SentenceModel) -> Mode? {
        func has(_ wanted: ClassSet) -> Bool { phrases.contains { model.classes(of: $0).intersects(wanted) } }
        switch category {
        case .request:
            if has(model.wordClasses.assistance) { return .requestAssist }
            let isWish = phrases.contains {
                model.syntax.phrases[$0].kind == .verb
                    || model.syntax.phrases[$0].preposition & (Position.by.bit | Position.to.bit | Position.on.bit) != 0
            }
            return isWish ? .requestChange : nil
        case .threaten: return has(model.wordClasses.violence) ? .violence : nil
        default: return nil
        }
    }

    static func contentMode(_ category: Category, _ content: Category, _ mode: Mode?) -> Mode? {
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
    func addOuterSubject(_ event: inout EventRecord, _ predicate: Predicate, _ model: inout SentenceModel, _ discourse: Discourse) {
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
    mutating func addInstrument(_ event: inout EventRecord, _ predicate: Predicate, _ model: inout SentenceModel, _ discourse: Discourse) {
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
                    event.actors =
                        model.actors(
                            in: sense.actor ?? sense.frame.actor, arguments, discourse, excluding: event.recipients, reasons: &event.reasons,
                            role: "actor"
                        ).actors
                }
                event.triggerSpans.append(model.span(unit: unit))
                return
            }
        }
    }

    /// Protesters without a state are of where they protest.
    func takeState(ofPlace place: Entity?, _ event: inout EventRecord, _ predicate: Predicate, _ model: SentenceModel) {
        var state = place?.state
        if state == nil {
            // «شهدت تونس احتجاجات»: the subject is where it happened.
            let subject = model.syntax.clauses[predicate.clause].subject
            if subject >= 0, !predicate.isVerbal {
                state = model.references[subject]?.actors.first(where: { $0.person == nil && $0.office == nil })?.state
            }
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

    mutating func readAccord(
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
    mutating func place(_ arguments: Arguments, _ predicate: Predicate, _ model: inout SentenceModel, _ discourse: Discourse) -> Entity? {
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
