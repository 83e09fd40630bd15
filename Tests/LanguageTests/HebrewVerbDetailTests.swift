import Testing

import Language

/// What the paradigms do not show: passive participles, voices, the choice of a shape, mistakes in entries.
@Suite struct HebrewVerbDetailTests {
    static func forms(_ lemma: String, _ root: String, _ binyan: HebrewBinyan, intransitive: Bool = false) throws -> [WordForm] {
        try HebrewVerb(lemma: lemma, root: root, binyan: binyan, intransitive: intransitive).forms()
    }

    @Test func passiveParticiple() throws {
        func passive(_ lemma: String, _ root: String, intransitive: Bool = false) throws -> [String] {
            try Self.forms(lemma, root, .paal, intransitive: intransitive).filter { $0.features.form == .passiveParticiple }.map(\.surface)
        }
        #expect(try passive("כתב", "כתב") == ["כתוב", "כתובה", "כתובים", "כתובות"])
        #expect(try passive("בנה", "בנה") == ["בנוי", "בנויה", "בנויים", "בנויות"])
        #expect(try passive("נתן", "נתן") == ["נתון", "נתונה", "נתונים", "נתונות"])
        #expect(try passive("ידע", "ידע") == ["ידוע", "ידועה", "ידועים", "ידועות"])
        #expect(try passive("קם", "קום") == [])
        #expect(try passive("ישן", "ישן") == [])
        #expect(try passive("יצא", "יצא", intransitive: true) == [])
    }

    @Test func participlesTakeTheArticle() throws {
        let participles = try Self.forms("תוכנן", "תכנן", .pual).filter { $0.features.form == .activeParticiple }
        #expect(participles.map(\.surface) == ["מתוכנן", "מתוכננת", "מתוכננים", "מתוכננות"])
        for form in participles {
            #expect(form.features.takesArticle)
            #expect(form.features.voices == .passive)
            #expect(form.features.person == .none)
        }
    }

    @Test func infinitive() throws {
        let infinitives = try Self.forms("שוחרר", "שחרר", .pual) + Self.forms("שחרר", "שחרר", .piel)
        #expect(infinitives.filter { $0.features.form == .masdar }.map(\.surface) == ["לשחרר"])
        #expect(infinitives.filter { $0.features.form == .masdar }.allSatisfy { $0.features.pos == .verb && $0.features.person == .none })
    }

    @Test func pastInNitpael() throws {
        let found = try #require(Self.forms("התגלה", "גלה", .hitpael).first { $0.surface == "נתגלתה" })
        #expect(found.features.form == .perfect)
        #expect(found.features.gender == .feminine)
        #expect(found.features.isSeldom)
        #expect(try HebrewVerb(lemma: "נתגלה", root: "גלה", binyan: .hitpael).lemma == "נתגלה")
    }

    @Test func theLemmaChoosesTheShape() throws {
        func he(_ lemma: String, _ root: String, _ binyan: HebrewBinyan) throws -> Set<String> {
            Set(try Self.forms(lemma, root, binyan).filter { $0.features.form == .imperfect && $0.features.person == .third }.map(\.surface))
        }
        #expect(try he("הנציח", "נצח", .hifil).contains("ינציח"))
        #expect(try he("הציל", "נצל", .hifil).contains("יציל"))
        #expect(try he("הוציא", "יצא", .hifil).contains("יוציא"))
        #expect(try he("התבסס", "בסס", .hitpael).contains("יתבסס"))
        #expect(try he("הסתובב", "סבב", .hitpael).contains("יסתובב"))
        #expect(try he("התוודע", "ידע", .hitpael).contains("יתוודע"))
        #expect(try he("סב", "סבב", .paal).contains("יסוב"))
        #expect(try he("הגביה", "גבה", .hifil).contains("יגביה"))
        #expect(try he("התדרדר", "דרדר", .hitpael).contains("יתדרדר"))
    }

    @Test func defectiveLemmasAreRead() throws {
        #expect(try Self.forms("דבר", "דבר", .piel) == Self.forms("דיבר", "דבר", .piel))
        #expect(try Self.forms("צויין", "צין", .pual).first?.surface == "צוין")
    }

    @Test func theme() throws {
        let verb = try HebrewVerb(lemma: "חלף", root: "חלף", binyan: .paal, theme: .a)
        #expect(verb.forms().contains { $0.surface == "יחלף" })
        #expect(try Self.forms("חלף", "חלף", .paal).contains { $0.surface == "יחלוף" })
    }

    @Test func letters() throws {
        // A geresh belongs to its letter, final letters stand at the end alone.
        let quoted = try Self.forms("צ'יטט", "צ'טט", .piel).map(\.surface)
        #expect(quoted.contains("מצ'טטים"))
        let all = try Self.forms("הפך", "הפך", .paal).map(\.surface)
        #expect(all.contains("הפך") && all.contains("הפכה") && all.contains("יהפוך") && all.contains("הופכים"))
        #expect(all.allSatisfy { !$0.dropLast().contains("ך") && $0.last != "כ" })
    }

    @Test func mistakes() throws {
        #expect(throws: HebrewMorphologyError.root(lemma: "דיבר", root: "דב", binyan: .piel)) {
            try HebrewVerb(lemma: "דיבר", root: "דב", binyan: .piel)
        }
        #expect(throws: HebrewMorphologyError.lemma(lemma: "דיבר", root: "דבק", binyan: .piel, expected: ["דיבק"])) {
            try HebrewVerb(lemma: "דיבר", root: "דבק", binyan: .piel)
        }
        #expect(throws: HebrewMorphologyError.root(lemma: "תרגם", root: "תרגם", binyan: .paal)) {
            try HebrewVerb(lemma: "תרגם", root: "תרגם", binyan: .paal)
        }
        let error = HebrewMorphologyError.lemma(lemma: "דיבר", root: "דבק", binyan: .piel, expected: ["דיבק"])
        #expect("\(error)" == "verb דיבר: the root דבק in piel gives דיבק; correct the lemma, the root or the binyan")
    }
}
