import Language
import Text

/// Chooses one reading for each word of a sentence: the cheapest path through them (Viterbi), where a reading costs what
/// it is worth by itself and each pair of neighbours what the grammar says of them.
enum Disambiguator {
    /// The cheapest reading of each word by itself, for languages whose grammar is not written yet.
    static func chooseAlone(_ reading: inout Reading) {
        for unit in reading.units.indices {
            let cheapest = reading.units[unit].analyses.min { reading.analyses[$0].cost < reading.analyses[$1].cost }
            reading.units[unit].chosen = cheapest ?? reading.units[unit].chosen
        }
    }

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
                    reading.best[current] = Int32(analysis.cost) + Int32(opening(analysis))
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
            guard unit > 0 else { break }
            index = Int(reading.back[index])
            unit -= 1
        }
        preferMasdars(&reading, lexicon: lexicon)
    }

    // MARK: - Transitions

    /// What the grammar says of a reading that begins a clause: a verb, a name or a noun that something makes definite does so
    /// sooner than a bare noun («كتب», «حذر»).
    @inline(__always)
    private static func opening(_ b: Analysis) -> Int {
        // «وأوضح الوزير» is a verb, not the clearest of ministers.
        (isBareNoun(b) || b.features.pos == .adjective && !b.isDefinite) && b.kind == .word ? 1 : 0
    }

    /// «نفى الكرملين عقد لقاء», «بدأ الجيش قصف»: behind a verb and its subject a bare perfect that can be a verbal noun is one.
    private static func preferMasdars(_ reading: inout Reading, lexicon: LexiconImage) {
        var isBehindVerb = false
        var previous: Analysis?
        for unit in reading.units.indices {
            let a = reading.analysis(unit)
            defer { previous = reading.analysis(unit) }
            switch a.features.pos {
            case .punctuation, .conjunction, .complementiser, .relative, .particle, .negation: isBehindVerb = false
            case .verb:
                let isBare = a.features.form == .perfect && a.proclitics.isEmpty && a.enclitic == .none
                if isBehindVerb, isBare, let previous, previous.isNominal, let masdar = masdar(of: unit, reading) {
                    reading.units[unit].chosen = masdar
                } else {
                    isBehindVerb = !isAuxiliary(a, lexicon)
                }
            default: if a.proclitics.hasConjunction { isBehindVerb = false }
            }
        }
    }

    private static func masdar(of unit: Int, _ reading: Reading) -> Int? {
        reading.units[unit].analyses.first { index in
            let a = reading.analyses[index]
            let isBare = a.proclitics.isEmpty && a.enclitic == .none && a.features.grammaticalCase != .accusative
            return isBare && a.features.pos == .noun && a.features.form == .masdar
        }
    }

    /// What the grammar says of two words beside each other; 0 is quite usual, 8 hardly ever.
    ///
    /// The rules are those of any grammar of written Arabic: what a preposition governs is nominal, لم wants a jussive, a noun
    /// with the article is followed by an adjective with it, and so on.
    @inline(__always)
    static func transition(_ a: Analysis, _ b: Analysis, _ lexicon: LexiconImage) -> Int {
        var cost = 0
        switch a.features.pos {
        case .preposition where a.enclitic == .none: cost = afterPreposition(b)
        case .negation: cost = afterNegation(a, b, lexicon)
        case .complementiser: cost = afterComplementiser(a, b)
        // لأنه, لكنه.
        case .conjunction where a.enclitic != .none: cost = afterComplementiser(a, b)
        case .particle, .conjunction, .adverb: cost = afterParticle(a, b, lexicon)
        case .demonstrative:
            if b.isFiniteVerb { cost = 1 }
            if b.features.pos == .noun && !b.hasArticle { cost = 2 }
        case .pronoun: cost = b.isFiniteVerb ? disagreement(a.features.person, a.features.gender, a.features.number, b) : 0
        case .relative:
            if b.features.pos == .noun && !b.proclitics.hasPreposition { cost = 2 }
            if b.isFiniteVerb && b.features.form == .imperative { cost = 6 }
            if following(a, lexicon) == .verb { cost += afterParticle(a, b, lexicon) }
        case .noun, .adjective: cost = afterNominal(a, b)
        case .verb: cost = afterVerb(a, b, lexicon)
        case .quantifier, .numeral: if b.isFiniteVerb && !b.proclitics.hasConjunction { cost = 3 }
        case .punctuation: if b.proclitics.hasConjunction { cost = opening(b) }
        case .proper: cost = afterName(a, b)
        default: break
        }
        if a.proclitics.contains(.li), a.features.pos == .verb, a.features.form == .imperfect { cost += 1 }
        return cost
    }

    /// A preposition governs a nominal: its own word when it carries one, the next when it stands alone.
    @inline(__always)
    private static func afterPreposition(_ b: Analysis) -> Int {
        var cost = 0
        if b.proclitics.hasConjunction { cost += 8 }
        switch b.features.pos {
        case .verb: cost += 8
        case .particle, .punctuation: cost += 3
        case .preposition: cost += 4
        default: break
        }
        if b.features.grammaticalCase == .nominative { cost += 6 }
        if b.features.grammaticalCase == .accusative { cost += 4 }
        return cost
    }

    @inline(__always)
    private static func afterNegation(_ a: Analysis, _ b: Analysis, _ lexicon: LexiconImage) -> Int {
        guard b.isFiniteVerb else { return 2 }
        var cost = 0
        let wanted = following(a, lexicon)
        if b.features.form == .perfect, wanted == .imperfect { cost += 6 }
        if b.features.form == .imperfect, wanted == .perfect { cost += 6 }
        if b.features.form == .imperative { cost += 8 }
        if b.proclitics.contains(.sa) { cost += 6 }
        return cost
    }

    /// «أنه شعر»: the verb agrees with the pronoun; «أن تبقى»: an imperfect, for أنّ has a noun after it and أنْ a subjunctive.
    @inline(__always)
    private static func afterComplementiser(_ a: Analysis, _ b: Analysis) -> Int {
        if b.isFiniteVerb {
            if b.features.form == .imperative { return 8 }
            if a.enclitic == .none { return b.features.form == .perfect ? 3 : 0 }
            return disagreement(a.enclitic.person, a.enclitic.gender, a.enclitic.number, b)
        }
        return isBareNoun(b) ? (a.enclitic == .none ? 2 : 3) : 0
    }

    /// قد, سوف, عندما and all whose entry says so stand before verbs only.
    @inline(__always)
    private static func afterParticle(_ a: Analysis, _ b: Analysis, _ lexicon: LexiconImage) -> Int {
        let wanted = following(a, lexicon)
        guard wanted != .any else { return 0 }
        if b.isFiniteVerb {
            if b.features.form == .imperative { return 6 }
            return wanted == .imperfect && b.features.form == .perfect ? 4 : 0
        }
        return b.isNominal && b.enclitic == .none && !b.proclitics.hasPreposition ? 4 : b.isNominal ? 2 : 0
    }

    @inline(__always)
    private static func afterNominal(_ a: Analysis, _ b: Analysis) -> Int {
        var cost = 0
        let verb = b.isFiniteVerb
        let conjoined = b.proclitics.hasConjunction
        if b.features.pos == .adjective && !conjoined {
            // An adjective agrees in definiteness with its noun, and with the adjective before it.
            if a.hasArticle != b.hasArticle && a.enclitic == .none && !b.proclitics.hasPreposition {
                cost += 1
                // «الوزير التركي محادثات»: what looks like a participle is then a verbal noun.
                if b.features.form != .none && (b.features.number == .plural || a.features.pos == .adjective) { cost += 1 }
            }
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
        if a.features.states == .construct && a.enclitic == .none {
            if verb || conjoined || b.features.pos == .punctuation || b.features.pos == .preposition || b.proclitics.hasPreposition { cost += 6 }
        }
        if verb && !conjoined {
            // «وظيفة وجدها»: a clause that describes an indefinite noun takes it up again.
            if a.features.pos == .noun && !a.isDefinite && b.enclitic == .none { cost += 2 }
            cost += clash(a, b)
        }
        // «مهربا سوريا»: a nationality in the accusative of its noun.
        if b.kind == .demonym && a.features.grammaticalCase == .accusative && b.features.grammaticalCase == .accusative { cost -= 4 }
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
        return cost
    }

    @inline(__always)
    private static func afterVerb(_ a: Analysis, _ b: Analysis, _ lexicon: LexiconImage) -> Int {
        let conjoined = b.proclitics.hasConjunction
        if b.isFiniteVerb && !conjoined {
            guard isAuxiliary(a, lexicon) else { return 4 }
            // «كانت تشكل»: both of one person, gender and number; a perfect would want قد.
            return disagreement(a.features.person, a.features.gender, .none, b) + (b.features.form == .perfect ? 2 : 0)
        }
        if b.features.pos == .adjective && !b.hasArticle && b.features.grammaticalCase != .accusative && !conjoined { return 1 }
        if b.features.form == .masdar && isBareNoun(b) && !conjoined && isAuxiliary(a, lexicon) { return 2 }
        // «تمكن رجال»: the subject follows and has the verb's gender.
        if b.isNominal && !conjoined && !b.proclitics.hasPreposition && a.features.person == .third && a.features.number == .singular {
            return clash(b, a)
        }
        return 0
    }

    /// A name is definite: «ويتكوف أوضح» is a name and a verb, not a name and «clearer».
    @inline(__always)
    private static func afterName(_ a: Analysis, _ b: Analysis) -> Int {
        if b.proclitics.hasConjunction { return 0 }
        // «مايكل فالون»: a name's second part rather than a word with ف or ك before it.
        if b.lemma < 0 && b.features.pos == .proper && b.proclitics.isEmpty { return -2 }
        if b.proclitics.hasPreposition || b.enclitic != .none { return 0 }
        if b.features.pos == .noun && !b.hasArticle { return 1 }
        if b.features.pos == .adjective && !b.hasArticle { return 2 }
        return 0
    }

    // MARK: - Agreement

    /// A noun that nothing makes definite and no preposition governs.
    @inline(__always)
    private static func isBareNoun(_ b: Analysis) -> Bool {
        b.features.pos == .noun && !b.isDefinite && !b.proclitics.hasPreposition
    }

    /// 1 when a singular noun and a verb of the third person differ in gender.
    @inline(__always)
    private static func clash(_ noun: Analysis, _ verb: Analysis) -> Int {
        guard noun.features.number == .singular, verb.features.person == .third, verb.features.number == .singular else { return 0 }
        switch (noun.features.gender, verb.features.gender) {
        case (.masculine, .feminine), (.feminine, .masculine): return 1
        default: return 0
        }
    }

    /// 3 when a verb cannot have the pronoun or auxiliary before it as its subject's.
    @inline(__always)
    private static func disagreement(_ person: Person, _ gender: Gender, _ number: Number, _ verb: Analysis) -> Int {
        let f = verb.features
        if person != .none, f.person != .none, person != f.person { return 3 }
        if gender == .masculine && f.gender == .feminine || gender == .feminine && f.gender == .masculine { return 3 }
        if number != .none, f.number != .none, number != f.number { return 2 }
        return 0
    }

    private static func isAuxiliary(_ a: Analysis, _ lexicon: LexiconImage) -> Bool {
        a.lemma >= 0 && lexicon.word(.lemmas, Int(a.lemma) * ImageFormat.lemmaWords) >> 18 & 1 == 1
    }

    /// What a function word's entry says of the word behind it (`before imperfect`).
    @inline(__always)
    private static func following(_ a: Analysis, _ lexicon: LexiconImage) -> Following {
        guard a.lemma >= 0, a.kind == .word else { return .any }
        return Following(rawValue: Int32(bitPattern: lexicon.word(.lemmas, Int(a.lemma) * ImageFormat.lemmaWords + 4))) ?? .any
    }
}
