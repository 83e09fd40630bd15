import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// What one document gave.
public struct CodedDocument: Sendable {
    public var document: Document
    public var language: String
    public var events: [EventRecord]
    public var facts: [FactRecord]
    public var timexes: [Timex]
    public var structure: Structure
    public var view: TextView
    public var tokens: [Token]
    /// What was named, where `Coder.Goal` asks for it.
    public var mentions: [Mention] = []
    /// What could not be done: an unknown language, a missing date.
    public var notes: [String]
    public var explanation: [SentenceExplanation] = []
    public var zones: ZoneTable
}

/// What was seen in one sentence, for `explain`.
public struct SentenceExplanation: Sendable {
    public struct Mention: Sendable {
        public var start: Int
        public var end: Int
        public var kind: String
        public var text: String
    }
    public var sentence: Sentence
    public var mentions: [Mention] = []
    public var clauses: [String] = []
    /// For each predicate that was looked at: its words, its frame, what came of it.
    public var decisions: [(start: Int, end: Int, frame: String, outcome: String, event: Int)] = []
}

/// Codes documents: from text to events and facts. A pure function of the document and the lexicon.
///
///     let coder = try Coder(lexicon: BuiltInLexicon.load())
///     let coded = coder.code(Document(id: "1", text: text, date: "2025-11-06"))
///     for event in coded.events { print(event.category.name) }
///
/// A coder may be shared by threads; it keeps nothing between documents.
public struct Coder: Sendable {
    public let lexicon: LexiconImage
    let reader: Reader
    let chunker: ArabicChunker
    let names: NameChunker
    let clauses: ArabicClauses
    let englishClauses: EnglishClauses
    let resolver: ActorResolver
    let times: TimeReader
    let tenses: ArabicTenses
    let contexts: ContextReader
    let wordClasses: WordClasses
    let rights: [[UInt8]]

    /// How far a document is read.
    public enum Goal: Sendable { case times, actors, events }

    /// What to do with a document.
    public struct Options: Sendable {
        public var explains = false
        public var goal = Goal.events
        public init() {}
    }

    /// - Throws: when the lexicon's time words or rules cannot be read.
    public init(lexicon: LexiconImage) throws {
        self.lexicon = lexicon
        reader = Reader(lexicon: lexicon)
        chunker = ArabicChunker(lexicon: lexicon)
        names = NameChunker(lexicon: lexicon)
        clauses = ArabicClauses(lexicon: lexicon)
        englishClauses = EnglishClauses(lexicon: lexicon)
        resolver = ActorResolver(lexicon: lexicon)
        times = try TimeReader(lexicon)
        tenses = ArabicTenses(lexicon: lexicon)
        contexts = ContextReader(lexicon)
        wordClasses = WordClasses(lexicon)
        rights = ["جميع الحقوق محفوظة", "الحقوق محفوظة", "حقوق النشر", "כל הזכויות שמורות", "all rights reserved", "copyright"].map(
            CodePage.foldedBytes)
    }

    /// Codes one document.
    public func code(_ document: Document, options: Options = Options()) -> CodedDocument {
        var view = TextView()
        var text = document.text
        text.withUTF8 { view.load($0) }
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        var structure = Structure()
        structure.load(view, tokens, rights: rights)
        var result = CodedDocument(
            document: document, language: document.language.isEmpty ? Self.language(of: tokens) : document.language, events: [], facts: [],
            timexes: [],
            structure: structure, view: view, tokens: tokens, notes: [], zones: times.zones)
        let isArabic = result.language == "ar"
        guard times.reads(result.language) else {
            result.notes.append(result.language.isEmpty ? "its language was not recognised" : "its language (\(result.language)) is not read yet")
            return result
        }
        let codesEvents = isArabic || result.language == "en"
        if options.goal == .events, !codesEvents {
            result.notes.append("the events of its language (\(result.language)) are not read yet, only its times")
        }
        let clock = DocumentClock(
            view, tokens, structure, date: document.date, language: result.language, homeIsAmerican: isAmerican(document.publication), reader: times)
        if !clock.context.isDated {
            result.notes.append(
                document.date.isEmpty
                    ? "it has no date, so relative times are left open" : "its date \(document.date) is no date, so relative times are left open")
        }
        var state = State(context: clock.context)
        result.timexes = clock.datelineTimes
        if let reference = state.reference { state.discourse.day = Self.compact(reference.day) }
        let readsWords = options.goal == .actors || codesEvents && options.goal == .events
        if readsWords { findHome(structure, view, tokens, &state) }
        for sentence in structure.sentences {
            readTimes(sentence, view, tokens, readsWords: readsWords, options, &state, &result)
            switch options.goal {
            case .times: break
            case .actors: _ = readMentions(sentence, view, tokens, result.language, collects: true, &state)
            case .events: if codesEvents { code(sentence, view, tokens, options, &state, &result) }
            }
        }
        result.mentions = state.mentions
        result.events = withoutSettledAllegations(state.events)
        result.facts = state.facts
        finish(&result, state)
        return result
    }

