import Lexicon
import Text

/// How far a chunker is in a sentence, and what it saw that belongs to the phrase to come: prepositions, conjunctions, quotation marks.
struct ChunkState {
    let reading: Reading
    /// For each unit, the number of the time expression that covers it, or -1.
    let times: [Int]
    var position = 0
    var preposition: UInt32 = 0
    var prepositionUnit = -1
    var start = -1
    var isConjoined = false
    var quotes = 0
    var parentheses = 0
    var operators: UInt32 = 0

    init(reading: Reading, times: [Int]) {
        self.reading = reading
        self.times = times
    }

    /// Adds a phrase with all that was seen before it, and goes on behind it.
    mutating func emit(_ kind: Phrase.Kind, _ units: Range<Int>, _ head: Int, _ syntax: inout Syntax) {
        var phrase = Phrase(kind: kind, units: start..<units.upperBound, head: head)
        phrase.preposition = preposition
        phrase.prepositionUnit = prepositionUnit
        phrase.isConjoined = isConjoined
        phrase.isQuoted = quotes > 0
        phrase.isParenthetical = parentheses > 0
        phrase.operators = operators
        syntax.phrases.append(phrase)
        position = units.upperBound
        preposition = 0
        prepositionUnit = -1
        start = -1
        isConjoined = false
        operators = 0
    }

    /// The end of the time expression that covers a unit, as one phrase.
    mutating func emitTime(_ unit: Int, _ syntax: inout Syntax) {
        var end = unit + 1
        while end < times.count, times[end] == times[unit] { end += 1 }
        emit(.time, unit..<end, unit, &syntax)
    }

    mutating func mark(_ unit: Int, _ syntax: inout Syntax) {
        let code = reading.units[unit].mark
        switch code {
        case CodePage.openQuote: quotes += 1
        case CodePage.closeQuote: quotes = max(0, quotes - 1)
        case CodePage.quote: quotes = quotes > 0 ? 0 : 1
        case CodePage.openParen: parentheses += 1
        case CodePage.closeParen: parentheses = max(0, parentheses - 1)
        default: break
        }
        // A quotation mark between a preposition and its noun parts nothing.
        if preposition != 0, CodePage.isQuote(code) {
            position += 1
            return
        }
        emit(.mark, unit..<unit + 1, unit, &syntax)
        syntax.phrases[syntax.phrases.count - 1].mark = code
    }
}
