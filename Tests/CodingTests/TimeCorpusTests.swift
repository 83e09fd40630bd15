import Coding
import Foundation
import Testing
import TestSupport

/// The corpora of the time grammars through the whole program: the direction of time comes from the sentence's own words.
@Suite struct TimeCorpusTests {
    private struct Line {
        var number: Int
        var date: String
        var text: String
        /// The words of each expression, its value, where given its bounds, and what else must hold (`approx`, `conflict`, `MORE_THAN`, `since`).
        var wanted: [(words: String, value: String, bounds: [String], flags: [String])]
    }

    private func lines(_ folder: String) throws -> [Line] {
        var out: [Line] = []
        let text = try Repository.text("Lexicons/\(folder)/corpus/time.txt")
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !raw.hasPrefix("#"), raw.contains("|") else { continue }
            let fields = raw.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            let head = fields[0].split(separator: " ").map(String.init)
            // A zone that is known from outside cannot be given to the program.
            if head.contains("zone") { continue }
            let spans = fields[1].split(separator: "[", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "]" }) }
            let values =
                fields.count > 2 && !fields[2].isEmpty ? fields[2].split(separator: ";").map { $0.split(separator: " ").map(String.init) } : []
            #expect(spans.count == values.count, "\(folder)/time.txt:\(index + 1)")
            out.append(
                Line(
                    number: index + 1, date: head[0], text: fields[1].filter { $0 != "[" && $0 != "]" },
                    wanted: zip(spans, values).map { span, parts in
                        let plain = parts.filter { !$0.hasPrefix("+") }
                        return (span, plain[0], Array(plain.dropFirst()), parts.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) })
                    }))
        }
        return out
    }

    /// A ratchet for each language: no change may lose more lines than it wins.
    @Test(arguments: [
        ("ar", "arabic", 450, Reached.arabicTimeLines), ("he", "hebrew", 500, Reached.hebrewTimeLines),
        ("en", "english", 490, Reached.englishTimeLines),
    ])
    func noFewerLinesOfTheTimeCorpusAreRightThanBefore(_ language: String, _ folder: String, _ least: Int, _ reached: Int) throws {
        let coder = try Shared.coder.get()
        let lines = try lines(folder)
        #expect(lines.count >= least)
        var options = Coder.Options()
        options.goal = .times
        var right = 0
        var misses: [String] = []
        for line in lines {
            let coded = coder.code(Document(id: "t", text: line.text, date: line.date, language: language), options: options)
            let text = OffsetText(line.text)
            let fits =
                coded.timexes.count == line.wanted.count
                && zip(coded.timexes, line.wanted).allSatisfy { timex, wanted in
                    let bounds = [timex.earliest?.text ?? "-", timex.latest?.text ?? "-"]
                    let holds = wanted.flags.allSatisfy {
                        switch $0 {
                        case "approx": timex.approximate
                        case "conflict": timex.conflict
                        default: timex.modifier.rawValue == $0 || timex.relation.rawValue == $0
                        }
                    }
                    return text[Int(timex.start), Int(timex.end)] == wanted.words && timex.value == wanted.value
                        && (wanted.bounds.count < 2 || bounds == wanted.bounds) && holds && (!timex.conflict || wanted.flags.contains("conflict"))
                }
            right += fits ? 1 : 0
            if fits { continue }
            misses.append("\(folder)/time.txt:\(line.number): \(line.text)")
            misses += line.wanted.map { "   = [\($0.words)] \($0.value) \($0.bounds.joined(separator: " ")) \($0.flags.joined(separator: " "))" }
            misses += coded.timexes.map {
                "   ≠ [\(text[Int($0.start), Int($0.end)])] \($0.value) \($0.earliest?.text ?? "-") \($0.latest?.text ?? "-") \($0.rule)"
            }
        }
        try Shared.report(misses, of: "times-\(language)")
        print("Corpus of times (\(language)): \(right) of \(lines.count) lines right.")
        #expect(right >= reached, "Scripts/corpus-misses lists what is wrong")
        if right > reached { print("Raise Reached for the times of \(language) to \(right).") }
    }
}
