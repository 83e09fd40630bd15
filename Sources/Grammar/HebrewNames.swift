import Language
import Lexicon
import Text

/// The Hebrew noun phrase: the head first, then whose it is, the nationality, and the name.
extension NameChunker {
    func hebrewPhrase(_ s: Sentence, _ state: inout ChunkState, _ syntax: inout Syntax) {
        let unit = state.position
        let firstPart = syntax.parts.count
        var position = unit
        var head = -1
        var hasOwner = false
        loop: while position < s.count {
            let a = s.reading.analysis(position)
            if position > unit, a.proclitics.hasConjunction || a.proclitics.hasPreposition { break }
            switch element(position, s) {
            case .determiner, .quantifier, .possessive:
                if head >= 0 { break loop }
                add(.quantifier, position, &syntax)
            case .adjective:
                // «הנשיא לשעבר», «השר היוצא»
                if head < 0 { break loop }
                add(.adjective, position, &syntax)
            case .demonym:
                if head < 0 {
                    head = position
                    add(.head, position, &syntax)
                } else {
                    add(.adjective, position, &syntax)
                    hasOwner = true
                }
            case .role:
                if head < 0 {
                    head = position
                    add(.head, position, &syntax)
                } else if isOffice(s.reading.analysis(head)), !hasOwner {
                    // «דובר משרד החוץ», «שליח הנשיא»
                    add(.genitive, position, &syntax)
                } else {
                    break loop
                }
            case .entity:
                if head < 0 {
                    head = position
                    add(.head, position, &syntax)
                    position += 1
                    break loop
                }
                guard isOffice(s.reading.analysis(head)) || s.reading.analysis(head).pos == .noun, !hasOwner else { break loop }
                add(.genitive, position, &syntax)
                hasOwner = true
            case .person:
                if head < 0 {
                    head = position
                    add(.head, position, &syntax)
                } else if isOffice(s.reading.analysis(head)) || s.reading.analysis(head).pos == .noun {
                    add(.apposition, position, &syntax)
                } else {
                    break loop
                }
                position += 1
                break loop
            case .noun:
                if head >= 0 { break loop }
                head = position
                add(.head, position, &syntax)
            case .name:
                position = unknownName(position, head, hasOwner, s, &syntax)
                break loop
            case .plain, .other:
                guard head >= 0, let next = ofPhrase(position, s, &syntax) else { break loop }
                hasOwner = true
                position = next
                continue
            }
            position += 1
        }
        close(unit..<max(position, unit + 1), head, firstPart, &state, &syntax)
    }

    private func isOffice(_ a: Analysis) -> Bool { a.kind == .role }

    /// A name that the lexicon does not have: up to two unknown words, or pairs of them with a hyphen, behind an office that is definite or has its state.
    private func unknownName(_ unit: Int, _ head: Int, _ hasOwner: Bool, _ s: Sentence, _ syntax: inout Syntax) -> Int {
        guard head >= 0 else { return unit }
        let a = s.reading.analysis(head)
        let isCounterpart = a.kind == .word && a.pos == .noun
        // A ministry has no name of a person.
        guard isOffice(a) && a.lemma >= 0 && lexicon.lemma(Int(a.lemma)).isPerson && (hasOwner || isDefinite(head, s)) || isCounterpart && hasOwner
        else { return unit }
        var position = unit
        while position < s.count, position - unit < 2, !s.isTime(position), element(position, s) == .name {
            syntax.parts.append(PhrasePart(unit: position, role: .apposition))
            position += 1
            // «אל-שרע»
            if position + 1 < s.count, s.isJoined(position), s.isJoined(position + 1),
                s.reading.units[position].mark == CodePage.hyphen || s.reading.units[position].mark == CodePage.maqaf,
                element(position + 1, s) == .name
            {
                position += 1
            }
        }
        return position
    }

    /// The office has an article, its own or on its last word (שר החוץ).
    private func isDefinite(_ unit: Int, _ s: Sentence) -> Bool {
        let a = s.reading.analysis(unit)
        if a.isDefinite { return true }
        let last = s.tokens[Int(s.reading.units[unit].last)]
        let first = unit < s.count && s.reading.units[unit].first == s.reading.units[unit].last ? Int(a.stemStart) : Int(last.start)
        return s.view.folded[first] == CodePage.exact(of: 0x5D4)
    }

    /// «של» with a state or a body behind it.
    private func ofPhrase(_ unit: Int, _ s: Sentence, _ syntax: inout Syntax) -> Int? {
        let a = s.reading.analysis(unit)
        guard a.lemma >= 0, a.pos == .preposition, lexicon.lemma(Int(a.lemma)).meanings & Position.gen.bit != 0, unit + 1 < s.count else {
            return nil
        }
        guard element(unit + 1, s) == .entity, !s.isTime(unit + 1) else { return nil }
        syntax.parts.append(PhrasePart(unit: unit + 1, role: .genitive))
        return unit + 2
    }
}
