/// One word, number or mark of a text, as a range of its view.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable {
        case word, number, punctuation, symbol
        /// A link or an address: one token, never read.
        case link
    }
    /// Index of the first byte in the view.
    public var start: Int32
    /// Index after the last byte in the view.
    public var end: Int32
    public var kind: Kind
    /// The script of a word.
    public var script: CharacterClass
    /// White space stands before the token, or it begins the text.
    public var spaceBefore: Bool
    /// A line of the text begins with this token.
    public var beginsLine: Bool

    public var range: Range<Int> { Int(start)..<Int(end) }
    public var count: Int { Int(end - start) }
}

extension TextView {
    /// Splits the text into tokens, in order, into `tokens` (which is emptied first).
    ///
    ///     "قبل 18:30، قال" → قبل · 18 · : · 30 · ، · قال
    ///
    /// A word is a run of letters of one script (so `و2006` is two tokens); a number a run of digits with its decimals
    /// or groups of thousands; each other mark is a token of its own.
    public func tokenise(into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        let classes = CodePage.classes
        let count = exact.count
        var index = 0
        var spaceBefore = true
        var beginsLine = true
        exact.withUnsafeBufferPointer { bytes in
            while index < count {
                let kind = classes[Int(bytes[index])]
                let start = index
                switch kind {
                case .space:
                    index += 1
                    spaceBefore = true
                    continue
                case .newline:
                    index += 1
                    spaceBefore = true
                    beginsLine = true
                    continue
                case .arabic, .hebrew, .latin, .foreign:
                    if kind == .latin, let end = linkEnd(bytes, from: index) {
                        index = end
                        tokens.append(token(start, end, .link, .symbol, spaceBefore, beginsLine))
                    } else {
                        index += 1
                        while index < count, classes[Int(bytes[index])] == kind { index += 1 }
                        index = wordEnd(bytes, index, kind)
                        tokens.append(token(start, index, .word, kind, spaceBefore, beginsLine))
                    }
                case .digit:
                    index = numberEnd(bytes, from: index)
                    tokens.append(token(start, index, .number, .digit, spaceBefore, beginsLine))
                case .punctuation:
                    index += 1
                    tokens.append(token(start, index, .punctuation, .punctuation, spaceBefore, beginsLine))
                case .symbol:
                    index += 1
                    tokens.append(token(start, index, .symbol, .symbol, spaceBefore, beginsLine))
                }
                spaceBefore = false
                beginsLine = false
            }
        }
    }

    @inline(__always)
    private func token(_ start: Int, _ end: Int, _ kind: Token.Kind, _ script: CharacterClass, _ space: Bool, _ line: Bool) -> Token {
        Token(start: Int32(start), end: Int32(end), kind: kind, script: script, spaceBefore: space, beginsLine: line)
    }

    /// Hebrew acronyms hold gershayim before their last letter, Hebrew and Latin words a geresh or apostrophe inside.
    private func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ script: CharacterClass) -> Int {
        guard script == .hebrew else { return from }
        let classes = CodePage.classes
        var index = from
        while index < bytes.count {
            let mark = bytes[index]
            // Word processors write the gershayim as curly quotation marks: ארה“ב.
            let isCurly = mark == CodePage.openQuote || mark == CodePage.closeQuote
            guard mark == CodePage.gershayim || mark == CodePage.quote || mark == CodePage.apostrophe || isCurly else { break }
            let next = index + 1
            if isCurly, !isLastLetter(bytes, next) { break }
            guard next < bytes.count, classes[Int(bytes[next])] == .hebrew else {
                if mark == CodePage.apostrophe { index = next }
                break
            }
            index = next
            while index < bytes.count, classes[Int(bytes[index])] == .hebrew { index += 1 }
        }
        return index
    }

    /// One Hebrew letter stands here, and no other behind it: where an acronym has its gershayim before.
    private func isLastLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let classes = CodePage.classes
        guard index < bytes.count, classes[Int(bytes[index])] == .hebrew else { return false }
        return index + 1 == bytes.count || classes[Int(bytes[index + 1])] != .hebrew
    }

    /// Digits with one decimal part (10.5, ١٠٫٥) or groups of three (1,234,567); dates with points stay in pieces.
    private func numberEnd(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
        func digits(_ at: Int) -> Int {
            var end = at
            while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
            return end
        }
        var end = digits(from)
        // The later parts of a date with points: what follows them is no decimal either.
        if from > 1, bytes[from - 1] == CodePage.period, bytes[from - 2] >= 0x30, bytes[from - 2] <= 0x39 { return end }
        guard end < bytes.count, bytes[end] == CodePage.comma || bytes[end] == CodePage.period else { return end }
        let mark = bytes[end]
        var groups = 0
        var grouped = end
        while grouped < bytes.count, bytes[grouped] == mark {
            let next = digits(grouped + 1)
            if next == grouped + 1 { break }
            if next - grouped - 1 != 3 && groups > 0 { return end }
            groups += 1
            grouped = next
        }
        if groups == 1 || (groups > 1 && mark == CodePage.comma) { end = grouped }
        return end
    }

    /// `http://…`, `https://…`, `www.…`: to the next white space.
    private func linkEnd(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
        func begins(_ word: StaticString) -> Bool {
            guard from + word.utf8CodeUnitCount <= bytes.count else { return false }
            for i in 0..<word.utf8CodeUnitCount where bytes[from + i] | 0x20 != word.utf8Start[i] | 0x20 { return false }
            return true
        }
        guard begins("http://") || begins("https://") || begins("www.") else { return nil }
        var end = from
        while end < bytes.count, bytes[end] != CodePage.space, bytes[end] != CodePage.newline { end += 1 }
        return end
    }
}
