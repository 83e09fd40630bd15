import Testing
import Text

@Suite struct StructureTests {
    /// An article of our own with every part that one can have.
    private static let article = """
        قمة طارئة في عمّان لبحث أزمة المياه
        الأفق العربي
        سلمى الحداد (عمّان)

        عقد وزراء المياه في خمس دول اجتماعا طارئا في العاصمة الأردنية يوم الأحد لبحث تراجع منسوب الأنهار.

        خلفية الأزمة

        وتراجع منسوب النهر إلى أدنى مستوى منذ أربعين عاما. وحذر خبراء من موسم جفاف جديد في المنطقة.
        واتفق المجتمعون على لقاء آخر بعد شهرين.

        جميع الحقوق محفوظة لصحيفة الأفق العربي 2025
        """

    @Test func anArticleIsTakenApart() {
        let text = TokenisedText(Self.article)
        #expect(text.lineKinds == [.title, .outlet, .byline, .paragraph, .heading, .paragraph, .paragraph, .rights])
        #expect(text.words(text.structure.lines[0].tokens) == "قمة طارئة في عمّان لبحث أزمة المياه")
        #expect(text.words(text.structure.lines[2].tokens) == "سلمى الحداد (عمّان)")
        #expect(text.words(text.structure.lines[4].tokens) == "خلفية الأزمة")
    }

    @Test func onlyTitleAndParagraphsHaveSentences() {
        let text = TokenisedText(Self.article)
        #expect(text.structure.sentences.map(\.line) == [0, 3, 5, 5, 6])
        #expect(text.sentences[2] == "وتراجع منسوب النهر إلى أدنى مستوى منذ أربعين عاما.")
    }

    @Test(arguments: [
        ("هراري 15-7 (اف ب) - قال مسؤول إن المطار أغلق.", "هراري 15-7 (اف ب) -", "قال مسؤول إن المطار أغلق."),
        ("بغداد (رويترز) - قال مسؤول إن المطار أغلق.", "بغداد (رويترز) -", "قال مسؤول إن المطار أغلق."),
    ])
    func anAgencysDatelineIsNoPartOfTheSentence(_ line: String, _ dateline: String, _ sentence: String) throws {
        let text = TokenisedText(line)
        let range = try #require(text.structure.lines[0].dateline)
        #expect(text.words(range) == dateline)
        #expect(text.sentences == [sentence])
    }

    @Test(arguments: [
        "قال الوزير (أحمد سعيد) إن المطار أغلق.",
        "(اف ب) - قال مسؤول إن المطار أغلق.",
        "قال مسؤول إن المطار أغلق - نقلا عن مصدر (لم يسمه).",
    ])
    func otherBracketsAreNoDateline(_ line: String) {
        #expect(TokenisedText(line).structure.lines[0].dateline == nil)
        #expect(TokenisedText(line).sentences == [line])
    }

    @Test(arguments: ["© 2025 الأفق العربي", "جميع الحقوق محفوظة", "כל הזכויות שמורות לעיתון", "All rights reserved, Example Press"])
    func aLineOfRightsIsRecognised(_ line: String) {
        let text = TokenisedText("وصل الوزير إلى العاصمة يوم الأحد في زيارة رسمية تستمر ثلاثة أيام كاملة.\n\(line)")
        #expect(text.lineKinds.last == .rights)
        #expect(text.sentences.count == 1)
    }

    @Test func aTextOfOneLineIsAParagraph() {
        #expect(TokenisedText("وصل الوزير إلى العاصمة").lineKinds == [.paragraph])
    }

    @Test func theSameStructureWithCarriageReturns() {
        let windows = TokenisedText(Self.article.replacing("\n", with: "\r\n"))
        #expect(windows.lineKinds == TokenisedText(Self.article).lineKinds)
        #expect(windows.sentences == TokenisedText(Self.article).sentences)
    }
}
