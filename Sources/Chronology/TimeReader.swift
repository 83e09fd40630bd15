import Language
import Lexicon
import Synchronization
import Text

/// Finds the time expressions of sentences in Arabic, Hebrew and English.
///
///     let reader = try TimeReader(lexicon)
///     var scan = TimeReader.Scan()
///     let timexes = reader.read(view, tokens, sentence.tokens, language: "en", context: context, scan: &scan)
///
/// A reader may be shared by threads; each keeps a scan of its own.
public struct TimeReader: Sendable {
    private let scanner: TimeScanner
    private let names: Reader
    private let grammars: Grammars
    /// The zones that the lexicon names.
    public let zones: ZoneTable

    /// The storage of one sentence, used again by the next.
    public struct Scan {
        var result = TimeScanner.Result()
        /// The grammar last used, so that sentences of one language ask for it once.
        fileprivate var grammar: TimeGrammar?
        fileprivate var language = ""
        public init() {}
    }

    /// The folder of each language whose rules of time there are.
    public static let folders = ["ar": "arabic", "he": "hebrew", "en": "english"]

    /// Rules are read when their language is first asked for; `TimeLexiconCheck` has told their mistakes when the lexicon was compiled.
    ///
    /// - Throws: `TimeGrammarError` when the lexicon's time words cannot be read.
    public init(_ lexicon: LexiconImage) throws {
        scanner = try TimeScanner(lexicon)
        names = Reader(lexicon: lexicon)
        zones = ZoneTable(identifiers: scanner.zones)
        grammars = Grammars(lexicon: lexicon, zones: zones)
    }

    /// Whether there are rules of time for a language.
    public func reads(_ language: String) -> Bool { grammars[language] != nil }

    /// The time expressions of a sentence, in order; their tokens are counted in the document.
    ///
    /// - Parameters:
    ///   - view: the text.
    ///   - tokens: its tokens.
    ///   - range: the tokens of the sentence.
    ///   - language: `ar`, `he` or `en`.
    ///   - context: the time of writing and what was told before.
    ///   - scan: storage.
    ///   - tenses: gives the direction of each token's clause, where a grammar of clauses knows it better than the lexicon's cues; called only
    ///     where a rule asks.
    public func read(
        _ view: TextView, _ tokens: [Token], _ range: Range<Int>, language: String, context: TimeContext, scan: inout Scan,
        tenses: (() -> [TenseHint])? = nil
    ) -> [Timex] {
        if scan.language != language { (scan.grammar, scan.language) = (grammars[language], language) }
        guard let grammar = scan.grammar else { return [] }
        scanner.scan(view, tokens, range, readsLatin: language == "en", into: &scan.result)
        guard scan.result.hasTime else { return [] }
        let cues = scan.result.cues
        return withoutActuallyEscaping(tenses ?? { [] }) { known in
            let clauses = ClauseTenses {
                if tenses != nil { return known() }
                var spread = cues
                ClauseTenses.spread(&spread)
                return spread
            }
            var timexes = grammar.parse(scan.result.units, context: context, tenses: clauses)
            if hideNames(view, tokens, range, timexes, &scan.result.units) {
                timexes = grammar.parse(scan.result.units, context: context, tenses: clauses)
            }
            for index in timexes.indices {
                timexes[index].firstToken += Int32(range.lowerBound)
                timexes[index].lastToken += Int32(range.lowerBound)
            }
            return timexes
        }
    }

    /// How many tokens before an expression a name may begin that holds it.
    private static let nameReach = 5

    /// Takes the meanings from units inside longer names («April Glaspie», «أيلول الأسود», "the 5 May 1960 Movement"); whether there were any.
    private func hideNames(_ view: TextView, _ tokens: [Token], _ range: Range<Int>, _ timexes: [Timex], _ units: inout [TimeUnit]) -> Bool {
        var isHidden = false
        for timex in timexes {
            let first = Int(timex.firstToken) + range.lowerBound
            let last = Int(timex.lastToken) + range.lowerBound
            for start in max(range.lowerBound, first - Self.nameReach)...last {
                let end = names.nameEnd(view, tokens, start, before: range.upperBound)
                // A name inside the expression is a part of it («18:30 Tel Aviv time»).
                guard end > start, start < first ? end >= first : end > last else { continue }
                for index in units.indices {
                    let covered = Int(units[index].first)...Int(units[index].last)
                    if covered.overlaps((start - range.lowerBound)...(end - range.lowerBound)) { units[index].hide() }
                }
                isHidden = true
            }
        }
        return isHidden
    }

    /// The zone of the first place among some tokens, such as a dateline's («واشنطن», "JERUSALEM"), nil when none is known.
    public func zone(_ view: TextView, _ tokens: [Token], _ range: Range<Int>) -> Int32? {
        var scan = Scan()
        scanner.scan(view, tokens, range, readsLatin: true, into: &scan.result)
        for unit in scan.result.units {
            if let zone = unit.meaning(.zone), zones.isKnown(zone.value) { return zone.value }
        }
        return nil
    }
}

/// The grammars of the languages, each read once, by whichever thread asks first.
private final class Grammars: Sendable {
    private let lexicon: LexiconImage
    private let zones: ZoneTable
    private let read = Mutex<[String: TimeGrammar?]>([:])

    init(lexicon: LexiconImage, zones: ZoneTable) {
        self.lexicon = lexicon
        self.zones = zones
    }

    /// The grammar of a language, nil where the lexicon has no rules of time for it.
    subscript(_ language: String) -> TimeGrammar? {
        read.withLock { known in
            if let found = known[language] { return found }
            let rules = TimeReader.folders[language].flatMap { lexicon.source("\($0)/time-rules.txt") }
            let grammar = rules.flatMap { try? TimeGrammar(parsing: $0, zones: zones) }
            known[language] = .some(grammar)
            return grammar
        }
    }
}
