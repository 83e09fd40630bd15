import Lexicon

/// A lexicon of a few entries that is right, to which the tests add one mistake at a time.
enum SmallLexicon {
    static let frames = """
        frame visit | event CONSULT visit | actor subj | recipient obj to
        frame condemn | event ACCUSE disapprove | actor subj | recipient obj
        """
    static let world = """
        state KAZ | en Kazakhstan | ar كازاخستان; كازخستان | he קזחסטן | people.ar كازاخستاني | capital Astana
        state ISR | en Israel | ar إسرائيل | he ישראל | people.ar إسرائيلي
        place Astana | kind capital | state KAZ | at 51.13,71.43 | en Astana | ar أستانا | he אסטנה
        bounds KAZ | box 40.5,46.4,55.5,87.4
        role president | sector GOV | kind person | holders one | en president | ar رئيس | he נשיא
        org un | code UNO | kind igo | en United Nations | ar الأمم المتحدة | he האומות המאוחדות
        accord abraham-accords | kind treaty | en Abraham Accords | ar اتفاقيات أبراهام | he הסכמי אברהם
          party ISR 2020-09-15 signed
        person Kassym-Jomart Tokayev
          ar قاسم جومارت توكاييف; توكاييف
          he טוקאייב
          en Kassym-Jomart Tokayev; Tokayev
          hold president KAZ 2019-03-20 ..
        """
    static let words = """
        class relations | ar علاقة
        verb زار | root زور | form I a/u | masdar زيارة | gloss visit
          frame visit
        verb دان | root دين | form I a/i | masdar إدانة | gloss condemn
          frame condemn when obj relations
        noun علاقة | plural ات | gloss relation
        word إلى | part preposition | means to
        time month 11 | ar نوفمبر; تشرين الثاني
        """

    static let files = [
        LexiconSource.File(path: "frames.txt", text: frames), LexiconSource.File(path: "world/world.txt", text: world),
        LexiconSource.File(path: "arabic/words.txt", text: words),
    ]

    /// Compiles the lexicon with one more file.
    static func compile(adding text: String, as path: String = "arabic/more.txt") -> LexiconCompiler.Result {
        LexiconCompiler.compile(files + [LexiconSource.File(path: path, text: text)])
    }
}
