/// A noun of Hebrew with its plural, construct forms and, for who asks for them, the possessive suffixes of the third person.
///
///     HebrewNoun(singular: "פגישה").forms().map(\.surface)  // פגישה, פגישת, פגישות
///     HebrewNoun(singular: "ביקור").possessed().map(\.surface)  // ביקורו, ביקורה, ביקורם, ביקורן, ביקוריו …
public struct HebrewNoun: Sendable {
    /// The singular's letters, without final forms.
    private let singular: [String]
    private let plurals: [[String]]
    private let constructSingular: [String]
    private let constructPlurals: [[String]]
    private let dual: [String]?
    private let feminine: String?
    /// What all forms share.
    private let base: Features
    /// The gender, as given or as the ending tells.
    public let gender: Gender

    /// Reads a noun entry.
    ///
    ///     HebrewNoun(singular: "רעיון", plural: "ות")
    ///     HebrewNoun(singular: "עיר", plural: "ערים", gender: .feminine)
    ///
    /// - Parameters:
    ///   - singular: the singular.
    ///   - plural: `ים` or `ות`, or the whole word; an empty one for a noun without a plural. If left out, by gender and ending.
    ///   - gender: the gender, where ה or ת at the end does not tell.
    ///   - dual: the dual (שנתיים), where there is one.
    ///   - construct: the construct singular, where it is not the singular with ת for ה (אבי).
    ///   - constructPlural: the construct plural, where it is not the plural with י for ים (שמי).
    ///   - feminine: for people `ה`, `ת`, `ית` or the feminine word.
    public init(
        singular: String, plural: String? = nil, gender: Gender? = nil, dual: String? = nil, construct: String? = nil,
        constructPlural: String? = nil, feminine: String? = nil
    ) {
        self.init(
            singular: singular, plural: plural, gender: gender, dual: dual, construct: construct, constructPlural: constructPlural,
            feminine: feminine, base: Features(.noun))
    }

    init(
        singular: String, plural: String?, gender: Gender?, dual: String? = nil, construct: String? = nil, constructPlural: String? = nil,
        feminine: String? = nil, base: Features
    ) {
        let letters = HebrewSpelling.letters(singular)
        let sex = gender ?? HebrewNominal.gender(letters)
        self.singular = letters
        self.gender = sex
        self.dual = dual.map(HebrewSpelling.letters)
        self.feminine = feminine
        self.base = base
        constructSingular = construct.map(HebrewSpelling.letters) ?? HebrewNominal.construct(letters, sex)
        let plurals = HebrewNominal.plurals(letters, sex, given: plural.map(HebrewSpelling.letters))
        self.plurals = plurals
        constructPlurals = constructPlural.map { [HebrewSpelling.letters($0)] } ?? HebrewNominal.constructPlurals(of: letters, plurals)
    }

    // MARK: - Forms

    /// The singular, the plural and the dual with their construct forms, then those of the feminine counterpart.
    ///
    /// States are those of the Arabic nouns: a form that serves before a genitive too is `construct` besides `indefinite` and `definite`; one that
    /// serves only there takes no article. A second plural (ישראליים beside ישראלים) is `isSeldom`, as is its construct form.
    public func forms() -> [WordForm] {
        var forms: [WordForm] = []
        add([singular], constructs: [constructSingular], .singular, to: &forms)
        add(plurals, constructs: constructPlurals, .plural, to: &forms)
        if let dual { add([dual], constructs: dual.suffix(3) == ["י", "י", "מ"] ? [dual.dropLast(2)] : [], .dual, to: &forms) }
        if let feminine {
            let ending = HebrewSpelling.letters(feminine)
            let isEnding = feminine == "ה" || feminine == "ת" || feminine == "ית"
            // מורה has מורה.
            let stem = singular.last == "ה" && feminine != "ת" ? singular.dropLast() : singular
            let word = isEnding ? stem + ending : ending
            let counterpart = HebrewNoun(singular: word.joined(), plural: nil, gender: .feminine, base: base)
            forms += counterpart.forms().filter { !forms.contains($0) }
        }
        return forms
    }

    /// The forms with a possessive suffix of the third person: פגישתו, פגישתה, פגישתם, פגישותיו.
    ///
    /// They have the gender and number of the noun itself, person `third`, the state `definite`, and take no article. Whose it is their features
    /// cannot say: the ending does.
    public func possessed() -> [WordForm] {
        var forms: [WordForm] = []
        func add(_ letters: [String], _ number: Number) {
            var features = base.with(\.gender, gender).with(\.number, number).with(\.person, .third)
            features.states = .definite
            forms.append(WordForm(surface: HebrewSpelling.word(letters), features: features))
        }
        if singular.last == "ה", constructSingular.last == "ה" {
            // מחנהו, מחנה, מחנם.
            add(singular + ["ו"], .singular)
            for ending in ["ה", "מ", "נ"] { add(singular.dropLast() + [ending], .singular) }
        } else {
            let isLong = constructSingular.last == "י" && singular.last != "י"
            for ending in isLong ? Self.longEndings : Self.endings { add(constructSingular + ending, .singular) }
        }
        guard let plural = constructPlurals.first else { return forms }
        let stem = plural.last == "ת" ? plural + ["י"] : plural
        for ending in Self.longEndings { add(stem + ending, .plural) }
        return forms
    }

    private static let endings = [["ו"], ["ה"], ["מ"], ["נ"]]
    private static let longEndings = [["ו"], ["ה"], ["ה", "מ"], ["ה", "נ"]]

    private func add(_ words: [[String]], constructs: [[String]], _ number: Number, to forms: inout [WordForm]) {
        let shared = base.with(\.gender, gender).with(\.number, number)
        for (count, word) in words.enumerated() {
            var features = shared
            features.states = constructs.contains(word) ? [.indefinite, .definite, .construct] : [.indefinite, .definite]
            features.takesArticle = true
            if count > 0 { features.isSeldom = true }
            forms.append(WordForm(surface: HebrewSpelling.word(word), features: features))
        }
        for (count, construct) in constructs.enumerated() where !words.contains(construct) {
            var features = shared
            features.states = .construct
            if count > 0 { features.isSeldom = true }
            forms.append(WordForm(surface: HebrewSpelling.word(construct), features: features))
        }
    }
}
