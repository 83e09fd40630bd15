import Foundation
import Testing
import TestSupport

@Suite struct OverlayTests {
    let folder: TemporaryFolder
    let cache: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        cache = ["XDG_CACHE_HOME": folder.path + "/cache"]
    }

    private static let sentence = "التقى الرئيس الفرنسي وزير خارجية زنبريا في باريس."

    private func code(_ arguments: String..., text: String = sentence) throws -> Program.Outcome {
        try Program.run(["code", "--date", "2025-11-06"] + arguments + ["-"], input: Data(text.utf8), environment: cache)
    }

    private func codes(_ run: Program.Outcome) throws -> Set<String> {
        Set(
            try run.records().flatMap { record in
                ((record["actor"] as? [[String: Any]] ?? []) + (record["recipient"] as? [[String: Any]] ?? [])).compactMap { $0["code"] as? String }
            })
    }

    @Test func aNameInAnOverlayIsFound() throws {
        try folder.write("lexicon/world/mine.txt", "state ZNB | en Zenebria | ar زنبريا | people.ar زنبري")
        let without = try code()
        #expect(try !codes(without).contains("ZNB"))
        let with = try code("--lexicon", folder.path + "/lexicon")
        #expect(with.status == 0, "\(with.errors)")
        #expect(try codes(with).contains("ZNB"))
        // The second run reads the image that the first has kept, and gives the same.
        let again = try code("--lexicon", folder.path + "/lexicon")
        #expect(again.output == with.output)
        let version = try #require(try without.records().first?["lexicon"] as? String)
        #expect(try with.records().first?["lexicon"] as? String != version)
    }

    @Test func aChangeOfTheOverlayIsSeen() throws {
        try folder.write("lexicon/world/mine.txt", "state ZNB | en Zenebria | ar زنبريا")
        #expect(try codes(try code("--lexicon", folder.path + "/lexicon")).contains("ZNB"))
        try folder.write("lexicon/world/mine.txt", "state ZNC | en Zenebria | ar زنبريا")
        let run = try code("--lexicon", folder.path + "/lexicon")
        #expect(try codes(run).contains("ZNC"))
        #expect(try !codes(run).contains("ZNB"))
    }

    @Test func anEntryInAnOverlayReplacesOurs() throws {
        try folder.write("lexicon/world/mine.txt", "state FRA | en Gaul | ar غاليا | people.ar غالي | capital Paris")
        let run = try code("--lexicon", folder.path + "/lexicon", text: "التقى الرئيس الفرنسي نظيره المصري في القاهرة.")
        #expect(try !codes(run).contains("FRA"))
        #expect(try codes(run).contains("EGY"))
    }

    @Test func aMistakeInAnOverlayStopsWithItsPlace() throws {
        try folder.write("lexicon/world/mine.txt", "state ZNB | en Zenebria\nplace Zen | state ZNX")
        let run = try code("--lexicon", folder.path + "/lexicon")
        #expect(run.status != 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("world/mine.txt:2: error: there is no state ZNX [place Zen]"), "\(run.errors)")
    }

    @Test func anOverlayThatIsNotThereIsTold() throws {
        let run = try code("--lexicon", folder.path + "/nothing")
        #expect(run.status != 0)
        #expect(run.errors.contains("nothing is not a folder of lexicon files"), "\(run.errors)")
    }

    @Test func aSpoiltCacheIsMadeAnew() throws {
        try folder.write("lexicon/world/mine.txt", "state ZNB | en Zenebria | ar زنبريا")
        let first = try code("--lexicon", folder.path + "/lexicon")
        let kept = folder.path + "/cache/dragoman"
        for name in try FileManager.default.contentsOfDirectory(atPath: kept) { try folder.write("cache/dragoman/\(name)", "spoilt") }
        let second = try code("--lexicon", folder.path + "/lexicon")
        #expect(second.status == 0)
        #expect(second.output == first.output)
    }

    @Test func theLexiconCommandChecksAFolder() throws {
        let good = try Program.run("lexicon", Repository.path("Lexicons"))
        #expect(good.status == 0)
        #expect(good.lines.last?.hasPrefix("0 errors") == true, "\(good.output)")
        try folder.write("lexicon/arabic/mine.txt", "noun كتاب | gloss book\nverb كتب | form I a/u")
        let bad = try Program.run("lexicon", folder.path + "/lexicon")
        #expect(bad.status == 1)
        #expect(bad.lines == ["arabic/mine.txt:2: error: a verb needs a root and a form [verb كتب]", "1 errors, 0 warnings"])
    }
}
