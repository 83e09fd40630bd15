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
    let matcher: Matcher
    private let english: EnglishChoice

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        matcher = Matcher(lexicon: lexicon)
        english = EnglishChoice(lexicon: lexicon)
    }

    /// Reads the tokens of one sentence, reusing the storage of `reading`.
    public func read(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, into reading: inout Reading) {
        reading.units.removeAll(keepingCapacity: true)
        reading.analyses.removeAll(keepingCapacity: true)
        reading.starts.removeAll(keepingCapacity: true)
        withRun(view, tokens, range.upperBound) { run in
            for token in range {
                reading.starts.append(reading.analyses.count)
                let first = reading.analyses.count
                matcher.match(run, token: token, into: &reading.analyses)
                complete(run, token, first, &reading)
            }
            reading.starts.append(reading.analyses.count)
            unite(run, range, &reading)
        }
        if range.contains(where: { tokens[$0].script == .arabic }) {
            Disambiguator.choose(&reading, lexicon: lexicon)
        } else if range.contains(where: { tokens[$0].script == .hebrew }) {
            Disambiguator.chooseAlone(&reading)
        } else {
            english.choose(&reading)
        }
    }

    /// Lends the bytes and the tokens before `limit` to the matcher.
    @inline(__always)
    func withRun(_ view: TextView, _ tokens: [Token], _ limit: Int, _ body: (Matcher.Run) -> Void) {
        let trie = lexicon.trie
        view.exact.withUnsafeBufferPointer { exact in
            view.folded.withUnsafeBufferPointer { folded in
                tokens.withUnsafeBufferPointer { all in
                    body(Matcher.Run(exact: exact, folded: folded, tokens: UnsafeBufferPointer(rebasing: all[..<limit]), trie: trie))
                }
            }
        }
    }

    /// Adds readings by form alone where the lexicon has none of the word, or only odd ones.
    @inline(__always)
    private func complete(_ run: Matcher.Run, _ token: Int, _ first: Int, _ reading: inout Reading) {
        var cheapest = Int16.max
        for index in first..<reading.analyses.count where Int(reading.analyses[index].lastToken) == token {
            // Time words stand back for another reason.
            cheapest = min(cheapest, reading.analyses[index].kind == .time ? 0 : reading.analyses[index].cost)
        }
        if cheapest == Int16.max {
            Fallback.read(run, token, into: &reading.analyses)
        } else if cheapest >= Fallback.oddCost {
            Fallback.doubt(run, token, into: &reading.analyses)
        }
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
            let readings = all.lowerBound..<all.lowerBound + count
            let mark = run.tokens[token].kind == .punctuation ? run.exact[Int(run.tokens[token].start)] : 0
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
