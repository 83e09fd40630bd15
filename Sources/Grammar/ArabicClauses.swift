import Language
import Lexicon
import Text

/// Groups an Arabic sentence's phrases into clauses and finds each clause's subject.
///
/// One pass from right to left as it is read, with the clause that is open: a verb begins a new clause when the open one has
/// its verb already; الذي and أن open clauses that hang on it; a comma or the verb that the outer clause still lacks closes them.
public struct ArabicClauses: Sendable {
    let lexicon: LexiconImage
    /// Words that point back to somebody («الأخير», «نظيره», «بلاده») stand for an actor.
    private let pointing: ClassSet

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        pointing = lexicon.classSet(["latter", "counterpart", "homeland"])
    }

    private struct State {
        var current = 0
        /// Words between clauses that belong to the next verb: negation, قد.
        var pending: [Int] = []
        var pendingConjunction = false
        var brackets: [Int] = []
        var quotes: [Int] = []
    }

    /// Fills `syntax.clauses` from `syntax.phrases`.
    public func build(_ reading: Reading, _ syntax: inout Syntax) {
        syntax.clauses.append(Clause(kind: .main, parent: -1))
        var state = State()
        for index in syntax.phrases.indices {
            switch syntax.phrases[index].kind {
            case .verb: verb(index, reading, &state, &syntax)
            case .noun: noun(index, reading, &state, &syntax)
            case .complementiser: complementiser(index, &state, &syntax)
            case .relative: relative(index, reading, &state, &syntax)
            case .conjunction: subordinator(index, &state, &syntax)
            case .mark: mark(index, reading, &state, &syntax)
            case .negation, .particle:
                state.pending.append(index)
                if syntax.phrases[index].isConjoined { state.pendingConjunction = true }
            case .time, .adverb, .other: attach(index, state.current, &syntax)
            }
        }
        flush(&state, &syntax)
        assignSubjects(reading, &syntax)
    }

    // MARK: - Attaching

    private func attach(_ phrase: Int, _ clause: Int, _ syntax: inout Syntax) {
        syntax.phrases[phrase].clause = clause
        syntax.clauses[clause].phrases.append(phrase)
    }

    private func flush(_ state: inout State, _ syntax: inout Syntax) {
        for index in state.pending {
            syntax.clauses[state.current].operators |= syntax.phrases[index].operators
            attach(index, state.current, &syntax)
        }
        state.pending.removeAll(keepingCapacity: true)
        state.pendingConjunction = false
    }

    private func open(_ kind: Clause.Kind, parent: Int, _ state: inout State, _ syntax: inout Syntax) {
        var clause = Clause(kind: kind, parent: parent)
        clause.isQuoted = parent >= 0 && syntax.clauses[parent].isQuoted && kind != .main
        syntax.clauses.append(clause)
        state.current = syntax.clauses.count - 1
    }

    private func setPredicate(_ index: Int, _ state: inout State, _ syntax: inout Syntax) {
        flush(&state, &syntax)
        let current = state.current
        if syntax.clauses[current].predicate >= 0 { syntax.clauses[current].auxiliaries.append(syntax.clauses[current].predicate) }
        syntax.clauses[current].predicate = index
        attach(index, current, &syntax)
    }

    private func isAuxiliary(_ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        let a = reading.analysis(syntax.phrases[phrase].head)
        return a.lemma >= 0 && lexicon.lemma(Int(a.lemma)).isAuxiliary
    }

    // MARK: - One kind of phrase each

    private func verb(_ index: Int, _ reading: Reading, _ state: inout State, _ syntax: inout Syntax) {
        let conjoined = syntax.phrases[index].isConjoined || state.pendingConjunction
        let clause = syntax.clauses[state.current]
        if clause.predicate < 0 { return setPredicate(index, &state, &syntax) }
        if !conjoined, isAuxiliary(clause.predicate, reading, syntax), clause.auxiliaries.count < 3, !syntax.phrases[clause.predicate].isParticiple {
            return setPredicate(index, &state, &syntax)
        }
        if !conjoined {
            // The outer clause still waits for its verb: «الرئيس الذي زار باريس قال».
            var outer = state.current
            while outer >= 0, syntax.clauses[outer].kind == .relative || syntax.clauses[outer].kind == .adverbial {
                let parent = syntax.clauses[outer].parent
                if parent >= 0, syntax.clauses[parent].predicate < 0, hasTopic(parent, syntax) {
                    state.current = parent
                    return setPredicate(index, &state, &syntax)
                }
                outer = parent
            }
            // An indefinite noun followed by a verb: a relative clause without a pronoun.
            if let last = clause.phrases.last, syntax.phrases[last].kind == .noun, state.pending.isEmpty, last == index - 1,
                !reading.analysis(syntax.phrases[last].head).isDefinite, !syntax.phrases[last].isPronoun, !hasProperHead(last, reading, syntax)
            {
                open(.relative, parent: state.current, &state, &syntax)
                syntax.clauses[state.current].antecedent = last
                return setPredicate(index, &state, &syntax)
            }
            open(.adverbial, parent: state.current, &state, &syntax)
            return setPredicate(index, &state, &syntax)
        }
        // «ذكرت … أن …، وذكرت أن»: verbs of saying are joined to each other, over what was said between them.
        var partner = state.current
        if isReporting(index, reading, syntax) {
            var clause = state.current
            while clause >= 0 {
                if syntax.clauses[clause].predicate >= 0, isReporting(syntax.clauses[clause].predicate, reading, syntax) {
                    partner = clause
                    break
                }
                clause = syntax.clauses[clause].parent
            }
        }
        open(.coordinate, parent: partner, &state, &syntax)
        setPredicate(index, &state, &syntax)
    }

    private func isReporting(_ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        let a = reading.analysis(syntax.phrases[phrase].head)
        return a.lemma >= 0 && lexicon.lemma(Int(a.lemma)).isReporting
    }

    private func hasProperHead(_ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        reading.analysis(syntax.phrases[phrase].head).pos == .proper
    }

    private func hasTopic(_ clause: Int, _ syntax: Syntax) -> Bool {
        syntax.clauses[clause].phrases.contains { syntax.phrases[$0].kind == .noun && syntax.phrases[$0].preposition == 0 }
    }

    private func noun(_ index: Int, _ reading: Reading, _ state: inout State, _ syntax: inout Syntax) {
        let phrase = syntax.phrases[index]
        if phrase.isParticiple {
            open(.adverbial, parent: state.current, &state, &syntax)
            return setPredicate(index, &state, &syntax)
        }
        // «الاتفاق الذي وقعته باكو وروما يشمل»: the verb that follows is the outer clause's, and the noun is joined.
        let isOuterOpen = phrase.isConjoined && isWaiting(syntax.clauses[state.current], syntax)
        let begins = phrase.preposition == 0 && syntax.clauses[state.current].predicate >= 0 && !isOuterOpen && startsClause(index, reading, syntax)
        if begins {
            let kind = syntax.clauses[state.current].kind
            if kind == .relative || kind == .adverbial {
                // A new sentence of its own does not belong to the relative clause before it.
                while state.current > 0, syntax.clauses[state.current].kind == .relative || syntax.clauses[state.current].kind == .adverbial {
                    state.current = syntax.clauses[state.current].parent
                }
            }
            open(.coordinate, parent: state.current, &state, &syntax)
            return attach(index, state.current, &syntax)
        }
        if phrase.isConjoined { syntax.phrases[index].coordinatedWith = partner(index, state.current, reading, syntax) }
        attach(index, state.current, &syntax)
    }

    /// A relative clause inside one that has its topic and not yet its verb.
    private func isWaiting(_ clause: Clause, _ syntax: Syntax) -> Bool {
        guard clause.kind == .relative, clause.parent >= 0 else { return false }
        return syntax.clauses[clause.parent].predicate < 0 && hasTopic(clause.parent, syntax)
    }

    /// «… وموسكو تؤكد»: a bare noun phrase after a full clause, with a verb behind it.
    private func startsClause(_ index: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        guard syntax.phrases[index].isConjoined || (index > 0 && syntax.phrases[index - 1].kind == .mark) else { return false }
        var next = index + 1
        var skipped = 0
        while next < syntax.phrases.count, skipped < 6 {
            let phrase = syntax.phrases[next]
            switch phrase.kind {
            case .verb: return !phrase.isConjoined
            case .particle, .negation, .adverb, .time: break
            case .noun where phrase.preposition != 0 && !phrase.isPronoun && next == index + 1: break
            case .mark where phrase.mark == CodePage.openParen || phrase.mark == CodePage.closeParen: break
            case .noun where phrase.isParenthetical: break
            default: return false
            }
            next += 1
            skipped += 1
        }
        return false
    }

    /// The noun phrase that a conjoined one is joined to: the last one with the same preposition, else the last at all.
    private func partner(_ index: Int, _ clause: Int, _ reading: Reading, _ syntax: Syntax) -> Int {
        let phrase = syntax.phrases[index]
        let nouns = syntax.clauses[clause].phrases.reversed().filter { syntax.phrases[$0].kind == .noun }
        if phrase.preposition != 0 { return nouns.first { syntax.phrases[$0].preposition & phrase.preposition != 0 } ?? -1 }
        // An actor is joined to an actor, anything else to what stands nearest.
        guard isAgentive(index, reading, syntax) else { return nouns.first ?? -1 }
        return nouns.first { isAgentive($0, reading, syntax) } ?? nouns.first ?? -1
    }

    private func complementiser(_ index: Int, _ state: inout State, _ syntax: inout Syntax) {
        var parent = state.current
        if syntax.clauses[parent].predicate < 0, syntax.clauses[parent].phrases.isEmpty, parent == 0 || syntax.clauses[parent].kind == .complement {
            // إن at the beginning opens nothing new.
            syntax.clauses[parent].complementiser = index
            return attach(index, parent, &syntax)
        }
        if syntax.phrases[index].isConjoined || state.pendingConjunction {
            var clause = parent
            while clause >= 0, syntax.clauses[clause].kind != .complement { clause = syntax.clauses[clause].parent }
            if clause >= 0 { parent = syntax.clauses[clause].parent }
        }
        flush(&state, &syntax)
        open(.complement, parent: parent, &state, &syntax)
        syntax.clauses[state.current].complementiser = index
        attach(index, state.current, &syntax)
    }

    private func relative(_ index: Int, _ reading: Reading, _ state: inout State, _ syntax: inout Syntax) {
        flush(&state, &syntax)
        var parent = state.current
        var antecedent = -1
        if syntax.phrases[index].isConjoined, syntax.clauses[parent].kind == .relative {
            antecedent = syntax.clauses[parent].antecedent
            parent = syntax.clauses[parent].parent
        } else {
            antecedent = antecedentOf(index, reading, syntax)
            if antecedent >= 0, syntax.phrases[antecedent].clause >= 0 { parent = syntax.phrases[antecedent].clause }
        }
        open(.relative, parent: parent, &state, &syntax)
        syntax.clauses[state.current].antecedent = antecedent
        attach(index, state.current, &syntax)
    }

    /// The last noun phrase that agrees with the pronoun; adjacent ones need not, for spelling often hides agreement.
    private func antecedentOf(_ index: Int, _ reading: Reading, _ syntax: Syntax) -> Int {
        let pronoun = reading.analysis(syntax.phrases[index].head).features
        var fallback = -1
        var steps = 0
        for candidate in syntax.phrases.indices[..<index].reversed()
        where syntax.phrases[candidate].kind == .noun && !syntax.phrases[candidate].isPronoun {
            if fallback < 0 { fallback = candidate }
            let head = reading.analysis(syntax.phrases[candidate].head).features
            let agrees =
                head.gender == .none || head.gender == .both || pronoun.gender == .none || head.gender == pronoun.gender
                || (head.number == .plural && pronoun.gender == .feminine)
            if agrees { return candidate }
            steps += 1
            if steps > 2 { break }
        }
        return fallback
    }

    private func subordinator(_ index: Int, _ state: inout State, _ syntax: inout Syntax) {
        flush(&state, &syntax)
        if syntax.clauses[state.current].kind == .adverbial, syntax.clauses[state.current].predicate < 0 {
            syntax.clauses[state.current].operators |= syntax.phrases[index].operators
            return attach(index, state.current, &syntax)
        }
        open(.adverbial, parent: state.current, &state, &syntax)
        syntax.clauses[state.current].operators |= syntax.phrases[index].operators
        attach(index, state.current, &syntax)
    }

    private func mark(_ index: Int, _ reading: Reading, _ state: inout State, _ syntax: inout Syntax) {
        let code = syntax.phrases[index].mark
        switch code {
        case CodePage.comma, CodePage.dash, CodePage.hyphen: closeAtComma(&state, &syntax)
        case CodePage.colon:
            flush(&state, &syntax)
            attach(index, state.current, &syntax)
            open(.complement, parent: state.current, &state, &syntax)
            return
        case CodePage.openParen:
            state.brackets.append(state.current)
            open(.adverbial, parent: state.current, &state, &syntax)
        case CodePage.closeParen: if let clause = state.brackets.popLast() { state.current = clause }
        case CodePage.semicolon, CodePage.period, CodePage.question, CodePage.exclamation:
            flush(&state, &syntax)
            attach(index, state.current, &syntax)
            if index + 1 < syntax.phrases.count, syntax.phrases[(index + 1)...].contains(where: { $0.kind == .verb || $0.kind == .noun }) {
                open(.main, parent: -1, &state, &syntax)
            }
            return
        case CodePage.openQuote, CodePage.quote, CodePage.closeQuote: quote(index, code, &state, &syntax)
        default: break
        }
        attach(index, state.current, &syntax)
    }

    private func closeAtComma(_ state: inout State, _ syntax: inout Syntax) {
        while state.current > 0 {
            let clause = syntax.clauses[state.current]
            guard clause.parent >= 0, clause.predicate >= 0 || clause.kind == .relative else { return }
            let closes =
                clause.kind == .relative || (clause.kind == .adverbial && syntax.clauses[clause.parent].predicate < 0)
                || (clause.kind == .coordinate && isInside(.relative, state.current, syntax))
            guard closes else { return }
            state.current = clause.parent
        }
    }

    private func isInside(_ kind: Clause.Kind, _ clause: Int, _ syntax: Syntax) -> Bool {
        var current = syntax.clauses[clause].parent
        while current >= 0 {
            if syntax.clauses[current].kind == kind { return true }
            current = syntax.clauses[current].parent
        }
        return false
    }

    /// What stands in quotation marks with a verb of its own is what somebody said.
    private func quote(_ index: Int, _ code: UInt8, _ state: inout State, _ syntax: inout Syntax) {
        let closes = code == CodePage.closeQuote || (code == CodePage.quote && !state.quotes.isEmpty)
        if closes {
            if let clause = state.quotes.popLast(), clause >= 0 { state.current = clause }
            return
        }
        var verbs = 0
        var length = 0
        for next in syntax.phrases[(index + 1)...] {
            if next.kind == .mark, next.mark == CodePage.closeQuote || next.mark == CodePage.quote { break }
            if next.kind == .verb { verbs += 1 }
            length += 1
        }
        let current = syntax.clauses[state.current]
        guard verbs > 0, length > 2, current.predicate >= 0 || current.kind == .complement else { return state.quotes.append(-1) }
        if current.kind == .complement, current.predicate < 0 {
            syntax.clauses[state.current].isQuoted = true
            return state.quotes.append(current.parent)
        }
        flush(&state, &syntax)
        state.quotes.append(state.current)
        open(.complement, parent: state.current, &state, &syntax)
        syntax.clauses[state.current].isQuoted = true
    }

    // MARK: - Who can act

    /// Names of states, people and bodies, offices and words for people.
    public func isAgentive(_ index: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        let phrase = syntax.phrases[index]
        if phrase.isPronoun { return true }
        for part in syntax.parts[phrase.parts] where part.role == .head || part.role == .apposition || part.role == .adjective {
            let a = reading.analysis(part.unit)
            switch a.kind {
            case .state, .person, .organisation, .role: return true
            case .place: if part.role == .head { return true }
            case .demonym: if part.role == .head { return true }
            case .word:
                guard part.role != .adjective, a.lemma >= 0 else { continue }
                let lemma = lexicon.lemma(Int(a.lemma))
                if lemma.sector != nil || lemma.isPerson { return true }
                if part.role == .head, a.isDefinite, lemma.classes.intersects(pointing) { return true }
            default: break
            }
        }
        return false
    }
}
