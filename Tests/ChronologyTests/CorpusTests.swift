import Chronology
import ChronologyHarness
import Foundation
import Testing

/// The Arabic grammar read from the lexicon folder, once for all tests.
struct ArabicTimes: Sendable {
    let lexicon: TimeLexicon
    let grammar: TimeGrammar
    let corpus: String

    static let shared = Result { try ArabicTimes() }

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Lexicons/arabic")
        func text(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        lexicon = try TimeLexicon(parsing: text("time.txt"))
        grammar = try TimeGrammar(parsing: text("time-rules.txt"), zones: ZoneTable(identifiers: lexicon.zones))
        corpus = try text("corpus/time.txt")
    }

    func read(_ text: String, _ context: TimeContext) -> [Timex] {
        grammar.parse(lexicon.units(of: text).units, context: context)
    }
}

@Suite struct CorpusTests {
    @Test func everySentenceOfTheCorpusGivesItsTimes() throws {
        let arabic = try ArabicTimes.shared.get()
        var count = 0
        for (index, line) in arabic.corpus.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.hasPrefix("#"), line.contains("|") else { continue }
            count += 1
            for problem in check(line, arabic) { Issue.record("corpus/time.txt:\(index + 1): \(problem)") }
        }
        #expect(count >= 120)
    }

    private func check(_ line: Substring, _ arabic: ArabicTimes) -> [String] {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        let head = fields[0].split(separator: " ").map(String.init)
        guard let reference = TimeReference(iso: head[0]) else { return ["the reference is no date"] }
        var context = TimeContext(reference: reference)
        if head.contains("past") { context.tense = .past }
        if head.contains("future") { context.tense = .future }
        if let zone = head.firstIndex(of: "zone") { context.zone = arabic.grammar.zones.index(of: head[zone + 1]) }
        let text = fields[1].filter { $0 != "[" && $0 != "]" }
        var spans: [String] = []
        for piece in fields[1].split(separator: "[").dropFirst(fields[1].hasPrefix("[") ? 0 : 1) { spans.append(String(piece.prefix { $0 != "]" })) }
        let wanted = fields.count > 2 ? fields[2].split(separator: ";").map { $0.split(separator: " ").map(String.init) } : []
        let found = arabic.read(text, context)
        let scalars = Array(text.unicodeScalars)
        let shown = found.map { t in
            var words = ""
            words.unicodeScalars.append(contentsOf: scalars[Int(t.start)..<Int(t.end)])
            return (words, t)
        }
        let list = shown.map { "[\($0.0)] \($0.1.value) \($0.1.earliest?.text ?? "-") \($0.1.latest?.text ?? "-") \($0.1.rule)" }.joined(
            separator: ", ")
        guard found.count == wanted.count else { return ["\(text): found \(found.count) times, \(wanted.count) wanted: \(list)"] }
        var problems: [String] = []
        for (i, parts) in wanted.enumerated() {
            let (words, t) = shown[i]
            if i < spans.count, words != spans[i] { problems.append("“\(spans[i])” was read as “\(words)”") }
            let flags = parts.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
            let plain = parts.filter { !$0.hasPrefix("+") }
            if t.value != plain[0] { problems.append("\(text): \(t.value) instead of \(plain[0]) (\(t.rule))") }
            if plain.count > 2, (t.earliest?.text ?? "-", t.latest?.text ?? "-") != (plain[1], plain[2]) {
                problems.append("\(text): bounds \(t.earliest?.text ?? "-") \(t.latest?.text ?? "-") (\(t.rule))")
            }
            for flag in flags {
                let holds =
                    switch flag {
                    case "approx": t.approximate
                    case "conflict": t.conflict
                    default: t.modifier.rawValue == flag || t.relation.rawValue == flag
                    }
                if !holds { problems.append("\(text): not \(flag)") }
            }
            if !flags.contains("conflict"), t.conflict { problems.append("\(text): a conflict") }
        }
        return problems
    }
}
