/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
///     CivilDay(year: 2025, month: 11, day: 6).number == 20398
///
/// The arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days` (chrono-Compatible Low-Level Date Algorithms, 2013).
public struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public var number: Int64

    public init(number: Int64) { self.number = number }

    /// - Parameters:
    ///   - year: astronomical year (1 BC is 0).
    ///   - month: 1 to 12; others carry into the year.
    ///   - day: 1 to 31; others carry into the month.
    public init(year: Int, month: Int, day: Int) {
        let carried = Self.floorDiv(month - 1, 12)
        let m = month - carried * 12
        let y = year + carried - (m <= 2 ? 1 : 0)
        let era = Self.floorDiv(y, 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int64(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month 1 to 12 and day 1 to 31.
    public var fields: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = Self.floorDiv(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Monday 1 to Sunday 7, as in ISO 8601.
    public var weekday: Int { Int(Self.floorMod(number + 3, 7)) + 1 }

    /// Days from this day to the next one of a weekday (Monday 1), 0 when it is one itself.
    func days(until weekday: Int) -> Int { Self.floorMod(weekday - self.weekday, 7) }

    /// The nth day of a weekday from this day on, this day included.
    func nth(_ n: Int, weekday: Int) -> CivilDay { adding(days: days(until: weekday) + 7 * (n - 1)) }

    /// The last day of a weekday up to this day, this day included.
    func last(weekday: Int) -> CivilDay { adding(days: -Self.floorMod(self.weekday - weekday, 7)) }

    /// The first second of the day, in civil seconds since 1970-01-01T00:00:00.
    public var start: Int64 { number * 86_400 }

    public static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }

    /// The day `count` days later (or earlier, when negative).
    public func adding(days count: Int) -> CivilDay { CivilDay(number: number + Int64(count)) }

    /// The same day of the month `count` months later, or that month's last day when it is shorter.
    public func adding(months count: Int) -> CivilDay {
        let f = fields
        let first = CivilDay(year: f.year, month: f.month + count, day: 1)
        let length = first.monthLength
        return first.adding(days: min(f.day, length) - 1)
    }

    /// Days in the month of this day.
    public var monthLength: Int {
        let f = fields
        return Int(CivilDay(year: f.year, month: f.month + 1, day: 1).number - CivilDay(year: f.year, month: f.month, day: 1).number)
    }

    /// ISO 8601 week-numbering year and week.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let year = thursday.fields.year
        return (year, Int(thursday.number - CivilDay(year: year, month: 1, day: 1).number) / 7 + 1)
    }

    /// The day that holds a civil second.
    public static func holding(_ second: Int64) -> CivilDay { CivilDay(number: floorDiv(second, 86_400)) }

    static func floorDiv<T: BinaryInteger>(_ a: T, _ b: T) -> T {
        let q = a / b
        return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q
    }

    static func floorMod<T: BinaryInteger>(_ a: T, _ b: T) -> T { a - floorDiv(a, b) * b }
}
