import Actors
import Grammar
import Language
import Lexicon
import Text

/// A word that may make an event, and where it stands.
struct Predicate {
    var unit: Int
    var phrase: Int
    var clause: Int
    var lemma: Lemma
    /// A finite verb, or a participle that stands for one; else a noun.
    var isVerbal: Bool
    var isPassive = false
}

/// The arguments of a predicate: for each phrase the positions it can be said to stand in.
struct Arguments {
    struct Slot {
        /// Bits of `Position`.
        var positions: UInt32
        var phrase: Int
    }
    var slots: [Slot] = []

    mutating func add(_ positions: UInt32, _ phrase: Int) { slots.append(Slot(positions: positions, phrase: phrase)) }
    func phrases(in position: Position) -> [Int] { slots.filter { $0.positions & position.bit != 0 }.map(\.phrase) }
    func first(in position: Position) -> Int? { slots.first { $0.positions & position.bit != 0 }?.phrase }
}

extension SentenceModel {
    // MARK: - Verbs

    /// Whether a verb whose writing admits both voices is passive here: transitive, with one bare noun and no object.
    func isPassive(_ clause: Int, _ verb: Analysis, _ lemma: Lemma) -> Bool {
        if !verb.features.voices.contains(.passive) { return false }
        if verb.features.voices == .passive { return true }
        if lemma.isIntransitive || verb.enclitic != .none || lemma.isAuxiliary || !lemma.hasSenses { return false }
        if isHeld(clause, lemma) { return true }
        guard lemma.senses.contains(where: { Self.needsObject($0) }) else { return false }
        // Words have no victims: who threatens or demands without an object is still the one who does it.
        guard lemma.senses.contains(where: { Self.isMaterial($0) }) else { return false }
        let item = syntax.clauses[clause]
        let bare = grammar.bareNouns(clause, syntax)
        let after = bare.filter { $0 > item.predicate }
        if after.count > 1 { return false }
        let hasPronoun = item.kind == .relative && syntax.clauses[clause].phrases.contains { syntax.phrases[$0].isPronoun }
        if item.inheritsSubject {
            // «الجندي الذي قتل»: nothing but the antecedent; «واعتقل …» takes over its subject and has an object.
            return after.isEmpty && item.kind == .relative && !hasPronoun && verb.features.form == .perfect
        }
        if bare.count > 1 { return false }
        // A topic before its verb acts: «المتظاهرون أحرقوا».
        if let topic = bare.first, topic < item.predicate, verb.features.voices != .passive { return false }
        // One bare noun and no other: it is what the verb is done to.
        return bare.count == 1 && item.subject == bare.first
    }

    /// «عُقد اجتماع بين البلدين»: a light verb with nothing but an event noun is passive.
    private func isHeld(_ clause: Int, _ lemma: Lemma) -> Bool {
        guard lemma.senses.contains(where: { $0.frame.operatorKind == .light }) else { return false }
        let bare = grammar.bareNouns(clause, syntax)
        guard bare.count == 1, let only = bare.first, only > syntax.clauses[clause].predicate, syntax.clauses[clause].subject == only,
            !grammar.isAgentive(only, reading, syntax)
        else { return false }
        return eventLemma(syntax.phrases[only].head) != nil
    }

    private static func isMaterial(_ sense: Sense) -> Bool {
        guard let category = sense.frame.category else { return false }
        return category.quad == .materialConflict || category.quad == .materialCooperation || category == .sanction
    }

    /// Frames whose recipient stands first of all in the object.
    private static func needsObject(_ sense: Sense) -> Bool {
        let frame = sense.frame
        let list = sense.recipient ?? frame.recipient
        if frame.category == nil || frame.operatorKind != .none { return false }
        return list.positions.first == .obj || sense.guards.contains { $0.position == .obj && !$0.isNegated && !$0.tests.contains(.none) }
    }

