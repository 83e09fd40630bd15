/// One byte for every character Dragoman reads: the letters of three scripts, digits, punctuation, space.
///
/// A text is turned once into bytes of this code page, so that everything after it (tokens, the lexicon's automaton,
/// comparison) works on bytes with an offset for each, instead of on UTF-8 of one to four bytes a letter.
///
///     CodePage.exact(of: 0x0623)   // أ keeps its hamza: a byte of its own
///     CodePage.folded[Int(CodePage.exact(of: 0x0623))] == CodePage.exact(of: 0x0627)   // and folds to ا
public enum CodePage {
    // MARK: - Codes

    /// A character that is no letter, digit or known punctuation.
    public static let other: UInt8 = 0
    /// Not stored at all: diacritics, tatweel, zero-width and directional marks.
    static let dropped: UInt8 = 1
    public static let newline: UInt8 = 0x0A
    public static let space: UInt8 = 0x20
    public static let quote: UInt8 = 0x22
    public static let apostrophe: UInt8 = 0x27
    public static let comma: UInt8 = 0x2C
    public static let hyphen: UInt8 = 0x2D
    public static let period: UInt8 = 0x2E
    public static let slash: UInt8 = 0x2F
    public static let colon: UInt8 = 0x3A
    public static let semicolon: UInt8 = 0x3B
    public static let exclamation: UInt8 = 0x21
    public static let question: UInt8 = 0x3F
    public static let openParen: UInt8 = 0x28
    public static let closeParen: UInt8 = 0x29
    public static let percent: UInt8 = 0x25
    public static let arabicFirst: UInt8 = 0x80
    public static let arabicLast: UInt8 = 0xA8
    public static let hebrewFirst: UInt8 = 0xB0
    public static let hebrewLast: UInt8 = 0xCA
    /// A letter of a script that is not ours (Cyrillic, Greek, Han): words of it stay words.
    public static let foreignLetter: UInt8 = 0xD0
    public static let openQuote: UInt8 = 0xD8
    public static let closeQuote: UInt8 = 0xD9
    /// Whether a code is a quotation mark, which parts nothing: `CodePage.isQuote(CodePage.openQuote)`.
    public static func isQuote(_ code: UInt8) -> Bool { code == quote || code == openQuote || code == closeQuote }
    public static let dash: UInt8 = 0xDA
    public static let ellipsis: UInt8 = 0xDB
    public static let maqaf: UInt8 = 0xDC
    public static let gershayim: UInt8 = 0xDD
    public static let copyright: UInt8 = 0xDE

    /// The Arabic letters in the order of their codes from `arabicFirst`.
    static let arabicLetters: [UInt32] = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژڤگ".unicodeScalars.map(\.value)
    static let hebrewLetters: [UInt32] = (0x05D0...0x05EA).map { UInt32($0) }

    // MARK: - Tables

    /// The code of each code point below U+0800, all that UTF-8 writes in one or two bytes.
    static let low: [UInt8] = makeLow()

    /// For each code its folded one: hamza forms to bare letters, ى to ي, ة to ه, upper case to lower.
    public static let folded: [UInt8] = makeFolded()

    /// The class of each code.
    static let classes: [CharacterClass] = makeClasses()

    /// The code of one code point, or `dropped`; `second` is the second letter of a ligature, else `dropped`.
    @inline(__always)
    static func code(of scalar: UInt32, second: inout UInt8) -> UInt8 {
        second = dropped
        if scalar < 0x800 { return low[Int(scalar)] }
        return high(scalar, second: &second)
    }

    /// The code of one code point as it is written; characters that are not stored give 1.
    public static func exact(of scalar: UInt32) -> UInt8 {
        var second = dropped
        return code(of: scalar, second: &second)
    }

