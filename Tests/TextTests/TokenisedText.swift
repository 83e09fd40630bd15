import Text

/// A text with its tokens and structure, and the words of the original that they stand for.
struct TokenisedText {
    let view: TextView
    let tokens: [Token]
    let structure: Structure
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        view = TextView(text)
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        self.tokens = tokens
        var structure = Structure()
        structure.load(view, tokens, rights: ["جميع الحقوق محفوظة", "כל הזכויות שמורות", "all rights reserved"].map(CodePage.foldedBytes))
        self.structure = structure
        scalars = Array(text.unicodeScalars)
    }

    /// The original between two code point offsets.
    func original(_ start: Int, _ end: Int) -> String {
        var out = ""
        out.unicodeScalars.append(contentsOf: scalars[start..<end])
        return out
    }

    /// The code points that a token stands for.
    func span(_ token: Token) -> Range<Int> { view.offset(Int(token.start))..<view.end(Int(token.end) - 1) }

    /// Each token as the text writes it.
    var words: [String] { tokens.map { original(span($0).lowerBound, span($0).upperBound) } }

    /// Each sentence as the text writes it.
    var sentences: [String] { structure.sentences.map { original($0.start, $0.end) } }

    /// The kinds of the lines, in order.
    var lineKinds: [Structure.LineKind] { structure.lines.map(\.kind) }

    /// A range of tokens as the text writes it.
    func words(_ range: Range<Int>) -> String {
        original(span(tokens[range.lowerBound]).lowerBound, span(tokens[range.upperBound - 1]).upperBound)
    }
}
