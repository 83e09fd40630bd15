import Grammar
import Language
import Lexicon
import Text

extension ActorResolver {
    /// What a sentence gives to read names from.
    public struct Context {
        public let view: TextView
        public let tokens: [Token]
        public let reading: Reading
        public let syntax: Syntax

        public init(view: TextView, tokens: [Token], reading: Reading, syntax: Syntax) {
            self.view = view
            self.tokens = tokens
            self.reading = reading
            self.syntax = syntax
        }

        func lemma(_ unit: Int, _ lexicon: LexiconImage) -> Lemma? {
            let a = reading.analysis(unit)
            return a.lemma >= 0 ? lexicon.lemma(Int(a.lemma)) : nil
        }

        /// Whether a phrase has an article: its head's own, or the word «the» before it.
        func isDefinite(_ phrase: Phrase) -> Bool {
            let head = reading.analysis(phrase.head)
            return head.isDefinite
                || syntax.parts[phrase.parts].contains { part in
                    part.role == .quantifier && reading.analysis(part.unit).features.pos == .demonstrative
                }
        }

        /// «البلدان», «the two sides», «שתי המדינות», «הצדדים»: two that the text knows.
        func isPair(_ phrase: Phrase) -> Bool {
            let features = reading.analysis(phrase.head).features
            if features.number == .dual { return features.states.isEmpty || reading.analysis(phrase.head).isDefinite }
            return features.number == .plural
                && syntax.parts[phrase.parts].contains { $0.role == .quantifier && reading.analysis($0.unit).features.number == .dual }
        }
    }
}
