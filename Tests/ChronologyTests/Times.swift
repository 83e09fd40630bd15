import BuiltIn
import Chronology
import Text

/// The reader of times over the built-in lexicon, once for all tests.
struct Times: Sendable {
    static let shared = Result { try Times() }

    let reader: TimeReader

    init() throws { reader = try TimeReader(BuiltInLexicon.load()) }

    /// The time expressions of a text taken as one sentence; without `tenses` its direction is that of the context.
    func read(_ text: String, _ language: String = "ar", _ context: TimeContext) -> [Timex] {
        let view = TextView(text)
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        var scan = TimeReader.Scan()
        return reader.read(view, tokens, tokens.indices, language: language, context: context, scan: &scan, tenses: { [] })
    }
}

/// A time expression as its words, for messages and comparison.
func words(_ timex: Timex, of text: String) -> String {
    var out = String.UnicodeScalarView()
    out.append(contentsOf: Array(text.unicodeScalars)[Int(timex.start)..<Int(timex.end)])
    return String(out)
}
