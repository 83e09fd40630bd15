import Testing

import Language

@Suite struct HebrewNominalTests {
    static func surfaces(_ forms: [WordForm], _ condition: (Features) -> Bool = { _ in true }) -> [String] {
        forms.filter { condition($0.features) }.map(\.surface)
    }

    // MARK: - Nouns

    /// Singular, plural as given (a dash for none), gender (a dash for none) = singular, its construct, plurals, their construct.
    static let nouns = """
        פגישה - - = פגישה פגישת פגישות פגישות
        ביקור - - = ביקור ביקור ביקורים ביקורי
        הסכם - - = הסכם הסכם הסכמים הסכמי
        ארגון - - = ארגון ארגון ארגונים ארגוני
        רעיון ות - = רעיון רעיון רעיונות רעיונות
        עיר ערים f = עיר עיר ערים ערי
        שינוי - - = שינוי שינוי שינויים שינויי
        עלייה - - = עלייה עליית עליות עליות
        תוכנית - - = תוכנית תוכנית תוכניות תוכניות
        סמכות - - = סמכות סמכות סמכויות סמכויות
        רכבת - - = רכבת רכבת רכבות רכבות
        דת - - = דת דת דתות דתות
        צוות - - = צוות צוות צוותים צוותי
        מחנה ות - = מחנה מחנה מחנות מחנות
        מבנה - - = מבנה מבנה מבנים מבני
        חוזה - m = חוזה חוזה חוזים חוזי
        שנה ים f = שנה שנת שנים שני
        אזרח - - = אזרח אזרח אזרחים אזרחי
        ערבי - - = ערבי ערבי ערבים/ערביים ערביי/ערבי
        תנאי - - = תנאי תנאי תנאים/תנאיים תנאי/תנאיי
        כלי - - = כלי כלי כלים כלי
        נשיא - - = נשיא נשיא נשיאים נשיאי
        """

