import Coding
import Foundation
import Testing

/// What the lines of a document say of its time.
@Suite struct DocumentTimesTests {
    private func times(_ text: String, date: String = "", language: String = "en") throws -> [(words: String, earliest: String)] {
        var options = Coder.Options()
        options.goal = .times
        let document = Document(id: "d", text: text, date: date, language: language)
        let coded = try Shared.coder.get().code(document, options: options)
        let scalars = Array(text.unicodeScalars)
        return coded.timexes.map { timex in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[Int(timex.start)..<Int(timex.end)])
            return (String(words), timex.earliest?.text ?? "-")
        }
    }

    private let body = "The two ministers met the delegation and discussed the border crossings and the release of detainees with it."

    @Test func aDatelineGivesTheDate() throws {
        let found = try times("Ministers meet\nCAIRO, March 5, 2024 (Agency) - \(body) The talks began yesterday.")
        #expect(found.map(\.earliest) == ["2024-03-05", "2024-03-04"])
    }

    @Test func theYearOfARightsLineBoundsWhatNamesNone() throws {
        let found = try times("Ministers meet\n\(body) The talks began on 5 March. They ended yesterday.\n© 2023 The Agency")
        #expect(found.map(\.words) == ["5 March", "yesterday"])
        #expect(found.map(\.earliest) == ["2023-03-05", "-"])
    }

    @Test func theDatesPlaceGivesTheZone() throws {
        let found = try times("Ministers meet\nBEIRUT, Nov. 5 (Agency) - \(body) The talks began at 18:30.", date: "2025-11-06")
        #expect(found.last?.earliest == "2025-11-06T18:30:00+02:00")
    }

    @Test func figuresAreInTheOrderOfTheLanguageTheOutletOrTheDocument() throws {
        #expect(try times("It was signed on 3/4/2025.").map(\.earliest) == ["2025-03-04"])
        #expect(try times("נחתם ב-3/4/2025.", language: "he").map(\.earliest) == ["2025-04-03"])
        #expect(try times("It was signed on 3/4/2025 and began on 25/4/2025.").map(\.earliest) == ["2025-04-03", "2025-04-25"])
    }

    @Test func laterSentencesHangOnWhatWasTold() throws {
        let found = try times("The envoy arrived on 3 March 2024. Two days later he left. The following day the talks ended.", date: "2025-11-06")
        #expect(found.map(\.earliest) == ["2024-03-03", "2024-03-05", "2024-03-06"])
    }

    @Test func timeMLIsWellFormedWhateverTheText() throws {
        let text = "He said \"<b>& on Tuesday\u{0}\u{1F} from 3 to 12 September\" ]]> & left."
        var options = Coder.Options()
        options.goal = .times
        let coded = try Shared.coder.get().code(Document(id: "a<&\"b", text: text, date: "2025-11-06", language: "en"), options: options)
        let xml = TimeMLWriter.document(coded)
        #expect(xml.contains("<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2025-11-04\" temporalFunction=\"true\" anchorTimeID=\"t0\">Tuesday</TIMEX3>"))
        #expect(xml.contains("type=\"DURATION\" value=\"P9D\" beginPoint=\"t3\" endPoint=\"t4\""))
        #expect(xml.contains("<DOCID>a&lt;&amp;&quot;b</DOCID>"))
        #expect(!xml.unicodeScalars.contains { $0.value < 9 || $0.value == 0x1F })
        #expect(xml.components(separatedBy: "<TIMEX3 ").count == xml.components(separatedBy: "</TIMEX3>").count + 2)
    }
}