    /// What is carried from sentence to sentence.
    struct State {
        var context: TimeContext
        var scan = TimeReader.Scan()
        /// The time expressions of the present sentence.
        var timexes: [Timex] = []
        var discourse = Discourse()
        var reading = Reading()
        var syntax = Syntax()
        var mentions: [Mention] = []
        var times: [Int] = []
        var events: [EventRecord] = []
        var facts: [FactRecord] = []
        var paragraph = -1
        var contextsOfParagraph: [Context] = []

        init(context: TimeContext) { self.context = context }

        /// The time of writing, where it is known.
        var reference: TimeReference? { context.isDated ? context.reference : nil }
    }

    static func compact(_ day: CivilDay) -> UInt32 {
        let (year, month, dayOfMonth) = day.fields
        return year > 0 && year < 10_000 ? UInt32(year * 10000 + month * 100 + dayOfMonth) : 0
    }

    /// The language of most words.
    static func language(of tokens: [Token]) -> String {
        var arabic = 0
        var hebrew = 0
        var latin = 0
        for token in tokens where token.kind == .word {
            switch token.script {
            case .arabic: arabic += 1
            case .hebrew: hebrew += 1
            case .latin: latin += 1
            default: break
            }
        }
        if arabic == 0, hebrew == 0, latin == 0 { return "" }
        return arabic >= hebrew && arabic >= latin ? "ar" : hebrew >= latin ? "he" : "en"
    }

    /// The dateline's place tells at home where a report was written.
    private func findHome(_ structure: Structure, _ view: TextView, _ tokens: [Token], _ state: inout State) {
        for line in structure.lines {
            guard let range = line.dateline else { continue }
            reader.read(view, tokens, range, into: &state.reading)
            for unit in state.reading.units.indices {
                let a = state.reading.analysis(unit)
                guard a.lemma >= 0, let entity = lexicon.lemma(Int(a.lemma)).entity else { continue }
                if entity.kind == .place, let home = entity.state {
                    state.discourse.homeState = home
                    return
                }
            }
        }
    }

    /// Whether a document's outlet writes its dates as Americans do: nil where nothing is known of it.
    private func isAmerican(_ publication: String) -> Bool? {
        if publication.isEmpty { return nil }
        let view = TextView(publication)
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        guard !tokens.isEmpty else { return nil }
        var reading = Reading()
        reader.read(view, tokens, tokens.indices, into: &reading)
        for unit in reading.units.indices {
            let a = reading.analysis(unit)
            if a.kind == .organisation, a.lemma >= 0, let state = lexicon.lemma(Int(a.lemma)).entity?.state { return state.code == "USA" }
        }
        return nil
    }

    // MARK: - Sentences

    /// The time expressions of a sentence; for Arabic events, its words are read beside them.
    private func readTimes(
        _ sentence: Sentence, _ view: TextView, _ tokens: [Token], readsWords: Bool, _ options: Options, _ state: inout State,
        _ result: inout CodedDocument
    ) {
        var reading = Reading()
        swap(&reading, &state.reading)
        defer { swap(&reading, &state.reading) }
        let isArabic = result.language == "ar"
        var isRead = false
        if readsWords {
            reader.read(view, tokens, sentence.tokens, into: &reading)
            isRead = true
        }
        // Few sentences have a time that depends on their verbs; only those are read for it.
        let find = {
            if !isRead { reader.read(view, tokens, sentence.tokens, into: &reading) }
            return tenses.hints(sentence.tokens, reading)
        }
        state.timexes = times.read(
            view, tokens, sentence.tokens, language: result.language, context: state.context, scan: &state.scan, tenses: isArabic ? find : nil)
        if !state.context.isDated { for index in state.timexes.indices { state.timexes[index].open() } }
        if let told = state.timexes.last(where: { $0.told != nil })?.told { state.context.lastEvent = told }
        result.timexes += state.timexes
        if options.explains, !readsWords || options.goal != .events {
            result.explanation.append(SentenceExplanation(sentence: sentence, mentions: times(state.timexes)))
        }
    }

