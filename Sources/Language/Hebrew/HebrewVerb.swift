/// A verb of Hebrew, which can write out its whole conjugation as the press spells it, without vowel signs.
///
///     let verb = try HebrewVerb(lemma: "נפגש", root: "פגש", binyan: .nifal)
///     verb.forms().contains { $0.surface == "ייפגשו" }
public struct HebrewVerb: Sendable {
    /// The vowel of the future in paal: יכתוב has o, ילמד has a.
    public enum Theme: String, Sendable { case o, a }

    /// The third person masculine singular of the past, as it was given.
    public let lemma: String
    public let binyan: HebrewBinyan
    /// Whether the verb has no object and so in paal no passive participle.
    public let intransitive: Bool
    let spelling: HebrewSpelling
    let stems: HebrewStems

    /// Reads a verb entry.
    ///
    ///     try HebrewVerb(lemma: "הציע", root: "יצע", binyan: .hifil)
    ///
    /// The lemma decides between the shapes a root allows: הציע and הוציא, התקומם and התקיים, סבב and סב.
    ///
    /// - Parameters:
    ///   - lemma: the third person masculine singular of the past; for יכול, חי and מת what stands for it.
    ///   - root: three letters, in piel, pual and hitpael also four or five. A hollow root has ו or י in the middle (קום, שים), one that ends in ה
    ///     may have ה or י for it.
    ///   - binyan: one of the seven.
    ///   - theme: the vowel of the future in paal, where the usual one of the root is wrong.
    ///   - intransitive: whether the verb takes no object.
    /// - Throws: `HebrewMorphologyError` when the root cannot be read or does not give the lemma.
    public init(
        lemma: String, root: String, binyan: HebrewBinyan, theme: Theme? = nil, intransitive: Bool = false
    ) throws(HebrewMorphologyError) {
        let letters = HebrewSpelling.letters(root)
        let longest = binyan == .piel || binyan == .pual || binyan == .hitpael ? 5 : 3
        let isHebrew = letters.allSatisfy { $0.unicodeScalars.first.map { (0x05D0...0x05EA).contains($0.value) } ?? false }
        guard letters.count >= 3, letters.count <= longest, isHebrew else { throw .root(lemma: lemma, root: root, binyan: binyan) }
        let written = HebrewSpelling.word(HebrewSpelling.letters(lemma))
        var expected: [String] = []
        for shape in HebrewRoot(letters, theme: theme).shapes(binyan) {
            let spellings = shape.spelling.spell(shape.stems.he)
            let others = binyan == .hitpael ? shape.spelling.spell(Self.nitpael(shape.stems.he)) : []
            if spellings.contains(written) || others.contains(written) {
                self.lemma = lemma
                self.binyan = binyan
                self.intransitive = intransitive
                spelling = shape.spelling
                stems = shape.stems
                return
            }
            if let first = spellings.first, !expected.contains(first) { expected.append(first) }
        }
        throw .lemma(lemma: lemma, root: root, binyan: binyan, expected: expected)
    }

    /// The pattern of a past in hitpael with נ for its ה: נתגלה.
    private static func nitpael(_ patterns: String) -> String {
        patterns.split(separator: "|").map { "נ" + $0.dropFirst() }.joined(separator: "|")
    }

    // MARK: - Conjugation

    /// All forms: past, participles, future, imperative and infinitive.
    ///
    ///     verb.forms().filter { $0.features.form == .imperfect }
    ///
    /// - The past is `VerbForm.perfect`, the future `imperfect`. Persons that are written alike in both genders are one form of gender `both`.
    /// - Participles have part of speech verb, no person, and take the article. In pual and hufal they too are `activeParticiple`, as the present
    ///   of the verb (מתוכנן); `passiveParticiple` is that of paal (כתוב) alone. Their voices tell which is active.
    /// - The infinitive, with its ל, is `VerbForm.masdar` with part of speech verb, and has no person, gender or number; verbal nouns are nouns.
    /// - Of several spellings the usual one comes first, and the others are `isSeldom`, as is the past in נת (נתגלה).
    public func forms() -> [WordForm] {
        var sheet = HebrewParadigm(spelling: spelling, voices: binyan.voices)
        addPast(to: &sheet, he: stems.he, she: stems.she, they: stems.they, closed: stems.closed)
        addParticiples(to: &sheet)
        addFuture(to: &sheet)
        if binyan == .hitpael {
            sheet.areSeldom = true
            let (he, she) = (Self.nitpael(stems.he), Self.nitpael(stems.she))
            addPast(to: &sheet, he: he, she: she, they: Self.nitpael(stems.they), closed: Self.nitpael(stems.closed))
        }
        return sheet.forms
    }

