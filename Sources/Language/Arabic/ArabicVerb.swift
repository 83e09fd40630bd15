/// A verb of Arabic, which can write out its whole conjugation.
///
///     let verb = try ArabicVerb(lemma: "استقال", root: "قيل", form: "X", masdars: ["استقالة"], keepsW: false, intransitive: true)
///     verb.forms().contains { $0.surface == "يستقيلون" }
public struct ArabicVerb: Sendable {
    /// The third person masculine singular of the perfect, without vowel signs.
    public let lemma: String
    /// Whether the verb has no object and so takes no suffix pronouns.
    public let intransitive: Bool
    let root: ArabicRoot
    let measure: ArabicMeasure
    let givenMasdars: [String]
    /// Whether middle letters keep their places although weak or doubled (استجوب).
    let regular: Bool
    let dropsW: Bool

    /// Whether the verb has a passive. That of an intransitive hollow verb of form I is not used, but for جيء به, and its spelling
    /// is often another word's: عيد, سيد, ميت.
    var hasPassive: Bool {
        if measure.isOne, root.isHollow, !regular, intransitive { return root.letters == [0x62C, ArabicSound.ya, ArabicSound.hamza] }
        return measure.hasPassive && !(root.isNot && measure.isOne)
    }

    /// Reads a verb entry.
    ///
    ///     try ArabicVerb(lemma: "كتب", root: "كتب", form: "I a/u", masdars: ["كتابة"])
    ///
    /// - Parameters:
    ///   - lemma: the third person masculine singular of the perfect.
    ///   - root: three letters, or four for Q, Q2 and Q4; hamza on any seat, weak letters as و or ي.
    ///   - form: `I` with the vowels of perfect and imperfect (`I a/u`), `II` to `X`, `Q`, `Q2` or `Q4` (اطمأن).
    ///   - masdars: the verbal nouns; empty for the regular one of a derived form.
    ///   - keepsW: whether a first letter و stays in the imperfect of form I.
    ///   - intransitive: whether the verb takes no object: no suffix pronouns then, and a passive only in the third
    ///     person masculine singular, not even that if the verb is a hollow one of form I.
    /// - Throws: `ArabicMorphologyError` when root or form cannot be read, or do not give the lemma.
    public init(
        lemma: String, root: String, form: String, masdars: [String] = [], keepsW: Bool = false, intransitive: Bool = false
    ) throws(ArabicMorphologyError) {
        guard let measure = ArabicMeasure(form) else { throw .form(lemma: lemma, form: form) }
        guard let letters = ArabicRoot(root, count: measure.rootLength) else {
            throw .root(lemma: lemma, root: root, needed: measure.rootLength)
        }
        let written = ArabicSound.letters(lemma)
        self.lemma = ArabicSound.text(written)
        self.root = letters
        self.measure = measure
        givenMasdars = masdars
        self.intransitive = intransitive
        dropsW = !keepsW && Self.dropsW(letters, measure)
        let expected = Self.lemma(letters, measure, regular: false)
        if expected == written {
            regular = false
        } else if letters.isHollow || letters.isDouble, Self.lemma(letters, measure, regular: true) == written {
            regular = true
        } else {
            throw .lemma(lemma: lemma, root: root, form: form, expected: ArabicSound.text(expected))
        }
    }

    /// Whether the imperfect of form I loses its و: with i always, with a after a (يضع), with i/a only in يسع and يطأ.
    private static func dropsW(_ root: ArabicRoot, _ measure: ArabicMeasure) -> Bool {
        guard root.first == ArabicSound.waw, !root.isDouble, case .one(let perfect, let imperfect) = measure else { return false }
        if imperfect == ArabicSound.i { return true }
        if imperfect == ArabicSound.u { return false }
        return perfect == ArabicSound.a || root.letters == [0x648, 0x633, 0x639] || root.letters == [0x648, 0x637, 0x621]
    }

    private static func lemma(_ root: ArabicRoot, _ measure: ArabicMeasure, regular: Bool) -> [UInt16] {
        let stem = perfectStem(root, measure, regular: regular, passive: false)
        return ArabicSound.spell(ArabicSound.contracted(stem.perfect(.masculine)))
    }

    // MARK: - Stems

    static func perfectStem(_ root: ArabicRoot, _ measure: ArabicMeasure, regular: Bool, passive: Bool) -> ArabicStem {
        let patterns = measure.patterns
        if root.isNot, measure.isOne {
            var stem = ArabicStem(root.expand("1a23"), root: root, measure: measure, regular: true)
            stem.closed = root.expand("1a3")
            return stem
        }
        if root.isSee, measure == .four {
            let sounds: [UInt16] = [ArabicSound.hamza, passive ? ArabicSound.u : ArabicSound.a, root.first, passive ? ArabicSound.i : ArabicSound.a]
            return ArabicStem(sounds + [root.last], root: root, measure: measure, regular: regular)
        }
        if passive { return ArabicStem(root.expand(patterns.passivePerfect), root: root, measure: measure, regular: regular) }
        if case .one(let perfect, let imperfect) = measure {
            return ArabicStem(
                root.expand(patterns.perfect, perfect: perfect), root: root, measure: measure, regular: regular, keepsFinalW: true,
                short: imperfect == ArabicSound.u ? ArabicSound.u : ArabicSound.i)
        }
        return ArabicStem(root.expand(patterns.perfect), root: root, measure: measure, regular: regular)
    }

