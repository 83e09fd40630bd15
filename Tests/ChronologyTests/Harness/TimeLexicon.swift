import Chronology
import Foundation

/// A stand-in for the compiled lexicon in the tests: reads `time.txt`, finds its words in raw text and makes `TimeUnit`s.
public struct TimeLexicon: Sendable {
    private var entries: [String: TimeWord] = [:]
    private var longest = 1
    /// The zones named in the lexicon, in order.
    public private(set) var zones: [String] = []

    public init(parsing text: String) throws {
        var current: TimeWord?
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.prefix { $0 != "#" }
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            var fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if line.first?.isWhitespace != true {
                let head = fields.removeFirst()
                guard head.hasPrefix("time ") else { throw TimeGrammarError("not a time entry: \(head)", line: index + 1) }
                current = try TimeWord(name: String(head.dropFirst(5)), zones: &zones)
            }
            guard let current else { throw TimeGrammarError("a field without an entry", line: index + 1) }
            for field in fields where field.hasPrefix("ar ") {
                for form in field.dropFirst(3).split(separator: ";") {
                    let words = Self.pieces(String(form)).map(\.text)
                    longest = max(longest, words.count)
                    let key = words.joined(separator: " ")
                    if entries[key] == nil { entries[key] = current }
                }
            }
        }
    }

    struct Piece {
        var text: String, start: Int32, end: Int32, spaceBefore: Bool
    }

    private static func isMark(_ s: Unicode.Scalar) -> Bool { (0x064B...0x0652).contains(s.value) || s.value == 0x0670 || s.value == 0x0640 }

    private static func digit(_ s: Unicode.Scalar) -> Character? {
        switch s.value {
        case 48...57: Character(s)
        case 0x660...0x669: Character(Unicode.Scalar(UInt8(s.value - 0x660 + 48)))
        case 0x6F0...0x6F9: Character(Unicode.Scalar(UInt8(s.value - 0x6F0 + 48)))
        default: nil
        }
    }

    /// Words without marks, runs of digits, and single signs.
    static func pieces(_ text: String) -> [Piece] {
        var out: [Piece] = []
        var space = false
        let scalars = Array(text.unicodeScalars)
        var i = 0
        while i < scalars.count {
            let s = scalars[i]
            let begin = i
            if s.properties.isWhitespace {
                space = true
                i += 1
                continue
            }
            var word = ""
            if digit(s) != nil {
                while i < scalars.count, let d = digit(scalars[i]) {
                    word.append(d)
                    i += 1
                }
            } else if s.properties.isAlphabetic || isMark(s) {
                while i < scalars.count, digit(scalars[i]) == nil, scalars[i].properties.isAlphabetic || isMark(scalars[i]) {
                    if !isMark(scalars[i]) { word.unicodeScalars.append(scalars[i]) }
                    i += 1
                }
            } else {
                word.unicodeScalars.append(s)
                i += 1
            }
            out.append(Piece(text: word, start: Int32(begin), end: Int32(i), spaceBefore: space))
            space = false
        }
        return out
    }

    private static let signs: [String: TimeKind] = [
        ":": .colon, "/": .slash, "-": .dash, "–": .dash, "—": .dash, ".": .dot, "،": .comma, ",": .comma, "؛": .comma, "!": .dot, "؟": .dot,
        "(": .openParen, ")": .closeParen, "[": .openParen, "]": .closeParen, "\"": .quote, "“": .quote, "”": .quote, "«": .quote, "»": .quote,
    ]

    /// The units of a text taken as one sentence, and a guess at the direction of its clauses from سوف and سـ.
    public func units(of text: String) -> (units: [TimeUnit], tenses: [TenseHint]) {
        let pieces = Self.pieces(text)
        var units: [TimeUnit] = []
        var tense = TenseHint.unknown
        var tenses: [TenseHint] = []
        var i = 0
        while i < pieces.count {
            let piece = pieces[i]
            if piece.text == "سوف" || (piece.text.count > 4 && ["سي", "ست", "سن", "سأ"].contains { piece.text.hasPrefix($0) }) { tense = .future }
            tenses.append(tense)
            if let first = piece.text.unicodeScalars.first, first.value < 58, first.value > 47 {
                units.append(
                    TimeUnit(
                        first: Int32(i), last: Int32(i), start: piece.start, end: piece.end, kind: .number, spaceBefore: piece.spaceBefore,
                        value: Int32(piece.text) ?? .max, value2: Int32(piece.text.count)))
                i += 1
                continue
            }
            if let sign = Self.signs[piece.text] {
                units.append(
                    TimeUnit(first: Int32(i), last: Int32(i), start: piece.start, end: piece.end, kind: sign, spaceBefore: piece.spaceBefore))
                i += 1
                continue
            }
            if let found = find(pieces, i) {
                units.append(found.unit)
                for _ in 1..<max(found.count, 1) { tenses.append(tense) }
                i += found.count
            } else {
                let isAnd = piece.text == "و"
                units.append(
                    TimeUnit(
                        first: Int32(i), last: Int32(i), start: piece.start, end: piece.end, kind: isAnd ? .and : .other,
                        spaceBefore: piece.spaceBefore))
                i += 1
            }
        }
        return (units, tenses)
    }

    private func find(_ pieces: [Piece], _ at: Int) -> (unit: TimeUnit, count: Int)? {
        let word = pieces[at].text
        for (rest, clitics, cut) in Self.splits(word) {
            var best: (TimeWord, Int)?
            var key = rest
            for count in 1...longest where at + count <= pieces.count {
                if count > 1 { key += " " + pieces[at + count - 1].text }
                if let found = entries[key] {
                    best = (found, count)
                } else if count == 1, let found = entries[Self.folded(rest)] {
                    best = (found, count)
                }
            }
            guard let (found, count) = best else { continue }
            // The cut counts letters; marks do not precede them in practice.
            return (
                TimeUnit(
                    first: Int32(at), last: Int32(at + count - 1), start: pieces[at].start + Int32(cut), end: pieces[at + count - 1].end,
                    kind: found.kind, spaceBefore: pieces[at].spaceBefore,
                    clitics: clitics.union(rest.hasPrefix("ال") && !clitics.contains(.article) ? .article : []),
                    value: found.value, value2: found.value2), count
            )
        }
        return nil
    }

    /// ى and ه at the end for ي and ة, as hurried writers have them.
    private static func folded(_ word: String) -> String {
        if word.hasSuffix("ه") { return word.dropLast() + "ة" }
        if word.hasSuffix("ى") { return word.dropLast() + "ي" }
        return word
    }

    private static func splits(_ word: String) -> [(String, TimeClitics, Int)] {
        var out: [(String, TimeClitics, Int)] = [(word, [], 0)]
        var heads: [(Substring, TimeClitics, Int)] = [(Substring(word), [], 0)]
        for (letter, clitic) in [("و", TimeClitics.wa), ("ف", .fa)] where word.hasPrefix(letter) && word.count > 2 {
            heads.append((word.dropFirst(), clitic, 1))
            out.append((String(word.dropFirst()), clitic, 1))
        }
        for (rest, clitics, cut) in heads {
            if rest.hasPrefix("ال"), rest.count > 4 { out.append((String(rest.dropFirst(2)), clitics.union(.article), cut)) }
            if rest.hasPrefix("لل"), rest.count > 4 {
                out.append(("ال" + String(rest.dropFirst(2)), clitics.union([.li, .article]), cut + 1))
                out.append((String(rest.dropFirst(2)), clitics.union([.li, .article]), cut + 1))
            }
            for (letter, clitic) in [("ب", TimeClitics.bi), ("ل", .li), ("ك", .ka)] where rest.hasPrefix(letter) && rest.count > 2 {
                let inner = rest.dropFirst()
                out.append((String(inner), clitics.union(clitic), cut + 1))
                if inner.hasPrefix("ال"), inner.count > 4 { out.append((String(inner.dropFirst(2)), clitics.union([clitic, .article]), cut + 1)) }
            }
        }
        return out
    }
}
