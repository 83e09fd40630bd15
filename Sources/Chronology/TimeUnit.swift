/// The words attached before a word that time grammar cares for.
public struct TimeClitics: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// And: و, ו.
    public static let wa = TimeClitics(rawValue: 1)
    /// And so: ف.
    public static let fa = TimeClitics(rawValue: 2)
    /// In, at: ب, ב.
    public static let bi = TimeClitics(rawValue: 4)
    /// To, for: ل, ל.
    public static let li = TimeClitics(rawValue: 8)
    /// Like: ك, כ.
    public static let ka = TimeClitics(rawValue: 16)
    /// The definite article: ال, ה.
    public static let article = TimeClitics(rawValue: 32)
    /// From: מ.
    public static let min = TimeClitics(rawValue: 64)
}

/// One token, or one `time` entry of several tokens, of a sentence: what Chronology reads instead of text.
///
///     // نوفمبر in "18 نوفمبر", token 4 of the document's sentence
///     TimeUnit(first: 4, last: 4, start: 31, end: 37, kind: .month, value: 11)
public struct TimeUnit: Hashable, Sendable {
    /// The first and the last token (inclusive), counted in the sentence.
    public var first: Int32, last: Int32
    /// Code points of the document, end exclusive. Proclitics و ف ب ل ك are left out, the article is inside.
    public var start: Int32, end: Int32
    /// What the words mean for time.
    public var kind: TimeKind
    /// Whether white space stands between this unit and the one before.
    public var spaceBefore: Bool
    /// What was attached before the word.
    public var clitics: TimeClitics
    /// Month, weekday (Monday 1), unit, figure, offset: what the lexicon's entry says, see `TimeWord`.
    public var value: Int32
    /// The number of digits of a `.number`, else the second number of the lexicon's entry.
    public var value2: Int32

    public init(
        first: Int32, last: Int32, start: Int32, end: Int32, kind: TimeKind, spaceBefore: Bool = true,
        clitics: TimeClitics = [], value: Int32 = 0, value2: Int32 = 0
    ) {
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.kind = kind
        self.spaceBefore = spaceBefore
        self.clitics = clitics
        self.value = value
        self.value2 = value2
    }
}
