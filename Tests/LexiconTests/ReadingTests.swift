import BuiltIn
import Language
import Lexicon
import Testing
import Text

/// A word in a phrase, and how it must be taken apart; the article stays with its noun.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    let phrase: String
    let word: String
    let parts: String
    let pos: PartOfSpeech

    init(_ phrase: String, _ word: String, _ parts: String, _ pos: PartOfSpeech) {
        self.phrase = phrase
        self.word = word
        self.parts = parts
        self.pos = pos
    }

    var testDescription: String { "\(word) in «\(phrase)»" }
}

@Suite("Readings of Arabic words in context")
struct ReadingTests {
    static let cases: [ReadingCase] = [
        .init("قال الوزير إن المحادثات مثل سابقاتها", "مثل", "مثل", .preposition),
        .init("غادر الوفد قبل وصول السفير", "قبل", "قبل", .preposition),
        .init("التقى الجانبان حول طاولة واحدة", "حول", "حول", .preposition),
        .init("جرى اتصال بين الوزيرين", "بين", "بين", .preposition),
        .init("عاد السفير بعد أسبوع", "بعد", "بعد", .preposition),
        .init("توقف الموكب عند الحدود", "عند", "عند", .preposition),
        .init("وقال قائد الشرطة للصحافيين", "وقال", "و+قال", .verb),
        .init("وقال قائد الشرطة للصحافيين", "للصحافيين", "ل+لصحافيين", .noun),
        .init("تم توقيع الاتفاق في العاصمة", "تم", "تم", .verb),
        .init("سيتم الإفراج عن الأسرى", "سيتم", "س+يتم", .verb),
        .init("ويتم نقل المصابين إلى المستشفى", "ويتم", "و+يتم", .verb),
        .init("تربط البلدين علاقات دبلوماسية", "دبلوماسية", "دبلوماسية", .adjective),
        .init("ناقشا التعاون السياسي", "السياسي", "السياسي", .adjective),
        .init("ويتكوف أوضح موقف بلاده", "ويتكوف", "ويتكوف", .proper),
        .init("ويتكوف أوضح موقف بلاده", "أوضح", "أوضح", .verb),
        .init("ويتكوف أوضح موقف بلاده", "بلاده", "بلاد+ه", .noun),
        .init("فيصل وصل إلى بغداد", "فيصل", "فيصل", .proper),
        .init("فيصل وصل إلى بغداد", "وصل", "وصل", .verb),
        .init("بوتين أكد ذلك", "بوتين", "بوتين", .proper),
        .init("كتب الصحافي مقالا", "كتب", "كتب", .verb),
        .init("وكتب رئيس التحرير في الصفحة الأولى", "وكتب", "و+كتب", .verb),
        .init("بعد أن صرف الموظفون", "صرف", "صرف", .verb),
        .init("لأنها تشكل خطرا", "لأنها", "ل+أن+ها", .conjunction),
        .init("لأنها تشكل خطرا", "تشكل", "تشكل", .verb),
        .init("لكنه حمل الراية", "حمل", "حمل", .verb),
        .init("عندما لعب الفريق", "لعب", "لعب", .verb),
        .init("كانت تشكل تهديدا", "تشكل", "تشكل", .verb),
        .init("مما سبب أزمة", "سبب", "سبب", .verb),
        .init("وفي اليوم التالي اجتمع المجلس", "وفي", "و+في", .preposition),
        .init("وكل الدول وافقت", "وكل", "و+كل", .quantifier),
        .init("سيزور الرئيس باريس", "سيزور", "س+يزور", .verb),
        .init("سيلان جزيرة كبيرة", "سيلان", "سيلان", .proper),
        .init("فلوريدا ولاية أمريكية", "فلوريدا", "فلوريدا", .proper),
        .init("لن يعترفوا بنتائجها", "بنتائجها", "ب+نتائج+ها", .noun),
        .init("ليكون الحل سلميا", "ليكون", "ل+يكون", .verb),
        .init("بسبب الأمطار", "بسبب", "ب+سبب", .preposition),
        .init("المدينة يحتاجها الجيش", "يحتاجها", "يحتاج+ها", .verb),
        .init("لم يشاركوهم الرأي", "يشاركوهم", "يشاركو+هم", .verb),
        .init("وصلت إلى ساندرغورن وبلتخورن", "وبلتخورن", "و+بلتخورن", .proper),
        .init("التقى بلتخورن في المطار", "بلتخورن", "بلتخورن", .proper),
        .init("فبدأ القتال", "فبدأ", "ف+بدأ", .verb),
        .init("بمشاركتهم في الحوار", "بمشاركتهم", "ب+مشاركت+هم", .preposition),
        .init("كندا أعلنت قرارها", "أعلنت", "أعلنت", .verb),
        .init("لبنان يرفض الشروط", "لبنان", "لبنان", .proper),
        .init("كالعادة رفض الطرفان", "كالعادة", "ك+العادة", .noun),
        .init("لأن الحرب مستمرة", "لأن", "ل+أن", .conjunction),
        .init("بوسعهم المغادرة", "بوسعهم", "ب+وسع+هم", .noun),
        .init("وقد نزل المطر", "وقد", "و+قد", .particle),
        .init("حضر وزراء ودبلوماسيون", "ودبلوماسيون", "و+دبلوماسيون", .noun),
        .init("سافر للعلاج في الخارج", "للعلاج", "ل+لعلاج", .noun),
        .init("أعلن أنها ستوقع المعاهدة", "ستوقع", "س+توقع", .verb),
        .init("وللجنة رأي آخر", "وللجنة", "و+ل+لجنة", .noun),
    ]

    let lexicon: LexiconImage

    init() throws { lexicon = try BuiltInLexicon.load() }

    @Test("the chosen split and part of speech", arguments: ReadingTests.cases)
    func reading(_ test: ReadingCase) throws {
        let view = TextView(test.phrase)
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        var reading = Reading()
        Reader(lexicon: lexicon).read(view, tokens, 0..<tokens.count, into: &reading)
        let unit = try #require(reading.units.indices.first { text(view, tokens[Int(reading.units[$0].first)].range) == test.word })
        let analysis = reading.analysis(unit)
        #expect(parts(analysis, view, tokens) == test.parts)
        #expect(analysis.pos == test.pos)
    }

    private func text(_ view: TextView, _ range: Range<Int>) -> String { CodePage.string(view.exact[range]) }

    /// The word's letters with + where clitics begin and end.
    private func parts(_ analysis: Analysis, _ view: TextView, _ tokens: [Token]) -> String {
        let token = tokens[Int(analysis.lastToken)]
        let letters = view.exact[token.range].map { CodePage.string([$0]) }
        var front = analysis.proclitics.subtracting(.article).rawValue.nonzeroBitCount
        if analysis.features.holdsProclitic { front += 1 }
        let back = analysis.enclitic == .none ? letters.count : Int(analysis.stemEnd - token.start)
        let clitics = letters[..<front].joined(separator: "+")
        let stem = letters[front..<back].joined()
        let suffix = letters[back...].joined()
        return [clitics, stem, suffix].filter { !$0.isEmpty }.joined(separator: "+")
    }
}