    private func addPast(to sheet: inout HebrewParadigm, he: String, she: String, they: String, closed: String) {
        sheet.add(he, .perfect, .third, .masculine, .singular)
        sheet.add(she, .perfect, .third, .feminine, .singular)
        sheet.add(they, .perfect, .third, .both, .plural)
        sheet.add(spelling.joined(closed, "ת"), .perfect, .second, .both, .singular)
        sheet.add(spelling.joined(closed, "תם"), .perfect, .second, .masculine, .plural)
        sheet.add(spelling.joined(closed, "תן"), .perfect, .second, .feminine, .plural)
        sheet.add(spelling.joined(closed, "תי"), .perfect, .first, .both, .singular)
        sheet.add(spelling.joined(closed, "נו"), .perfect, .first, .both, .plural)
    }

    private func addParticiples(to sheet: inout HebrewParadigm) {
        let cells: [(Gender, Number)] = [(.masculine, .singular), (.feminine, .singular), (.masculine, .plural), (.feminine, .plural)]
        for (pattern, cell) in zip(stems.participle, cells) { sheet.add(pattern, .activeParticiple, .none, cell.0, cell.1) }
        guard !intransitive else { return }
        for (pattern, cell) in zip(stems.passive, cells) { sheet.add(pattern, .passiveParticiple, .none, cell.0, cell.1) }
    }

    private func addFuture(to sheet: inout HebrewParadigm) {
        func add(_ stem: String, _ prefix: String, _ ending: String, _ person: Person, _ gender: Gender, _ number: Number) {
            sheet.add(HebrewStems.add(ending, to: HebrewStems.future(stem, prefix: prefix)), .imperfect, person, gender, number)
        }
        let (closed, open) = (stems.future, stems.futureOpen)
        add(closed, "י", "", .third, .masculine, .singular)
        add(closed, "ת", "", .third, .feminine, .singular)
        add(open, "י", "ו", .third, .both, .plural)
        add(closed, "ת", "", .second, .masculine, .singular)
        add(open, "ת", "י", .second, .feminine, .singular)
        add(open, "ת", "ו", .second, .both, .plural)
        add(stems.futureFirst ?? closed, "א", "", .first, .both, .singular)
        add(closed, "נ", "", .first, .both, .plural)
        sheet.add(stems.imperative, .imperative, .second, .masculine, .singular)
        sheet.add(HebrewStems.add("י", to: stems.imperativeOpen), .imperative, .second, .feminine, .singular)
        sheet.add(HebrewStems.add("ו", to: stems.imperativeOpen), .imperative, .second, .both, .plural)
        sheet.add(stems.infinitive, .masdar, .none, .none, .none)
    }
}

/// Collects the forms of a verb in the order of its paradigm.
struct HebrewParadigm {
    let spelling: HebrewSpelling
    let voices: Voices
    /// Whether what is added stands back behind its homographs.
    var areSeldom = false
    private(set) var forms: [WordForm] = []

    init(spelling: HebrewSpelling, voices: Voices) {
        self.spelling = spelling
        self.voices = voices
    }

    /// Adds all spellings of a pattern; nothing for an empty one.
    mutating func add(_ pattern: String, _ form: VerbForm, _ person: Person, _ gender: Gender, _ number: Number) {
        var features = Features(.verb)
        features.form = form
        features.person = person
        features.gender = gender
        features.number = number
        features.voices = form == .passiveParticiple ? .passive : voices
        if form == .activeParticiple || form == .passiveParticiple {
            features.states = [.indefinite, .definite]
            features.takesArticle = true
        }
        for (count, surface) in spelling.spell(pattern).enumerated() {
            features.isSeldom = areSeldom || count > 0
            forms.append(WordForm(surface: surface, features: features))
        }
    }
}
