import Coding
import Foundation
import Testing
import TestSupport

/// The corpus of the time grammar through the whole program: the real tokens and the compiled lexicon, the direction of time from the
/// sentence's own verbs. (ChronologyTests reads it with a stand-in for both.)
@Suite struct TimeCorpusTests {
    private struct Line {
        var number: Int
        var date: String
        var text: String
        /// The words of each expression with its value and, where given, its bounds.
        var wanted: [(words: String, value: String, bounds: [String])]
    }

    private func lines() throws -> [Line] {
        var out: [Line] = []
        let text = try Repository.text("Lexicons/arabic/corpus/time.txt")
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !raw.hasPrefix("#"), raw.contains("|") else { continue }
            let fields = raw.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            let head = fields[0].split(separator: " ").map(String.init)
            // A zone that is known from outside cannot be given to the program.
            if head.contains("zone") { continue }
            let spans = fields[1].split(separator: "[").dropFirst(fields[1].hasPrefix("[") ? 0 : 1).map { String($0.prefix { $0 != "]" }) }
            let values =
                fields.count > 2 && !fields[2].isEmpty ? fields[2].split(separator: ";").map { $0.split(separator: " ").map(String.init) } : []
            #expect(spans.count == values.count, "time.txt:\(index + 1)")
            out.append(
                Line(
                    number: index + 1, date: head[0], text: fields[1].filter { $0 != "[" && $0 != "]" },
                    wanted: zip(spans, values).map { span, parts in
                        let plain = parts.filter { !$0.hasPrefix("+") }
                        return (span, plain[0], Array(plain.dropFirst()))
                    }))
        }
        return out
    }

    @Test func noFewerLinesOfTheTimeCorpusAreRightThanBefore() throws {
        let coder = try Shared.coder.get()
        let lines = try lines()
        #expect(lines.count >= 120)
        var options = Coder.Options()
        options.codes = false
        var right = 0
        var misses: [String] = []
        for line in lines {
            let coded = coder.code(Document(id: "t", text: line.text, date: line.date, language: "ar"), options: options)
            let text = OffsetText(line.text)
            let found = coded.timexes.map { (String(text[Int($0.start), Int($0.end)]), $0.value, $0.earliest?.text ?? "-", $0.latest?.text ?? "-") }
            let fits =
                found.count == line.wanted.count
                && zip(found, line.wanted).allSatisfy { timex, wanted in
                    timex.0 == wanted.words && timex.1 == wanted.value && (wanted.bounds.count < 2 || [timex.2, timex.3] == wanted.bounds)
                }
            right += fits ? 1 : 0
            if fits { continue }
            misses.append("time.txt:\(line.number): \(line.text)")
            misses += line.wanted.map { "   = [\($0.words)] \($0.value) \($0.bounds.joined(separator: " "))" }
            misses += found.map { "   ≠ [\($0.0)] \($0.1) \($0.2) \($0.3)" }
        }
        try Shared.report(misses, of: "times")
        print("Corpus of times: \(right) of \(lines.count) lines right.")
        #expect(right >= Reached.timeLines, "Scripts/corpus-misses lists what is wrong")
        if right > Reached.timeLines { print("Raise Reached.timeLines to \(right).") }
    }
}
