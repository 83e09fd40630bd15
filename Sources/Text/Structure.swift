/// The parts of an article: title, outlet and byline, headings, paragraphs, the line of rights.
public struct Structure: Sendable {
    public enum LineKind: UInt8, Sendable { case title, outlet, byline, heading, paragraph, rights }

    /// One line of the text that holds any token.
    public struct Line: Sendable {
        public var kind: LineKind
        /// Indices of its tokens.
        public var tokens: Range<Int>
        /// Where its body begins, after an agency's dateline; else the first token.
        public var body: Int
        /// The tokens of the dateline, when there is one: «هراري 15-7 (اف ب) -».
        public var dateline: Range<Int>? { body > tokens.lowerBound ? tokens.lowerBound..<body : nil }
    }

    public private(set) var lines: [Line] = []
    /// The sentences of titles and paragraphs, in order.
    public private(set) var sentences: [Sentence] = []

    public init() {}

    /// Takes a tokenised text apart.
    ///
    /// - Parameters:
    ///   - view: the text.
    ///   - tokens: its tokens.
    ///   - rights: folded words that make a line one of rights, in any of the languages («جميع الحقوق محفوظة»).
    public mutating func load(_ view: TextView, _ tokens: [Token], rights: [[UInt8]] = []) {
        lines.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        var first = 0
        while first < tokens.count {
            var end = first + 1
            while end < tokens.count, !tokens[end].beginsLine { end += 1 }
            lines.append(Line(kind: .paragraph, tokens: first..<end, body: first))
            first = end
        }
        classify(view, tokens, rights)
        for index in lines.indices where lines[index].kind == .paragraph || lines[index].kind == .title {
            if lines[index].kind == .paragraph { lines[index].body = datelineEnd(view, tokens, lines[index].tokens) }
            split(view, tokens, line: index)
        }
    }

    // MARK: - Lines

    private mutating func classify(_ view: TextView, _ tokens: [Token], _ rights: [[UInt8]]) {
        for index in lines.indices where isRights(view, tokens, lines[index].tokens, rights) { lines[index].kind = .rights }
        let texts = lines.indices.filter { lines[$0].kind == .paragraph }
        guard texts.count > 1 else { return }
        lines[texts[0]].kind = .title
        // What stands between the title and the first full sentence names the outlet and the authors.
        var index = 1
        let firstBody = texts.dropFirst().first { isFull(view, tokens, lines[$0].tokens) }
        if let firstBody {
            while index < texts.count, texts[index] < firstBody {
                let range = lines[texts[index]].tokens
                lines[texts[index]].kind =
                    words(tokens, range) <= 2 && !range.contains { view.exact[Int(tokens[$0].start)] == CodePage.openParen }
                    ? .outlet : .byline
                index += 1
            }
        }
        // Headings only make sense in an article with paragraphs around them.
        guard texts.count > 3 else { return }
        for position in texts.indices.dropFirst(index) {
            let line = texts[position]
            if position + 1 < texts.count, words(tokens, lines[line].tokens) <= 7, !endsSentence(view, tokens, lines[line].tokens) {
                lines[line].kind = .heading
            }
        }
    }

    private func words(_ tokens: [Token], _ range: Range<Int>) -> Int {
        range.reduce(into: 0) { if tokens[$1].kind == .word { $0 += 1 } }
    }

    private func isFull(_ view: TextView, _ tokens: [Token], _ range: Range<Int>) -> Bool {
        let count = words(tokens, range)
        return count >= 12 || (count >= 6 && endsSentence(view, tokens, range))
    }

    private func endsSentence(_ view: TextView, _ tokens: [Token], _ range: Range<Int>) -> Bool {
        for index in range.reversed() {
            let code = view.exact[Int(tokens[index].start)]
            if Self.closes(code) { continue }
            return Self.ends(code) || code == CodePage.colon
        }
        return false
    }

    private func isRights(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, _ rights: [[UInt8]]) -> Bool {
        guard range.count < 40 else { return false }
        if range.contains(where: { view.exact[Int(tokens[$0].start)] == CodePage.copyright }) { return true }
        let start = Int(tokens[range.lowerBound].start)
        let bytes = view.folded[start..<Int(tokens[range.upperBound - 1].end)]
        return rights.contains { phrase in bytes.count >= phrase.count && bytes.starts(with: phrase) }
    }

