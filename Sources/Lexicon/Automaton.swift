import Language
import Text

/// The compiled automaton over folded bytes, see `TrieBuilder` for the layout of its nodes.
struct Automaton {
    let nodes: UnsafeRawBufferPointer

    /// One edge: the node behind a byte.
    @inline(__always)
    func step(_ node: UInt32, _ label: UInt8) -> UInt32? {
        let at = Int(node)
        let head = nodes[at]
        let edges = Int(head & 0x7F)
        let labels = at + (head & 0x80 != 0 ? 6 : 1)
        var index = 0
        while index < edges {
            let found = nodes[labels + index]
            if found >= label {
                guard found == label else { return nil }
                return UInt32(littleEndian: nodes.loadUnaligned(fromByteOffset: labels + edges + index * 4, as: UInt32.self))
            }
            index += 1
        }
        return nil
    }

    /// Whether forms end at a node.
    @inline(__always)
    func isEnd(_ node: UInt32) -> Bool { nodes[Int(node)] & 0x80 != 0 }

    /// The forms that end at a node where `isEnd` holds, as indices of their table.
    @inline(__always)
    func forms(_ node: UInt32) -> Range<Int> {
        let first = Int(UInt32(littleEndian: nodes.loadUnaligned(fromByteOffset: Int(node) + 1, as: UInt32.self)))
        return first..<first + Int(nodes[Int(node) + 5])
    }

    /// The next word of a name, over one hyphen, point or quotation mark between.
    static func follower(_ exact: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ token: Int) -> Int? {
        var next = token + 1
        guard next < tokens.count, !tokens[next].beginsLine else { return nil }
        if tokens[next].kind == .punctuation {
            switch exact[Int(tokens[next].start)] {
            case CodePage.hyphen, CodePage.maqaf, CodePage.dash, CodePage.period, CodePage.apostrophe, CodePage.quote, CodePage.openQuote: next += 1
            default: return nil
            }
        }
        guard next < tokens.count, !tokens[next].beginsLine, tokens[next].kind == .word || tokens[next].kind == .number else { return nil }
        return next
    }
}

/// The checksum of a form, which tells أعلن from اعلن when both fold alike.
func spellingChecksum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBufferPointer { spellingChecksum($0, 0, $0.count) } }

