import Foundation
import Testing
import TestSupport

/// The example article of ../shared, where it is there, by the scorer that stands beside it.
@Suite struct SeedTests {
    private static let shared = Repository.folder.deletingLastPathComponent().appending(path: "shared").path
    private static let scorer = shared + "/eval/score/records"
    private static var isThere: Bool {
        FileManager.default.fileExists(atPath: scorer) && FileManager.default.fileExists(atPath: shared + "/seed/gold.json")
    }

    @Test(.enabled(if: isThere, "../shared is not here: the seed was not scored"))
    func theSeedArticleIsReadAsWellAsBefore() throws {
        let folder = try TemporaryFolder()
        let output = try folder.write("score", "")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Self.scorer, Self.shared + "/seed/gold.json"]
        process.environment = ProcessInfo.processInfo.environment.merging(["DRAGOMAN": Program.path, "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOfFile: output, encoding: .utf8)
        #expect(process.terminationStatus == 0)
        /// The number before the slash, or the plain one, that follows these words in the score.
        func number(after words: String) throws -> Int {
            let rest = text[try #require(text.firstRange(of: words)).upperBound...]
            return try #require(Int(rest.prefix { $0.isNumber }))
        }
        let (events, spurious, facts) = (try number(after: "core "), try number(after: "spurious "), try number(after: "facts core "))
        print("Seed: \(events) core events, \(spurious) spurious, \(facts) core facts.")
        #expect(events >= Reached.seedEvents, "\(text)")
        #expect(spurious <= Reached.seedSpurious, "\(text)")
        #expect(facts >= Reached.seedFacts, "\(text)")
    }
}
