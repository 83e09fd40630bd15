import Foundation
import Testing
import TestSupport

/// `dragoman actors` as its users run it.
@Suite struct ActorsCommandTests {
    @Test func aLineADocumentWithOffsetsOfItsText() throws {
        let text = "في أستانا، التقى الرئيس الكازاخي وزيرَ خارجية تركيا."
        let input = #"{"id": "a", "date": "2025-11-06", "language": "ar", "text": "\#(text)"}"#
        let run = try Program.run("actors", "--input-format", "jsonl", "-", input: input)
        #expect(run.status == 0)
        let record = try #require(try run.records().first)
        #expect(record["document"] as? String == "a")
        let mentions = try #require(record["mentions"] as? [[String: Any]])
        let scalars = Array(text.unicodeScalars)
        for mention in mentions {
            let start = try #require(mention["start"] as? Int)
            let end = try #require(mention["end"] as? Int)
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[start..<end])
            #expect(mention["text"] as? String == String(words))
        }
        #expect(mentions.map { $0["code"] as? String } == ["KAZ", "KAZ", "TUR"])
        #expect(mentions.map { $0["identifier_text"] as? String }.compactMap { $0 } == ["Kassym-Jomart Tokayev", "Hakan Fidan"])
        let place = try #require(mentions[0]["place"] as? [String: Any])
        #expect(place["resolved_place"] as? String == "Astana")
        #expect(place["geonameid"] as? Int == 1_526_273)
    }

    @Test func aTableForAPerson() throws {
        let run = try Program.run("actors", "--format", "table", "--language", "en", "--date", "2025-11-06", "-", input: "Iran and Turkey agreed.")
        #expect(run.output.contains("IRN:GOV"))
        #expect(run.output.contains("\u{2068}Turkey\u{2069}"))
    }

    @Test func theSameBytesWhateverTheWorkers() throws {
        let rows = (0..<60).map {
            #"{"id": "\#($0)", "date": "2025-11-06", "language": "en", "text": "The president of France met \#($0) Israelis in Tripoli."}"#
        }
        let one = try Program.run("actors", "--workers", "1", "--input-format", "jsonl", "-", input: rows.joined(separator: "\n"))
        let four = try Program.run("actors", "--workers", "4", "--input-format", "jsonl", "-", input: rows.joined(separator: "\n"))
        #expect(one.output == four.output)
        #expect(one.lines.count == 60)
    }
}
