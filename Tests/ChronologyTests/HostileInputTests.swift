import BuiltIn
import Chronology
import Lexicon
import Testing
import Text

/// What the rules do with input that nobody would write: no crash, no hang, no bounds that are out of order.
@Suite struct HostileInputTests {
    let context = TimeContext(reference: TimeReference(day: CivilDay(year: 2025, month: 11, day: 6)), zone: 0)

    private static func grammar(_ language: String) throws -> TimeGrammar {
        let lexicon = try BuiltInLexicon.load()
        var zones: [String] = []
        for name in lexicon.timeNames { _ = try TimeWord(name: name, zones: &zones) }
        let folder = try #require(TimeReader.folders[language])
        return try TimeGrammar(parsing: lexicon.source("\(folder)/time-rules.txt") ?? "", zones: ZoneTable(identifiers: zones))
    }

    /// Any units in any order with any values.
    @Test(arguments: ["ar", "he", "en"]) func randomUnitsDoNoHarm(_ language: String) throws {
        let grammar = try Self.grammar(language)
        var random = SeededNumbers(seed: 42)
        let values: [Int32] = [.min, -2, -1, 0, 1, 2, 3, 4, 5, 7, 11, 12, 14, 28, 30, 31, 60, 90, 100, 1000, 1447, 2000, 2025, 9999, .max]
        for _ in 0..<10_000 {
            var units: [TimeUnit] = []
            for i in 0..<(1 + random.next(12)) {
                let kind = TimeKind.allCases[random.next(TimeKind.allCases.count)]
                units.append(
                    TimeUnit(
                        first: Int32(i), last: Int32(i), start: Int32(i * 4), end: Int32(i * 4 + 3), kind: kind, spaceBefore: random.next(2) == 0,
                        clitics: Proclitics(rawValue: UInt8(random.next(256))), value: values[random.next(values.count)],
                        value2: random.next(3) == 0 ? values[random.next(values.count)] : Int32(random.next(5))))
            }
            for t in grammar.parse(units, context: context) {
                #expect(t.start < t.end)
                #expect(!t.value.isEmpty)
                if let lo = t.earliest, let hi = t.latest { #expect(lo.civil <= hi.civil, "\(language) \(t.rule) \(units)") }
            }
        }
    }

    /// The lexicon's own words in any order.
    @Test(arguments: ["ar", "he", "en"]) func randomWordsDoNoHarm(_ language: String) throws {
        let times = try Times.shared.get()
        var random = SeededNumbers(seed: 7)
        let words = HostileTexts.words(language)
        for _ in 0..<3000 {
            let text = (0..<(1 + random.next(14))).map { _ in words[random.next(words.count)] }.joined(separator: random.next(4) == 0 ? "" : " ")
            for t in times.read(text, language, context) {
                #expect(t.start < t.end)
                if let lo = t.earliest, let hi = t.latest { #expect(lo.civil <= hi.civil, "\(t.rule): \(text)") }
            }
        }
    }

    /// Eight times the length takes about eight times the time.
    @Test(arguments: HostileTexts.pieces) func longTextsAreReadInLinearTime(_ piece: HostileTexts.Piece) throws {
        let times = try Times.shared.get()
        let clock = ContinuousClock()
        let short = String(repeating: piece.text, count: 1000)
        let long = String(repeating: piece.text, count: 8000)
        _ = times.read(short, piece.language, context)
        let a = (0..<3).map { _ in clock.measure { _ = times.read(short, piece.language, context) } }.min() ?? .zero
        let b = clock.measure { _ = times.read(long, piece.language, context) }
        #expect(b < a * 24 + .milliseconds(100), "\(piece.text): \(a) and \(b)")
    }
}

/// Numbers that are the same in every run.
struct SeededNumbers {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

/// Texts made to be slow or odd.
enum HostileTexts {
    struct Piece: Sendable, CustomTestStringConvertible {
        var language: String
        var text: String
        var testDescription: String { "\(language) \(text)" }
    }

    static let pieces = [
        Piece(language: "ar", text: "1 "), Piece(language: "ar", text: "من 3 إلى "), Piece(language: "ar", text: "الأول من "),
        Piece(language: "ar", text: "منذ "), Piece(language: "ar", text: "ألف و"), Piece(language: "ar", text: "يوم الاثنين "),
        Piece(language: "ar", text: "بين الساعة 3 و"), Piece(language: "he", text: "בין 3 ל-"), Piece(language: "he", text: "יום שני "),
        Piece(language: "he", text: "אלף ו"), Piece(language: "he", text: "ט\"ז ב"), Piece(language: "he", text: "לפני "),
        Piece(language: "en", text: "1234567890"), Piece(language: "en", text: "3/4/"), Piece(language: "en", text: "from 3 to "),
        Piece(language: "en", text: "between May and "), Piece(language: "en", text: "two hundred and "),
        Piece(language: "en", text: "the first of "),
        Piece(language: "en", text: "Monday, "), Piece(language: "en", text: "9:"), Piece(language: "en", text: "3 years and "),
        Piece(language: "en", text: "(((("), Piece(language: "en", text: "2014-"),
    ]

    static func words(_ language: String) -> [String] {
        let signs = ["3", "15", "2025", "1447", "99999999999", "6.5", "/", "-", ":", ".", ",", "(", ")", "\"", "+", "0"]
        switch language {
        case "ar":
            return signs + [
                "يوم", "الاثنين", "من", "إلى", "منذ", "مارس", "الماضي", "بعد", "قبل", "الساعة", "مساء", "عام", "ثلاثة", "وعشرين", "نصف", "كل",
                "خلال", "القرن", "التسعينيات", "هـ", "شعبان", "الليلة", "بتوقيت", "القاهرة", "أول", "نهاية", "ونصف", "أكثر", "حتى", "الموافق",
            ]
        case "he":
            return signs + [
                "יום", "שני", "ב", "ב-", "מ", "עד", "לפני", "אחרי", "בשעה", "בערב", "שנת", "שלוש", "ועשרים", "חצי", "כל", "במשך", "המאה", "שנות",
                "ט\"ז", "בחשוון", "תשפ\"ו", "הלילה", "שעון", "ירושלים", "הראשון", "סוף", "וחצי", "יותר", "הבא", "שעבר", "מרץ",
            ]
        default:
            return signs + [
                "Monday", "of", "from", "to", "since", "March", "last", "after", "before", "at", "p.m.", "year", "three", "twenty", "half", "every",
                "within", "century", "1990s", "AH", "Shaban", "tonight", "Cairo", "time", "first", "end", "and", "a", "more than", "until", "the",
                "next", "week", "weeks", "ago", "later", "early", "Q3", "noon", "May", "quarter", "th", "now", "between", "through",
            ]
        }
    }
}
