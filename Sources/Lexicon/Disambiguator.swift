import Language
import Text

/// Chooses one reading for each word of a sentence: the cheapest path through them (Viterbi), where a reading costs what
/// it is worth by itself and each pair of neighbours what the grammar says of them.
enum Disambiguator {
    static func choose(_ reading: inout Reading, lexicon: LexiconImage) {
        let count = reading.analyses.count
        reading.best.removeAll(keepingCapacity: true)
        reading.back.removeAll(keepingCapacity: true)
        for _ in 0..<count {
            reading.best.append(Int32.max / 2)
            reading.back.append(-1)
        }
        var previous: Range<Int>?
        var last = 0
        for unit in reading.units.indices {
            let range = reading.units[unit].analyses
            for current in range {
                let analysis = reading.analyses[current]
                guard let previous else {
                    reading.best[current] = Int32(analysis.cost)
                    continue
                }
                for before in previous {
                    let total = reading.best[before] + Int32(transition(reading.analyses[before], analysis, lexicon))
                    if total < reading.best[current] {
                        reading.best[current] = total
                        reading.back[current] = Int32(before)
                    }
                }
                reading.best[current] += Int32(analysis.cost)
            }
            previous = range
            last = unit
        }
        guard let final = previous, var index = final.min(by: { reading.best[$0] < reading.best[$1] }) else { return }
        var unit = last
        while true {
            reading.units[unit].chosen = index
            guard unit > 0 else { return }
            index = Int(reading.back[index])
            unit -= 1
        }
    }

    /// What the grammar says of two words beside each other; 0 is quite usual, 8 hardly ever.
    ///
    /// The rules are those of any grammar of written Arabic: what a preposition governs is nominal, لم wants a jussive, a noun
    /// with the article is followed by an adjective with it, and so on.
    @inline(__always)
    static func transition(_ a: Analysis, _ b: Analysis, _ lexicon: LexiconImage) -> Int {
        var cost = 0
        let verb = b.features.pos == .verb
        let nominal = isNominalLike(b.features.pos)
        let conjoined = b.proclitics.hasConjunction
        // A preposition governs a nominal: its own word when it carries one, the next when it stands alone.
        switch a.features.pos {
        case .preposition where a.enclitic == .none:
            if conjoined { cost += 8 }
            if verb || b.features.pos == .particle || b.features.pos == .punctuation { cost += verb ? 8 : 3 }
            if b.features.pos == .preposition { cost += 4 }
            if b.features.grammaticalCase == .nominative { cost += 6 }
            if b.features.grammaticalCase == .accusative { cost += 4 }
        case .negation:
            if verb {
                if b.features.form == .perfect { cost += negates(a, lexicon, .perfect) ? 0 : 6 }
                if b.features.form == .imperfect { cost += negates(a, lexicon, .imperfect) ? 0 : 6 }
                if b.features.form == .imperative { cost += 8 }
                if b.proclitics.contains(.sa) { cost += 6 }
            } else {
                cost += 2
            }
        case .complementiser:
            if verb && b.features.form == .imperative { cost += 8 }
            if verb && a.enclitic != .none && b.features.form == .imperative { cost += 8 }
            // أن with a perfect is rare beside إنّ with a noun («إن ضرب التنظيمات يضعف»).
            if verb && b.features.form == .perfect && a.enclitic == .none { cost += 2 }
        case .particle:
            if !verb && isVerbal(a, lexicon) { cost += 5 }
        case .demonstrative:
            if verb { cost += 1 }
            if b.features.pos == .noun && !b.hasArticle { cost += 2 }
        case .relative:
            if b.features.pos == .noun && !b.proclitics.hasPreposition { cost += 2 }
            if verb && b.features.form == .imperative { cost += 6 }
        case .noun, .adjective:
            if b.features.pos == .adjective && !conjoined {
                // An adjective agrees in definiteness with its noun.
                if a.hasArticle != b.hasArticle && a.features.pos == .noun && a.enclitic == .none && !b.proclitics.hasPreposition { cost += 1 }
            }
            if b.features.pos == .noun && !conjoined && !b.proclitics.hasPreposition {
                if a.hasArticle && !b.hasArticle { cost += 2 }
                if a.enclitic != .none { cost += 1 }
                // «التمثيل القنصلي»: after a noun with the article a word with it is its adjective.
                if a.hasArticle && b.hasArticle { cost += 2 }
                if b.features.grammaticalCase == .nominative && !a.hasArticle { cost += 2 }
            }
            // «علاقات دبلوماسية» is an adjective, not relations of a diplomat.
            if b.kind == .role && !conjoined && !b.hasArticle && !a.hasArticle && b.enclitic == .none && b.features.gender == .feminine { cost += 2 }
            if a.features.states == .construct && (verb || b.features.pos == .punctuation || b.features.pos == .preposition) { cost += 6 }
            if verb && !conjoined && a.features.pos == .noun && !a.isDefinite { cost += 2 }
            // «قتل وخطف»: verbal nouns are joined to verbal nouns.
            if conjoined && a.features.form == .masdar && !a.hasArticle && a.enclitic == .none {
                if b.features.form == .masdar { cost -= 2 } else if verb && b.features.form == .perfect { cost += 1 }
            }
            // «مضيفاً أن», «مشيراً إلى أن»: a participle with what it governs.
            if a.features.form == .activeParticiple, a.features.grammaticalCase == .accusative,
                b.features.pos == .complementiser || b.features.pos == .preposition
            {
                cost -= 2
            }
            if a.features.grammaticalCase == .accusative && b.features.pos == .noun && b.hasArticle && !conjoined { cost += 2 }
        case .verb:
            if verb && !conjoined { cost += isAuxiliary(a, lexicon) ? 0 : 4 }
            if b.features.pos == .adjective && !b.hasArticle && b.features.grammaticalCase != .accusative && !conjoined { cost += 1 }
        case .quantifier, .numeral:
            if verb && !conjoined { cost += 3 }
        case .punctuation:
            if b.proclitics.hasPreposition { cost += 0 }
        case .proper:
            if b.features.pos == .noun && !b.hasArticle && !conjoined && !b.proclitics.hasPreposition && b.enclitic == .none { cost += 1 }
            // A name is definite: «ويتكوف أوضح» is a name and a verb, not a name and «clearer».
            if b.features.pos == .adjective && !b.hasArticle && !conjoined && !b.proclitics.hasPreposition { cost += 2 }
        default: break
        }
        if a.proclitics.contains(.li), a.features.pos == .verb, a.features.form == .imperfect { cost += 1 }
        if nominal, a.features.pos == .particle, !isVerbal(a, lexicon) { cost += 0 }
        return cost
    }

