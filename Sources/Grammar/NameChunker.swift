import Language
import Lexicon
import Text

/// Cuts an English or a Hebrew sentence into the phrases that name somebody or something, and what stands between them.
///
/// What names is known from the lexicon (states, offices, persons, bodies, places, accords) or, behind an office, from its place: an English
/// name goes on while its words have capitals, a Hebrew one while they are words that the lexicon does not have. The order of the parts is
/// the language's: «the Israeli foreign minister, Gideon Sa'ar», «שר החוץ הישראלי גדעון סער».
public struct NameChunker: Sendable {
    let lexicon: LexiconImage
    let possessiveClass: Int?
    let particleClass: Int?
    let thingClass: Int?
    let subordinatorClass: Int?
    let namedClasses: ClassSet

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        possessiveClass = lexicon.classIndex("possessive")
        particleClass = lexicon.classIndex("name-particle")
        thingClass = lexicon.classIndex("name-of-thing")
        subordinatorClass = lexicon.classIndex("subordinator")
        namedClasses = lexicon.classSet(["person", "counterpart", "official"])
    }

    /// The sentence under way.
    struct Sentence {
        let view: TextView
        let tokens: [Token]
        let reading: Reading
        let times: [Int]
        let isHebrew: Bool

        var count: Int { reading.units.count }

        func isTime(_ unit: Int) -> Bool { times[unit] >= 0 }

        /// A word that the lexicon does not have.
        func isUnknown(_ unit: Int) -> Bool { reading.analysis(unit).lemma < 0 && reading.units[unit].mark == 0 }

        func isCapital(_ unit: Int) -> Bool {
            let code = view.exact[Int(tokens[Int(reading.units[unit].first)].start)]
            return code >= 0x41 && code <= 0x5A
        }

        /// Stands right behind the unit before it.
        func isJoined(_ unit: Int) -> Bool { !tokens[Int(reading.units[unit].first)].spaceBefore }

        /// The end of the 's or ' that begins at a unit; nil for none.
        func possessiveEnd(_ unit: Int) -> Int? {
            guard unit < count, reading.units[unit].mark == CodePage.apostrophe, isJoined(unit) else { return nil }
            let next = unit + 1
            guard next < count, isJoined(next) else { return unit > 0 && endsInS(unit - 1) ? next : nil }
            let a = reading.analysis(next)
            return a.stemEnd - a.stemStart == 1 && view.folded[Int(a.stemStart)] == 0x73 ? next + 1 : nil
        }

        private func endsInS(_ unit: Int) -> Bool { view.folded[Int(tokens[Int(reading.units[unit].last)].end) - 1] == 0x73 }
    }

    /// Fills `syntax.phrases` and `syntax.parts`.
    ///
    /// - Parameters:
    ///   - view: the document.
    ///   - tokens: its tokens.
    ///   - reading: the sentence's units with their chosen readings.
    ///   - times: for each unit, the number of the time expression that covers it, or -1.
    ///   - language: `he` or `en`.
    public func chunk(_ view: TextView, _ tokens: [Token], _ reading: Reading, times: [Int], language: String, into syntax: inout Syntax) {
        let sentence = Sentence(view: view, tokens: tokens, reading: reading, times: times, isHebrew: language == "he")
        var state = ChunkState(reading: reading, times: times)
        while state.position < reading.units.count { next(sentence, &state, &syntax) }
    }

    private func next(_ sentence: Sentence, _ state: inout ChunkState, _ syntax: inout Syntax) {
        let unit = state.position
        let a = sentence.reading.analysis(unit)
        if state.start < 0 { state.start = unit }
        if sentence.isTime(unit) { return state.emitTime(unit, &syntax) }
        if a.proclitics.hasConjunction, state.preposition == 0 { state.isConjoined = true }
        switch a.pos {
        case .punctuation: state.mark(unit, &syntax)
        case .preposition:
            state.preposition |= meanings(a)
            state.prepositionUnit = unit
            state.position += 1
        case .conjunction where lexicon.has(a, subordinatorClass):
            state.operators |= lexicon.operatorBits(a)
            state.emit(.conjunction, unit..<unit + 1, unit, &syntax)
        case .conjunction:
            state.isConjoined = true
            state.position += 1
        case .verb: state.emit(.verb, unit..<unit + 1, unit, &syntax)
        case .pronoun where !lexicon.has(a, possessiveClass):
            state.emit(.noun, unit..<unit + 1, unit, &syntax)
            syntax.phrases[syntax.phrases.count - 1].isPronoun = true
        case .particle:
            state.operators |= lexicon.operatorBits(a)
            state.emit(.particle, unit..<unit + 1, unit, &syntax)
        case .negation: state.emit(.negation, unit..<unit + 1, unit, &syntax)
        // «to partially lift»: an adverb between «to» and its verb.
        case .adverb where state.preposition != 0: state.position += 1
        // «possibly attacked», «probably a visit»: said of the verb or the noun behind it.
        case .adverb where lexicon.operatorBits(a) != 0 && unit + 1 < sentence.count:
            state.operators |= lexicon.operatorBits(a)
            state.position += 1
        case .adverb: state.emit(.adverb, unit..<unit + 1, unit, &syntax)
        case .complementiser: state.emit(.complementiser, unit..<unit + 1, unit, &syntax)
        case .relative: state.emit(.relative, unit..<unit + 1, unit, &syntax)
        case .interrogative, .other: state.emit(.other, unit..<unit + 1, unit, &syntax)
        case .noun, .adjective, .proper, .quantifier, .numeral, .demonstrative, .pronoun:
            state.preposition |= a.proclitics.meanings
            sentence.isHebrew ? hebrewPhrase(sentence, &state, &syntax) : englishPhrase(sentence, &state, &syntax)
        }
    }

    private func meanings(_ a: Analysis) -> UInt32 {
        let own = a.lemma >= 0 ? lexicon.lemma(Int(a.lemma)).meanings : 0
        return own | a.proclitics.meanings == 0 ? Position.at.bit : own | a.proclitics.meanings
    }

    // MARK: - What a word can be in a phrase

    enum Element {
        case determiner, possessive, quantifier, adjective, demonym, role, entity, person, noun, name, plain, other
    }

    func element(_ unit: Int, _ sentence: Sentence) -> Element {
        let a = sentence.reading.analysis(unit)
        if sentence.reading.units[unit].mark != 0 || sentence.isTime(unit) { return .other }
        switch a.kind {
        case .demonym, .regionAdjective: return .demonym
        case .role: return .role
        case .person: return .person
        case .state, .place, .region, .organisation, .accord: return .entity
        case .word, .time: break
        }
        if a.lemma < 0 {
            if a.pos == .numeral { return .quantifier }
            if a.pos == .other || a.pos == .verb || a.pos == .adverb { return .other }
            return sentence.isHebrew ? .name : a.pos == .proper ? .name : .plain
        }
        switch a.pos {
        case .demonstrative: return .determiner
        case .pronoun: return lexicon.has(a, possessiveClass) ? .possessive : .other
        case .quantifier, .numeral: return .quantifier
        case .adjective: return .adjective
        case .noun: return .noun
        case .proper: return .name
        default: return .other
        }
    }

    /// bin, al, de, van: small words inside a name.
    func isNameParticle(_ unit: Int, _ sentence: Sentence) -> Bool {
        lexicon.has(sentence.reading.analysis(unit), particleClass)
    }

    /// Committee, League, Act: with a capital, the end of a name that is no person's.
    func isThing(_ unit: Int, _ sentence: Sentence) -> Bool {
        unit < sentence.count && sentence.isCapital(unit) && lexicon.has(sentence.reading.analysis(unit), thingClass)
    }

    /// Adds a word to the noun phrase under way.
    func add(_ role: PhrasePart.Role, _ unit: Int, _ syntax: inout Syntax) { syntax.parts.append(PhrasePart(unit: unit, role: role)) }

    /// Ends a noun phrase whose parts were added from `firstPart` on; a phrase without a head has its last adjective for one.
    func close(_ units: Range<Int>, _ head: Int, _ firstPart: Int, _ state: inout ChunkState, _ syntax: inout Syntax) {
        var head = head
        if head < 0, let last = syntax.parts.indices.last, last >= firstPart {
            let demonym = (firstPart...last).last { state.reading.analysis(syntax.parts[$0].unit).kind == .demonym } ?? last
            syntax.parts[demonym].role = .head
            head = syntax.parts[demonym].unit
        }
        guard head >= 0 else { return state.emit(.other, units.isEmpty ? state.position..<state.position + 1 : units, state.position, &syntax) }
        state.emit(.noun, units, head, &syntax)
        let index = syntax.phrases.count - 1
        syntax.phrases[index].parts = firstPart..<syntax.parts.count
        // «Syria and Lebanon»: joined to the noun phrase right before.
        if syntax.phrases[index].isConjoined, index > 0, syntax.phrases[index - 1].kind == .noun { syntax.phrases[index].coordinatedWith = index - 1 }
    }
}
