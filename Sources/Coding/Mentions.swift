import Actors
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Words that name somebody or something, and what they were resolved to.
public struct Mention: Sendable {
    /// Code points of the document, end exclusive.
    public var start: Int
    public var end: Int
    /// The number of its sentence.
    public var sentence: Int
    public var actor: Actor?
    public var place: Entity?
    public var region: Entity?
    public var accord: Entity?
    /// The state of a place or of an actor.
    public var state: Entity?
    public var isPronoun = false

    /// `person`, `office`, `state`, `organisation`, `group`, `place`, `region`, `accord` or `pronoun`.
    public var kind: String {
        guard let actor else { return place != nil ? "place" : accord != nil ? "accord" : region != nil ? "region" : "state" }
        if isPronoun { return "pronoun" }
        if actor.person != nil && actor.rule != .holder || !actor.unknownName.isEmpty { return "person" }
        if actor.office != nil { return "office" }
        if actor.organisation != nil { return "organisation" }
        if actor.rule == .group || actor.rule == .demonym { return "group" }
        return "state"
    }
}

extension Coder {
    /// Reads a sentence up to its mentions: words, phrases, for Arabic clauses, and what the noun phrases stand for.
    ///
    /// - Parameter collects: whether the mentions are kept in `state.mentions`.
    func readMentions(
        _ sentence: Sentence, _ view: TextView, _ tokens: [Token], _ language: String, collects: Bool, _ state: inout State
    ) -> SentenceModel {
        let timexes = state.timexes
        state.times.removeAll(keepingCapacity: true)
        for unit in state.reading.units {
            state.times.append(timexes.firstIndex { unit.first <= $0.lastToken && unit.last >= $0.firstToken } ?? -1)
        }
        state.syntax.removeAll()
        if language == "ar" {
            chunker.chunk(state.reading, times: state.times, into: &state.syntax)
            clauses.build(state.reading, &state.syntax)
        } else {
            names.chunk(view, tokens, state.reading, times: state.times, language: language, into: &state.syntax)
            if language == "en" { englishClauses.build(&state.reading, &state.syntax) }
        }
        var model = SentenceModel(
            lexicon: lexicon, resolver: resolver, view: view, tokens: tokens, sentence: sentence, reading: state.reading, syntax: state.syntax,
            timexes: timexes, language: language, grammar: clauses, wordClasses: wordClasses)
        noteStates(&state)
        resolveMentions(&model, collects: collects, &state)
        return model
    }

    /// The states that the sentence names, before its other names are resolved: they tell which Tripoli, which Georgia.
    private func noteStates(_ state: inout State) {
        for unit in state.reading.units.indices {
            let a = state.reading.analysis(unit)
            switch a.kind {
            case .state where isAmbiguous(state.reading.units[unit], state.reading): break
            case .state, .demonym:
                if !a.isBarePeople, let entity = lexicon.lemma(Int(a.lemma)).entity { state.discourse.note(entity) }
            case .place, .organisation:
                let lemma = lexicon.lemma(Int(a.lemma))
                guard !lemma.isGuarded, let entity = lemma.entity else { break }
                // A place that shares its name with others tells nothing.
                if entity.kind == .place, isAmbiguous(state.reading.units[unit], state.reading) { break }
                if let owner = resolver.home(of: entity) { state.discourse.note(owner) }
            default: break
            }
        }
    }

    /// A name of several entries: a state or a place, two places.
    private func isAmbiguous(_ unit: Unit, _ reading: Reading) -> Bool {
        unit.analyses.count(where: { reading.analyses[$0].kind == .place || reading.analyses[$0].kind == .state }) > 1
    }

    /// Resolves the sentence's noun phrases in order, so that later words can point back to earlier ones.
    private func resolveMentions(_ model: inout SentenceModel, collects: Bool, _ state: inout State) {
        let subjects = subjects(model.syntax)
        for phrase in model.syntax.phrases.indices where model.syntax.phrases[phrase].kind == .noun {
            let reference = model.reference(phrase, state.discourse)
            if collects { collect(reference, phrase, model, &state) }
            for actor in reference.actors where !actor.isIndirect {
                state.discourse.mention(actor)
                if !actor.unknownName.isEmpty, let key = resolver.nameKey(model.syntax.phrases[phrase], model.context) {
                    state.discourse.remember(name: key, actor)
                }
            }
            if subjects.contains(phrase), let actor = reference.actors.first, !model.syntax.phrases[phrase].isPronoun, !actor.isIndirect {
                state.discourse.subject(actor)
            }
        }
    }

