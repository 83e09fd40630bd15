import Language
import Lexicon
import Text

/// The English noun phrase: what tells more stands before the head, what it is of behind it, the name last.
extension NameChunker {
    func englishPhrase(_ s: Sentence, _ state: inout ChunkState, _ syntax: inout Syntax) {
        let unit = state.position
        let firstPart = syntax.parts.count
        var position = unit
        var head = -1
        var modifiers = 0
        loop: while position < s.count {
            switch element(position, s) {
            case .determiner, .possessive, .quantifier:
                if head >= 0 { break loop }
                let isPossessive = element(position, s) == .possessive
                add(isPossessive ? .demonstrative : .quantifier, position, &syntax)
                position += 1
            case .adjective:
                if head >= 0 { break loop }
                add(.adjective, position, &syntax)
                position += 1
                // «Ex-president»
                if position + 1 < s.count, s.reading.units[position].mark == CodePage.hyphen, s.isJoined(position), s.isJoined(position + 1) {
                    position += 1
                }
            case .demonym:
                if head >= 0 { break loop }
                modifiers += 1
                // «Iranians said», «the Palestinians»: people.
                if s.reading.analysis(position).features.number == .plural {
                    head = position
                    add(.head, position, &syntax)
                    position += 1
                    break loop
                }
                add(.adjective, position, &syntax)
                position += 1
            case .entity, .person:
                if head >= 0 { break loop }
                if let end = s.possessiveEnd(position + 1) {
                    add(.genitive, position, &syntax)
                    modifiers += 1
                    position = end
                } else if isModifier(position, s) {
                    add(.genitive, position, &syntax)
                    modifiers += 1
                    position = afterPoint(position + 1, s)
                } else if modifiers == 0, isFirstName(position, s) {
                    position = addName(position, s, &syntax)
                    head = syntax.parts[firstPart].unit
                    break loop
                } else {
                    head = position
                    add(.head, position, &syntax)
                    position += 1
                    break loop
                }
            case .role:
                if head >= 0 { break loop }
                // «the army chief's deputy», «Foreign Ministry spokesman»: the last office is the one that is meant.
                let owned = s.possessiveEnd(position + 1)
                if let next = owned ?? (position + 1 < s.count ? position + 1 : nil), next < s.count, element(next, s) == .role, !s.isTime(next) {
                    add(.genitive, position, &syntax)
                    position = next
                    continue
                }
                // «the Premier League», «the Senate Judiciary Committee»: no office.
                if s.isCapital(position), isThing(position + 1, s) {
                    head = position + 1
                    syntax.parts.removeSubrange(firstPart...)
                    add(.head, head, &syntax)
                    position += 2
                    break loop
                }
                // «government forces», «the Supreme Court decision»: what stands behind is the head.
                if let next = owned ?? (position + 1 < s.count ? position + 1 : nil), next < s.count, !s.isCapital(next),
                    [.noun, .plain].contains(element(next, s)), !s.isTime(next)
                {
                    add(.genitive, position, &syntax)
                    modifiers += 1
                    position = next
                    continue
                }
                head = position
                add(.head, position, &syntax)
                position = owner(behind: position + 1, s, &syntax)
                let named = name(at: position, s, &syntax)
                // «Foreign Minister John Smith of the UK»
                position = named > position && modifiers == 0 ? owner(behind: named, s, &syntax) : named
                break loop
            case .noun, .plain:
                if head >= 0 { break loop }
                // «air strikes», «peace talks»: the last noun of a row is the head; «the Israeli delegation head» may be an office.
                let next = position + 1
                if next < s.count, !s.isTime(next), [.noun, .plain, .role].contains(element(next, s)), s.reading.units[next].mark == 0 {
                    add(.adjective, position, &syntax)
                    position += 1
                    continue
                }
                head = position
                add(.head, position, &syntax)
                let isPlain = element(position, s) == .plain
                position += 1
                if !isPlain, isNamed(head, s) { position = name(at: position, s, &syntax) }
                break loop
            case .name:
                guard head < 0, modifiers == 0 else { break loop }
                head = position
                position = addName(position, s, &syntax)
                break loop
            case .other: break loop
            }
        }
        close(unit..<max(position, unit + 1), head, firstPart, &state, &syntax)
    }

    /// «Jordan Henderson», «Houston Smith», «Chad Valley»: a state or a place with another capital right behind it is the name of somebody or something else.
    private func isFirstName(_ unit: Int, _ s: Sentence) -> Bool {
        let a = s.reading.analysis(unit)
        guard a.kind == .state || a.kind == .place, s.reading.units[unit].first == s.reading.units[unit].last, unit + 1 < s.count else {
            return false
        }
        return (element(unit + 1, s) == .name || isThing(unit + 1, s)) && s.isCapital(unit + 1) && !s.isTime(unit + 1)
    }

    /// Adds a row of names, the first as the head.
    private func addName(_ unit: Int, _ s: Sentence, _ syntax: inout Syntax) -> Int {
        let end = isThing(unit + 1, s) ? unit + 2 : nameEnd(unit, s)
        for part in unit..<end where s.reading.units[part].mark == 0 {
            syntax.parts.append(PhrasePart(unit: part, role: part == unit ? .head : .apposition))
        }
        return end
    }