    private func code(
        _ sentence: Sentence, _ view: TextView, _ tokens: [Token], _ options: Options, _ state: inout State, _ result: inout CodedDocument
    ) {
        var model = readMentions(sentence, view, tokens, result.language, collects: false, &state)
        var events = EventReader(language: result.language, explain: options.explains)
        events.read(&model, state.discourse)
        identify(&events, &model, state)
        var found = events.events
        for index in found.indices { date(&found[index], model, state) }
        // Violence that nobody in particular plans or might do is no threat.
        found.removeAll { $0.category == .threaten && $0.base == .assault && !$0.actors.contains { !$0.code.isEmpty || $0.sector?.isArmed == true } }
        fillFromDyad(&found, model, state)
        var facts = FactReader(language: result.language)
        facts.facts = events.facts
        facts.read(&model, state.discourse)
        addParagraphContexts(&found, sentence, view, tokens, &state, result.structure)
        if options.explains { result.explanation.append(explain(model, events, firstEvent: state.events.count)) }
        dropShadowed(&found)
        state.events += found
        state.facts += events.asserted(facts.facts, &model, state.discourse)
        addCandidates(found, &state)
    }

    /// «أن الدولة هي كازاخستان»: a clause that says who an unnamed actor is gives the earlier event again, with the name.
    private func identify(_ events: inout EventReader, _ model: inout SentenceModel, _ state: State) {
        for clause in model.syntax.clauses.indices where model.syntax.clauses[clause].predicate < 0 {
            let nouns = model.syntax.clauses[clause].phrases.filter { model.syntax.phrases[$0].kind == .noun }
            guard nouns.count >= 3, model.syntax.phrases[nouns[1]].isPronoun, model.syntax.phrases[nouns[1]].preposition == 0 else { continue }
            let head = model.reading.analysis(model.syntax.phrases[nouns[0]].head)
            guard head.isDefinite, head.kind == .word, head.lemma >= 0 else { continue }
            let named = model.reference(nouns[2], state.discourse).actors.filter { $0.state != nil }
            guard let actor = named.first else { continue }
            let word = lexicon.lemma(Int(head.lemma)).text
            let earlier = (events.events + state.events.reversed()).first {
                $0.unnamedHead >= 0 && $0.actors.isEmpty && lexicon.lemma(Int($0.unnamedHead)).text == word
            }
            guard var event = earlier else { continue }
            event.actors = [actor]
            event.unnamedHead = -1
            event.sentence = model.sentence.index
            event.rule += "+identify"
            event.trigger = model.syntax.phrases[nouns[2]].head
            event.triggerSpans = [model.phraseSpan(nouns[0]), model.phraseSpan(nouns[2])]
            event.attributions = []
            event.reasons.append("actor \(actor.code) named by «\(word)»")
            var governance = Governance()
            model.climb(from: clause, state.discourse, into: &governance)
            events.attribute(&event, governance, &model, state.discourse)
            events.events.append(event)
        }
    }

    /// Two-sided acts without a named party are those of the two states that the text is about («تم تبادل التمثيل»).
    private func fillFromDyad(_ events: inout [EventRecord], _ model: SentenceModel, _ state: State) {
        for index in events.indices where events[index].wantsPair || events[index].isMission {
            guard events[index].actors.isEmpty, events[index].recipients.count < 2 else { continue }
            let pair = state.discourse.dyad()
            guard pair.count == 2 else { continue }
            events[index].actors = pair.sorted { $0.code < $1.code }
            events[index].recipients = []
            events[index].reasons.append("actors: the two states of the passage")
        }
        events.removeAll { $0.wantsPair && $0.actors.isEmpty && $0.recipients.isEmpty }
    }

