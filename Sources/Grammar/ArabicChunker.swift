import Language
import Lexicon
import Text

/// Cuts an Arabic sentence into phrases.
///
/// A noun phrase is a head with what may follow it without another preposition: adjectives, the genitive (once, and its own
/// genitive), the name in apposition to an office («رئيس كازاخستان قاسم جومارت توكاييف»).
public struct ArabicChunker: Sendable {
    let lexicon: LexiconImage
    let quantityClass: Int?
    let coordinatorClass: Int?

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        coordinatorClass = lexicon.classIndex("coordinator")
        quantityClass = lexicon.classIndex("quantity")
    }

    /// Fills `syntax.phrases` and `syntax.parts`.
    ///
    /// - Parameters:
    ///   - reading: the sentence's units with their chosen readings.
    ///   - times: for each unit, the number of the time expression that covers it, or -1.
    public func chunk(_ reading: Reading, times: [Int], into syntax: inout Syntax) {
        var state = ChunkState(reading: reading, times: times)
        while state.position < reading.units.count { next(&state, &syntax) }
    }

    private func next(_ state: inout ChunkState, _ syntax: inout Syntax) {
        let unit = state.position
        let a = state.reading.analysis(unit)
        if state.start < 0 { state.start = unit }
        if state.times[unit] >= 0 {
            if a.proclitics.hasConjunction { state.isConjoined = true }
            state.preposition |= a.proclitics.meanings
            return state.emitTime(unit, &syntax)
        }
        if a.proclitics.hasConjunction, state.preposition == 0 { state.isConjoined = true }
        switch a.pos {
        case .punctuation: state.mark(unit, &syntax)
        case .verb: state.emit(.verb, unit..<unit + 1, unit, &syntax)
        case .preposition: preposition(unit, a, &state, &syntax)
        case .conjunction: conjunction(unit, a, &state, &syntax)
        case .complementiser: state.emit(.complementiser, unit..<unit + 1, unit, &syntax)
        case .relative: state.emit(isDenial(unit, state) ? .negation : .relative, unit..<unit + 1, unit, &syntax)
        case .negation: negation(unit, a, &state, &syntax)
        case .particle:
            state.operators |= lexicon.operatorBits(a)
            state.emit(.particle, unit..<unit + 1, unit, &syntax)
        case .adverb: state.emit(.adverb, unit..<unit + 1, unit, &syntax)
        case .pronoun: pronoun(unit, &state, &syntax)
        case .noun, .adjective, .proper, .quantifier, .numeral, .demonstrative: nounPhrase(unit, &state, &syntax)
        case .interrogative, .other: state.emit(.other, unit..<unit + 1, unit, &syntax)
        }
    }

    // MARK: - Words that are no noun phrase

    private func preposition(_ unit: Int, _ a: Analysis, _ state: inout ChunkState, _ syntax: inout Syntax) {
        let lemma = lexicon.lemma(Int(a.lemma))
        state.preposition |= lemma.meanings | a.proclitics.meanings
        state.operators |= lexicon.operatorBits(a)
        if state.preposition == 0 { state.preposition = Position.at.bit }
        state.prepositionUnit = unit
        if a.enclitic != .none {
            state.emit(.noun, unit..<unit + 1, unit, &syntax)
            syntax.phrases[syntax.phrases.count - 1].isPronoun = true
            return
        }
        state.position += 1
    }

    private func conjunction(_ unit: Int, _ a: Analysis, _ state: inout ChunkState, _ syntax: inout Syntax) {
        let isPlain = a.stemEnd - a.stemStart == 1 || lexicon.has(a, coordinatorClass)
        if isPlain {
            state.isConjoined = true
            state.position += 1
            return
        }
        let op = lexicon.operatorBits(a)
        state.emit(.conjunction, unit..<unit + 1, unit, &syntax)
        syntax.phrases[syntax.phrases.count - 1].operators = op
    }

    /// «ما زار»: ما at the beginning, with a perfect behind it, denies.
    private func isDenial(_ unit: Int, _ state: ChunkState) -> Bool {
        let reading = state.reading
        guard unit + 1 < reading.units.count, unit == 0 || reading.units[unit - 1].mark != 0 else { return false }
        let next = reading.analysis(unit + 1)
        guard next.pos == .verb, next.features.form == .perfect else { return false }
        return reading.units[unit].analyses.contains { reading.analyses[$0].pos == .negation }
    }

    private func negation(_ unit: Int, _ a: Analysis, _ state: inout ChunkState, _ syntax: inout Syntax) {
        // عدم and غير negate the noun they stand before; the others the clause.
        if a.proclitics.hasPreposition || state.preposition != 0 || a.features.takesSuffix {
            state.operators |= Operator.not.bit
            state.preposition |= a.proclitics.meanings
            state.position += 1
            if a.enclitic != .none { state.emit(.negation, unit..<unit + 1, unit, &syntax) }
            return
        }
        state.emit(.negation, unit..<unit + 1, unit, &syntax)
    }

    private func pronoun(_ unit: Int, _ state: inout ChunkState, _ syntax: inout Syntax) {
        state.emit(.noun, unit..<unit + 1, unit, &syntax)
        syntax.phrases[syntax.phrases.count - 1].isPronoun = true
    }

    // MARK: - Noun phrases

    private func nounPhrase(_ unit: Int, _ state: inout ChunkState, _ syntax: inout Syntax) {
        let reading = state.reading
        let first = reading.analysis(unit)
        state.preposition |= first.proclitics.meanings
        let firstPart = syntax.parts.count
        var head = unit
        var headIsOpen = true
        var operators: UInt32 = 0
        var position = unit
        var takesGenitive = false
        var hasName = false
        // Behind a verb two offices are its subject and its object, not one in apposition to the other.
        let followsVerb = syntax.phrases.last?.kind == .verb
        loop: while position < reading.units.count {
            let b = reading.analysis(position)
            if position > unit {
                if state.times[position] >= 0 { break }
                if b.pos == .punctuation {
                    // Quotation marks around a name inside the phrase, brackets after it.
                    if CodePage.isQuote(reading.units[position].mark), position + 1 < reading.units.count, takesGenitive,
                        isPlainNominal(reading.analysis(position + 1)), state.times[position + 1] < 0
                    {
                        position += 1
                        continue
                    }
                    break
                }
                if b.proclitics.hasConjunction || b.proclitics.hasPreposition { break }
            }
            switch b.pos {
            case .demonstrative where headIsOpen:
                syntax.parts.append(PhrasePart(unit: position, role: .demonstrative))
                if position == unit { head = position }
                takesGenitive = true
            case .demonstrative:
                // «الدولة هذه» after its noun.
                syntax.parts.append(PhrasePart(unit: position, role: .demonstrative))
            case .quantifier, .numeral:
                // «مقتل سبعة مدنيين»: a number in the genitive, and then those it counts.
                if !headIsOpen, !takesGenitive { break loop }
                syntax.parts.append(PhrasePart(unit: position, role: .quantifier))
                takesGenitive = true
            case .adjective:
                if headIsOpen {
                    head = position
                    headIsOpen = false
                    syntax.parts.append(PhrasePart(unit: position, role: .head))
                    takesGenitive = !b.hasArticle && b.enclitic == .none
                } else if isDefinite(reading, syntax.parts[firstPart...]), !b.hasArticle, b.kind != .demonym || b.enclitic != .none {
                    // «بلاده جاهزة»: an indefinite adjective says something of a definite noun, it is no part of it.
                    break loop
                } else {
                    syntax.parts.append(PhrasePart(unit: position, role: .adjective))
                    operators |= lexicon.operatorBits(b)
                    if b.enclitic != .none { takesGenitive = false }
                    // After an adjective no genitive follows.
                    takesGenitive = false
                }
            case .noun, .proper:
                if headIsOpen {
                    head = position
                    headIsOpen = false
                    syntax.parts.append(PhrasePart(unit: position, role: .head))
                    takesGenitive = governsGenitive(b)
                    hasName = b.kind == .person || b.kind == .organisation
                } else if b.kind == .demonym {
                    // «دبلوماسيين روس»: a broken plural of nationality.
                    if isDefinite(reading, syntax.parts[firstPart...]) != b.hasArticle { break loop }
                    syntax.parts.append(PhrasePart(unit: position, role: .adjective))
                    takesGenitive = false
                } else if takesGenitive && b.kind == .person && position > unit {
                    // «إدارة ترامب», «نظام الأسد»: whose it is, not what it is called.
                    syntax.parts.append(PhrasePart(unit: position, role: .genitive))
                    takesGenitive = false
                } else if (b.pos == .proper || b.kind == .person) && canName(reading, head, position, syntax.parts[firstPart...]) {
                    syntax.parts.append(PhrasePart(unit: position, role: .apposition))
                    hasName = true
                    takesGenitive = false
                } else if takesGenitive && b.features.grammaticalCase != .accusative && b.features.grammaticalCase != .nominative {
                    syntax.parts.append(PhrasePart(unit: position, role: .genitive))
                    takesGenitive = governsGenitive(b)
                } else if b.kind == .role && !followsVerb && !b.features.states.isEmpty && isPersonHead(reading.analysis(head)) && !hasName {
                    syntax.parts.append(PhrasePart(unit: position, role: .apposition))
                    takesGenitive = governsGenitive(b)
                } else {
                    break loop
                }
            default: break loop
            }
            position += 1
            // «عدد من المسؤولين»: a quantity and its من are one phrase.
            if position < reading.units.count, isPartitive(reading, position - 1, position), state.times[position] < 0 {
                position += 1
                takesGenitive = true
                headIsOpen = true
            }
        }
        if position == unit { position += 1 }
        if syntax.parts.count == firstPart { syntax.parts.append(PhrasePart(unit: unit, role: .head)) }
        let own = state.operators
        state.emit(.noun, unit..<position, head, &syntax)
        let last = syntax.phrases.count - 1
        syntax.phrases[last].parts = firstPart..<syntax.parts.count
        syntax.phrases[last].operators = operators | own | lexicon.operatorBits(reading.analysis(head))
        markParticiple(reading, last, &syntax)
    }

    private func isDefinite(_ reading: Reading, _ parts: ArraySlice<PhrasePart>) -> Bool {
        parts.contains { part in
            let a = reading.analysis(part.unit)
            return part.role != .adjective && (a.hasArticle || a.enclitic != .none || (a.pos == .proper && (part.role != .head || a.kind.isEntity)))
        }
    }

    /// An indefinite active participle that opens its phrase after a comma or a noun stands for a clause: «مشيراً إلى أن».
    private func markParticiple(_ reading: Reading, _ index: Int, _ syntax: inout Syntax) {
        let a = reading.analysis(syntax.phrases[index].head)
        let isCircumstance = a.features.grammaticalCase == .accusative || (a.features.gender == .feminine && a.features.number == .singular)
        guard a.features.form == .activeParticiple, isCircumstance, !a.isDefinite,
            syntax.phrases[index].preposition == 0, a.lemma >= 0, lexicon.lemma(Int(a.lemma)).hasSenses, index > 0
        else { return }
        let before = syntax.phrases[index - 1]
        let opens = before.kind == .mark || before.kind == .noun || before.kind == .time || before.kind == .verb || before.isQuoted
        if opens { syntax.phrases[index].isParticiple = true }
    }

    private func isPlainNominal(_ a: Analysis) -> Bool { (a.pos == .noun || a.pos == .proper) && a.proclitics.subtracting(.article).isEmpty }

    private func governsGenitive(_ a: Analysis) -> Bool {
        if a.hasArticle || a.enclitic != .none || a.features.grammaticalCase == .accusative { return false }
        switch a.kind {
        // A sound plural or dual with its ن has no genitive after it.
        case .word, .time: return (a.pos == .noun && (a.features.states.isEmpty || a.features.states.contains(.construct))) || a.pos == .quantifier
        case .role: return a.features.states.isEmpty || a.features.states.contains(.construct)
        default: return false
        }
    }

    /// A name may follow an office or another name.
    private func canName(_ reading: Reading, _ head: Int, _ position: Int, _ parts: ArraySlice<PhrasePart>) -> Bool {
        let before = reading.analysis(position - 1)
        let b = reading.analysis(position)
        if b.kind == .state || b.kind == .place || b.kind == .region { return false }
        if before.pos == .proper, !before.kind.isEntity || before.kind == .person { return b.kind == .person || b.kind == .word }
        if b.kind == .person { return isPersonHead(reading.analysis(head)) || parts.contains { reading.analysis($0.unit).kind == .role } }
        // Unknown names follow an office that has its state already, or its article.
        return isPersonHead(reading.analysis(head)) && (parts.count > 1 || reading.analysis(head).isDefinite) && !b.kind.isEntity
    }

    private func isPersonHead(_ a: Analysis) -> Bool {
        guard a.lemma >= 0 else { return false }
        let lemma = lexicon.lemma(Int(a.lemma))
        return lemma.isPerson || a.kind == .person
    }

    private func isPartitive(_ reading: Reading, _ quantity: Int, _ from: Int) -> Bool {
        let a = reading.analysis(quantity)
        let b = reading.analysis(from)
        guard b.pos == .preposition, b.enclitic == .none, b.proclitics.isEmpty, b.lemma >= 0,
            lexicon.lemma(Int(b.lemma)).meanings & Position.from.bit != 0, from + 1 < reading.units.count
        else { return false }
        if a.pos == .quantifier || a.pos == .numeral { return true }
        guard let quantityClass, a.lemma >= 0 else { return false }
        return lexicon.lemma(Int(a.lemma)).classes.contains(quantityClass)
    }
}
