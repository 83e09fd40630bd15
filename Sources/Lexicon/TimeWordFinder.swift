import Language
import Text

/// A time word, or an entry of several, that begins at a token.
public struct TimeWordMatch: Sendable {
    /// The numbers of its meanings, as indices into `LexiconImage.timeNames`: most have one, «שני» has three.
    public var meanings: InlineArray<3, Int32>
    /// Its last token, inclusive.
    public var lastToken: Int32
    /// Where the form begins in the view: after its clitics, but at its article.
    public var start: Int32
    public var clitics: Proclitics
    /// The form is an abbreviation: a period behind it belongs to it.
    public var isAbbreviation: Bool
}

/// Finds the time words of a text by their own small automaton, without reading anything else.
///
///     let finder = TimeWordFinder(lexicon, fixed: [])
///     finder.match(exact, folded, tokens, 0)   // «وبالأمس»: yesterday, after و and ب
public struct TimeWordFinder: Sendable {
    private let lexicon: LexiconImage
    private let root: UInt32
    private let fixed: [Bool]

    /// - Parameters:
    ///   - lexicon: where the words are.
    ///   - fixed: for each meaning whether its names of several words stand without an article before them: they take it on their last word,
    ///     so that «استشهد اليوم الأسير» has no «يوم الأسير» in it.
    public init(_ lexicon: LexiconImage, fixed: [Bool]) {
        self.lexicon = lexicon
        self.fixed = fixed
        root = lexicon.word(.options, 2)
    }

    private func isFixed(_ forms: Range<Int>) -> Bool {
        forms.allSatisfy { form in
            let number = Self.number(word(form))
            return number < fixed.count && fixed[number]
        }
    }

    /// The record of a form: the number of its meaning and its marks.
    private func word(_ form: Int) -> UInt32 { lexicon.word(.timeForms, form * ImageFormat.timeFormWords) }

    private static func number(_ word: UInt32) -> Int { Int(word & ~(ImageFormat.abbreviation | ImageFormat.definite)) }

    /// The longest time word that begins at a token; among equals the one with the fewest clitics. Nil when there is none.
    ///
    /// - Parameters:
    ///   - exact: the bytes of the view.
    ///   - folded: the same, folded.
    ///   - tokens: the tokens of the document, up to the end of the sentence.
    ///   - token: the index of the token.
    public func match(
        _ exact: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ token: Int
    ) -> TimeWordMatch? {
        let automaton = Automaton(nodes: lexicon.bytes(.timeTrie))
        guard automaton.nodes.count > 1 else { return nil }
        let word = tokens[token]
        var best: (node: UInt32, first: Int, end: Int, last: Int, clitics: Proclitics)?
        func walk(_ first: Int, _ clitics: Proclitics, _ from: UInt32) {
            var node = from
            var current = token
            var position = first
            var end = Int(word.end)
            while true {
                while position < end {
                    guard let next = automaton.step(node, folded[position]) else { return }
                    node = next
                    position += 1
                }
                if automaton.isEnd(node), best == nil || current > best?.last ?? 0,
                    current == token || !clitics.contains(.article) || !isFixed(automaton.forms(node))
                {
                    best = (node, first, position, current, clitics)
                }
                guard let space = automaton.step(node, CodePage.space), let following = Automaton.follower(exact, tokens, current) else { return }
                node = space
                current = following
                position = Int(tokens[following].start)
                end = Int(tokens[following].end)
            }
        }
        let start = Int(word.start)
        let end = Int(word.end)
        switch word.script {
        case .arabic:
            ArabicPrefixes.forEach(folded, start, end) { first, clitics, lostAlif in
                if clitics.contains(.sa) { return }
                var from = root
                if lostAlif {
                    guard let node = automaton.step(root, ArabicLetter.alif), let node = automaton.step(node, ArabicPrefixes.la) else { return }
                    from = node
                }
                walk(first, clitics, from)
            }
        case .hebrew: HebrewPrefixes.forEach(folded, start, end) { first, clitics in walk(first, clitics, root) }
        default: walk(start, [], root)
        }
        guard let best else { return nil }
        var match = meaning(exact, automaton.forms(best.node), best)
        if best.clitics.contains(.article) {
            // One letter in Hebrew, and in Arabic where ل has swallowed the alif.
            match.start -= word.script == .hebrew || folded[best.first - 2] != ArabicLetter.alif ? 1 : 2
        } else if match.clitics.contains(.article), folded[best.first] != ArabicLetter.alif {
            match.start -= 1
        }
        return match
    }

    /// The letters of a Hebrew word that is nothing but prefixes («ב-15», «ה1948»), as clitics; nil for another word.
    public func prefixes(_ folded: UnsafeBufferPointer<UInt8>, _ token: Token) -> Proclitics? {
        guard token.script == .hebrew, token.count <= 4 else { return nil }
        let split = HebrewPrefixes.forEach(folded, Int(token.start), Int(token.end)) { _, _ in }
        return split.end == Int(token.end) ? split.clitics : nil
    }

    /// The meanings of the forms at a node; where some are spelt just so, of those alone.
    private func meaning(
        _ exact: UnsafeBufferPointer<UInt8>, _ forms: Range<Int>, _ best: (node: UInt32, first: Int, end: Int, last: Int, clitics: Proclitics)
    ) -> TimeWordMatch {
        let spelling = spellingChecksum(exact, best.first, best.end)
        func isExact(_ form: Int) -> Bool { lexicon.word(.timeForms, form * ImageFormat.timeFormWords + 1) == spelling }
        let anyExact = forms.contains(where: isExact)
        var match = TimeWordMatch(
            meanings: InlineArray(repeating: -1), lastToken: Int32(best.last), start: Int32(best.first), clitics: best.clitics, isAbbreviation: false)
        var count = 0
        // «Sun» is the week's day where a period follows it, or where the lexicon says so without one.
        let hasPeriod = best.end < exact.count && exact[best.end] == CodePage.period
        func isAbbreviation(_ form: Int) -> Bool { word(form) & ImageFormat.abbreviation != 0 }
        let anyFull = forms.contains { !isAbbreviation($0) && (!anyExact || isExact($0)) }
        for form in forms where count < 3 && (!anyExact || isExact(form)) && (hasPeriod || !anyFull || !isAbbreviation(form)) {
            let word = word(form)
            let number = Int32(Self.number(word))
            if word & ImageFormat.abbreviation != 0 { match.isAbbreviation = true }
            if word & ImageFormat.definite != 0 { match.clitics.insert(.article) }
            if (0..<count).contains(where: { match.meanings[$0] == number }) { continue }
            match.meanings[count] = number
            count += 1
        }
        return match
    }
}

extension Reader {
    /// Whether a longer name of somebody or something begins at a token: «April Glaspie», «أيلول الأسود».
    ///
    /// - Returns: the last token of the longest name of several words, or the token itself.
    public func nameEnd(_ view: TextView, _ tokens: [Token], _ token: Int, before limit: Int) -> Int {
        var last = token
        var found: [Analysis] = []
        withRun(view, tokens, limit) { run in
            matcher.match(run, token: token, into: &found)
        }
        for analysis in found where analysis.kind.isName { last = max(last, Int(analysis.lastToken)) }
        return last
    }
}
