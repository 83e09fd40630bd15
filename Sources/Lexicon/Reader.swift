import Language
import Text

/// A word, or an entry of several words, with its readings and the one that its context chose.
public struct Unit: Sendable {
    /// Its tokens, both inclusive.
    public var first: Int32
    public var last: Int32
    /// Where its readings lie in `Reading.analyses`.
    public var analyses: Range<Int>
    /// The chosen reading's index in `Reading.analyses`.
    public var chosen: Int
    /// What a mark is, or 0.
    public var mark: UInt8
}

/// A sentence after reading: its units and all their readings.
public struct Reading: Sendable {
    public var units: [Unit] = []
    public var analyses: [Analysis] = []
    var starts: [Int] = []
    var best: [Int32] = []
    var back: [Int32] = []

    public init() {}
    public func analysis(_ unit: Int) -> Analysis { analyses[units[unit].chosen] }
    /// Where the readings of the token at `index` (counted from the sentence's first) lie in `analyses`: those of the one word
    /// and those of entries that begin with it, even when its unit covers it with others.
    public func readings(at index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }
}

/// Reads sentences: finds the entries of the lexicon in them and chooses between readings by context.
///
///     var reading = Reading()
///     reader.read(view, tokens, range, into: &reading)
///     reading.analysis(0).features.pos
public struct Reader: Sendable {
    public let lexicon: LexiconImage
    private let matcher: Matcher

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        matcher = Matcher(lexicon: lexicon)
    }

    /// Reads the tokens of one sentence, reusing the storage of `reading`.
    public func read(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, into reading: inout Reading) {
        reading.units.removeAll(keepingCapacity: true)
        reading.analyses.removeAll(keepingCapacity: true)
        reading.starts.removeAll(keepingCapacity: true)
        let trie = lexicon.trie
        view.exact.withUnsafeBufferPointer { exact in
            view.folded.withUnsafeBufferPointer { folded in
                tokens.withUnsafeBufferPointer { all in
                    let run = Matcher.Run(exact: exact, folded: folded, tokens: UnsafeBufferPointer(rebasing: all[..<range.upperBound]), trie: trie)
                    for token in range {
                        reading.starts.append(reading.analyses.count)
                        matcher.match(run, token: token, into: &reading.analyses)
                    }
                    reading.starts.append(reading.analyses.count)
                    unite(run, range, &reading)
                }
            }
        }
        Disambiguator.choose(&reading, lexicon: lexicon)
    }

    // MARK: - Units

    /// The longest entry that begins at each token wins, unless a longer one begins inside it.
    private func unite(_ run: Matcher.Run, _ range: Range<Int>, _ reading: inout Reading) {
        var token = range.lowerBound
        while token < range.upperBound {
            let last = longest(range, reading, token)
            var end = last
            if last > token {
                for inner in token + 1...last where longest(range, reading, inner) - inner > last - token { end = token }
            }
            let all = reading.starts[token - range.lowerBound]..<reading.starts[token - range.lowerBound + 1]
            // Readings of this length stand first in their range.
            var count = 0
            for index in all where Int(reading.analyses[index].lastToken) == end {
                reading.analyses.swapAt(index, all.lowerBound + count)
                count += 1
            }
            var readings = all.lowerBound..<all.lowerBound + count
            let mark = run.tokens[token].kind == .punctuation ? run.exact[Int(run.tokens[token].start)] : 0
            if count == 0 {
                let fallback = Fallback.analyses(run, token)
                readings = reading.analyses.count..<reading.analyses.count + fallback.count
                reading.analyses.append(contentsOf: fallback)
            }
            reading.units.append(Unit(first: Int32(token), last: Int32(end), analyses: readings, chosen: readings.lowerBound, mark: mark))
            token = end + 1
        }
    }

    private func longest(_ range: Range<Int>, _ reading: Reading, _ token: Int) -> Int {
        var last = token
        for index in reading.starts[token - range.lowerBound]..<reading.starts[token - range.lowerBound + 1] {
            last = max(last, Int(reading.analyses[index].lastToken))
        }
        return last
    }
}

/// Reads words that the lexicon does not know by their form alone. They never carry events.
enum Fallback {
    static func analyses(_ run: Matcher.Run, _ token: Int) -> [Analysis] {
        let word = run.tokens[token]
        switch word.kind {
        case .number: return [make(word, token, Features(.numeral), [], word.start)]
        case .punctuation, .symbol: return [make(word, token, Features(.punctuation), [], word.start)]
        case .link: return [make(word, token, Features(.other), [], word.start)]
        case .word: break
        }
        guard word.script == .arabic else { return [make(word, token, Features(.proper), [], word.start)] }
        let bytes = run.folded[word.range]
        let first = bytes.startIndex
        var result: [Analysis] = []
        // The article betrays the clitics before it; without it a و in front stays part of the word, for it is most often a name.
        let chains: [(Proclitics, [UInt8])] = [
            ([.article], [ArabicLetter.alif, Self.lam]),
            ([.wa, .article], [Self.waw, ArabicLetter.alif, Self.lam]),
            ([.fa, .article], [Self.feh, ArabicLetter.alif, Self.lam]),
            ([.bi, .article], [Self.beh, ArabicLetter.alif, Self.lam]),
            ([.ka, .article], [ArabicLetter.kaf, ArabicLetter.alif, Self.lam]),
            ([.wa, .bi, .article], [Self.waw, Self.beh, ArabicLetter.alif, Self.lam]),
            ([.li, .article], [Self.lam, Self.lam]),
            ([.wa, .li, .article], [Self.waw, Self.lam, Self.lam]),
        ]
        for (clitics, prefix) in chains where bytes.count >= prefix.count + 2 && bytes.starts(with: prefix) {
            result.append(make(word, token, nominal(run, word), clitics, word.start + Int32(prefix.count)))
        }
        if !result.isEmpty { return result }
        let looksProper = Features(.proper)
        result.append(make(word, token, looksProper, [], word.start))
        if bytes.count >= 5, bytes[first] == Self.waw {
            var split = make(word, token, looksProper, [.wa], word.start + 1)
            split.cost = 3
            result.append(split)
        }
        if bytes.count >= 6, bytes[first] == Self.beh || bytes[first] == Self.lam {
            var split = make(word, token, looksProper, bytes[first] == Self.beh ? [.bi] : [.li], word.start + 1)
            split.cost = 4
            result.append(split)
        }
        return result
    }

    private static let waw = CodePage.exact(of: 0x648)
    private static let feh = CodePage.exact(of: 0x641)
    private static let beh = CodePage.exact(of: 0x628)
    private static let lam = CodePage.exact(of: 0x644)
    private static let teh = CodePage.exact(of: 0x629)

    private static func nominal(_ run: Matcher.Run, _ word: Token) -> Features {
        let feminine = run.exact[Int(word.end) - 1] == teh
        return Features(.noun).with(\.number, .singular).with(\.gender, feminine ? .feminine : .masculine)
    }

    private static func make(_ word: Token, _ token: Int, _ features: Features, _ clitics: Proclitics, _ start: Int32) -> Analysis {
        Analysis(
            lemma: -1, features: features, proclitics: clitics, enclitic: .none, stemStart: start, stemEnd: word.end, lastToken: Int32(token), kind: .word,
            isExact: true, cost: 0)
    }
}
