/// What a word means for time: the first part of the name of a `time` entry, and the smallest part of a rule's pattern.
///
///     TimeKind(name: "part-of-day") == .partOfDay
public enum TimeKind: UInt8, CaseIterable, Sendable {
    /// No meaning for time: no rule reads across it.
    case other
    // Figures and signs, which the tokenizer delivers.
    case number, colon, slash, dash, dot, comma, quote, openParen, closeParen, plus
    // Numbers in Hebrew letters, which the tokenizer delivers; st, nd, rd, th behind figures.
    case letterNumber, ordinalMark
    // Number words.
    case cardinal, ordinal, ordinalFeminine, fraction, several, last, except, full, all, each
    // Calendar words.
    case month, hijriMonth, hebrewMonth, weekday, weekend, unit, dual, plural, season, decade, holiday, era
    case partOfDay, midnight
    // Pointing words.
    case dayOffset, now, this, that, modifier, tonight, vague, rest, phase, set
    // Prepositions and their like.
    case `in`, from, to, until, before, after, since, during, between, and, at, early, late
    // Hedges, zones and links.
    case approx, moreThan, lessThan, zone, zoneIntro, localTime, equals
    // Words that tell where their clause looks: behind (-1) or ahead (1). The article of English.
    case tense, the

    /// The name in the lexicon and in rules: `partOfDay` is `part-of-day`.
    public var name: String {
        var out = ""
        for letter in String(describing: self) {
            if letter.isUppercase { out += "-" + letter.lowercased() } else { out.append(letter) }
        }
        return out
    }

    /// The kind of a name, or nil.
    public init?(name: String) {
        guard let kind = Self.byName[name] else { return nil }
        self = kind
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// The units of calendar and clock, smallest first.
public enum TimeGranularity: UInt8, Comparable, CaseIterable, Sendable {
    case second = 1
    case minute, hour, partOfDay, day, weekend, week, month, season, quarter, half, year, decade, century, millennium, vague

    /// The name in the lexicon and in records: `part-of-day`.
    public var name: String { self == .partOfDay ? "part-of-day" : String(describing: self) }

    /// The unit of a name, or nil.
    public init?(name: String) {
        guard let unit = Self.byName[name] else { return nil }
        self = unit
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    public static func < (a: TimeGranularity, b: TimeGranularity) -> Bool { a.rawValue < b.rawValue }
}