    /// A mobilisation beside an assault of the same forces is part of it (PLOVER 2.0, MOBILIZE).
    private func dropShadowed(_ events: inout [EventRecord]) {
        let attackers = events.filter { $0.category == .assault }.flatMap(\.actors).map(\.code).filter { !$0.isEmpty }
        events.removeAll { event in event.category == .mobilize && event.actors.contains { attackers.contains($0.code) } }
    }

    /// With a conviction in the same report the allegation is not coded (PLOVER 2.0, ACCUSE).
    private func withoutSettledAllegations(_ events: [EventRecord]) -> [EventRecord] {
        let convicted = events.filter { $0.mode == .convict && !$0.auxiliary.contains(.negation) }.flatMap(\.recipients)
        func isConvicted(_ actor: Actor) -> Bool { !actor.identifier.isEmpty && convicted.contains { $0.isSame(as: actor) } }
        return events.filter { $0.mode != .allege || !$0.recipients.contains(where: isConvicted) }
    }

    /// A state that is courted, or to join, is a candidate.
    private func addCandidates(_ events: [EventRecord], _ state: inout State) {
        for event in events {
            guard let act = event.accord, act.act == "courting" || act.act == "candidacy" else { continue }
            for actor in act.act == "courting" ? event.recipients : event.actors {
                guard let entity = actor.state else { continue }
                var fact = FactRecord(kind: .candidate, a: entity)
                fact.accord = act.accord
                fact.sentence = event.sentence
                fact.rule = "ar/candidate"
                if let span = event.triggerSpans.first { (fact.start, fact.end) = span }
                fact.attributions = event.attributions
                if !state.facts.contains(where: { $0.kind == .candidate && $0.a == entity && $0.accord == act.accord }) { state.facts.append(fact) }
            }
        }
    }

    private func addParagraphContexts(
        _ events: inout [EventRecord], _ sentence: Sentence, _ view: TextView, _ tokens: [Token], _ state: inout State, _ structure: Structure
    ) {
        guard !events.isEmpty else { return }
        if state.paragraph != sentence.line {
            state.paragraph = sentence.line
            var reading = Reading()
            reader.read(view, tokens, structure.lines[sentence.line].tokens, into: &reading)
            state.contextsOfParagraph = contexts.contexts(of: reading)
        }
        for index in events.indices { events[index].contexts = contexts.merged(state.contextsOfParagraph, events[index].category) }
    }

    /// Each fact once: the first telling, with the beginning that any of them gives.
    private func distinct(_ facts: [FactRecord]) -> [FactRecord] {
        var kept: [FactRecord] = []
        for fact in facts {
            func isSame(_ other: FactRecord) -> Bool {
                guard other.kind == fact.kind, other.accord == fact.accord, other.region == fact.region, other.level == fact.level,
                    other.person == fact.person, other.office == fact.office
                else { return false }
                if other.a == fact.a, other.b == fact.b { return other.place == fact.place || fact.place == nil }
                return other.a == fact.b && other.b == fact.a && (fact.kind == .ties || fact.kind == .diplomaticRelations)
            }
            if let index = kept.firstIndex(where: isSame) {
                if kept[index].since == nil || (kept[index].since?.earliest == nil && fact.since?.earliest != nil) {
                    kept[index].since = fact.since ?? kept[index].since
                }
            } else {
                kept.append(fact)
            }
        }
        return kept
    }

    /// Statuses that depend on the whole document.
    private func finish(_ result: inout CodedDocument, _ state: State) {
        result.facts = distinct(result.facts)
        for index in result.events.indices {
            guard result.events[index].accord != nil else { continue }
            let event = result.events[index]
            let status: String
            if event.auxiliary.contains(.negation) {
                status = "denied"
            } else if event.auxiliary.contains(.hypothetical) {
                status = "possible"
            } else if event.auxiliary.contains(.future) {
                status = "announced"
            } else {
                status = "reported"
            }
            result.events[index].accord?.status = status
        }
    }
}

extension EventRecord {
    fileprivate var isMission: Bool { rule.hasSuffix("/open-mission") }
}
