import Coding
import Language
import Lexicon
import Text

/// Words taken apart, as JSON Lines: a document a line, an object a word.
///
/// An entry of several words is printed word by word, each read as the single word it is, with the entry's name beside it.
struct WordLines {
    private let view: TextView
    private let tokens: [Token]
    private let lexicon: LexiconImage
    private let text: OffsetText
    private let all: Bool

    static func lines(_ document: Document, coder: Coder, all: Bool) -> [UInt8] {
        let view = TextView(document.text)
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        var structure = Structure()
        structure.load(view, tokens)
        let reader = Reader(lexicon: coder.lexicon)
        var reading = Reading()
        var writer = JSONWriter()
        let printer = WordLines(view: view, tokens: tokens, lexicon: coder.lexicon, text: OffsetText(document.text), all: all)
        writer.object { w in
            w.string("document", document.id)
            w.array("words") { list in
                var ranges = structure.sentences.map(\.tokens)
                if ranges.isEmpty { ranges = [0..<tokens.count] }
                for range in ranges {
                    reader.read(view, tokens, range, into: &reading)
                    for unit in reading.units { printer.write(unit, reading, range.lowerBound, &list) }
                }
            }
        }
        writer.newline()
        return writer.bytes
    }

    // MARK: - Units

    private func write(_ unit: Unit, _ reading: Reading, _ firstToken: Int, _ list: inout JSONWriter) {
        let chosen = reading.analyses[unit.chosen]
        if unit.first == unit.last {
            return write(Int(unit.first), chosen, unit.analyses.filter { $0 != unit.chosen }.map { reading.analyses[$0] }, nil, &list)
        }
        for token in Int(unit.first)...Int(unit.last) {
            let readings = reading.readings(at: token - firstToken).map { reading.analyses[$0] }.filter { Int($0.lastToken) == token }
            let fits = readings.filter { self.fits($0, token, unit, chosen) }
            let best = fits.min { $0.cost < $1.cost } ?? part(token, unit, chosen)
            let rest = readings.filter { $0.stemStart != best.stemStart || $0.stemEnd != best.stemEnd || $0.lemma != best.lemma }
            write(token, best, rest, chosen, &list)
        }
    }

    /// Whether a reading of one word has the clitics that the entry's reading gives it.
    private func fits(_ word: Analysis, _ token: Int, _ unit: Unit, _ entry: Analysis) -> Bool {
        if token == Int(unit.last), entry.enclitic != .none { return word.enclitic == entry.enclitic }
        // «مايكل فالون»: no clitics inside a person's name.
        guard token == Int(unit.first) else {
            return entry.kind != .person || word.enclitic == .none && word.proclitics.subtracting(.article).isEmpty
        }
        // A name may hold the article itself.
        let clitics = word.proclitics.subtracting(.article)
        let given = entry.proclitics.subtracting(.article)
        return clitics == given || entry.kind == .word && clitics.isSuperset(of: given)
    }

    /// A word inside an entry that is no word of its own.
    private func part(_ token: Int, _ unit: Unit, _ entry: Analysis) -> Analysis {
        var word = entry
        if token != Int(unit.first) {
            word.proclitics = []
            word.stemStart = tokens[token].start
        }
        if token != Int(unit.last) {
            word.enclitic = .none
            word.stemEnd = tokens[token].end
        }
        word.lastToken = Int32(token)
        return word
    }

    // MARK: - Words

    private func write(_ token: Int, _ word: Analysis, _ readings: [Analysis], _ entry: Analysis?, _ list: inout JSONWriter) {
        let start = view.offset(Int(tokens[token].start))
        let end = view.end(Int(tokens[token].end) - 1)
        list.object { w in
            w.string("word", text[start, end])
            w.number("start", start)
            w.number("end", end)
            if let entry, entry.lemma >= 0 { w.string("entry", lexicon.lemma(Int(entry.lemma)).text) }
            write(word, &w)
            if all {
                w.array("readings") { list in
                    for reading in readings { list.object { write(reading, &$0) } }
                }
            }
        }
    }

    private static let clitics: [(Proclitics, String)] = [(.wa, "و"), (.fa, "ف"), (.bi, "ب"), (.ka, "ك"), (.li, "ل"), (.sa, "س")]

    private func write(_ a: Analysis, _ w: inout JSONWriter) {
        w.array("parts") { parts in
            for (clitic, letter) in Self.clitics where a.proclitics.contains(clitic) { parts.string(nil, letter) }
            let end = a.enclitic == .none ? tokens[Int(a.lastToken)].end : a.stemEnd
            var start = Int(a.stemStart)
            if a.features.holdsProclitic {
                parts.string(nil, letters(start, start + 1))
                start += 1
            }
            parts.string(nil, letters(start, Int(end)))
            if a.enclitic != .none { parts.string(nil, letters(Int(a.stemEnd), Int(tokens[Int(a.lastToken)].end))) }
        }
        w.bool("article", a.proclitics.contains(.article))
        w.bool("suffix", a.enclitic != .none)
        w.optional("lemma", a.lemma >= 0 ? lexicon.lemma(Int(a.lemma)).text : "")
        if all { w.number("cost", Int(a.cost)) }
        w.string("pos", "\(a.features.pos)")
        if a.features.form != .none { w.string("form", "\(a.features.form)") }
        if a.features.person != .none { w.string("person", "\(a.features.person)") }
        if a.features.gender != .none { w.string("gender", "\(a.features.gender)") }
        if a.features.number != .none { w.string("number", "\(a.features.number)") }
        if a.features.pos == .verb {
            w.string("voice", a.features.voices == .passive ? "passive" : a.features.voices == .active ? "active" : "either")
        }
    }

    private func letters(_ start: Int, _ end: Int) -> String { CodePage.string(view.exact[start..<end]) }
}
