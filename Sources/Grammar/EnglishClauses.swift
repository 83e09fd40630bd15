import Language
import Lexicon
import Text

/// Groups an English sentence's phrases into clauses, in one pass from left to right.
///
/// A verb takes the open clause when that has none; else it opens one of its own: behind «to» and «that» a complement, behind «and» a coordinate
/// one, behind «who» and «which» a relative one, as a participle behind a noun a relative one without its pronoun, as -ing behind a comma an
/// adverbial one, and with a subject of its own right behind a verb the content of that verb («said Israel attacked»).
public struct EnglishClauses: Sendable {
    let lexicon: LexiconImage
    private let subordinators: Int?

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        subordinators = lexicon.classIndex("subordinator")
    }

    private struct State {
        var current = 0
        /// Particles and negations that belong to the next verb.
        var pending: [Int] = []
        /// The last noun phrase without a preposition that no verb has taken as its subject yet.
        var topic = -1
        var complementiser = -1
        var relative = -1
        var subordinator = -1
        var afterComma = false
        var isConjoined = false
        var auxiliary = -1
    }

    /// Fills `syntax.clauses` from `syntax.phrases`.
    public func build(_ reading: inout Reading, _ syntax: inout Syntax) {
        syntax.clauses.append(Clause(kind: .main, parent: -1))
        var state = State()
        for index in syntax.phrases.indices {
            if syntax.phrases[index].isConjoined { state.isConjoined = true }
            switch syntax.phrases[index].kind {
            case .verb: verb(index, &reading, &state, &syntax)
            case .noun:
                attach(index, state.current, &syntax)
                if syntax.phrases[index].preposition == 0, syntax.phrases[index].coordinatedWith < 0 { state.topic = index }
                state.afterComma = false
            case .complementiser:
                state.complementiser = index
                attach(index, state.current, &syntax)
            case .relative:
                state.relative = index
                attach(index, state.current, &syntax)
            case .conjunction:
                state.subordinator = index
                attach(index, state.current, &syntax)
            case .mark:
                attach(index, state.current, &syntax)
                if syntax.phrases[index].mark == CodePage.comma { comma(&state, syntax) }
            case .negation, .particle: state.pending.append(index)
            case .time, .adverb, .other: attach(index, state.current, &syntax)
            }
        }
        for index in state.pending { attach(index, state.current, &syntax) }
        attributeToTheEnd(reading, &syntax)
    }

    private func attach(_ phrase: Int, _ clause: Int, _ syntax: inout Syntax) {
        syntax.phrases[phrase].clause = clause
        syntax.clauses[clause].phrases.append(phrase)
    }

    /// A comma ends a relative or adverbial clause that has its verb.
    private func comma(_ state: inout State, _ syntax: Syntax) {
        state.afterComma = true
        state.isConjoined = false
        let clause = syntax.clauses[state.current]
        guard clause.kind == .relative || clause.kind == .adverbial, clause.predicate >= 0, clause.parent >= 0 else { return }
        state.current = clause.parent
    }

    // MARK: - Verbs

    private func verb(_ index: Int, _ reading: inout Reading, _ state: inout State, _ syntax: inout Syntax) {
        if isReduced(index, reading, state, syntax), let passive = passive(syntax.phrases[index].head, reading) {
            reading.units[syntax.phrases[index].head].chosen = passive
        }
        let a = reading.analysis(syntax.phrases[index].head)
        if a.lemma >= 0, lexicon.lemma(Int(a.lemma)).isAuxiliary, carries(index, reading, syntax) {
            state.pending.append(index)
            return
        }
        let kind = opening(index, a, reading, state, syntax)
        if let kind { open(kind, index, a, &state, &syntax) }
        // «The man who was arrested said»: the outer clause still lacks its verb.
        if kind == nil {
            while syntax.clauses[state.current].predicate >= 0, syntax.clauses[state.current].parent >= 0 {
                state.current = syntax.clauses[state.current].parent
            }
        }
        take(index, reading, &state, &syntax)
    }

    /// «sanctions imposed on India»: what looks like a past behind the object of a verb that is none of saying is a participle.
    private func isReduced(_ index: Int, _ reading: Reading, _ state: State, _ syntax: Syntax) -> Bool {
        let predicate = syntax.clauses[state.current].predicate
        guard predicate >= 0, state.topic > predicate, state.pending.isEmpty, state.relative < 0, state.complementiser < 0, !state.isConjoined,
            reading.analysis(syntax.phrases[index].head).features.form == .perfect, state.topic == index - 1,
            // «…, officials said» stands behind a comma.
            syntax.phrases[state.topic - 1].kind != .mark
        else { return false }
        return !isReport(reading.analysis(syntax.phrases[predicate].head)) && !hasSubjectOfItsOwn(state, predicate, syntax)
    }

    /// Two noun phrases behind a verb, the second of them another's subject: «a diplomat it arrested».
    private func hasSubjectOfItsOwn(_ state: State, _ predicate: Int, _ syntax: Syntax) -> Bool {
        let bare = syntax.clauses[state.current].phrases.filter {
            $0 > predicate && syntax.phrases[$0].kind == .noun && syntax.phrases[$0].preposition == 0 && syntax.phrases[$0].coordinatedWith < 0
        }
        return bare.count > 1 && bare.last == state.topic && bare[bare.count - 2] == state.topic - 1
    }

    private func isReport(_ a: Analysis) -> Bool {
        a.lemma >= 0 && lexicon.lemma(Int(a.lemma)).isReporting
    }

    private func passive(_ unit: Int, _ reading: Reading) -> Int? {
        reading.units[unit].analyses.first { reading.analyses[$0].features.form == .passiveParticiple }
    }

    /// Whether a participle or another verb follows an auxiliary, over adverbs and negations.
    private func carries(_ index: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        var next = index + 1
        while next < syntax.phrases.count, [.adverb, .negation, .particle].contains(syntax.phrases[next].kind) { next += 1 }
        guard next < syntax.phrases.count, syntax.phrases[next].kind == .verb, syntax.phrases[next].preposition == 0 else { return false }
        return true
    }

    /// The kind of clause that a verb opens; nil when it is the verb of one that is open.
    private func opening(_ index: Int, _ a: Analysis, _ reading: Reading, _ state: State, _ syntax: Syntax) -> Clause.Kind? {
        let hasAuxiliary = state.pending.contains { syntax.phrases[$0].kind == .verb || syntax.phrases[$0].kind == .particle }
        let hasPredicate = syntax.clauses[state.current].predicate >= 0
        if syntax.phrases[index].preposition != 0 { return .complement }
        if state.relative >= 0 { return .relative }
        if state.complementiser >= 0 { return .complement }
        if state.subordinator >= 0 { return .adverbial }
        if a.features.form == .passiveParticiple, !hasAuxiliary {
            return hasPredicate || state.topic >= 0 && !state.afterComma ? .relative : .adverbial
        }
        if a.features.form == .activeParticiple, !hasAuxiliary { return .adverbial }
        guard hasPredicate else { return nil }
        if state.isConjoined { return .coordinate }
        // A noun phrase of its own between the verbs: «said Israel attacked».
        let predicate = syntax.clauses[state.current].predicate
        if state.topic > predicate {
            let isSaid = isReport(reading.analysis(syntax.phrases[predicate].head))
            return !isSaid && hasSubjectOfItsOwn(state, predicate, syntax) ? .relative : .complement
        }
        return lacksVerb(state.current, syntax) ? nil : .coordinate
    }

    private func lacksVerb(_ clause: Int, _ syntax: Syntax) -> Bool {
        var current = clause
        while current >= 0 {
            if syntax.clauses[current].predicate < 0 { return true }
            current = syntax.clauses[current].parent
        }
        return false
    }

    private func open(_ kind: Clause.Kind, _ index: Int, _ a: Analysis, _ state: inout State, _ syntax: inout Syntax) {
        var clause = Clause(kind: kind, parent: state.current)
        let outer = syntax.clauses[state.current]
        switch kind {
        case .relative:
            let isContact = state.relative < 0 && outer.predicate >= 0 && hasSubjectOfItsOwn(state, outer.predicate, syntax)
            let limit = state.relative >= 0 ? state.relative : isContact ? state.topic : index
            clause.antecedent = syntax.phrases.indices.last { $0 < limit && syntax.phrases[$0].kind == .noun && !syntax.phrases[$0].isPronoun } ?? -1
            clause.subject = isContact ? state.topic : clause.antecedent
            clause.inheritsSubject = !isContact
            // «the man whom police arrested»
            if state.relative >= 0, state.topic > state.relative { clause.subject = state.topic }
        case .complement where state.complementiser < 0 && syntax.phrases[index].preposition != 0:
            // «urged Israel to withdraw»: who is urged is to do it; «agreed to meet»: the subject.
            let object = outer.phrases.last { $0 > outer.predicate && syntax.phrases[$0].kind == .noun && syntax.phrases[$0].coordinatedWith < 0 }
            clause.subject = object ?? outer.subject
            clause.inheritsSubject = true
            clause.complementiser = index
        case .complement:
            clause.subject = state.topic
            clause.complementiser = state.complementiser >= 0 ? state.complementiser : index
        case .adverbial where a.features.form == .activeParticiple || a.features.form == .passiveParticiple:
            clause.subject = outer.subject >= 0 ? outer.subject : state.topic
            clause.inheritsSubject = true
        case .adverbial:
            clause.subject = state.topic
            if state.subordinator >= 0 { clause.operators |= syntax.phrases[state.subordinator].operators }
        case .coordinate:
            // «received the ambassador and said»: the subject goes on; «and Iran attacked» has its own.
            let own = state.topic > outer.predicate && state.topic >= 0 && !syntax.phrases[index].isConjoined
            clause.subject = own ? state.topic : outer.subject
            clause.inheritsSubject = !own
        case .main: break
        }
        syntax.clauses.append(clause)
        let number = syntax.clauses.count - 1
        // The subject and what stands behind it belong to the new clause.
        if !clause.inheritsSubject, clause.subject >= 0 {
            let moved = syntax.clauses[state.current].phrases.filter { $0 >= clause.subject && $0 > outer.predicate }
            for phrase in moved { syntax.phrases[phrase].clause = number }
            syntax.clauses[state.current].phrases.removeAll { moved.contains($0) }
            syntax.clauses[number].phrases += moved
        }
        state.current = number
    }

    /// Makes a verb the predicate of the open clause, with the particles before it.
    private func take(_ index: Int, _ reading: Reading, _ state: inout State, _ syntax: inout Syntax) {
        for pending in state.pending {
            if syntax.phrases[pending].kind == .verb {
                syntax.clauses[state.current].auxiliaries.append(pending)
                syntax.phrases[pending].clause = state.current
            } else {
                syntax.clauses[state.current].operators |= syntax.phrases[pending].operators
                attach(pending, state.current, &syntax)
            }
        }
        state.pending.removeAll(keepingCapacity: true)
        syntax.clauses[state.current].operators |= syntax.phrases[index].operators
        if syntax.clauses[state.current].predicate < 0 {
            syntax.clauses[state.current].predicate = index
            if syntax.clauses[state.current].subject < 0 { syntax.clauses[state.current].subject = subject(before: index, state.current, syntax) }
        }
        attach(index, state.current, &syntax)
        state.topic = -1
        state.complementiser = -1
        state.relative = -1
        state.subordinator = -1
        state.afterComma = false
        state.isConjoined = false
    }

    /// The first noun phrase without a preposition before the verb: what stands behind it between commas is its apposition.
    private func subject(before index: Int, _ clause: Int, _ syntax: Syntax) -> Int {
        syntax.clauses[clause].phrases.first {
            $0 < index && syntax.phrases[$0].kind == .noun && syntax.phrases[$0].preposition == 0 && syntax.phrases[$0].coordinatedWith < 0
        } ?? -1
    }

    // MARK: - Who says it, at the end

    /// «Israel attacked Gaza, the minister said»: a verb of saying without content, at the end, has what stands before it as its content.
    private func attributeToTheEnd(_ reading: Reading, _ syntax: inout Syntax) {
        for index in syntax.clauses.indices.dropFirst() where syntax.clauses[index].predicate >= 0 {
            let clause = syntax.clauses[index]
            guard clause.kind == .complement || clause.kind == .coordinate, clause.parent >= 0, !clause.inheritsSubject,
                !syntax.clauses.contains(where: { $0.parent == index && $0.kind == .complement })
            else { continue }
            let verb = reading.analysis(syntax.phrases[clause.predicate].head)
            guard isReport(verb) else { continue }
            let parent = clause.parent
            guard syntax.clauses[parent].parent < 0 else { continue }
            syntax.clauses[index].kind = .main
            syntax.clauses[index].parent = -1
            syntax.clauses[parent].kind = .complement
            syntax.clauses[parent].parent = index
        }
    }
}
