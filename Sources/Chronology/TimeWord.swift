/// The meaning of a `time` entry, read from its name.
///
///     try TimeWord(name: "month 11", zones: &zones)            // .month, 11
///     try TimeWord(name: "part-of-day evening 16 20", zones: &zones) // .partOfDay, minutes 960 and 1200
///     try TimeWord(name: "zone Asia/Amman", zones: &zones)     // .zone, index into zones
public struct TimeWord: Hashable, Sendable {
    public var kind: TimeKind
    public var value: Int32
    public var value2: Int32

    init(kind: TimeKind, value: Int32 = 0, value2: Int32 = 0) {
        self.kind = kind
        self.value = value
        self.value2 = value2
    }

    /// - Parameters:
    ///   - name: the entry's name, without the entry kind `time`.
    ///   - zones: zone identifiers met so far; a new one is appended. Give the result to `ZoneTable`.
    /// - Throws: `TimeGrammarError` with a sentence that names what is wrong.
    public init(name: String, zones: inout [String]) throws {
        var words = name.split(separator: " ").map(String.init)
        guard let first = words.first, let kind = TimeKind(name: first) else {
            throw TimeGrammarError("“\(name)” does not begin with a kind of time word")
        }
        words.removeFirst()
        self.kind = kind
        value = 0
        value2 = 0
        let numbers = words.compactMap { Double($0) }
        switch kind {
        case .zone:
            guard let zone = words.first else { throw TimeGrammarError("“\(name)” names no time zone") }
            value2 = Int32(numbers.last ?? 0)
            if let known = zones.firstIndex(of: zone) {
                value = Int32(known)
            } else {
                value = Int32(zones.count)
                zones.append(zone)
            }
        case .unit, .dual, .plural, .set:
            guard let unit = words.first.flatMap(TimeGranularity.init(name:)) else { throw TimeGrammarError("“\(name)” names no unit") }
            value = Int32(unit.rawValue)
            value2 = Int32(numbers.first ?? 1)
        case .partOfDay, .tonight, .early, .late:
            if numbers.count == 2 {
                value = Int32(numbers[0] * 60)
                value2 = Int32(numbers[1] * 60)
            }
        case .holiday:
            guard numbers.count >= 2, let calendar = Self.calendar(words.first ?? "") else {
                throw TimeGrammarError("“\(name)” wants a calendar, a month, a day and perhaps a length in days")
            }
            value = Int32(calendar.rawValue) * 100_000 + Int32(numbers[0]) * 1000 + Int32(numbers[1]) + 500
            value2 = Int32(numbers.count > 2 ? numbers[2] : 1)
        case .fraction:
            guard numbers.count == 2, numbers[1] > 0 else { throw TimeGrammarError("“\(name)” wants a numerator and a denominator") }
            value = Int32(numbers[0])
            value2 = Int32(numbers[1])
        default:
            value = numbers.first.map { Int32(clamping: Int($0)) } ?? 0
            value2 = numbers.count > 1 ? Int32(clamping: Int(numbers[1])) : (words.contains("weak") ? 1 : 0)
        }
    }

    private static func calendar(_ name: String) -> CalendarKind? {
        switch name {
        case "fixed": .gregorian
        case "hijri": .hijri
        case "hebrew": .hebrew
        case "easter": .easter
        case "orthodox": .orthodox
        case "independence": .independence
        case "shoah": .shoah
        case "chinese": .chinese
        case "weekday": .nthWeekday
        default: nil
        }
    }

    /// Calendar, month, day of a holiday's `value`.
    static func holiday(_ value: Int32) -> (calendar: CalendarKind, month: Int, day: Int) {
        (CalendarKind(rawValue: UInt8(clamping: value / 100_000)) ?? .gregorian, Int(value % 100_000) / 1000, Int(value % 1000) - 500)
    }
}

/// What is wrong in a time lexicon or in a file of time rules, in one sentence.
public struct TimeGrammarError: Error, CustomStringConvertible, Sendable {
    /// The line of the file, counted from 1, or 0 when unknown.
    public var line: Int
    public var message: String

    public init(_ message: String, line: Int = 0) {
        self.message = message
        self.line = line
    }

    public var description: String { line > 0 ? "line \(line): \(message)" : message }
}