    func perfectStem(passive: Bool) -> ArabicStem { Self.perfectStem(root, measure, regular: regular, passive: passive) }

    /// The imperfect's stem without the personal prefix.
    ///
    /// - Parameters:
    ///   - passive: the passive's.
    ///   - vowel: another vowel before the last letter, for participles.
    func imperfectStem(passive: Bool, vowel: UInt16? = nil) -> ArabicStem {
        var theme = ArabicSound.a
        if case .one(_, let imperfect) = measure { theme = imperfect }
        var sounds = root.expand(passive ? measure.patterns.passiveImperfect : measure.patterns.imperfect, imperfect: theme)
        if root.isSee, measure.isOne || measure == .four { sounds = [root.first, sounds[sounds.count - 2], root.last] }
        if dropsW, !passive { sounds.removeFirst() }
        if let vowel { sounds[sounds.count - 2] = vowel }
        return ArabicStem(sounds, root: root, measure: measure, regular: regular)
    }

    // MARK: - Conjugation

    /// All finite forms: perfect, imperfect in its moods, imperative; active and passive.
    ///
    ///     verb.forms().filter { $0.features.form == .imperfect }
    ///
    /// Analyses with the same spelling, form, person, gender and number are one `WordForm` with the union of their moods and voices.
    /// A form that is spelt otherwise before a suffix pronoun comes twice: as it stands, and with `isBound`. ليس has a perfect only.
    public func forms() -> [WordForm] {
        var sheet = ArabicParadigm(lastIsHamza: root.last == ArabicSound.hamza)
        let perfect = perfectStem(passive: false)
        let isNot = root.isNot && measure.isOne
        let passivePerfect = hasPassive ? perfectStem(passive: true) : nil
        for cell in ArabicCell.perfect {
            sheet.begin(cell, form: .perfect)
            let bound = cell.isYouAll ? perfect.perfect(cell.perfectEnding) + [ArabicSound.longU] : nil
            sheet.add(perfect.perfect(cell.perfectEnding), bound: bound, voice: .active, suffix: !intransitive)
            if let passivePerfect, !intransitive || cell.isHe {
                sheet.add(passivePerfect.perfect(cell.perfectEnding), voice: .passive, suffix: false)
            }
            sheet.end()
        }
        if isNot { return sheet.forms }
        let imperfect = imperfectStem(passive: false)
        let passiveImperfect = hasPassive ? imperfectStem(passive: true) : nil
        for cell in ArabicCell.imperfect {
            sheet.begin(cell, form: .imperfect)
            let vowel = measure.hasUPrefix ? ArabicSound.u : ArabicSound.a
            for (sounds, moods) in imperfect.imperfect(cell.imperfectEnding) {
                sheet.add([cell.prefix, vowel] + sounds, moods: moods, voice: .active, suffix: !intransitive)
            }
            if let passiveImperfect, !intransitive || cell.isHe {
                for (sounds, moods) in passiveImperfect.imperfect(cell.imperfectEnding) {
                    sheet.add([cell.prefix, ArabicSound.u] + sounds, moods: moods, voice: .passive, suffix: false)
                }
            }
            sheet.end()
        }
        addImperatives(to: &sheet, stem: imperfect)
        return sheet.forms
    }

    private func addImperatives(to sheet: inout ArabicParadigm, stem original: ArabicStem) {
        var stem = original
        // خذ، كل، مر
        let dropsHamza = measure.isOne && Self.shortImperatives.contains(root.letters)
        if dropsHamza {
            stem.open.removeFirst()
            stem.closed.removeFirst()
        }
        for cell in ArabicCell.imperative {
            sheet.begin(cell, form: .imperative)
            for (sounds, moods) in stem.imperfect(cell.imperfectEnding) where moods.contains(.jussive) {
                let whole = imperative(sounds)
                // One letter with a pronoun (قه) is never met in the news, but its spelling is that of many other words.
                let written = sounds.filter { !ArabicSound.isShort($0) && $0 != ArabicSound.stop }.count
                sheet.add(whole, voice: .active, suffix: !intransitive && written > 1)
            }
            if root.letters == [0x633, ArabicSound.hamza, 0x644], measure.isOne, cell.isHe {
                sheet.add([0x633, ArabicSound.a, 0x644], voice: .active, suffix: true)
            }
            if root.letters == [ArabicSound.hamza, ArabicSound.mim, 0x631], measure.isOne {
                for (sounds, moods) in original.imperfect(cell.imperfectEnding) where moods.contains(.jussive) {
                    sheet.add(imperative(sounds), voice: .active, suffix: true)
                }
            }
            sheet.end()
        }
    }

    /// أخذ, أكل, أمر.
    private static let shortImperatives: Set<[UInt16]> = [[0x621, 0x62E, 0x630], [0x621, 0x643, 0x644], [0x621, 0x645, 0x631]]

    /// A jussive without prefix, with the support it needs to begin.
    private func imperative(_ sounds: [UInt16]) -> [UInt16] {
        if measure == .four { return [ArabicSound.hamza, ArabicSound.a] + sounds }
        guard sounds.count > 1, !ArabicSound.isVowel(sounds[1]) else { return sounds }
        if case .one(_, let vowel) = measure, vowel == ArabicSound.u { return [ArabicSound.wasl, ArabicSound.u] + sounds }
        return [ArabicSound.wasl, ArabicSound.i] + sounds
    }
}
