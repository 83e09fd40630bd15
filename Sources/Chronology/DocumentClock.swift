import Text

/// What a document's own lines say of its time: its date, the place it was written at, the order of its figures.
///
///     let clock = DocumentClock(view, tokens, structure, date: "2025-11-06", language: "en", homeIsAmerican: nil, reader: reader)
///     clock.context.zone   // of the dateline's city, where there is one
public struct DocumentClock: Sendable {
    /// The context of the document's first sentence.
    public private(set) var context: TimeContext
    /// The time expressions of the dateline, which is no sentence.
    public private(set) var datelineTimes: [Timex] = []

    /// - Parameters:
    ///   - view: the text.
    ///   - tokens: its tokens.
    ///   - structure: its lines.
    ///   - date: the date given with the document, a day or a time in ISO 8601; may be empty or wrong. Without one the dateline's date counts, and
    ///     without that the rights line's year bounds what names no year.
    ///   - language: `ar`, `he` or `en`.
    ///   - homeIsAmerican: whether the outlet writes the month before the day; nil where that is not known.
    ///   - reader: reads the dateline.
    public init(
        _ view: TextView, _ tokens: [Token], _ structure: Structure, date: String, language: String, homeIsAmerican: Bool?, reader: TimeReader
    ) {
        let given = TimeReference(iso: date)
        context = TimeContext(reference: given ?? TimeReference(civil: 0, hasTime: false), isDated: given != nil)
        context.dateOrder = Self.order(view, tokens) ?? (homeIsAmerican ?? (language == "en") ? .monthDay : .dayMonth)
        if given == nil { context.rightsYear = Self.rightsYear(view, tokens, structure) }
        guard let dateline = structure.lines.lazy.compactMap(\.dateline).first else { return }
        context.zone = reader.zone(view, tokens, dateline)
        var scan = TimeReader.Scan()
        // A dateline's day is that of writing or one before it.
        datelineTimes = reader.read(view, tokens, dateline, language: language, context: context, scan: &scan) {
            [TenseHint](repeating: .past, count: dateline.count)
        }
        let told = datelineTimes.first { $0.granularity == .day && ($0.anchor == .words || $0.anchor == .rightsLine) }
        guard given == nil else { return }
        for index in datelineTimes.indices { datelineTimes[index].open() }
        guard let day = told?.earliest else { return }
        context.reference = TimeReference(civil: day.civil, hasTime: false)
        context.isDated = true
    }

    /// The order of day and month that the document's own dates show: «25/3/2024» can only be one.
    private static func order(_ view: TextView, _ tokens: [Token]) -> TimeContext.DateOrder? {
        for index in tokens.indices where tokens[index].kind == .number && index + 4 < tokens.count && tokens[index + 4].kind == .number {
            guard let first = small(view, tokens[index]), let second = small(view, tokens[index + 2]),
                [CodePage.slash, CodePage.hyphen].contains(view.exact[Int(tokens[index + 1].start)]),
                view.exact[Int(tokens[index + 3].start)] == view.exact[Int(tokens[index + 1].start)]
            else { continue }
            if first > 12, first <= 31, second >= 1, second <= 12 { return .dayMonth }
            if second > 12, second <= 31, first >= 1, first <= 12 { return .monthDay }
        }
        return nil
    }

    private static func small(_ view: TextView, _ token: Token) -> Int? {
        token.kind == .number && token.count <= 2 ? value(view, token) : nil
    }

    /// The number that the figures of a token are.
    private static func value(_ view: TextView, _ token: Token) -> Int { view.exact[token.range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }

    /// The last year that the line of rights names.
    private static func rightsYear(_ view: TextView, _ tokens: [Token], _ structure: Structure) -> Int? {
        var year: Int?
        for line in structure.lines where line.kind == .rights {
            for index in line.tokens where tokens[index].kind == .number && tokens[index].count == 4 {
                let value = value(view, tokens[index])
                if (1900...2100).contains(value) { year = value }
            }
        }
        return year
    }
}

extension Timex {
    /// Takes the bounds away where nothing but the unknown time of writing gives them.
    public mutating func open() {
        guard anchor == .reference || anchor == .none else { return }
        earliest = nil
        latest = nil
    }
}
