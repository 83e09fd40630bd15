import Foundation
import Lexicon

/// Reads the `reads` field of a rule into flat sequences of steps, one for each choice of its optional parts.
///
///     d:<day-number> from? m:<month>     { in } d:number=1..31 $     ( in / at )? clock:<clock>
struct PatternParser {
    private let words: [Substring]
    private var position = 0
    private let categories: [String: Int32]

    init(_ text: Substring, categories: [String: Int32]) {
        words = text.split(separator: " ")
        self.categories = categories
    }

    mutating func parse() throws -> [[GrammarStep]] {
        let sequences = try sequence(until: [])
        guard position == words.count else { throw TimeGrammarError("“\(words[position])” is out of place") }
        guard sequences.count <= 512 else { throw TimeGrammarError("the pattern has more than 512 readings: split the rule") }
        return sequences
    }

    private mutating func sequence(until stops: Set<Substring>, context: Bool = false) throws -> [[GrammarStep]] {
        var out: [[GrammarStep]] = [[]]
        while position < words.count, !stops.contains(words[position]) {
            let word = words[position]
            position += 1
            var choices: [[GrammarStep]]
            if word == "(" {
                choices = []
                repeat {
                    choices += try sequence(until: ["/", ")", ")?"], context: context)
                    guard position < words.count else { throw TimeGrammarError("a parenthesis is not closed") }
                    position += 1
                } while words[position - 1] == "/"
                if words[position - 1] == ")?" { choices.append([]) }
            } else if word == "{" {
                choices = try sequence(until: ["}"], context: true)
                guard position < words.count else { throw TimeGrammarError("a brace is not closed") }
                position += 1
            } else {
                let isOptional = word.hasSuffix("?")
                choices = try atom(isOptional ? word.dropLast() : word, context: context).map { [$0] }
                if isOptional { choices.append([]) }
            }
            out = out.flatMap { head in choices.map { head + $0 } }
        }
        return out
    }

    private func atom(_ word: Substring, context: Bool) throws -> [GrammarStep] {
        var rest = word
        var step = GrammarStep(operation: .unit)
        step.isContext = context
        if rest == "$" {
            step.operation = .boundary
            return [step]
        }
        if rest == "^" {
            step.operation = .beginning
            return [step]
        }
        if rest.hasPrefix("&") {
            step.isAnd = true
            rest = rest.dropFirst()
        }
        if let colon = rest.firstIndex(of: ":") {
            guard let slot = Slot(name: String(rest[..<colon])) else { throw TimeGrammarError("“\(rest[..<colon])” is no name of a part") }
            step.slot = slot.rawValue
            rest = rest[rest.index(after: colon)...]
        }
        if rest.hasPrefix("!") {
            step.operation = .not
            rest = rest.dropFirst()
        }
        let flags = try Self.flags(&rest, &step)
        guard flags else { throw TimeGrammarError("“\(word)” has a flag that means nothing") }
        var values: [(Int32, Int32)] = [(.min, .max)]
        if let equals = rest.firstIndex(of: "=") {
            values = try rest[rest.index(after: equals)...].split(separator: ",").map(Self.range)
            rest = rest[..<equals]
            guard try Self.flags(&rest, &step) else { throw TimeGrammarError("“\(word)” has a flag that means nothing") }
        }
        if rest.hasPrefix("<"), rest.hasSuffix(">") {
            let name = String(rest.dropFirst().dropLast())
            switch name {
            case "number": step.operation = .number
            case "number-in-words":
                step.operation = .number
                // For a number any second value asks for words.
                step.second = 1
            case "ordinal": step.operation = .ordinal
            default:
                guard let category = categories[name] else { throw TimeGrammarError("no rule gives “\(name)”") }
                step.operation = .category
                step.category = category
            }
        } else {
            guard let kind = TimeKind(name: String(rest)) else { throw TimeGrammarError("“\(rest)” is no kind of time word") }
            step.kind = kind
        }
        return values.map { range in
            var copy = step
            (copy.lowest, copy.highest) = range
            return copy
        }
    }

    /// Takes `+al` `-al` `+bi` `-bi` `+min` `~` `@2` off the end.
    private static func flags(_ rest: inout Substring, _ step: inout GrammarStep) throws -> Bool {
        while true {
            if rest.hasSuffix("~") {
                step.isJoined = true
                rest = rest.dropLast()
            } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }), sign > rest.startIndex,
                let clitic = clitic(rest[rest.index(after: sign)...])
            {
                if rest[sign] == "+" { step.wanted.insert(clitic) } else { step.unwanted.insert(clitic) }
                rest = rest[..<sign]
            } else if let at = rest.lastIndex(of: "@") {
                guard let second = Int32(rest[rest.index(after: at)...]) else { return false }
                step.second = second
                rest = rest[..<at]
            } else {
                return true
            }
        }
    }

    private static func clitic(_ name: Substring) -> Proclitics? {
        switch name {
        case "al": .article
        case "bi": .bi
        case "li": .li
        case "ka": .ka
        case "wa": .wa
        case "min": .min
        default: nil
        }
    }

    private static func range(_ text: Substring) throws -> (Int32, Int32) {
        func value(_ text: Substring) throws -> Int32 {
            if let number = Int32(text) { return number }
            if let unit = TimeGranularity(name: String(text)) { return Int32(unit.rawValue) }
            throw TimeGrammarError("“\(text)” is neither a number nor a unit")
        }
        if let dots = text.range(of: "..") { return (try value(text[..<dots.lowerBound]), try value(text[dots.upperBound...])) }
        let only = try value(text)
        return (only, only)
    }
}