    @Test func nounForms() {
        for line in Self.nouns.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let noun = HebrewNoun(
                singular: words[0], plural: words[1] == "-" ? nil : words[1],
                gender: words[2] == "f" ? .feminine : words[2] == "m" ? .masculine : nil)
            let forms = noun.forms()
            for (number, free, bound) in [(Number.singular, words[4], words[5]), (.plural, words[6], words[7])] {
                #expect(Self.surfaces(forms) { $0.number == number && $0.takesArticle }.joined(separator: "/") == free, "\(words[0])")
                #expect(Self.surfaces(forms) { $0.number == number && $0.states.contains(.construct) }.joined(separator: "/") == bound, "\(words[0])")
                #expect(Self.surfaces(forms) { $0.number == number && $0.states.contains(.definite) }.joined(separator: "/") == free, "\(words[0])")
            }
        }
    }

    @Test func genders() {
        #expect(HebrewNoun(singular: "פגישה").gender == .feminine)
        #expect(HebrewNoun(singular: "מדיניות").gender == .feminine)
        #expect(HebrewNoun(singular: "שירות").gender == .masculine)
        #expect(HebrewNoun(singular: "מקרה").gender == .masculine)
        #expect(HebrewNoun(singular: "ארץ", plural: "ות", gender: .feminine).gender == .feminine)
    }

    @Test func nounWithoutPlural() {
        #expect(Self.surfaces(HebrewNoun(singular: "ביטחון", plural: "").forms()) == ["ביטחון"])
    }

    @Test func dual() {
        let forms = HebrewNoun(singular: "יד", plural: "", gender: .feminine, dual: "ידיים").forms()
        #expect(Self.surfaces(forms) { $0.number == .dual && $0.takesArticle } == ["ידיים"])
        #expect(Self.surfaces(forms) { $0.number == .dual && $0.states == .construct } == ["ידי"])
    }

    @Test func irregularConstruct() {
        let forms = HebrewNoun(singular: "בית", plural: "בתים", constructPlural: "בתי").forms()
        #expect(Self.surfaces(forms) == ["בית", "בתים", "בתי"])
        let father = HebrewNoun(singular: "אב", plural: "אבות", construct: "אבי")
        #expect(Self.surfaces(father.forms()) == ["אב", "אבי", "אבות"])
        #expect(Self.surfaces(father.possessed()) == ["אביו", "אביה", "אביהם", "אביהן", "אבותיו", "אבותיה", "אבותיהם", "אבותיהן"])
    }

    @Test func people() {
        let minister = HebrewNoun(singular: "שר", feminine: "ה").forms()
        #expect(Self.surfaces(minister) == ["שר", "שרים", "שרי", "שרה", "שרת", "שרות"])
        #expect(Self.surfaces(minister) { $0.gender == .feminine } == ["שרה", "שרת", "שרות"])
        #expect(Self.surfaces(HebrewNoun(singular: "דובר", feminine: "ת").forms()) { $0.gender == .feminine } == ["דוברת", "דוברות"])
    }

    @Test func possessiveSuffixes() {
        #expect(
            Self.surfaces(HebrewNoun(singular: "ביקור").possessed())
                == ["ביקורו", "ביקורה", "ביקורם", "ביקורן", "ביקוריו", "ביקוריה", "ביקוריהם", "ביקוריהן"])
        let meeting = HebrewNoun(singular: "פגישה").possessed()
        #expect(Self.surfaces(meeting) { $0.number == .singular } == ["פגישתו", "פגישתה", "פגישתם", "פגישתן"])
        #expect(Self.surfaces(meeting) { $0.number == .plural } == ["פגישותיו", "פגישותיה", "פגישותיהם", "פגישותיהן"])
        for form in meeting {
            #expect(form.features.person == .third)
            #expect(form.features.states == .definite)
            #expect(!form.features.takesArticle)
            #expect(form.features.gender == .feminine)
        }
    }

    // MARK: - Adjectives

    static let adjectives = """
        גדול גדולה גדולים גדולות
        חדש חדשה חדשים חדשות
        קשה קשה קשים קשות
        שונה שונה שונים שונות
        מדיני מדינית מדיניים/מדינים מדיניות
        עצמאי עצמאית עצמאיים/עצמאים עצמאיות
        פנוי פנויה פנויים פנויות
        נקי נקייה נקיים נקיות
        קודם קודמת קודמים קודמות
        מיוחד מיוחדת מיוחדים מיוחדות
        מדהים מדהימה מדהימים מדהימות
        מצוין מצוינת מצוינים מצוינות
        מכוון מכוונת מכוונים מכוונות
        נרחב נרחבת נרחבים נרחבות
        נכון נכונה נכונים נכונות
        מהיר מהירה מהירים מהירות
        קיים קיימת קיימים קיימות
        אחר אחרת אחרים אחרות
        מוכן מוכנה מוכנים מוכנות
        בריא בריאה בריאים בריאות
        ארוך ארוכה ארוכים ארוכות
        """

    @Test func adjectiveForms() {
        for line in Self.adjectives.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let forms = HebrewAdjective(masculine: words[0]).forms()
            let cells: [(Gender, Number)] = [(.masculine, .singular), (.feminine, .singular), (.masculine, .plural), (.feminine, .plural)]
            for (word, cell) in zip(words, cells) {
                #expect(Self.surfaces(forms) { $0.gender == cell.0 && $0.number == cell.1 }.joined(separator: "/") == word)
            }
            #expect(forms.allSatisfy { $0.features.takesArticle && !$0.features.states.contains(.construct) })
        }
        #expect(Self.surfaces(HebrewAdjective(masculine: "כן", feminine: "כנה").forms()) == ["כן", "כנה", "כנים", "כנות"])
    }

    // MARK: - Verbal nouns

    static let verbalNouns = """
        כתב כתב paal כתיבה
        קרא קרא paal קריאה
        בנה בנה paal בנייה
        ישב ישב paal ישיבה
        רץ רוץ paal ריצה
        נתן נתן paal נתינה
        נפגש פגש nifal היפגשות
        נבחר בחר nifal היבחרות
        נבנה בנה nifal היבנות
        דיבר דבר piel דיבור
        שינה שנה piel שינוי
        ביטא בטא piel ביטוי
        סייע סיע piel סיוע
        קיים קום piel קיום
        דיווח דוח piel דיווח
        כונן כון piel כינון
        פרסם פרסם piel פרסום
        ייבא יבא piel ייבוא
        הסכים סכם hifil הסכמה
        הציע יצע hifil הצעה
        הודיע ידע hifil הודעה
        הקים קום hifil הקמה
        הגן גנן hifil הגנה
        העלה עלה hifil העלאה
        הפנה פנה hifil הפניה
        הורה ירה hifil הוראה
        התנגד נגד hitpael התנגדות
        הסתדר סדר hitpael הסתדרות
        הזדהה זהה hitpael הזדהות
        התקומם קום hitpael התקוממות
        שוחרר שחרר pual !
        הוסבר סבר hufal !
        היה היה paal !
        """

    @Test func regularVerbalNouns() throws {
        for line in Self.verbalNouns.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let verb = try HebrewVerb(lemma: words[0], root: words[1], binyan: try #require(HebrewBinyan(rawValue: words[2])))
            #expect(HebrewVerbalNoun(of: verb).lemma == (words[3] == "!" ? nil : words[3]))
        }
    }

    @Test func verbalNounForms() throws {
        let verb = try HebrewVerb(lemma: "התנגד", root: "נגד", binyan: .hitpael)
        let forms = HebrewVerbalNoun(of: verb).forms()
        #expect(Self.surfaces(forms).starts(with: ["התנגדות", "התנגדויות", "התנגדותו", "התנגדותה", "התנגדותם"]))
        #expect(forms.allSatisfy { $0.features.form == .masdar && $0.features.pos == .noun })
        let given = Self.surfaces(HebrewVerbalNoun.forms(of: "נאום"))
        #expect(given.starts(with: ["נאום", "נאומים", "נאומי", "נאומו", "נאומה", "נאומם"]))
    }

    @Test func secondSpellings() throws {
        let verb = try HebrewVerb(lemma: "דיבר", root: "דבר", binyan: .piel)
        let forms = HebrewVerbalNoun(of: verb).forms()
        #expect(Self.surfaces(forms) { !$0.isSeldom }.contains("דיבורו"))
        #expect(Self.surfaces(forms) { $0.isSeldom }.contains("דבורו"))
        #expect(Set(forms).count == forms.count)
    }
}
