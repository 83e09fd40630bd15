import Foundation
import Testing
import TestSupport

/// `dragoman times` as its users run it.
@Suite struct TimesCommandTests {
    private static let documents = [
        #"{"id": "../a/b", "date": "2025-11-06", "language": "en", "text": "The envoy arrived on Tuesday."}"#,
        #"{"id": "../a/b", "date": "2025-11-06", "language": "he", "text": "השליח הגיע ביום שלישי."}"#,
        #"{"id": "c", "date": "2025-11-06", "language": "ar", "text": "وصل المبعوث يوم الثلاثاء."}"#,
    ].joined(separator: "\n")

    @Test func threeLanguagesGiveTheSameDay() throws {
        let run = try Program.run("times", "--input-format", "jsonl", "-", input: Self.documents)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let found = try run.records().map { ($0["timexes"] as? [[String: Any]])?.first?["value"] as? String }
        #expect(found == ["2025-11-04", "2025-11-04", "2025-11-04"])
    }

    @Test func timeMLOfAFolderStaysInsideIt() throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/out"
        let run = try Program.run("times", "--format", "timeml", "--output", output, "--input-format", "jsonl", "-", input: Self.documents)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
        #expect(names == ["%2E%2E%2Fa%2Fb%23 2.tml".replacingOccurrences(of: " ", with: ""), "%2E%2E%2Fa%2Fb.tml", "c.tml"])
        for name in names {
            let text = try String(contentsOfFile: output + "/" + name, encoding: .utf8)
            #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML"))
            #expect(text.contains("value=\"2025-11-04\""))
        }
    }

    @Test func outputWithoutTimeMLIsRefused() throws {
        let run = try Program.run("times", "--output", "x", "-", input: "")
        #expect(run.status == 64)
        #expect(run.errors.contains("--output is for --format timeml"))
    }

    @Test func explainShowsRuleAndAnchor() throws {
        let text = "The envoy arrived on Tuesday and left two days later."
        let run = try Program.run("explain", "--date", "2025-11-06", "--language", "en", "-", input: text)
        #expect(run.output.contains("2025-11-04 2025-11-04/2025-11-05 by weekday-bare, anchor reference"))
        #expect(run.output.contains("2025-11-06 2025-11-06/2025-11-07 by duration-after-that, anchor last-event"))
    }
}
