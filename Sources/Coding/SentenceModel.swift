import Actors
import Chronology
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// One sentence with all that was read in it; the coder's working copy.
struct SentenceModel {
    let lexicon: LexiconImage
    let resolver: ActorResolver
    let view: TextView
    let tokens: [Token]
    let sentence: Sentence
    var reading: Reading
    var syntax: Syntax
    var timexes: [Timex]
    var references: [Reference?]
    /// Verbs read so far, by phrase.
    var verbReadings: [Int: VerbReading] = [:]
    /// The grammar that found the clauses.
    let language: String
    let grammar: ArabicClauses
    let wordClasses: WordClasses

    init(
        lexicon: LexiconImage, resolver: ActorResolver, view: TextView, tokens: [Token], sentence: Sentence, reading: Reading, syntax: Syntax,
        timexes: [Timex], language: String, grammar: ArabicClauses, wordClasses: WordClasses
    ) {
        self.lexicon = lexicon
        self.resolver = resolver
        self.view = view
        self.tokens = tokens
        self.sentence = sentence
        self.reading = reading
        self.syntax = syntax
        self.timexes = timexes
        self.language = language
        self.grammar = grammar
        self.wordClasses = wordClasses
        references = [Reference?](repeating: nil, count: syntax.phrases.count)
    }

    var context: ActorResolver.Context { ActorResolver.Context(view: view, tokens: tokens, reading: reading, syntax: syntax) }

    var isArabic: Bool { language == "ar" }

    func lemma(_ unit: Int) -> Lemma? {
        let a = reading.analysis(unit)
        return a.lemma >= 0 ? lexicon.lemma(Int(a.lemma)) : nil
    }

    /// What a phrase stands for, resolved once.
    mutating func reference(_ phrase: Int, _ discourse: Discourse) -> Reference {
        if let known = references[phrase] { return known }
        let result = resolver.resolve(phrase, context, discourse)
        references[phrase] = result
        return result
    }

    /// A noun phrase and those joined to it.
    func conjuncts(of phrase: Int) -> [Int] {
        var result = [phrase]
        for other in syntax.phrases.indices where other > phrase {
            if let joined = syntax.phrases[other].coordinatedWith as Int?, joined >= 0, result.contains(joined) { result.append(other) }
        }
        return result
    }

    /// Word classes of a phrase's head; for an entity those its name was given.
    func classes(of phrase: Int) -> ClassSet {
        var result = ClassSet()
        guard syntax.phrases[phrase].kind == .noun, !syntax.phrases[phrase].isPronoun else { return result }
        for part in syntax.parts[syntax.phrases[phrase].parts] where part.role == .head || part.unit == syntax.phrases[phrase].head {
            guard let lemma = lemma(part.unit) else { continue }
            result.formUnion(lemma.classes)
            // A named accord is an accord, a named organisation a body.
            if lemma.kind == .accord, let accord = wordClasses.accord { result.insert(accord) }
            if lemma.kind == .organisation, let body = wordClasses.body { result.insert(body) }
        }
        return result
    }

    /// Code point span of a unit without its clitics.
    func span(unit: Int) -> (start: Int, end: Int) {
        let a = reading.analysis(unit)
        let end = a.enclitic == .none ? Int(tokens[Int(reading.units[unit].last)].end) : Int(a.stemEnd)
        return (view.offset(Int(a.stemStart)), view.end(end - 1))
    }

    /// Code point span of tokens.
    func span(tokens range: ClosedRange<Int>) -> (start: Int, end: Int) {
        (view.offset(Int(tokens[range.lowerBound].start)), view.end(Int(tokens[range.upperBound].end) - 1))
    }

    func text(tokens range: ClosedRange<Int>) -> String {
        CodePage.string(view.exact[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound].end)])
    }

    func phraseSpan(_ phrase: Int) -> (start: Int, end: Int) {
        let units = syntax.phrases[phrase].units
        return span(tokens: Int(reading.units[units.lowerBound].first)...Int(reading.units[units.upperBound - 1].last))
    }
}