    /// `PLACE DATE (AGENCY) -` and `PLACE (AGENCY) -` open the first paragraph of an agency's report.
    private func datelineEnd(_ view: TextView, _ tokens: [Token], _ range: Range<Int>) -> Int {
        let limit = min(range.upperBound, range.lowerBound + 16)
        var open: Int?
        for index in range.lowerBound..<limit {
            let code = view.exact[Int(tokens[index].start)]
            if code == CodePage.openParen { open = index }
            guard code == CodePage.closeParen, let open, open > range.lowerBound, open - range.lowerBound <= 9, index - open <= 5 else { continue }
            let next = index + 1
            guard next < range.upperBound else { return range.lowerBound }
            let mark = view.exact[Int(tokens[next].start)]
            return mark == CodePage.hyphen || mark == CodePage.dash || mark == CodePage.colon ? next + 1 : range.lowerBound
        }
        return range.lowerBound
    }

    // MARK: - Sentences

    static func ends(_ code: UInt8) -> Bool {
        code == CodePage.period || code == CodePage.exclamation || code == CodePage.question || code == CodePage.ellipsis
    }

    static func closes(_ code: UInt8) -> Bool {
        code == CodePage.quote || code == CodePage.closeQuote || code == CodePage.closeParen || code == CodePage.apostrophe
    }

    private mutating func split(_ view: TextView, _ tokens: [Token], line: Int) {
        let range = lines[line].body..<lines[line].tokens.upperBound
        var first = range.lowerBound
        var index = first
        while index < range.upperBound {
            let code = view.exact[Int(tokens[index].start)]
            index += 1
            guard tokens[index - 1].kind == .punctuation, Self.ends(code) else { continue }
            if code == CodePage.period, isAbbreviation(view, tokens, index - 1, range) { continue }
            while index < range.upperBound, !tokens[index].spaceBefore, Self.closes(view.exact[Int(tokens[index].start)]) { index += 1 }
            guard index >= range.upperBound || tokens[index].spaceBefore else { continue }
            append(view, tokens, first..<index, line)
            first = index
        }
        if first < range.upperBound { append(view, tokens, first..<range.upperBound, line) }
    }

    /// A period after a single letter (د. أحمد, J. Smith, أ.ف.ب), after a title (Mr., Gen.), or after a short Latin word before a figure or
    /// a small letter (Nov. 6, Inc. said) ends nothing.
    private func isAbbreviation(_ view: TextView, _ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
        let before = tokens[index - 1]
        guard before.kind == .word else { return false }
        if before.count == 1 { return true }
        guard before.script == .latin, before.count <= 5, view.exact[Int(before.start)] < 0x61 else { return false }
        let next = tokens[index + 1]
        if next.kind == .number || next.kind == .word && next.script == .latin && view.exact[Int(next.start)] >= 0x61 { return true }
        return Self.titles.contains(Array(view.folded[before.range]))
    }

    /// Titles that stand before names with a period, folded.
    private static let titles = Set(
        ["mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "sen", "rep", "gov", "prof", "rev", "st", "adm", "brig"].map(
            CodePage.foldedBytes))

    /// The most tokens a sentence has: what goes on without an end is no sentence, and reading it whole would take time that
    /// grows with its square.
    static let longest = 400

    private mutating func append(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, _ line: Int) {
        if range.count > Self.longest {
            let middle = range.lowerBound + Self.longest
            append(view, tokens, range.lowerBound..<middle, line)
            var rest = middle
            while range.upperBound - rest > Self.longest {
                append(view, tokens, rest..<rest + Self.longest, line)
                rest += Self.longest
            }
            return append(view, tokens, rest..<range.upperBound, line)
        }
        // Signs and a lone figure are no sentence; «15:30» and «2/2013» in a cell of a table are.
        guard range.contains(where: { tokens[$0].kind == .word }) || range.count(where: { tokens[$0].kind == .number }) > 1 else { return }
        let start = view.offset(Int(tokens[range.lowerBound].start))
        let end = view.end(Int(tokens[range.upperBound - 1].end) - 1)
        sentences.append(Sentence(index: sentences.count, tokens: range, start: start, end: end, line: line))
    }
}

/// One sentence of a text.
public struct Sentence: Sendable {
    /// Its number in the document, from 0.
    public var index: Int
    /// Indices of its tokens.
    public var tokens: Range<Int>
    /// Code point offsets in the document, end exclusive.
    public var start: Int
    public var end: Int
    /// Which line of the structure it stands in.
    public var line: Int
}