/// The checksum of the exact spelling; marks between the words of a name count as one space, and so does the mark inside an acronym,
/// however it is written (או"ם, או״ם, או“ם).
func spellingChecksum(_ exact: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    var pendingSpace = false
    for index in first..<end {
        let byte = exact[index]
        if byte == CodePage.space || byte == CodePage.hyphen || byte == CodePage.period || CodePage.folded[Int(byte)] == CodePage.quote
            || byte == CodePage.dash || byte == CodePage.maqaf || byte == CodePage.apostrophe && exact[index - 1] == CodePage.space
        {
            pendingSpace = true
            continue
        }
        if pendingSpace {
            hash = (hash ^ UInt32(CodePage.space)) &* 0x0100_0193
            pendingSpace = false
        }
        hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    return hash
}

/// The ways to take the clitics off the front of an Arabic word.
enum ArabicPrefixes {
    static let la = CodePage.exact(of: 0x644)
    private static let wa = CodePage.exact(of: 0x648)
    private static let fa = CodePage.exact(of: 0x641)
    private static let ba = CodePage.exact(of: 0x628)
    private static let sa = CodePage.exact(of: 0x633)

    /// Calls `body` for each split: where the rest begins, the clitics before it, and whether the rest has lost the alif of an article
    /// of its own («للولايات»).
    @inline(__always)
    static func forEach(
        _ folded: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ body: (_ first: Int, _ clitics: Proclitics, _ lostAlif: Bool) -> Void
    ) {
        candidates(folded, start, end, [], body)
        guard end - start > 1 else { return }
        if folded[start] == wa {
            candidates(folded, start + 1, end, .wa, body)
        } else if folded[start] == fa {
            candidates(folded, start + 1, end, .fa, body)
        }
    }

    /// The splits of a word after its conjunction: with and without preposition, future particle and article.
    @inline(__always)
    private static func candidates(
        _ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int, _ before: Proclitics, _ body: (Int, Proclitics, Bool) -> Void
    ) {
        func hasArticle(_ at: Int) -> Bool { end - at > 3 && bytes[at] == ArabicLetter.alif && bytes[at + 1] == la }
        body(first, before, false)
        if hasArticle(first) { body(first + 2, before.union(.article), false) }
        guard end - first > 1 else { return }
        let next = first + 1
        switch bytes[first] {
        case ba, ArabicLetter.kaf:
            let clitics = before.union(bytes[first] == ba ? .bi : .ka)
            body(next, clitics, false)
            if hasArticle(next) { body(next + 2, clitics.union(.article), false) }
        case la:
            let clitics = before.union(.li)
            body(next, clitics, false)
            // ل and the article are written لل; a stem that begins with ل swallows one (للجنة).
            if bytes[next] == la {
                body(next, clitics.union(.article), false)
                if end - next > 1 {
                    body(next + 1, clitics.union(.article), false)
                    body(next + 1, clitics, true)
                }
            } else if hasArticle(next) {
                // AFP's older style and errors: لالمصادقة.
                body(next + 2, clitics.union(.article), false)
            }
        case sa: body(next, before.union(.sa), false)
        default: break
        }
    }
}

/// The ways to take the prefix letters off the front of a Hebrew word: ו, then ש or כש, then ב ל כ מ, then ה.
///
/// The article ה merges into ב, ל and כ in writing, so `article` is only known where ה stands («מהבוקר», «הבוקר»).
enum HebrewPrefixes {
    private static func letter(_ scalar: UInt32) -> UInt8 { CodePage.exact(of: scalar) }
    private static let bet = letter(0x5D1), he = letter(0x5D4), vav = letter(0x5D5), kaf = letter(0x5DB), lamed = letter(0x5DC)
    private static let mem = letter(0x5DE), shin = letter(0x5E9)

    static var article: UInt8 { he }

    /// ב, ל or כ, in which the article behind them is heard and not written.
    static func swallowsArticle(_ letter: UInt8) -> Bool { letter == bet || letter == lamed || letter == kaf }

    /// Whether the letters before a name are a conjunction or a preposition; ש (that) only before names of four letters and more, and never כ
    /// («כיוון» is a direction, «כלוב» a cage).
    static func suitName(_ folded: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Int, length: Int) -> Bool {
        folded[start..<first].allSatisfy { $0 == vav || $0 == bet || $0 == lamed || $0 == mem || $0 == shin && length > 3 }
    }

    /// The preposition that a letter can be.
    @inline(__always)
    private static func preposition(_ letter: UInt8) -> Proclitics? {
        letter == bet ? .bi : letter == lamed ? .li : letter == kaf ? .ka : letter == mem ? .min : nil
    }

    /// Calls `body` for each split: where the rest begins and the clitics before it. The last call is the longest that the letters allow.
    ///
    /// - Returns: where the letters that can be prefixes end.
    @inline(__always) @discardableResult
    static func forEach(
        _ folded: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ body: (_ first: Int, _ clitics: Proclitics) -> Void
    ) -> (end: Int, clitics: Proclitics) {
        var clitics: Proclitics = []
        var stage = 0
        var at = start
        body(at, clitics)
        while at < end {
            switch folded[at] {
            case vav where stage == 0:
                clitics.insert(.wa)
                stage = 1
            case kaf where stage <= 1 && at + 1 < end && folded[at + 1] == shin:
                // כש, when; or כ before a word in ש («כשעתיים», about two hours).
                body(at + 1, clitics.union(.ka))
                stage = 1
            case lamed where stage <= 1 && at + 2 < end && folded[at + 1] == kaf && folded[at + 2] == shin: stage = 1
            case shin where stage <= 1: stage = 2
            case he where stage <= 3:
                clitics.insert(.article)
                stage = 4
            case let letter:
                guard stage <= 2, let clitic = preposition(letter) else { return (at, clitics) }
                clitics.insert(clitic)
                stage = 3
            }
            at += 1
            if at < end { body(at, clitics) }
        }
        return (at, clitics)
    }
}
