import Language
import Lexicon
import Text

/// Subjects: before the verb, after it, or taken over from the clause that this one hangs on.
extension ArabicClauses {
    func assignSubjects(_ reading: Reading, _ syntax: inout Syntax) {
        for index in syntax.clauses.indices {
            let (subject, inherited) = subject(of: index, reading, syntax)
            syntax.clauses[index].subject = subject
            syntax.clauses[index].inheritsSubject = inherited
        }
    }

    /// The bare noun phrases of a clause: no preposition, not the second of a pair, not in brackets.
    public func bareNouns(_ clause: Int, _ syntax: Syntax) -> [Int] {
        syntax.clauses[clause].phrases.filter {
            let phrase = syntax.phrases[$0]
            return phrase.kind == .noun && phrase.preposition == 0 && phrase.coordinatedWith < 0 && !phrase.isParticiple
        }
    }

    private func subject(of index: Int, _ reading: Reading, _ syntax: Syntax) -> (Int, Bool) {
        let clause = syntax.clauses[index]
        let bare = bareNouns(index, syntax)
        guard clause.predicate >= 0 else { return (bare.first ?? inherited(index, syntax), bare.isEmpty) }
        let predicate = syntax.phrases[clause.predicate]
        if predicate.isParticiple { return (inherited(index, syntax), true) }
        let verb = reading.analysis(predicate.head)
        let before = bare.filter { $0 < clause.predicate && !isAdverbial($0, reading, syntax) }
        if let topic = before.first(where: { agrees(verb, $0, reading, syntax) }) { return (topic, false) }
        let after = bare.filter { $0 > clause.predicate && !isAdverbial($0, reading, syntax) }
        let taken = inherited(index, syntax)
        if clause.kind == .relative {
            if hasResumptive(index, verb, reading, syntax), let first = after.first { return (first, false) }
            if clause.antecedent >= 0, agrees(verb, clause.antecedent, reading, syntax) {
                if let first = after.first, isAgentive(first, reading, syntax), !isAgentive(clause.antecedent, reading, syntax),
                    agrees(verb, first, reading, syntax)
                {
                    return (first, false)
                }
                return (clause.antecedent, true)
            }
            return (after.first ?? clause.antecedent, after.isEmpty)
        }
        guard let first = after.first else {
            if let topic = before.first, taken < 0 { return (topic, false) }
            return (taken, true)
        }
        let fits = agrees(verb, first, reading, syntax)
        // «وزار أنقرة الرئيس الفلسطيني»: a place goes nowhere; who comes behind it does.
        if after.count > 1, isPlace(first, reading, syntax), let goer = after.dropFirst().first(where: { isPerson($0, reading, syntax) }) {
            return (goer, false)
        }
        // A second bare noun is the object, so the first is the subject.
        if fits, after.count > 1 { return (first, false) }
        // «ورفض الكشف»: with an actor to take over and a thing behind the verb, the thing is its object.
        if taken >= 0, agrees(verb, taken, reading, syntax), isAgentive(taken, reading, syntax), !isAgentive(first, reading, syntax),
            clause.kind != .main
        {
            return (taken, true)
        }
        // With nobody else to be it, the noun behind the verb is the subject whatever its endings seem to say.
        return fits || taken < 0 ? (first, false) : (taken, true)
    }

    private func isPlace(_ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        reading.analysis(syntax.phrases[phrase].head).kind == .place
    }

    private func isPerson(_ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        let a = reading.analysis(syntax.phrases[phrase].head)
        return a.kind == .person || (a.lemma >= 0 && lexicon.lemma(Int(a.lemma)).isPerson)
    }

    /// The subject of the clause that this one hangs on.
    private func inherited(_ index: Int, _ syntax: Syntax) -> Int {
        let clause = syntax.clauses[index]
        if clause.kind == .relative { return clause.antecedent }
        guard clause.parent >= 0 else { return -1 }
        return syntax.clauses[clause.parent].subject
    }

    /// An accusative of manner or time that is no argument («أيضاً», «رسميا»).
    private func isAdverbial(_ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        let a = reading.analysis(syntax.phrases[phrase].head)
        return a.features.grammaticalCase == .accusative && a.pos == .adjective && a.kind != .demonym
    }

    /// A pronoun in the relative clause that stands for the antecedent: on the verb, or after a preposition.
    private func hasResumptive(_ index: Int, _ verb: Analysis, _ reading: Reading, _ syntax: Syntax) -> Bool {
        if verb.enclitic != .none { return true }
        return syntax.clauses[index].phrases.contains { phrase in
            syntax.phrases[phrase].kind == .noun && syntax.phrases[phrase].isPronoun && syntax.phrases[phrase].preposition != 0
        }
    }

    /// Whether a noun phrase can be the subject of a verb: gender and number as Arabic has them before and after the verb.
    func agrees(_ verb: Analysis, _ phrase: Int, _ reading: Reading, _ syntax: Syntax) -> Bool {
        let noun = syntax.phrases[phrase]
        let features = reading.analysis(noun.head).features
        let person = verb.features.person
        if person == .first || person == .second { return noun.isPronoun && features.person == person }
        if noun.isPronoun { return true }
        let isPerson = reading.analysis(noun.head).lemma >= 0 && lexicon.lemma(Int(reading.analysis(noun.head).lemma)).isPerson
        // Masculine plural verbs want people, and dual ones two of them.
        if verb.features.number == .plural, features.number == .singular, !isPerson, noun.coordinatedWith < 0 { return false }
        if features.number == .plural || features.gender == .none || features.gender == .both { return true }
        if verb.features.gender == .feminine, features.gender == .masculine, features.number == .singular, isPerson { return false }
        if verb.features.gender == .masculine, features.gender == .feminine, features.number == .singular, isPerson { return false }
        if verb.features.gender == .feminine, features.gender == .masculine, features.number == .singular { return false }
        return true
    }
}
