import Foundation
import Testing
import TestSupport

@Suite struct OutputTests {
    /// Articles of our own, with enough documents that several workers and batches take part.
    static let articles: [String] = (0..<1500).map { number in
        let texts = [
            "التقى وزير الخارجية المصري نظيره الفرنسي في القاهرة يوم الأحد الماضي، وفق بيان للخارجية. وقال مصدر رفيع إن اللقاء \(number) كان مثمرا.",
            "أعلنت الرئاسة العراقية أن بغداد وأنقرة ستوقعان اتفاقا جديدا في 18 نوفمبر. ونفى متحدث باسم الجيش اعتقال \(number) شخصا.",
            "تظاهر آلاف الأشخاص في تونس احتجاجا على الغلاء. وأدانت إيران الضربة التي شنتها إسرائيل على لبنان أمس.",
        ]
        return "{\"id\": \"d\(number)\", \"date\": \"2025-11-06\", \"text\": \"\(texts[number % 3])\"}"
    }

    @Test func twoWorkersGiveTheBytesOfOne() throws {
        let input = Data(Self.articles.joined(separator: "\n").utf8)
        for command in [["code", "--facts"], ["times"], ["explain"], ["words"]] {
            let one = try Program.run(command + ["--input-format", "jsonl", "--workers", "1"], input: input)
            let two = try Program.run(command + ["--input-format", "jsonl", "--workers", "2"], input: input)
            let five = try Program.run(command + ["--input-format", "jsonl", "--workers", "5"], input: input)
            #expect(one.status == 0)
            #expect(one.lines.count > 1000)
            #expect(one.output == two.output, "\(command)")
            #expect(one.output == five.output, "\(command)")
        }
    }

    @Test func aDocumentGivesTheSameWhateverStandsAroundIt() throws {
        func byDocument(_ lines: [String]) throws -> [String: [String]] {
            let run = try Program.run(["code", "--facts", "--input-format", "jsonl"], input: Data(lines.joined(separator: "\n").utf8))
            var out: [String: [String]] = [:]
            for (line, record) in zip(run.lines, try run.records()) { out[record["document"] as? String ?? "", default: []].append(line) }
            return out
        }
        let straight = try byDocument(Self.articles)
        let reversed = try byDocument(Self.articles.reversed())
        #expect(straight.count > 1000)
        #expect(straight == reversed)
        let alone = try byDocument([Self.articles[1]])
        #expect(alone["d1"] != nil)
        #expect(alone["d1"] == straight["d1"])
    }

