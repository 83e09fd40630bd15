import Actors
import Grammar
import Language
import Lexicon

/// A finite verb with the lemma, the arguments and the sense its sentence gives it.
struct VerbReading {
    var predicate: Predicate
    var arguments: Arguments
    /// Nil when no sense's guards hold.
    var sense: Sense?
}

extension SentenceModel {
    /// Reads a clause's verb: of the lemmas that are written alike (قدِم, قدّم) the one whose guarded sense fits the arguments,
    /// then the one the context chose.
    mutating func verbReading(_ phrase: Int, _ clause: Int, _ discourse: Discourse) -> VerbReading? {
        if let known = verbReadings[phrase] { return known }
        let unit = syntax.phrases[phrase].head
        guard let chosen = lemma(unit) else { return nil }
        var best: VerbReading?
        var bestRank = Int.max
        for (order, candidate) in lemmas(like: unit, chosen).enumerated() {
            var predicate = Predicate(unit: unit, phrase: phrase, clause: clause, lemma: candidate, isVerbal: true)
            predicate.isPassive = !syntax.phrases[phrase].isParticiple && isPassive(clause, reading.analysis(unit), candidate)
            let arguments = arguments(ofVerb: predicate)
            let sense = sense(of: predicate, arguments, discourse)
            // A guard that holds is evidence for the lemma; a sense without one only stands for want of better.
            let evidence = sense.map { found in found.guards.contains { !$0.isNegated && !$0.tests.contains(.none) } ? 0 : 2 } ?? 4
            let rank = evidence * 8 + order
            if rank < bestRank {
                bestRank = rank
                best = VerbReading(predicate: predicate, arguments: arguments, sense: sense)
            }
        }
        verbReadings[phrase] = best
        return best
    }

    /// A word's lemma if it can be a predicate; where the chosen one cannot, a noun of the same writing that can (إقامة is
    /// a residence, and the masdar of أقام).
    func eventLemma(_ unit: Int) -> Lemma? {
        guard let chosen = lemma(unit) else { return nil }
        if chosen.hasSenses { return chosen }
        let a = reading.analysis(unit)
        guard chosen.kind == .word, a.pos == .noun, chosen.sector == nil, !chosen.isPerson else { return nil }
        for index in reading.units[unit].analyses {
            let other = reading.analyses[index]
            guard other.lemma >= 0, other.kind == .word, other.pos == .noun, other.proclitics == a.proclitics, other.enclitic == a.enclitic else {
                continue
            }
            let lemma = lexicon.lemma(Int(other.lemma))
            if lemma.hasSenses { return lemma }
        }
        return nil
    }

    /// The chosen lemma first, then other verbs of the same writing and inflection.
    private func lemmas(like unit: Int, _ chosen: Lemma) -> [Lemma] {
        var result = [chosen]
        let a = reading.analysis(unit)
        guard a.pos == .verb else { return result }
        for index in reading.units[unit].analyses {
            let other = reading.analyses[index]
            guard other.pos == .verb, other.lemma >= 0, other.lemma != a.lemma, other.features.form == a.features.form,
                other.features.person == a.features.person, other.features.number == a.features.number, other.proclitics == a.proclitics,
                other.enclitic == a.enclitic
            else { continue }
            let lemma = lexicon.lemma(Int(other.lemma))
            if lemma.hasSenses, !result.contains(where: { $0.index == lemma.index }) { result.append(lemma) }
        }
        return result
    }
}
