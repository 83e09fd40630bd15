/// The stems of one verb as patterns of `HebrewSpelling`, from which all of its forms are made.
///
///     HebrewStems(past: "1i23", participle: "מ123", future: "P123", infinitive: "ל123", imperative: "123")
///
/// In the future `P` stands for the prefix of the person. Behind it `i` is a yod that is left out after no prefix, `y` one that is left out after
/// א (ייפול, אפול), and `e` one that is written only after י (יירד, תרד).
struct HebrewStems: Sendable {
    // MARK: - Past

    var he: String
    var she: String
    var they: String
    /// Before the endings of the first and second person.
    var closed: String

    // MARK: - Participles

    /// The participle in the masculine and feminine singular, then the plurals; empty where there is none.
    var participle: [String]
    /// The passive participle likewise.
    var passive: [String] = []

    // MARK: - Future and what is made from it

    /// Without an ending; empty where there is no future.
    var future: String
    /// Before ו and י.
    var futureOpen: String
    /// The first person singular, where it has a stem of its own.
    var futureFirst: String?
    var imperative: String
    var imperativeOpen: String
    var infinitive: String

    /// The stems of a verb whose root ends in a consonant.
    ///
    /// - Parameters:
    ///   - past: the third person masculine.
    ///   - closed: the past before ת and נ, if it is another.
    ///   - participle: the participle's masculine singular.
    ///   - open: the participle before endings, if it is another.
    ///   - feminine: the ending of its feminine, ת or ה.
    ///   - future: the future without an ending.
    ///   - futureOpen: the future before one, if it is another.
    ///   - infinitive: with its ל.
    ///   - imperative: without an ending.
    ///   - imperativeOpen: before one, if it is another.
    init(
        past: String, closed: String? = nil, participle: String, open: String? = nil, feminine: String = "ת", future: String,
        futureOpen: String? = nil, infinitive: String = "", imperative: String = "", imperativeOpen: String? = nil
    ) {
        he = past
        she = Self.add("ה", to: past)
        they = Self.add("ו", to: past)
        self.closed = closed ?? past
        self.participle = Self.four(participle, open: open, feminine: feminine)
        self.future = future
        self.futureOpen = futureOpen ?? future
        self.infinitive = infinitive
        self.imperative = imperative
        self.imperativeOpen = imperativeOpen ?? imperative
    }

    /// The stems of a verb whose root ends in ה: קנה, קנתה, קנו, קניתי.
    ///
    /// - Parameters:
    ///   - past: the past without the ה.
    ///   - participle: the participle without it.
    ///   - feminine: the ending of its feminine: ה, ית or both.
    ///   - future: the future without it.
    ///   - infinitive: the infinitive without its ending ות.
    ///   - imperative: the imperative without the ה.
    init(finalHe past: String, participle: String, feminine: String = "ה", future: String, infinitive: String = "", imperative: String = "") {
        he = Self.add("ה", to: past)
        she = Self.add("תה", to: past)
        they = Self.add("ו", to: past)
        closed = Self.add("י", to: past)
        self.participle = [
            Self.add("ה", to: participle), feminine.split(separator: "|").map { Self.add(String($0), to: participle) }.joined(separator: "|"),
            Self.add("ים", to: participle), Self.add("ות", to: participle),
        ]
        self.future = Self.add("ה", to: future)
        futureOpen = future
        self.infinitive = Self.add("ות", to: infinitive)
        self.imperative = Self.add("ה", to: imperative)
        imperativeOpen = imperative
    }

    /// A copy changed in place: `stems.with { $0.passive = HebrewStems.four("12ו3", feminine: "ה") }`.
    func with(_ change: (inout HebrewStems) -> Void) -> HebrewStems {
        var copy = self
        change(&copy)
        return copy
    }

    // MARK: - Patterns

    /// Puts an ending on each pattern of several: `add("ה", to: "נ1ו3|נi1ו3")`.
    static func add(_ ending: String, to patterns: String) -> String {
        patterns.split(separator: "|").map { $0 + ending }.joined(separator: "|")
    }

    /// The four forms of a participle.
    static func four(_ masculine: String, open: String? = nil, feminine: String) -> [String] {
        let stem = open ?? masculine
        return [masculine, add(feminine, to: feminine == "ה" ? stem : masculine), add("ים", to: stem), add("ות", to: stem)]
    }

    /// The future's pattern with the prefix of a person.
    static func future(_ patterns: String, prefix: String) -> String {
        patterns.split(separator: "|").map { pattern in
            var out = ""
            for symbol in pattern {
                switch symbol {
                case "P": out += prefix
                case "y": out += prefix == "א" ? "" : "i"
                case "e": out += prefix == "י" ? "i" : ""
                default: out.append(symbol)
                }
            }
            return out
        }.joined(separator: "|")
    }
}