    @inline(__always)
    private static func isNominalLike(_ pos: PartOfSpeech) -> Bool {
        switch pos {
        case .noun, .adjective, .proper, .pronoun, .demonstrative, .relative, .quantifier, .numeral, .interrogative: true
        default: false
        }
    }

    private static func isAuxiliary(_ a: Analysis, _ lexicon: LexiconImage) -> Bool {
        a.lemma >= 0 && lexicon.word(.lemmas, Int(a.lemma) * ImageFormat.lemmaWords) >> 18 & 1 == 1
    }

    /// قد, سوف and the like stand before verbs only: particles with a future or possible operator.
    private static func isVerbal(_ a: Analysis, _ lexicon: LexiconImage) -> Bool {
        guard a.lemma >= 0, a.stemEnd - a.stemStart <= 3 else { return false }
        let op = lexicon.word(.lemmas, Int(a.lemma) * ImageFormat.lemmaWords + 7) >> 8 & 0xFF
        return op == UInt32(Operator.future.rawValue) || op == UInt32(Operator.possible.rawValue)
    }

    /// Which part of the paradigm a negation goes with (`before imperfect`): لم and لن with the imperfect.
    private static func negates(_ a: Analysis, _ lexicon: LexiconImage, _ form: VerbForm) -> Bool {
        guard a.lemma >= 0 else { return true }
        switch lexicon.word(.lemmas, Int(a.lemma) * ImageFormat.lemmaWords + 4) {
        case 1: return form == .imperfect
        case 2: return form == .perfect
        default: return true
        }
    }
}
