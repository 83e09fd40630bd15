/// The rules by which Hebrew nouns take their endings, on letters without final forms.
///
///     HebrewNominal.plurals(["פ", "ג", "י", "ש", "ה"], .feminine, given: nil)  // פגישות
enum HebrewNominal {
    // MARK: - Gender

    /// Feminine in ה and ת, but for the words of a list; else masculine.
    static func gender(_ letters: [String]) -> Gender {
        guard letters.count > 1, letters.last == "ה" || letters.last == "ת" else { return .masculine }
        return masculine.contains(letters.joined()) ? .masculine : .feminine
    }

    private static let masculine: Set<String> = Set(
        """
        מחנה מבנה מקרה שדה מטה מעשה מענה משקה מחזה מראה חוזה קצה עלה מפנה מורה רואה פה נושה מתווה מכרה מאפה מלווה לילה קנה מחסה מסווה מרצה צופה \
        מעטה מקווה בית צוות מוות שירות עימות איתות זית תות משרת כרת
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    // MARK: - Construct

    /// The construct singular: ה of a feminine becomes ת, ייה loses nothing else (עליית).
    static func construct(_ letters: [String], _ gender: Gender) -> [String] {
        gender == .feminine && letters.last == "ה" ? letters.dropLast() + ["ת"] : letters
    }

    /// The construct plurals of the first plural, the usual one first: ים becomes י, ות stays. A noun in י keeps its own (ערביי, seldom ערבי), but for
    /// one in אי (תנאי).
    static func constructPlurals(of singular: [String], _ plurals: [[String]]) -> [[String]] {
        guard let plural = plurals.first else { return [] }
        guard plural.suffix(2) == ["י", "מ"] else { return [plural] }
        let stem = Array(plural.dropLast(2))
        let hasNisba = singular.last == "י" && singular.count > 3 && stem == Array(singular.dropLast())
        guard hasNisba else { return [stem + ["י"]] }
        let long = singular + ["י"]
        return stem.last == "א" ? [singular, long] : [long, singular]
    }

    // MARK: - Plural

    /// The plurals of a noun, the usual one first.
    ///
    /// - Parameters:
    ///   - letters: the singular.
    ///   - gender: its gender.
    ///   - given: ים, ות, a whole word, or nothing for none; nil for the rule.
    static func plurals(_ letters: [String], _ gender: Gender, given: [String]?) -> [[String]] {
        guard let given else { return gender == .feminine ? [inOt(letters)] : inIm(letters) }
        switch given {
        case []: return []
        case ["י", "מ"]: return inIm(letters)
        case ["ו", "ת"]: return [inOt(letters)]
        default: return [given]
        }
    }

    /// מחנים, שינויים; ישראלים beside ישראליים.
    static func inIm(_ letters: [String]) -> [[String]] {
        let stem = letters.last == "ה" || letters.last == "ת" && gender(letters) == .feminine ? Array(letters.dropLast()) : letters
        guard letters.last == "י", letters.dropLast().last != "ו" else { return [stem + ["י", "מ"]] }
        let short = letters + ["מ"]
        return letters.count > 3 ? [short, letters + ["י", "מ"]] : [short]
    }

    /// פגישות, עליות, תוכניות, סמכויות, רכבות, דתות.
    static func inOt(_ letters: [String]) -> [String] {
        let end = ["ו", "ת"]
        let stem = Array(letters.dropLast())
        if letters.suffix(3) == ["י", "י", "ה"] { return stem.dropLast() + end }
        switch letters.last {
        case "ה": return stem + end
        case "ת" where masculine.contains(letters.joined()) || letters.count < 4: return letters + end
        case "ת" where stem.last == "ו": return stem + ["י"] + end
        case "ת": return stem + end
        default: return letters + end
        }
    }
}
