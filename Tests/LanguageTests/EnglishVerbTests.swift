import Language
import Testing

/// English verbs and plurals: regular spelling, irregular forms, phrases whose first word inflects.
@Suite struct EnglishVerbTests {
    private func forms(_ verb: EnglishVerb) -> [String] { verb.forms().map(\.surface) }

    @Test(arguments: [
        ("visit", "visit visits visited visited visiting"), ("strike", "strike strikes striked striked striking"),
        ("deny", "deny denies denied denied denying"), ("launch", "launch launches launched launched launching"),
        ("free", "free frees freed freed freeing"), ("die", "die dies died died dying"), ("veto", "veto vetoes vetoed vetoed vetoing"),
        ("panic", "panic panics panicked panicked panicking"), ("destroy", "destroy destroys destroyed destroyed destroying"),
    ])
    func regularForms(_ lemma: String, _ wanted: String) {
        #expect(forms(EnglishVerb(lemma: lemma)).joined(separator: " ") == wanted)
    }

    @Test func irregularDoubledAndSeveralWords() {
        #expect(forms(EnglishVerb(lemma: "take", past: ["took"], participle: ["taken"])) == ["take", "takes", "took", "taken", "taking"])
        #expect(forms(EnglishVerb(lemma: "meet", past: ["met"])) == ["meet", "meets", "met", "met", "meeting"])
        #expect(forms(EnglishVerb(lemma: "ban", doubles: true)) == ["ban", "bans", "banned", "banned", "banning"])
        #expect(forms(EnglishVerb(lemma: "call off")) == ["call off", "calls off", "called off", "called off", "calling off"])
    }

    @Test func featuresTellTheForms() {
        let forms = EnglishVerb(lemma: "attack").forms()
        #expect(forms.map(\.features.form) == [.imperfect, .imperfect, .perfect, .passiveParticiple, .activeParticiple])
        #expect(forms[1].features.person == .third)
        #expect(forms[3].features.voices == .passive)
    }

    @Test(arguments: [
        ("foreign minister", "foreign ministers"), ("head of state", "heads of state"), ("ally", "allies"), ("Chinese", "Chinese"),
        ("policeman", "policemen"), ("church", "churches"), ("attorney general", "attorneys general"),
    ])
    func plurals(_ singular: String, _ plural: String) {
        #expect(EnglishPlural.of(singular) == plural)
    }

    @Test func hebrewNationalities() {
        let forms = HebrewDemonym.forms("ישראלי").map(\.surface)
        #expect(forms == ["ישראלי", "ישראלית", "ישראליים", "ישראליות", "ישראלים"])
        #expect(!HebrewDemonym.forms("לאי").map(\.surface).contains("לאים"))
    }

    @Test(arguments: [
        ("توكاييف", "توكايف"), ("نتنياهو", "نتانياهو"), ("ויטקוף", "וויטקוף"), ("Zelensky", "Zelenskyy"), ("Mirziyoyev", "Mirzijojev"),
        ("بوتين", "بوتن"), ("קדאפי", "קדאפי"),
    ])
    func spellingsOfOneNameHaveOneSkeleton(_ a: String, _ b: String) {
        #expect(Skeleton(a).key == Skeleton(b).key)
    }

    @Test(arguments: [("Biden", "Badawi"), ("بوش", "بايدن"), ("לפיד", "גנץ")])
    func otherNamesHaveOthers(_ a: String, _ b: String) {
        #expect(Skeleton(a).key != Skeleton(b).key)
    }
}
