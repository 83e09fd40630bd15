import Lexicon
import Ontology
import Testing

@Suite struct ImageTests {
    @Test func theOrderOfFilesMakesNoDifference() {
        let image = LexiconCompiler.compile(SmallLexicon.files).image
        #expect(!image.isEmpty)
        #expect(LexiconCompiler.compile(SmallLexicon.files.reversed()).image == image)
        #expect(LexiconCompiler.compile([SmallLexicon.files[1], SmallLexicon.files[2], SmallLexicon.files[0]]).image == image)
    }

    @Test func otherFilesGiveAnotherVersion() throws {
        let image = try LexiconImage(bytes: LexiconCompiler.compile(SmallLexicon.files).image)
        let other = try LexiconImage(bytes: SmallLexicon.compile(adding: "noun كتاب | gloss book").image)
        #expect(image.version != other.version)
    }

    @Test func framesParse() throws {
        let image = try LexiconImage(bytes: LexiconCompiler.compile(SmallLexicon.files).image)
        let frames = (0..<image.frameCount).map(image.frame)
        let visit = try #require(frames.first { $0.name == "visit" })
        #expect(visit.category == .consult)
        #expect(visit.mode == .visit)
        #expect(visit.actor.positions == [.subj])
        #expect(visit.recipient.positions == [.obj, .to])
        #expect(visit.recipient.isJoined == false)
        let joined = try LexiconImage(bytes: SmallLexicon.compile(adding: "frame meet | event CONSULT | actor subj+with").image)
        let meet = try #require((0..<joined.frameCount).map(joined.frame).first { $0.name == "meet" })
        #expect(meet.actor.positions == [.subj, .with])
        #expect(meet.actor.isJoined == true)
        #expect(meet.mode == nil)
    }

    @Test func entitiesCarryWhatTheFilesSay() throws {
        let image = try LexiconImage(bytes: LexiconCompiler.compile(SmallLexicon.files).image)
        let astana = try #require(image.entity(.place, id: "Astana"))
        #expect(astana.english == "Astana")
        #expect(astana.state?.code == "KAZ")
        #expect(astana.latitude == 51.13)
        #expect(astana.longitude == 71.43)
        #expect(image.entity(.state, id: "KAZ")?.english == "Kazakhstan")
        #expect(image.entity(.person, id: "Kassym-Jomart Tokayev") != nil)
        #expect(image.entity(.state, id: "UZB") == nil)
        #expect(image.holdingCount == 1)
    }

    @Test func anOverlayReplacesAndAdds() throws {
        let overlay = [
            LexiconSource.File(
                path: "world/mine.txt",
                text: """
                    state KAZ | en Qazaqstan | ar قازاقستان | he קזחסטן | capital Astana
                    state UZB | en Uzbekistan | ar أوزبكستان
                    """),
            LexiconSource.File(path: "arabic/mine.txt", text: "verb كتب | root كتب | form I a/u | masdar كتابة | gloss write"),
        ]
        let result = LexiconCompiler.compile(SmallLexicon.files, overlay: overlay)
        #expect(result.errors.isEmpty, "\(result.errors)")
        let base = try LexiconImage(bytes: LexiconCompiler.compile(SmallLexicon.files).image)
        let image = try LexiconImage(bytes: result.image)
        #expect(image.entity(.state, id: "KAZ")?.english == "Qazaqstan")
        #expect(image.entity(.state, id: "UZB")?.english == "Uzbekistan")
        #expect(image.entity(.state, id: "ISR")?.english == "Israel")
        #expect(image.entityCount == base.entityCount + 1)
        let lemmas = (0..<image.lemmaCount).map(image.lemma)
        #expect(lemmas.contains { $0.text == "كتب" && $0.gloss == "write" })
        #expect(!lemmas.contains { $0.text == "كازاخستان" })
        #expect(lemmas.contains { $0.text == "زار" })
    }

    @Test func aMistakeInAnOverlayNamesItsFile() throws {
        let result = LexiconCompiler.compile(
            SmallLexicon.files, overlay: [LexiconSource.File(path: "world/mine.txt", text: "state UZB | en Uzbekistan\nplace Bukhara | state UZX")])
        #expect("\(try #require(result.errors.first))".hasPrefix("world/mine.txt:2: error: "))
    }

    @Test func twiceInAnOverlayIsAMistake() {
        let result = LexiconCompiler.compile(
            SmallLexicon.files, overlay: [LexiconSource.File(path: "world/mine.txt", text: "state UZB | en A\nstate UZB | en B")])
        #expect(result.errors.count == 1)
    }

    @Test func bytesThatAreNoImageAreRefused() {
        let image = LexiconCompiler.compile(SmallLexicon.files).image
        #expect(throws: LexiconImage.LoadError.self) { try LexiconImage(bytes: []) }
        #expect(throws: LexiconImage.LoadError.self) { try LexiconImage(bytes: [UInt8](repeating: 7, count: 4096)) }
        #expect(throws: LexiconImage.LoadError.self) { try LexiconImage(bytes: Array(image.prefix(64))) }
        #expect(throws: LexiconImage.LoadError.self) { try LexiconImage(bytes: Array(image.dropLast(image.count / 2))) }
        var other = image
        other[4] &+= 1
        #expect(throws: LexiconImage.LoadError.self) { try LexiconImage(bytes: other) }
    }

    @Test func corporaAndRulesAreNoEntries() throws {
        let files =
            SmallLexicon.files + [
                LexiconSource.File(path: "arabic/corpus/events.txt", text: "> a sentence"),
                LexiconSource.File(path: "arabic/time-rules.txt", text: "rule x"),
            ]
        let result = LexiconCompiler.compile(files)
        #expect(result.errors.isEmpty)
        let image = try LexiconImage(bytes: result.image)
        #expect(image.source("arabic/time-rules.txt") == "rule x")
        #expect(image.source("arabic/corpus/events.txt") == nil)
    }
}
