import Actors
import Coding
import Foundation
import Testing
import TestSupport

/// The corpora of mentions (`Lexicons/*/corpus/actors.txt`): sentences of our own and whom they name.
@Suite struct ActorCorpusTests {
    /// One sentence: its line in the file, its date, its text, and what must be found in it; nothing wanted says that it names nobody.
    private struct Case {
        var line: Int
        var date: String
        var text: String
        var wanted: [(words: String, code: String, third: String, name: String)] = []
    }

    private func cases(_ folder: String) throws -> [Case] {
        var out: [Case] = []
        for (index, raw) in try Repository.text("Lexicons/\(folder)/corpus/actors.txt").split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = raw.trimmingCharacters(in: .whitespaces)
            func fields(_ key: String) -> [String] {
                line.dropFirst(key.count).components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            if line.hasPrefix("text ") {
                let parts = fields("text ")
                out.append(Case(line: index + 1, date: parts[0], text: parts.dropFirst().joined(separator: " | ")))
            } else if line.hasPrefix("mention ") {
                let parts = fields("mention ") + ["-", "-", "-"]
                out[out.count - 1].wanted.append((parts[0], parts[1], parts[2], parts[3]))
            } else {
                #expect(line.isEmpty || line.hasPrefix("#") || line == "nothing", "\(folder)/actors.txt:\(index + 1): \(line)")
            }
        }
        return out
    }

    private func fits(_ mention: Mention, _ wanted: (words: String, code: String, third: String, name: String)) -> Bool {
        if wanted.third.hasPrefix("accord ") { return mention.accord?.id == String(wanted.third.dropFirst(7)) }
        if wanted.third.hasPrefix("region ") { return mention.region?.id == String(wanted.third.dropFirst(7)) }
        func orDash(_ text: String?) -> String { text.flatMap { $0.isEmpty ? nil : $0 } ?? "-" }
        let code = wanted.code.split(separator: ":").map(String.init)
        guard orDash(mention.code) == code.first, code.count < 2 || mention.actor?.sector?.rawValue == code[1] else { return false }
        if wanted.third.hasPrefix("place ") { return mention.place?.english == String(wanted.third.dropFirst(6)) }
        return orDash(mention.actor?.office?.english) == wanted.third && orDash(mention.actor?.identifier) == wanted.name
    }

    private func isRight(_ test: Case, _ coded: CodedDocument) -> Bool {
        if test.wanted.isEmpty { return coded.mentions.isEmpty }
        let scalars = Array(test.text.unicodeScalars)
        var cursor = 0
        var last = (words: "", start: 0, end: 0)
        for wanted in test.wanted {
            let words = Array(wanted.words.unicodeScalars)
            if wanted.words != last.words {
                guard let start = (cursor...max(cursor, scalars.count - words.count)).first(where: { scalars[$0...].starts(with: words) }) else {
                    return false
                }
                last = (wanted.words, start, start + words.count)
                cursor = last.end
            }
            guard coded.mentions.contains(where: { $0.start < last.end && $0.end > last.start && fits($0, wanted) }) else { return false }
        }
        return true
    }

    /// A ratchet for each language: no change may lose more sentences than it wins.
    @Test(arguments: [
        ("ar", "arabic", Reached.arabicActorSentences), ("he", "hebrew", Reached.hebrewActorSentences),
        ("en", "english", Reached.englishActorSentences),
    ])
    func noFewerSentencesAreRightThanBefore(_ language: String, _ folder: String, _ reached: Int) throws {
        let cases = try cases(folder)
        #expect(cases.count >= 60)
        var options = Coder.Options()
        options.goal = .actors
        let coder = try Shared.coder.get()
        let wrong = cases.filter { test in
            !isRight(test, coder.code(Document(id: "c", text: test.text, date: test.date, language: language), options: options))
        }
        let right = cases.count - wrong.count
        #expect(right >= reached, "wrong in \(folder)/actors.txt: \(wrong.map(\.line))")
        if right > reached { print("\(folder)/actors.txt: \(right) right, raise Reached from \(reached)") }
    }
}