    mutating func arguments(ofVerb predicate: Predicate) -> Arguments {
        var result = Arguments()
        let clause = syntax.clauses[predicate.clause]
        let verb = reading.analysis(predicate.unit)
        let bare = grammar.bareNouns(predicate.clause, syntax)
        let own = predicate.phrase == clause.predicate
        if own, clause.subject >= 0 { result.add(predicate.isPassive ? Position.obj.bit : Position.subj.bit, clause.subject) }
        for phrase in bare where phrase != clause.subject && phrase > predicate.phrase && isArgument(phrase) {
            result.add(Position.obj.bit, phrase)
        }
        if verb.enclitic != .none { result.add(Position.obj.bit, pronounPhrase(predicate.unit, clause)) }
        for phrase in clause.phrases where syntax.phrases[phrase].kind == .noun && syntax.phrases[phrase].preposition != 0 {
            let target = syntax.phrases[phrase].isPronoun && clause.antecedent >= 0 && isArabic ? clause.antecedent : phrase
            // «was criticised by the minister»: who does it.
            let isAgent = predicate.isPassive && !isArabic && syntax.phrases[phrase].preposition & Position.by.bit != 0
            result.add(syntax.phrases[phrase].preposition | (isAgent ? Position.subj.bit : 0), target)
        }
        // What a complement clause says is the content; its subject can be what the verb wants as object («دعا إيران إلى أن»).
        return result
    }

    private func isArgument(_ phrase: Int) -> Bool {
        let a = reading.analysis(syntax.phrases[phrase].head)
        return !(a.pos == .adjective && a.features.grammaticalCase == .accusative && a.kind != .demonym)
    }

    /// A pronoun written on a verb, as a phrase of its own; in a relative clause it stands for the antecedent.
    private mutating func pronounPhrase(_ unit: Int, _ clause: Clause) -> Int {
        if clause.kind == .relative, clause.antecedent >= 0 { return clause.antecedent }
        var phrase = Phrase(kind: .noun, units: unit..<unit + 1, head: unit)
        phrase.isPronoun = true
        return append(phrase)
    }

    private mutating func append(_ phrase: Phrase) -> Int {
        syntax.phrases.append(phrase)
        references.append(nil)
        return syntax.phrases.count - 1
    }

    // MARK: - Nouns

    /// The arguments of an event noun: its genitive, its adjectives of nationality, and the phrases with prepositions behind it.
    mutating func arguments(ofNoun predicate: Predicate, part: Int) -> Arguments {
        if !isArabic { return englishArguments(ofNoun: predicate, part: part) }
        var result = Arguments()
        let phrase = syntax.phrases[predicate.phrase]
        let a = reading.analysis(predicate.unit)
        let isTransitive = predicate.lemma.isVerbal && !predicate.lemma.isIntransitive
        var genitive: Int?
        if part + 1 < phrase.parts.upperBound, syntax.parts[part + 1].role == .genitive {
            genitive = subphrase(predicate.phrase, from: part + 1)
        } else if let index = (part + 1..<phrase.parts.upperBound).first(where: { syntax.parts[$0].role == .genitive }),
            part == phrase.parts.lowerBound
        {
            genitive = subphrase(predicate.phrase, from: index)
        }
        let followers = followers(of: predicate.phrase)
        // An accord may stand further on, behind a clause about the noun: «ضم دول لديها علاقات … إلى اتفاقيات أبراهام».
        if let accord = laterAccord(predicate.phrase, followers) { result.add(syntax.phrases[accord].preposition, accord) }
        let toPhrase = followers.first { syntax.phrases[$0].preposition & Position.to.bit != 0 && isClitic($0) }
        if let genitive {
            let isAgentive = grammar.isAgentive(genitive, reading, syntax)
            // «انتهاك إسرائيل للهدنة»: with ل before the object the genitive is the subject.
            let isSubject = !isTransitive || (toPhrase != nil && isAgentive && genitive < syntax.phrases.count && !phrase.parts.isEmpty)
            result.add(Position.gen.bit | (isSubject ? Position.subj.bit : Position.obj.bit), genitive)
            // What is joined to the whole phrase is joined to the genitive: «لقاء الوزير ورئيس الوزراء».
            for other in conjuncts(of: predicate.phrase).dropFirst() where grammar.isAgentive(other, reading, syntax) {
                result.add(Position.gen.bit | (isSubject ? Position.subj.bit : Position.obj.bit), other)
            }
        }
        // «منح أوكرانيا مليار يورو»: what is given stands bare behind whom it is given to.
        let next = predicate.phrase + 1
        if isTransitive, genitive != nil, next < syntax.phrases.count, syntax.phrases[next].kind == .noun, syntax.phrases[next].preposition == 0,
            syntax.phrases[next].coordinatedWith < 0, !syntax.phrases[next].isPronoun, syntax.phrases[next].host < 0,
            syntax.phrases[next].clause == predicate.clause
        {
            result.add(Position.obj.bit, next)
        }
        if a.enclitic != .none {
            var pronoun = Phrase(kind: .noun, units: predicate.unit..<predicate.unit + 1, head: predicate.unit)
            pronoun.isPronoun = true
            result.add(Position.gen.bit | Position.subj.bit, append(pronoun))
        }
        for index in phrase.parts where syntax.parts[index].role == .adjective && index > part {
            let adjective = reading.analysis(syntax.parts[index].unit)
            if adjective.kind == .demonym { result.add(Position.subj.bit, subphrase(predicate.phrase, only: index)) }
        }
        for follower in followers {
            var bits = syntax.phrases[follower].preposition
            // ل after a noun with its article is whose it is: «الزيارة المرتقبة لولي العهد».
            if bits & Position.to.bit != 0, isClitic(follower), follower == predicate.phrase + 1 {
                bits |= isTransitive && genitive != nil ? Position.obj.bit : (genitive == nil ? Position.subj.bit | Position.obj.bit : 0)
            }
            if bits & Position.by.bit != 0, syntax.phrases[follower].prepositionUnit >= 0 { bits |= Position.subj.bit }
            result.add(bits, follower)
        }
        return result
    }