    @Test func offsetsPointIntoTheTextAsGiven() throws {
        let text = "\u{202B}الْتَقَى\u{202C} الرئيسُ الفرنسيّ\r\nنظيـــره المصري في القاهرة يوم 5 نوفمبر."
        let run = try Program.run("code", "--date", "2025-11-06", "-", input: text)
        let scalars = Array(text.unicodeScalars)
        func slice(_ start: Any?, _ end: Any?) throws -> String {
            let (start, end) = (try #require(start as? Int), try #require(end as? Int))
            var out = ""
            out.unicodeScalars.append(contentsOf: scalars[start..<end])
            return out
        }
        let plain = try Program.run("code", "--date", "2025-11-06", "-", input: "التقى الرئيس الفرنسي نظيره المصري في القاهرة يوم 5 نوفمبر.")
        let record = try #require(try plain.records().first)
        for actor in try #require(record["actor"] as? [[String: Any]]) {
            #expect(actor["start"] as? Int != nil)
        }
        for record in try run.records() {
            let info = try #require(record["text_info"] as? [String: Any])
            #expect(try slice(info["start"], info["end"]) == record["text"] as? String)
            for actor in (record["actor"] as? [[String: Any]] ?? []) + (record["recipient"] as? [[String: Any]] ?? []) {
                #expect(try slice(actor["start"], actor["end"]) == actor["entity_text"] as? String)
            }
            if let when = record["when"] as? [String: Any] { #expect(try slice(when["start"], when["end"]) == when["text"] as? String) }
        }
        let times = try #require(try Program.run("times", "--date", "2025-11-06", "-", input: text).records().first)
        let timexes = try #require(times["timexes"] as? [[String: Any]])
        #expect(!timexes.isEmpty)
        for timex in timexes { #expect(try slice(timex["start"], timex["end"]) == timex["text"] as? String) }
    }

    @Test func everyRecordHasItsFields() throws {
        let run = try Program.run(
            [
                "code", "--facts", "--date", "2025-11-06", Repository.path("Examples/accession-agency.ar.txt"),
                Repository.path("Examples/accession-paper.ar.txt"),
            ],
            input: Data())
        #expect(run.status == 0)
        let records = try run.records()
        #expect(records.count > 10)
        #expect(Set(records.compactMap { $0["id"] as? String }).count == records.count)
        for record in records where record["record"] as? String == "event" {
            let category = try #require((record["event"] as? [String])?.first)
            #expect(category == category.uppercased())
            #expect((1...4).contains(try #require(record["quad_code"] as? Int)))
            #expect((-10...10).contains(try #require(record["event_scale"] as? Double)))
            #expect((record["event_text"] as? [String])?.isEmpty == false)
            #expect((record["rule"] as? String)?.hasPrefix("ar/") == true)
            let cite = try #require(record["cite_info"] as? [String: Any])
            #expect(cite["language"] as? String == "ar")
        }
    }

    // MARK: - Tables and CSV

    /// The rows of a CSV text, by RFC 4180.
    private func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var previousWasQuote = false
        for character in text {
            if isQuoted {
                if character == "\"" {
                    (isQuoted, previousWasQuote) = (false, true)
                } else {
                    rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
                }
                continue
            }
            if character == "\"", previousWasQuote { rows[rows.count - 1][rows[rows.count - 1].count - 1].append("\"") }
            previousWasQuote = false
            switch character {
            case "\"": isQuoted = true
            case ",": rows[rows.count - 1].append("")
            case "\n": rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
        }
        return rows.filter { $0 != [""] }
    }

    @Test func csvHasARowForEachEvent() throws {
        let input = "قال: \"نعم\"، والتقى الرئيس الفرنسي نظيره المصري في القاهرة، أمس."
        let run = try Program.run("code", "--date", "2025-11-06", "--format", "csv", "-", input: input)
        let found = rows(run.output)
        #expect(found.count > 1)
        #expect(found[0].first == "id")
        for row in found { #expect(row.count == found[0].count) }
        #expect(found.dropFirst().allSatisfy { $0.last == input })
    }

    /// A cell that begins with one of = + - @ is a formula to a spreadsheet, and a text from outside may begin so.
    @Test(arguments: ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
    func csvCellsAreNoFormulas(_ start: String) throws {
        let line: [String: String] = ["id": start, "date": "2025-11-06", "text": "\(start) التقى الرئيس الفرنسي نظيره المصري في القاهرة."]
        let input = try JSONSerialization.data(withJSONObject: line)
        let run = try Program.run(["code", "--input-format", "jsonl", "--format", "csv"], input: input)
        let found = rows(run.output)
        #expect(found.count > 1)
        for cell in found.joined() { #expect(!"=+-@\t\r".contains(cell.first ?? "x"), "\(cell)") }
    }

    @Test func theTableIsolatesTextAndHoldsNoControlCharacters() throws {
        let input = "التقى الرئيس الفرنسي \u{202E}نظيره\u{1B}[31m المصري في القاهرة."
        let run = try Program.run("code", "--date", "2025-11-06", "--format", "table", "-", input: input)
        #expect(run.output.contains("CONSULT"))
        #expect(!run.output.contains("\u{202E}"))
        #expect(!run.output.contains("\u{1B}"))
        let opened = run.output.unicodeScalars.count { $0.value == 0x2068 }
        #expect(opened > 0)
        #expect(opened == run.output.unicodeScalars.count { $0.value == 0x2069 })
    }

    @Test func textFromOutsideCommandsNoTerminal() throws {
        let line: [String: String] = [
            "id": "a\u{1B}[2J\u{7}", "date": "x\u{1B}[31m\n", "text": "التقى الرئيس \u{9B}31m الفرنسي نظيره المصري في القاهرة.",
            "title": "\u{1B}]0;t",
        ]
        let input = try JSONSerialization.data(withJSONObject: line)
        for command in [["code", "--format", "table"], ["explain"]] {
            let run = try Program.run(command + ["--input-format", "jsonl"], input: input)
            #expect(run.output.contains("CONSULT"))
            for scalar in (run.output + run.errors).unicodeScalars {
                #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)), "\(scalar.value)")
            }
        }
    }

    @Test func explainTellsWhatWasSeen() throws {
        let run = try Program.run(
            "explain", "--date", "2025-11-06", "-", input: "التقى الرئيس الفرنسي نظيره المصري في القاهرة أمس. وضرب الكاتب مثلا.")
        #expect(run.status == 0)
        #expect(run.output.contains("CONSULT"))
        #expect(run.output.contains("by rule ar/"))
        #expect(run.output.contains("2025-11-05"))
    }

    @Test func theVersionIsPrinted() throws {
        let run = try Program.run("--version")
        #expect(run.status == 0)
        #expect(run.output == "0.1.0\n")
    }
}
