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
    /// What was looked at, for `explain`.
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
        if sense.frame.standing != .none, verb.features.form == .imperfect, !governance.has(.future), !governance.has(.possible),
            !governance.isNegated
        {
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
            // «سيقوم الوزير بزيارة لسوريا»: with somebody who makes the visit, ل is where it goes.
            if governance.lightSubject >= 0, model.grammar.isAgentive(governance.lightSubject, model.reading, model.syntax) {
                let to = Position.to.bit | Position.for.bit
                for slot in arguments.slots.indices where arguments.slots[slot].positions & to == to {
                    arguments.slots[slot].positions &= ~Position.subj.bit
                }
            }
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

    private func isCopula(_ phrase: Int, _ model: SentenceModel) -> Bool {
        model.lemma(model.syntax.phrases[phrase].head)?.isAuxiliary == true
    }

    mutating func reject(_ unit: Int, _ frame: String, _ reason: String) {
        if explain { decisions.append(Decision(unit: unit, frame: frame, outcome: reason)) }
    }
}