    /// The first accord with a preposition between a noun phrase and the next verb or comma.
    private func laterAccord(_ phrase: Int, _ followers: [Int]) -> Int? {
        var index = phrase + 1
        while index < syntax.phrases.count, syntax.phrases[index].host < 0, index < phrase + 8 {
            let next = syntax.phrases[index]
            if next.kind == .verb || next.kind == .complementiser || (next.kind == .mark && !CodePage.isQuote(next.mark)) {
                return nil
            }
            if next.kind == .noun, next.preposition != 0, !followers.contains(index), reading.analysis(next.head).kind == .accord { return index }
            index += 1
        }
        return nil
    }

    private func isClitic(_ phrase: Int) -> Bool {
        syntax.phrases[phrase].prepositionUnit < 0 || syntax.phrases[phrase].isPronoun
    }

    /// The phrases with prepositions that follow a noun phrase in its clause, up to a verb, a comma or a bare noun.
    func followers(of phrase: Int) -> [Int] {
        var result: [Int] = []
        // What follows a part of a phrase follows the phrase.
        let whole = syntax.phrases[phrase].host >= 0 ? syntax.phrases[phrase].host : phrase
        let clause = syntax.phrases[whole].clause
        var index = whole + 1
        while index < syntax.phrases.count, syntax.phrases[index].host < 0 {
            let next = syntax.phrases[index]
            switch next.kind {
            case .noun:
                if next.preposition == 0, next.coordinatedWith < 0 { return result }
                if next.clause != clause { return result }
                if next.preposition != 0 { result.append(index) }
            case .time, .adverb: break
            case .mark where CodePage.isQuote(next.mark): break
            default: return result
            }
            index += 1
        }
        return result
    }

    /// Part of a noun phrase as a phrase of its own: from one part to the end.
    mutating func subphrase(_ phrase: Int, from part: Int) -> Int {
        let host = syntax.phrases[phrase]
        var result = Phrase(kind: .noun, units: syntax.parts[part].unit..<host.units.upperBound, head: syntax.parts[part].unit)
        result.parts = part..<host.parts.upperBound
        result.host = phrase
        return append(result)
    }

    mutating func subphrase(_ phrase: Int, only part: Int) -> Int {
        var result = Phrase(kind: .noun, units: syntax.parts[part].unit..<syntax.parts[part].unit + 1, head: syntax.parts[part].unit)
        result.parts = part..<part + 1
        result.host = phrase
        return append(result)
    }
}
