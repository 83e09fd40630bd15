import Lexicon

/// One token, or one `time` entry of several tokens, of a sentence: what the rules of time read instead of text.
///
///     // نوفمبر in "18 نوفمبر", token 4 of the document's sentence
///     TimeUnit(first: 4, last: 4, start: 31, end: 37, kind: .month, value: 11)
public struct TimeUnit: Sendable {
    /// The first and the last token (inclusive), counted in the sentence.
    public var first: Int32, last: Int32
    /// Code points of the document, end exclusive. Proclitics are left out, the article is inside.
    public var start: Int32, end: Int32
    /// Whether white space stands between this unit and the one before.
    public var spaceBefore: Bool
    /// What was attached before the word; the English article counts as attached.
    public var clitics: Proclitics
    /// What the words mean for time, the first meaning first; the rest are `.other`.
    public private(set) var meanings: InlineArray<3, TimeWord>
    /// The kinds of all meanings.
    private(set) var kinds: KindSet

    /// - Parameters:
    ///   - kind: what the words mean for time.
    ///   - value: month, weekday (Monday 1), unit, figure, offset: what the lexicon's entry says, see `TimeWord`.
    ///   - value2: the number of digits of a `.number`, else the second number of the lexicon's entry.
    public init(
        first: Int32, last: Int32, start: Int32, end: Int32, kind: TimeKind, spaceBefore: Bool = true,
        clitics: Proclitics = [], value: Int32 = 0, value2: Int32 = 0
    ) {
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.spaceBefore = spaceBefore
        self.clitics = clitics
        meanings = InlineArray(repeating: TimeWord(kind: .other))
        meanings[0] = TimeWord(kind: kind, value: value, value2: value2)
        kinds = KindSet()
        kinds.insert(kind)
    }

    /// Adds another meaning of the same words; a fourth is dropped.
    public mutating func add(_ meaning: TimeWord) {
        for index in 1..<3 where meanings[index].kind == .other {
            meanings[index] = meaning
            kinds.insert(meaning.kind)
            return
        }
    }

    /// The kind of the first meaning.
    public var kind: TimeKind { meanings[0].kind }

    /// The meaning of a kind, or nil.
    @inline(__always)
    func meaning(_ kind: TimeKind) -> TimeWord? {
        guard kinds.contains(kind) else { return nil }
        for index in 0..<3 where meanings[index].kind == kind { return meanings[index] }
        return nil
    }

    /// Takes every meaning away: a name hides what the words mean elsewhere.
    mutating func hide() {
        meanings = InlineArray(repeating: TimeWord(kind: .other))
        kinds = KindSet()
        kinds.insert(.other)
    }
}
