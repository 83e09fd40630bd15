import Foundation
import Testing
import TestSupport

/// DESIGN.md's «Bad input»: each mistake is one line on standard error that names file and line, the rest goes on, a count comes
/// at the end, and the exit status tells.
@Suite struct BadInputTests {
    static let good = #"{"id": "good", "date": "2025-11-06", "text": "التقى الرئيس الفرنسي نظيره المصري في القاهرة."}"#
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Codes a JSON Lines file of a bad line between two good ones.
    private func codeLines(_ bad: Data) throws -> Program.Outcome {
        var bytes = Data((Self.good.replacing("good", with: "before") + "\n").utf8)
        bytes.append(bad)
        bytes.append(Data(("\n" + Self.good.replacing("good", with: "after") + "\n").utf8))
        return try Program.run(["code", "--input-format", "jsonl", folder.write("news.jsonl", bytes)], input: Data())
    }

    private func documents(_ run: Program.Outcome) throws -> Set<String> {
        Set(try run.records().compactMap { $0["document"] as? String })
    }

    private func expectOneProblem(_ run: Program.Outcome, _ message: String, at place: String = "news.jsonl:2") throws {
        #expect(run.status == 1)
        #expect(run.errorLines.count == 2, "\(run.errors)")
        #expect(run.errorLines.first?.contains("\(place): ") == true, "\(run.errors)")
        #expect(run.errorLines.first?.contains(message) == true, "\(run.errors)")
        #expect(run.errorLines.last == "dragoman: 1 problem, see above")
        #expect(try documents(run) == ["before", "after"])
    }

    @Test func brokenUTF8() throws {
        try expectOneProblem(try codeLines(Data(#"{"text": ""#.utf8) + Data([0xD9, 0xFF]) + Data(#""}"#.utf8)), "not valid UTF-8")
    }

    @Test func nullInText() throws {
        try expectOneProblem(try codeLines(Data(#"{"text": "قال\u0000الوزير"}"#.utf8)), "NUL")
        try expectOneProblem(try codeLines(Data("{\"text\": \"قال\u{0}الوزير\"}".utf8)), "control character")
    }

    @Test func aLoneSurrogate() throws {
        try expectOneProblem(try codeLines(Data(#"{"text": "قال \ud83d الوزير"}"#.utf8)), "surrogate")
    }

    @Test func aLineThatIsNoJSON() throws {
        try expectOneProblem(try codeLines(Data("قال الوزير".utf8)), "missing")
        try expectOneProblem(try codeLines(Data(#"{"text": "قال الوزير""#.utf8)), "does not end")
    }

    @Test func aLineWithoutText() throws {
        try expectOneProblem(try codeLines(Data(#"{"id": "x", "body": "قال"}"#.utf8)), "has no text")
    }

    @Test func aLineOfAHundredMegabytes() throws {
        var line = Data(#"{"id": "big", "text": ""#.utf8)
        let word = Data("كلمة أخرى ".utf8)
        line.append(Data(repeating: 0x20, count: 100 << 20))
        line.append(word)
        line.append(Data(#""}"#.utf8))
        let run = try codeLines(line)
        try expectOneProblem(run, "a line of \(line.count) bytes is too long")
        #expect(run.peakMemory > 1 << 20)
        #expect(run.peakMemory < 200 << 20, "\(run.peakMemory >> 20) MB")
    }

    @Test func anImpossibleDate() throws {
        for date in ["2025-13-45", "2025-02-30", "gestern", "2025-11-06T25:00"] {
            let run = try codeLines(Data(Self.good.replacing("2025-11-06", with: date).replacing("good", with: "bad").utf8))
            #expect(run.status == 1, "\(date)")
            #expect(run.errorLines.count == 2)
            #expect(run.errorLines.first?.contains("news.jsonl:2: its date \(date) is no date") == true, "\(run.errors)")
            #expect(try documents(run) == ["before", "bad", "after"])
        }
    }

    @Test func aLanguageThatIsNotOurs() throws {
        try expectOneProblem(try codeLines(Data(#"{"id": "fr", "language": "fr", "text": "Le ministre a dit oui."}"#.utf8)), "language (fr)")
        try expectOneProblem(try codeLines(Data(#"{"id": "ru", "text": "Министр сказал да."}"#.utf8)), "language")
    }

    @Test func aMissingDateIsANote() throws {
        let run = try codeLines(Data(#"{"id": "undated", "text": "التقى الرئيس الفرنسي نظيره المصري في القاهرة أمس."}"#.utf8))
        #expect(run.status == 0)
        #expect(run.errorLines.count == 1)
        #expect(run.errorLines.first?.contains("news.jsonl:2: it has no date") == true, "\(run.errors)")
        let record = try #require(try run.records().first { $0["document"] as? String == "undated" })
        #expect(record["date"] is NSNull || record["date"] == nil, "\(record)")
    }

    @Test func nestedJSONIsPassedOver() throws {
        let line = Self.good.replacing("good", with: "nested").replacing("}", with: #", "meta": {"a": [{"text": "x"}, [[]]]}}"#)
        let run = try codeLines(Data(line.utf8))
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(try documents(run) == ["before", "nested", "after"])
    }

    @Test func severalProblemsAreCounted() throws {
        let run = try codeLines(Data("x\ny\nz".utf8))
        #expect(run.status == 1)
        #expect(run.errorLines.count == 4)
        #expect(run.errorLines.last == "dragoman: 3 problems, see above")
        #expect(try documents(run) == ["before", "after"])
    }

    // MARK: - Files of text

    @Test func filesThatCannotBeReadAreToldAndTheRestGoesOn() throws {
        let text = "التقى الرئيس الفرنسي نظيره المصري في القاهرة."
        let first = try folder.write("a.txt", text)
        let empty = try folder.write("empty.txt", "")
        let broken = try folder.write("broken.txt", Data("قال\nنعم ".utf8) + Data([0xD9]))
        let null = try folder.write("null.txt", "قال\u{0}")
        let last = try folder.write("z.txt", text)
        let run = try Program.run(
            ["code", "--date", "2025-11-06", first, empty, broken, folder.path, folder.path + "/none.txt", null, last], input: Data())
        #expect(run.status == 1)
        #expect(
            run.errorLines == [
                "dragoman: \(empty): is empty", "dragoman: \(broken):2: is not valid UTF-8", "dragoman: \(folder.path): is a directory",
                "dragoman: \(folder.path)/none.txt: cannot be opened", "dragoman: \(null):1: holds a NUL and is no text",
                "dragoman: 5 problems, see above",
            ])
        #expect(try documents(run) == ["a.txt", "z.txt"])
    }

    @Test func anEmptyStandardInputIsTold() throws {
        let run = try Program.run("code", "--date", "2025-11-06")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errorLines == ["dragoman: standard input: is empty", "dragoman: 1 problem, see above"])
    }

    @Test func anUnknownOptionIsAMistakeOfUse() throws {
        let run = try Program.run("code", "--no-such-option")
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
    }

    @Test func noiseEndsInOrderToo() throws {
        var bytes = Data()
        var seed: UInt64 = 11
        for _ in 0..<200_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes.append(UInt8(truncatingIfNeeded: seed >> 40))
        }
        for format in ["text", "jsonl"] {
            let run = try Program.run(["code", "--input-format", format, "-"], input: bytes)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errorLines.last?.hasSuffix("see above") == true)
        }
    }
}
