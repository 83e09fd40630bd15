import Language
import Text

/// Chooses one reading for each word of an English sentence, from left to right: what stands before a word tells whether it is a noun, a finite
/// verb or a participle.
///
///     the strike killed       noun behind an article, a past behind a noun
///     will strike             a base form behind a modal
///     was killed, has killed  passive behind «be», active behind «have»
struct EnglishChoice: Sendable {
    /// What the words so far want next.
    private enum Want { case open, nominal, base, participle, perfect, verb }

    private let lexicon: LexiconImage
    private let modalClass: Int?
    private let possessiveClass: Int?

    init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        modalClass = lexicon.classIndex("modal")
        possessiveClass = lexicon.classIndex("possessive")
    }

    /// Sets the chosen reading of each unit.
    func choose(_ reading: inout Reading) {
        var want = Want.open
        var hasVerb = false
        var isPlural = false
        for unit in reading.units.indices {
            let range = reading.units[unit].analyses
            let best = range.min { score(reading.analyses[$0], want, hasVerb, isPlural) < score(reading.analyses[$1], want, hasVerb, isPlural) }
            reading.units[unit].chosen = best ?? reading.units[unit].chosen
            let chosen = reading.units[unit].chosen
            if want == .perfect, reading.analyses[chosen].features.form == .passiveParticiple {
                // «has taken»: a participle behind «have» is the past.
                reading.analyses[chosen].features.form = .perfect
                reading.analyses[chosen].features.voices = .active
            }
            let a = reading.analyses[chosen]
            isPlural = a.features.number == .plural
            next(a, &want, &hasVerb)
        }
    }

    private func next(_ a: Analysis, _ want: inout Want, _ hasVerb: inout Bool) {
        switch a.features.pos {
        case .adverb, .negation: break
        case .demonstrative, .quantifier, .numeral, .adjective: want = .nominal
        case .preposition: want = a.lemma >= 0 && lexicon.lemma(Int(a.lemma)).meanings & Position.to.bit != 0 ? .base : .nominal
        case .particle:
            let isModal = lexicon.has(a, modalClass)
            want = isModal ? .base : want
            if isModal { hasVerb = true }
        case .verb:
            hasVerb = true
            if a.lemma >= 0, lexicon.lemma(Int(a.lemma)).isAuxiliary {
                want = lexicon.lemma(Int(a.lemma)).text == "be" ? .participle : .perfect
            } else {
                want = .nominal
                if a.features.form == .activeParticiple || a.features.form == .passiveParticiple { want = .open }
            }
        case .pronoun where a.kind == .word: want = a.features.person == .third && lexicon.has(a, possessiveClass) ? .nominal : .verb
        case .noun, .proper, .pronoun: want = .verb
        case .conjunction, .complementiser, .relative, .punctuation:
            want = .open
            hasVerb = false
        default: want = .open
        }
    }

    /// What a reading costs where it stands.
    private func score(_ a: Analysis, _ want: Want, _ hasVerb: Bool, _ isPlural: Bool) -> Int {
        var cost = Int(a.cost) * 2
        let isVerb = a.features.pos == .verb
        let isFinite = isVerb && (a.features.form == .perfect || a.features.form == .imperfect)
        switch want {
        case .nominal:
            if isFinite { cost += 8 }
            if isVerb, !isFinite { cost += 3 }
        case .base:
            // «to visit», but «to visits», «to the»
            if isVerb { cost += a.features.form == .imperfect && a.features.person == .none ? -2 : 6 }
        case .participle:
            if isFinite { cost += 8 }
            if a.features.form == .passiveParticiple || a.features.form == .activeParticiple { cost -= 2 }
        case .perfect:
            if a.features.form == .passiveParticiple { cost -= 2 }
            if isVerb, a.features.form == .perfect || a.features.form == .imperfect { cost += 4 }
        case .verb:
            // A subject before it, no verb yet.
            if !hasVerb {
                if a.features.form == .perfect { cost -= 2 }
                if a.features.form == .imperfect { cost += a.features.person == .third ? (isPlural ? 4 : 0) : (isPlural ? 0 : 3) }
                if a.features.form == .passiveParticiple { cost += 1 }
            } else if isFinite {
                cost += 2
            }
        case .open:
            if a.features.form == .imperfect { cost += a.features.person == .third ? 3 : 4 }
            if a.features.form == .perfect { cost += 1 }
        }
        return cost
    }
}
