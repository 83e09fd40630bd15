import Lexicon
import Testing

/// Every kind of mistake is told with file, line and the entry, and none gives an image.
@Suite struct MistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var text: String
        var path: String
        var line: Int
        var entry: String
        var message: String
        var testDescription: String { "\(entry): \(message)" }

        init(_ text: String, line: Int = 1, entry: String, message: String, path: String = "arabic/more.txt") {
            (self.text, self.line, self.entry, self.message, self.path) = (text, line, entry, message, path)
        }
    }

    static let mistakes: [Mistake] = [
        // The syntax.
        Mistake("\n# a comment\nverbe كتب | gloss write", line: 3, entry: "verbe كتب", message: "no such kind of entry: verbe"),
        Mistake("verb", entry: "verb", message: "an entry needs a kind and a name"),
        Mistake("  gloss write", entry: "gloss write", message: "a field stands before any entry"),
        Mistake("noun كتاب | glos book", entry: "noun كتاب", message: "a noun has no field glos"),
        // Words.
        Mistake("verb كتب | form I a/u", entry: "verb كتب", message: "a verb needs a root and a form"),
        Mistake("verb كتب | root كت | form I a/u", entry: "verb كتب", message: "كت"),
        Mistake("verb كتب | root كتب | form XI", entry: "verb كتب", message: "XI"),
        Mistake("verb كتب | root درس | form I a/u", entry: "verb كتب", message: "درس"),
        Mistake("word على | means on", entry: "word على", message: "part of speech"),
        Mistake("word على | part prepositon", entry: "word على", message: "no such part of speech: prepositon"),
        Mistake("word على | part preposition | means upon", entry: "word على", message: "no such meaning: upon"),
        Mistake("word على | part particle | operator maybe", entry: "word على", message: "no such operator: maybe"),
        Mistake("phrase على هامش | means on", entry: "phrase على هامش", message: "part of speech"),
        Mistake("noun جندي | sector ARMY", entry: "noun جندي", message: "no such sector: ARMY"),
        // Frames on words.
        Mistake(
            "verb كتب | root كتب | form I a/u\n  frame visit\n  frame vizit", line: 3, entry: "verb كتب", message: "no such frame: vizit"),
        Mistake("noun كتاب\n  frame visit when obj relation", line: 2, entry: "noun كتاب", message: "no such class: relation"),
        Mistake("noun كتاب\n  frame visit when object relations", line: 2, entry: "noun كتاب", message: "`when` wants a position and a class"),
        Mistake("noun كتاب\n  frame visit as actor=dative", line: 2, entry: "noun كتاب", message: "no such position: dative"),
        Mistake("noun كتاب\n  frame visit as agent=subj", line: 2, entry: "noun كتاب", message: "`as` knows actor and recipient, not agent"),
        Mistake("noun كتاب\n  frame visit if obj relations", line: 2, entry: "noun كتاب", message: "after a frame come `when` and `as`, not if"),
        // Frames.
        Mistake("frame meet | event MEET", entry: "frame meet", message: "no such category: MEET"),
        Mistake("frame meet | event CONSULT aerial", entry: "frame meet", message: "CONSULT has no mode aerial"),
        Mistake("frame meet | event CONSULT\n  actor subject", line: 2, entry: "frame meet", message: "no such position: subject"),
        Mistake("frame meet | event CONSULT | agent subj", entry: "frame meet", message: "a frame has no field agent"),
        Mistake("frame tie | fact friendship", entry: "frame tie", message: "no such fact: friendship"),
        Mistake("frame plan | operator maybe", entry: "frame plan", message: "no such operator: maybe"),
        Mistake("frame plan | event AGREE | base MEET", entry: "frame plan", message: "no such category: MEET"),
        // The world.
        Mistake("place Almaty | kind town | state KAZ", entry: "place Almaty", message: "a place's kind", path: "world/more.txt"),
        Mistake("place Almaty | state KAX", entry: "place Almaty", message: "there is no state KAX", path: "world/more.txt"),
        Mistake("place Almaty | state KAZ\n  at 143.2,76.9", line: 2, entry: "place Almaty", message: "latitude", path: "world/more.txt"),
        Mistake("place Almaty | state KAZ | at 43.2", entry: "place Almaty", message: "latitude", path: "world/more.txt"),
        Mistake("place Almaty | state KAZ | at north,east", entry: "place Almaty", message: "latitude", path: "world/more.txt"),
        Mistake("place Almaty | state KAZ | in Alma", entry: "place Almaty", message: "there is no place Alma", path: "world/more.txt"),
        Mistake("state UZB | en Uzbekistan | capital Tashkent", entry: "state UZB", message: "there is no place Tashkent", path: "world/more.txt"),
        Mistake("role mayor | sector TOWN | en mayor", entry: "role mayor", message: "no such sector: TOWN", path: "world/more.txt"),
        Mistake("role mayor | body council | en mayor", entry: "role mayor", message: "there is no org council", path: "world/more.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold emperor KAZ", line: 2, entry: "person A B", message: "there is no role emperor", path: "world/more.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold president KAX", line: 2, entry: "person A B", message: "there is no state or organisation KAX",
            path: "world/more.txt"),
        Mistake("person A B | ar أحمد\n  hold president", line: 2, entry: "person A B", message: "a role and a state", path: "world/more.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold president KAZ 2019-13-01 ..", line: 2, entry: "person A B", message: "no date: 2019-13-01",
            path: "world/more.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold president KAZ 2019-02-30 ..", line: 2, entry: "person A B", message: "no date: 2019-02-30",
            path: "world/more.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold president KAZ 2019 .. 2018-05", line: 2, entry: "person A B",
            message: "the tenure ends before it begins", path: "world/more.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold president KAZ 2018 .. 2019 .. 2020", line: 2, entry: "person A B", message: "a tenure is FROM .. TO",
            path: "world/more.txt"),
        Mistake("accord pact | en Pact\n  party KAX", line: 2, entry: "accord pact", message: "there is no state KAX", path: "world/more.txt"),
        Mistake(
            "accord pact | en Pact\n  party KAZ 2020-13-01 signed", line: 2, entry: "accord pact", message: "2020-13-01", path: "world/more.txt"),
        Mistake("region steppe | en Steppe | states KAZ KAX", entry: "region steppe", message: "there is no state KAX", path: "world/more.txt"),
        Mistake("region steppe | en Steppe | states KAZ uzb", entry: "region steppe", message: "uzb", path: "world/more.txt"),
        Mistake("org club | en Club\n  members KAX 1991..", line: 2, entry: "org club", message: "there is no state KAX", path: "world/more.txt"),
        Mistake("org club | en Club\n  members KAZ 19x1..", line: 2, entry: "org club", message: "19x1", path: "world/more.txt"),
        Mistake("org club | kind klub | en Club", entry: "org club", message: "klub", path: "world/more.txt"),
        // Duplicates.
        Mistake(
            "# again\nverb زار | root زور | form I a/u", line: 2, entry: "verb زار", message: "the entry stands already at arabic/words.txt:2",
            path: "arabic/zz.txt"),
        Mistake("state KAZ | en Kazakstan", entry: "state KAZ", message: "the entry stands already at world/world.txt:1", path: "world/zz.txt"),
        // The world.
        Mistake(
            "person A B | ar أحمد\n  hold president KAZ 2020 .. 2022", line: 2, entry: "person A B",
            message: "overlaps the tenure of Kassym-Jomart Tokayev", path: "world/zz.txt"),
        Mistake(
            "person A B | ar أحمد\n  hold president KAZ 2018 .. 2019-03-21", line: 2, entry: "person A B",
            message: "overlaps the tenure of Kassym-Jomart Tokayev", path: "world/zz.txt"),
        Mistake("org club | code XXX | en Club", entry: "org club", message: "there is no code XXX", path: "world/more.txt"),
        Mistake("person A B | ar أحمد | state XXX | sector GOV", entry: "person A B", message: "there is no code XXX", path: "world/more.txt"),
        Mistake(
            "city 1 | state KAZ | at 43.2,7.6 | pop 60000 | en Alma", entry: "city 1", message: "outside the bounds of its state",
            path: "world/more.txt"),
        Mistake(
            "place Alma | kind city | state KAZ | at 43.2,7.6 | en Alma", entry: "place Alma", message: "outside the bounds of its state",
            path: "world/more.txt"),
        Mistake("city x1 | state KAZ | pop 60000 | en Alma", entry: "city x1", message: "a GeoNames id is a number", path: "world/more.txt"),
        Mistake("city 1 | state KAZ | pop many | en Alma", entry: "city 1", message: "a number of people", path: "world/more.txt"),
        Mistake("city 1 | state KAZ | in KZ-ALM | en Alma", entry: "city 1", message: "there is no place KZ-ALM", path: "world/more.txt"),
        Mistake("bounds ISR | box 29.4,34.2,33.4", entry: "bounds ISR", message: "south, west, north and east", path: "world/more.txt"),
        Mistake(
            "accord pact | en Pact\n  parties all\n  except KAX", line: 2, entry: "accord pact", message: "there is no state KAX",
            path: "world/more.txt"),
        Mistake("accord pact | en Pact\n  parties some", line: 2, entry: "accord pact", message: "`parties` is all", path: "world/more.txt"),
        // One spelling for two.
        Mistake(
            "state JOR | en Jordan; Israel", entry: "state JOR", message: "«Israel» is a name of state ISR too", path: "world/zz.txt"),
        Mistake("place Other | state KAZ | ar أستانا", entry: "place Other", message: "is a name of place Astana too", path: "world/zz.txt"),
        Mistake("role chief | sector GOV | ar رئيس", entry: "role chief", message: "is a name of role president too", path: "world/zz.txt"),
        Mistake(
            "place Other | state KAZ | ar أستانا | ambiguous أستانا", entry: "place Other", message: "mark it `ambiguous` in both",
            path: "world/zz.txt"),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsToldWithItsPlace(_ mistake: Mistake) throws {
        let result = SmallLexicon.compile(adding: mistake.text, as: mistake.path)
        let error = try #require(result.errors.first, "nothing was reported; warnings: \(result.warnings)")
        #expect(error.location.file == mistake.path)
        #expect(error.location.line == mistake.line)
        #expect(error.entry == mistake.entry)
        #expect(error.message.contains(mistake.message), "\(error.message)")
        #expect("\(error)".hasPrefix("\(mistake.path):\(mistake.line): error: "))
        #expect(result.errors.count == 1, "\(result.errors)")
        #expect(result.image.isEmpty)
    }

    @Test func allMistakesOfAFileAreTold() {
        let result = SmallLexicon.compile(adding: "verbe كتب\nverb درس | form I a/u\nnoun كتاب | frame vizit\nnoun قلم | gloss pen")
        #expect(result.errors.map(\.location.line).sorted() == [1, 2, 3])
    }

    @Test func theLexiconWithoutAMistakeHasNone() {
        let result = LexiconCompiler.compile(SmallLexicon.files)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
        #expect(!result.image.isEmpty)
    }

    /// What is not a mistake: tenures that meet on a day or in a year, claims marked as disputed, namesakes in two states or marked as ambiguous.
    @Test(arguments: [
        "person A B | ar أحمد\n  hold president KAZ 1991 .. 2019-03-20", "person A B | ar أحمد\n  hold president KAZ 1991 .. 2019",
        "person A B | ar أحمد\n  hold president KAZ 2020 .. 2022 disputed", "place Other | state ISR | ar أستانا",
        "place Other | state KAZ | ar الأخرى | ambiguous الأخرى\nplace Another | state KAZ | ar الأخرى | ambiguous الأخرى",
        "person Kassym Other | en Kassym Other; Tokayev",
    ])
    func whatCanBeToldApartIsAllowed(_ text: String) {
        let result = SmallLexicon.compile(adding: text, as: "world/more.txt")
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    }
}