    /// The phrases that are subjects: of the clauses, or where there are none the first noun phrase without a preposition.
    private func subjects(_ syntax: Syntax) -> Set<Int> {
        guard syntax.clauses.isEmpty else { return Set(syntax.clauses.map(\.subject)) }
        return Set(syntax.phrases.indices.filter { syntax.phrases[$0].kind == .noun && syntax.phrases[$0].preposition == 0 }.prefix(1))
    }

    // MARK: - Collecting

    private func collect(_ reference: Reference, _ phrase: Int, _ model: SentenceModel, _ state: inout State) {
        // «השעה היא», «التمني هو»: a pronoun between subject and predicate names nobody.
        if model.isCopula(phrase) { return }
        let span = model.partSpan(phrase)
        var mention = Mention(start: span.start, end: span.end, sentence: model.sentence.index)
        mention.isPronoun = model.syntax.phrases[phrase].isPronoun
        for actor in reference.actors where actor.isKnown {
            var one = mention
            one.actor = actor
            one.state = actor.state
            // «البيت الأبيض» is a place that acts.
            if actor.isMetonym { one.place = reference.place }
            state.mentions.append(one)
        }
        let isPlaceTold = reference.actors.contains { $0.isMetonym }
        if let place = reference.place, !isPlaceTold {
            state.mentions.append(
                mention.with {
                    $0.place = place; $0.state = place.state
                })
        }
        if let accord = reference.accord { state.mentions.append(mention.with { $0.accord = accord }) }
        if let region = reference.region { state.mentions.append(mention.with { $0.region = region }) }
        // A state that is named and is nobody's: «العلاقات الروسية الأوكرانية», «دول مثل إيران».
        for other in reference.otherStates where other.kind == .state { state.mentions.append(mention.with { $0.state = other }) }
    }
}

extension Mention {
    fileprivate func with(_ change: (inout Mention) -> Void) -> Mention {
        var copy = self
        change(&copy)
        return copy
    }
}

extension SentenceModel {
    /// A pronoun of its own right behind a noun phrase.
    func isCopula(_ phrase: Int) -> Bool {
        let own = syntax.phrases[phrase]
        guard own.isPronoun, own.preposition == 0, !own.isConjoined, phrase > 0, reading.analysis(own.head).enclitic == .none else { return false }
        let before = syntax.phrases[phrase - 1]
        let hasPrefix = Int(reading.analysis(own.head).stemStart) > Int(tokens[Int(reading.units[own.head].first)].start)
        return before.kind == .noun && !before.isPronoun && !hasPrefix || before.kind == .other && !hasPrefix && !isVerb(before.head)
    }

    private func isVerb(_ unit: Int) -> Bool { reading.analysis(unit).pos == .verb }

    /// Code point span of a noun phrase's own words, without the conjunctions and prepositions before them; an article stays.
    func partSpan(_ phrase: Int) -> (start: Int, end: Int) {
        let units = syntax.parts[syntax.phrases[phrase].parts].map(\.unit)
        let first = units.min() ?? syntax.phrases[phrase].head
        let last = units.max() ?? syntax.phrases[phrase].head
        return (articleStart(first), span(unit: last).end)
    }

    /// Where a unit begins with its article: «بالرئيس» from its ا on, «الدول» from its first letter; «للدول» from its second ل.
    private func articleStart(_ unit: Int) -> Int {
        let a = reading.analysis(unit)
        let start = Int(a.stemStart)
        guard a.proclitics.contains(.article), start > 0 else { return view.offset(start) }
        let isArabic = view.exact[start - 1] == CodePage.exact(of: 0x644)
        let hasAlif = isArabic && start > 1 && view.exact[start - 2] == CodePage.exact(of: 0x627)
        return view.offset(start - (hasAlif ? 2 : 1))
    }
}
