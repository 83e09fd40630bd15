import Testing
import Text

@Suite struct SentenceTests {
    @Test(arguments: [
        ("وصل الوزير. غادر السفير.", ["وصل الوزير.", "غادر السفير."]),
        ("هل وصل الوزير؟ نعم! غادر السفير", ["هل وصل الوزير؟", "نعم!", "غادر السفير"]),
        ("التقى د. أحمد سعيد الوفد أمس. ثم غادر.", ["التقى د. أحمد سعيد الوفد أمس.", "ثم غادر."]),
        ("بلغت النسبة 10.5 في المئة. وهي أعلى من 3.2.", ["بلغت النسبة 10.5 في المئة.", "وهي أعلى من 3.2."]),
        ("قال: «نعم. سنعود.» وغادر القاعة.", ["قال: «نعم.", "سنعود.»", "وغادر القاعة."]),
        ("قال: “سنعود.” ثم غادر.", ["قال: “سنعود.”", "ثم غادر."]),
        ("سافر في 5.11.2025 إلى جدة. عاد بعد يوم…", ["سافر في 5.11.2025 إلى جدة.", "عاد بعد يوم…"]),
        ("نشرت أ.ف.ب الخبر. تناقلته الصحف.", ["نشرت أ.ف.ب الخبر.", "تناقلته الصحف."]),
        ("زار الموقع example.org اليوم. ثم غادر.", ["زار الموقع example.org اليوم.", "ثم غادر."]),
        ("وصل الوزير!؟ غادر.", ["وصل الوزير!؟", "غادر."]),
    ])
    func textsFallIntoTheirSentences(_ text: String, _ wanted: [String]) {
        #expect(TokenisedText(text).sentences == wanted)
    }

    @Test func linesEndSentences() {
        let text = TokenisedText("وصل الوزير إلى العاصمة\nغادر السفير")
        #expect(text.sentences == ["وصل الوزير إلى العاصمة", "غادر السفير"])
        #expect(text.structure.sentences.map(\.index) == [0, 1])
        #expect(text.structure.sentences.map(\.line) == [0, 1])
    }

    @Test func signsAloneAreNoSentence() {
        #expect(TokenisedText("وصل الوزير. *** . 12.").sentences == ["وصل الوزير."])
    }
}