    /// The bytes of a string, for dictionaries and tests: `CodePage.bytes("أمل")`.
    public static func bytes(_ string: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(string.utf8.count)
        for scalar in string.unicodeScalars {
            var second = dropped
            let code = code(of: scalar.value, second: &second)
            if code != dropped { result.append(code) }
            if second != dropped { result.append(second) }
        }
        return result
    }

    /// The folded bytes of a string, as the lexicon's automaton holds them.
    public static func foldedBytes(_ string: String) -> [UInt8] {
        bytes(string).map { folded[Int($0)] }
    }

    /// The string that bytes of this code page stand for (lossy only for foreign letters and other symbols).
    public static func string(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if let scalar = Unicode.Scalar(scalar(of: byte)) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    static func scalar(of code: UInt8) -> UInt32 {
        switch code {
        case arabicFirst...arabicLast: arabicLetters[Int(code - arabicFirst)]
        case hebrewFirst...hebrewLast: hebrewLetters[Int(code - hebrewFirst)]
        case openQuote: 0x201C
        case closeQuote: 0x201D
        case dash: 0x2013
        case ellipsis: 0x2026
        case maqaf: 0x05BE
        case gershayim: 0x05F4
        case 0x20..<0x7F, newline: UInt32(code)
        default: 0xFFFD
        }
    }

    // MARK: - Building

    private static func makeLow() -> [UInt8] {
        var table = [UInt8](repeating: other, count: 0x800)
        for c in 0x20..<0x7F { table[c] = UInt8(c) }
        table[0x09] = space
        table[0x0A] = newline
        table[0x0D] = newline
        table[0x0B] = newline
        table[0x0C] = newline
        table[0x85] = newline
        table[0xA0] = space
        table[0xA9] = copyright
        table[0xAD] = dropped
        table[0xAB] = openQuote
        table[0xBB] = closeQuote
        for c in 0xC0..<0x250 where c != 0xD7 && c != 0xF7 { table[c] = latinBase(c) }
        for c in 0x250..<0x300 { table[c] = foreignLetter }
        for c in 0x300..<0x370 { table[c] = dropped }
        for c in 0x370..<0x590 { table[c] = foreignLetter }
        for c in 0x591..<0x5C8 { table[c] = dropped }
        table[0x5BE] = maqaf
        table[0x5C0] = other
        table[0x5C3] = period
        table[0x5F3] = apostrophe
        table[0x5F4] = gershayim
        for (i, c) in hebrewLetters.enumerated() { table[Int(c)] = hebrewFirst + UInt8(i) }
        for c in 0x600..<0x606 { table[c] = dropped }
        for c in 0x610..<0x61B { table[c] = dropped }
        table[0x60C] = comma
        table[0x61B] = semicolon
        table[0x61C] = dropped
        table[0x61F] = question
        table[0x640] = dropped
        for c in 0x64B..<0x660 { table[c] = dropped }
        for c in 0x66E..<0x6D4 { table[c] = foreignLetter }
        table[0x670] = dropped
        table[0x671] = code(letter: "ا")
        table[0x66A] = percent
        table[0x66B] = period
        table[0x66C] = comma
        table[0x6D4] = period
        for c in 0x6D6..<0x6EE { table[c] = dropped }
        for i in 0..<10 {
            table[0x660 + i] = UInt8(0x30 + i)
            table[0x6F0 + i] = UInt8(0x30 + i)
        }
        for (i, c) in arabicLetters.enumerated() { table[Int(c)] = arabicFirst + UInt8(i) }
        let variants: [(Int, Character)] = [
            (0x6A9, "ك"), (0x6AA, "ك"), (0x6CC, "ي"), (0x6D2, "ي"), (0x6C0, "ه"), (0x6BE, "ه"), (0x6C1, "ه"), (0x6D5, "ه"), (0x6C3, "ة"),
            (0x672, "أ"), (0x673, "إ"), (0x6A5, "ڤ"),
        ]
        for (variant, letter) in variants {
            table[variant] = code(letter: letter)
        }
        for c in 0x700..<0x800 { table[c] = foreignLetter }
        return table
    }

    private static func code(letter: Character) -> UInt8 {
        let value = letter.unicodeScalars.first?.value ?? 0
        guard let index = arabicLetters.firstIndex(of: value) else { return other }
        return arabicFirst + UInt8(index)
    }

    /// Latin letters with marks read as their base letter: names are written with and without them.
    private static func latinBase(_ c: Int) -> UInt8 {
        let base = c < 0x250 ? LatinBases.low[c - 0xC0] : LatinBases.additional[c - 0x1E00]
        return base == 0x3F ? foreignLetter : base
    }

    private static func makeFolded() -> [UInt8] {
        var table = [UInt8](0...255)
        for c in 0x41...0x5A { table[c] = UInt8(c + 0x20) }
        let pairs: [(Character, Character)] = [
            ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ؤ", "و"), ("ئ", "ي"), ("ى", "ي"), ("ة", "ه"), ("پ", "ب"), ("چ", "ج"), ("ڤ", "ف"), ("گ", "ك"),
        ]
        for (from, to) in pairs { table[Int(code(letter: from))] = code(letter: to) }
        for mark in [gershayim, openQuote, closeQuote] { table[Int(mark)] = quote }
        return table
    }

    private static func makeClasses() -> [CharacterClass] {
        var table = [CharacterClass](repeating: .symbol, count: 256)
        for c in 0x21..<0x7F { table[c] = .punctuation }
        for c in 0x41...0x5A { table[c] = .latin }
        for c in 0x61...0x7A { table[c] = .latin }
        for c in 0x30...0x39 { table[c] = .digit }
        for c in Int(arabicFirst)...Int(arabicLast) { table[c] = .arabic }
        for c in Int(hebrewFirst)...Int(hebrewLast) { table[c] = .hebrew }
        table[Int(foreignLetter)] = .foreign
        for c in Int(openQuote)...Int(copyright) { table[c] = .punctuation }
        table[Int(space)] = .space
        table[Int(newline)] = .newline
        return table
    }

    /// Code points from U+0800: punctuation, presentation forms, other scripts.
    private static func high(_ scalar: UInt32, second: inout UInt8) -> UInt8 {
        switch scalar {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F, 0x20D0...0x20FF: return dropped
        case 0x2028, 0x2029: return newline
        case 0x2010, 0x2011: return hyphen
        case 0x2012...0x2015, 0x2212: return dash
        case 0x2018, 0x2019, 0x201B, 0x2032: return apostrophe
        case 0x201A: return comma
        case 0x201C, 0x201E, 0x201F, 0x2039, 0x300C: return openQuote
        case 0x201D, 0x203A, 0x300D: return closeQuote
        case 0x2033: return quote
        case 0x2026: return ellipsis
        case 0x2044: return slash
        case 0xFB1D...0xFDFF, 0xFE70...0xFEFC: return presentation(scalar, second: &second)
        case 0x1E00...0x1EFF: return latinBase(Int(scalar))
        case 0x0900...0x1FFF, 0x3040...0xD7FF, 0x20000...0x3FFFF: return foreignLetter
        case 0xFF01...0xFF5E: return UInt8(scalar - 0xFF01 + 0x21)
        default: return other
        }
    }

    /// Arabic and Hebrew presentation forms by their compatibility decomposition.
    private static func presentation(_ scalar: UInt32, second: inout UInt8) -> UInt8 {
        guard let letters = PresentationForms.letters(of: scalar) else { return other }
        if letters.1 != 0 { second = low[Int(letters.1)] }
        return letters.0 < 0x800 ? low[Int(letters.0)] : other
    }
}

/// What a code is, as far as tokens need to know.
public enum CharacterClass: UInt8, Sendable {
    case symbol, space, newline, digit, latin, arabic, hebrew, foreign, punctuation

    /// Letters of any script.
    public var isLetter: Bool { self == .arabic || self == .hebrew || self == .latin || self == .foreign }
}
