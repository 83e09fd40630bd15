extension ArabicVerb {
    // MARK: - Participles

    /// The active and passive participles in both genders and all numbers, with their construct forms.
    ///
    ///     verb.participles().first { $0.features.form == .activeParticiple }
    ///
    /// Forms VII, IX, Q4 and intransitive hollow verbs of form I have no passive participle; one whose spelling is the active's comes as a word form of its own. Verbs of
    /// quality (`I u/u`) have neither: their adjective (كبير, سهل) is a word of the lexicon.
    public func participles() -> [WordForm] {
        typealias S = ArabicSound
        if measure == .one(perfect: S.u, imperfect: S.u) || (measure.isOne && root.isNot) { return [] }
        let active: [UInt16]
        var loses = root.isDefective
        if measure.isOne {
            if root.isHollow, !regular {
                active =
                    root.last == S.hamza
                    ? [root.first, S.longA, S.hamza, S.longI] : [root.first, S.longA, S.hamza, S.i, root.last]
                loses = root.last == S.hamza
            } else if root.isDouble, !regular {
                active = [root.first, S.longA, root.last, root.last]
            } else if loses {
                active = [root.first, S.longA, root.middle, S.longI]
            } else {
                active = root.expand("1A2i3")
            }
        } else {
            let stem = imperfectStem(passive: false, vowel: hollowKeepsVowel ? nil : S.i)
            active = [S.mim, S.u] + stem.open + (loses ? [S.longI] : [])
        }
        var forms = inflect(written(active), .activeParticiple, loses: loses)
        guard hasPassive else { return forms }
        for passive in passiveParticiples() { forms += inflect(passive, .passiveParticiple, loses: false) }
        return forms
    }

    /// Whether the imperfect's own vowel is also the participle's: only V, VI and Q2 change theirs.
    private var hollowKeepsVowel: Bool { measure != .five && measure != .six && measure != .quadTwo }

    /// The spellings of the passive participle's masculine singular.
    private func passiveParticiples() -> [[UInt16]] {
        typealias S = ArabicSound
        guard case .one(let perfect, _) = measure else {
            let stem = imperfectStem(passive: true)
            return [written([S.mim, S.u] + stem.open + (root.isDefective ? [S.maqsura] : []))]
        }
        if root.isDefective {
            let glide = root.last == S.waw && perfect == S.a ? S.waw : S.ya
            return [written(root.expand("ma12") + [glide == S.waw ? S.u : S.i, glide, glide])]
        }
        if root.isHollow, !regular {
            return [written([S.mim, S.a, root.first, root.middle == S.waw ? S.longU : S.longI, root.last])]
        }
        let sounds = root.expand("ma12U3")
        let first = written(sounds)
        let second = ArabicSound.spell(ArabicSound.contracted(sounds), alternative: true)
        return first == second ? [first] : [first, second]
    }

    private func written(_ sounds: [UInt16]) -> [UInt16] { ArabicSound.spell(ArabicSound.contracted(sounds)) }

    /// All forms of a participle from its masculine singular.
    private func inflect(_ masculine: [UInt16], _ form: VerbForm, loses: Bool) -> [WordForm] {
        var nominal = ArabicNominal(.adjective, form: form)
        let feminine = ArabicNominal.feminine(masculine)
        nominal.word(masculine, .masculine, .singular, loses: loses)
        nominal.dual(masculine, .masculine)
        nominal.soundMasculine(masculine, loses: loses)
        nominal.word(feminine, .feminine, .singular)
        nominal.dual(feminine, .feminine)
        nominal.soundFeminine(masculine)
        return nominal.forms
    }

    // MARK: - Verbal nouns

    /// The verbal nouns: those given, or the regular one of a derived form, with dual and, but for form I, plural.
    ///
    ///     try ArabicVerb(lemma: "أراد", root: "رود", form: "IV").masdars()[0].surface  // إرادة
    public func masdars() -> [WordForm] {
        var words: [(letters: [UInt16], loses: Bool)] = []
        // The masdar of a defective form V or VI loses its ي as an indefinite: تولّ.
        let losesYa = root.isDefective && (measure == .five || measure == .six || measure == .quadTwo)
        for masdar in givenMasdars {
            var letters = ArabicSound.letters(masdar)
            guard let last = letters.last else { continue }
            let loses = losesYa && last != ArabicSound.marbuta && last != ArabicSound.maqsura && last != ArabicSound.hamza
            if loses, last != ArabicSound.ya { letters.append(ArabicSound.ya) }
            words.append((letters, loses))
        }
        if words.isEmpty, let sounds = regularMasdar() { words.append((written(sounds), losesYa)) }
        var nominal = ArabicNominal(.noun, form: .masdar)
        for (letters, loses) in words {
            let gender: Gender = letters.last == ArabicSound.marbuta ? .feminine : .masculine
            nominal.word(letters, gender, .singular, loses: loses)
            nominal.dual(letters, gender)
            if !measure.isOne { nominal.soundFeminine(letters) }
        }
        return nominal.forms
    }

    /// The sounds of the verbal noun a derived form has by rule; nil for form I.
    private func regularMasdar() -> [UInt16]? {
        typealias S = ArabicSound
        let defective = root.isDefective
        let hollow = root.isHollow && !regular
        let double = root.isDouble && !regular
        func expand(_ pattern: String) -> [UInt16] { root.expand(pattern) }
        switch measure {
        case .one: return nil
        case .two:
            if defective { return expand(root.middle == S.ya ? "ta1i2yap" : "ta12iyap") }
            return root.last == S.hamza ? expand("ta12i3ap") : expand("ta12I3")
        case .three:
            if defective { return expand("mu1A2Ap") }
            return double ? expand("mu1A23ap") : expand("mu1A2a3ap")
        case .four:
            if root.isSee { return expand("'i1A'ap") }
            if hollow { return expand("'i1A3ap") }
            return defective ? expand("'i12A'") : expand("'i12A3")
        case .five: return defective ? expand("ta1a22I") : expand("ta1a22u3")
        case .six:
            if defective { return expand("ta1A2I") }
            return double ? expand("ta1A23") : expand("ta1A2u3")
        case .seven:
            if hollow { return expand("{in1iyA3") }
            return defective ? expand("{in1i2A'") : expand("{in1i2A3")
        case .eight:
            if hollow { return expand("{iceiyA3") }
            return defective ? expand("{icei2A'") : expand("{icei2A3")
        case .nine: return expand("{i12i3A3")
        case .ten:
            if hollow { return expand("{isti1A3ap") }
            return defective ? expand("{isti12A'") : expand("{isti12A3")
        case .quad: return defective ? expand("1a23Ap") : expand("1a23a4ap")
        case .quadTwo: return defective ? expand("ta1a23I") : expand("ta1a23u4")
        case .quadFour: return expand("{i12i34A4")
        }
    }
}