    /// A name that stands before an office as an adjective would: «the US president», «UN envoy», «the Kremlin spokesman», «Trump adviser».
    private func isModifier(_ unit: Int, _ s: Sentence) -> Bool {
        let kind = s.reading.analysis(unit).kind
        let next = afterPoint(unit + 1, s)
        guard kind != .accord, next < s.count, !s.isTime(next) else { return false }
        switch element(next, s) {
        case .role: return kind != .region
        // «the Navalny case», «the Gaza war», «Iran talks».
        case .noun, .plain: return !s.isCapital(next)
        case .adjective: return next + 1 < s.count && [.role, .noun].contains(element(next + 1, s)) && !s.isTime(next + 1)
        case .entity: return kind == .state && next + 1 < s.count && element(next + 1, s) == .role
        default: return false
        }
    }

    /// Over the last point of «U.S.».
    private func afterPoint(_ unit: Int, _ s: Sentence) -> Int {
        guard unit > 0, unit + 1 < s.count, s.reading.units[unit].mark == CodePage.period, s.isJoined(unit), !s.isJoined(unit + 1) else {
            return unit
        }
        let a = s.reading.analysis(unit - 1)
        let isAcronym = a.stemEnd - a.stemStart > 2 && s.view.exact[Int(a.stemEnd) - 2] == CodePage.period
        return isAcronym ? unit + 1 : unit
    }

    /// «of» with a state, a body or another office behind it; all of it becomes part of the phrase.
    private func owner(behind unit: Int, _ s: Sentence, _ syntax: inout Syntax) -> Int {
        guard unit + 1 < s.count, isOf(unit, s) else { return unit }
        var position = unit + 1
        while position < s.count, element(position, s) == .determiner { position += 1 }
        var parts: [PhrasePart] = []
        while position < s.count, element(position, s) == .demonym {
            parts.append(PhrasePart(unit: position, role: .adjective))
            position += 1
        }
        guard position < s.count else { return unit }
        switch element(position, s) {
        case .entity:
            syntax.parts += parts + [PhrasePart(unit: position, role: .genitive)]
            return position + 1
        case .role:
            syntax.parts += parts + [PhrasePart(unit: position, role: .genitive)]
            return owner(behind: position + 1, s, &syntax)
        default:
            guard !parts.isEmpty else { return unit }
            syntax.parts += parts
            return position
        }
    }

    private func isOf(_ unit: Int, _ s: Sentence) -> Bool {
        let a = s.reading.analysis(unit)
        return a.lemma >= 0 && a.pos == .preposition && lexicon.lemma(Int(a.lemma)).meanings & Position.gen.bit != 0
    }

    /// A noun of a person, or a counterpart, may have a name behind it; «the village Azzun» has none that is anybody's.
    private func isNamed(_ unit: Int, _ s: Sentence) -> Bool {
        let a = s.reading.analysis(unit)
        guard a.lemma >= 0 else { return false }
        let lemma = lexicon.lemma(Int(a.lemma))
        return lemma.isPerson || lemma.classes.intersects(namedClasses)
    }

    /// The name behind an office: one that the lexicon has, or a row of capitals.
    private func name(at unit: Int, _ s: Sentence, _ syntax: inout Syntax) -> Int {
        guard unit < s.count, !s.isTime(unit) else { return unit }
        switch element(unit, s) {
        case .person:
            syntax.parts.append(PhrasePart(unit: unit, role: .apposition))
            return unit + 1
        case .name:
            let end = nameEnd(unit, s)
            if isThing(end, s) { return unit }
            for part in unit..<end where s.reading.units[part].mark == 0 { syntax.parts.append(PhrasePart(unit: part, role: .apposition)) }
            return end
        default: return unit
        }
    }

    /// Where a row of words with capitals ends: hyphens inside words, points behind letters, and small particles belong to it; so do places
    /// and other names that begin inside («Jackson», «Lincoln» in a person's name).
    private func nameEnd(_ unit: Int, _ s: Sentence) -> Int {
        var end = unit + 1
        var position = end
        while position < s.count, !s.isTime(position) {
            let mark = s.reading.units[position].mark
            if mark != 0 {
                let isInside = mark == CodePage.hyphen || mark == CodePage.apostrophe || mark == CodePage.period
                guard isInside, s.isJoined(position), s.possessiveEnd(position) == nil, position + 1 < s.count else { break }
                if mark != CodePage.period, !s.isJoined(position + 1) { break }
                if mark == CodePage.period, s.reading.analysis(position - 1).stemEnd - s.reading.analysis(position - 1).stemStart > 2 { break }
                position += 1
                continue
            }
            if isNameParticle(position, s), !s.isCapital(position) {
                position += 1
                continue
            }
            switch element(position, s) {
            case .name: break
            case .entity where s.reading.analysis(position).kind == .place && s.isCapital(position): break
            case .person: break
            default: return end
            }
            guard s.isCapital(position) || s.isJoined(position) else { break }
            position += 1
            end = position
        }
        return end
    }
}
