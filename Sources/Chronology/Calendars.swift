import Foundation

/// The calendars a date can be said in.
public enum CalendarKind: UInt8, Sendable {
    case gregorian, hijri, hebrew
    /// Days counted from Easter: `easter` by the Gregorian computus, `orthodox` by the Julian.
    case easter, orthodox
    /// Days counted from the observed Independence Day of Israel, and its Holocaust Remembrance Day: 5 Iyar and 27 Nisan, moved off the sabbath.
    case independence, shoah
    case chinese
    /// A weekday of a month: the day is ten times the weekday and which one it is, 9 for the last.
    case nthWeekday
}

/// Converts dates of the Hijri (Umm al-Qura) and Hebrew calendars and Easter to civil days.
///
/// Foundation's calendars do the arithmetic of the first two; they are made once, with the grammar.
struct Calendars: Sendable {
    private let hijri: Calendar
    private let hebrew: Calendar
    private let chinese: Calendar

    init() {
        hijri = Self.utc(.islamicUmmAlQura)
        hebrew = Self.utc(.hebrew)
        chinese = Self.utc(.chinese)
    }

    private static func utc(_ identifier: Calendar.Identifier) -> Calendar {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = .gmt
        return calendar
    }

    /// The civil day of a date, or nil when the calendar has no such year.
    func day(_ kind: CalendarKind, year: Int, month: Int, day: Int) -> CivilDay? {
        switch kind {
        case .gregorian: return CivilDay(year: year, month: month, day: day)
        case .easter: return Self.easter(year).adding(days: day)
        case .orthodox: return Self.orthodoxEaster(year).adding(days: day)
        case .independence: return independence(year)?.adding(days: day)
        case .shoah: return remembrance(year)?.adding(days: day)
        case .chinese: return chineseDay(year, month, day)
        case .nthWeekday: return Self.nthWeekday(year, month, day / 10, day % 10)
        case .hijri: return year >= 1 && year <= 1700 ? civil(hijri, year, month, day) : nil
        case .hebrew: return year >= 5000 && year <= 6500 ? civil(hebrew, year, month, day) : nil
        }
    }

    /// The year of this calendar that holds a civil day.
    func year(_ kind: CalendarKind, of day: CivilDay) -> Int {
        switch kind {
        case .gregorian, .easter, .orthodox, .independence, .shoah, .chinese, .nthWeekday: return day.fields.year
        case .hijri: return hijri.component(.year, from: Self.date(day))
        case .hebrew: return hebrew.component(.year, from: Self.date(day))
        }
    }

    private static func date(_ day: CivilDay) -> Date { Date(timeIntervalSince1970: Double(day.start) + 43_200) }

    /// A date of a calendar whose month may be one beyond the year, or Hebrew Adar I in a year that has none.
    private func civil(_ calendar: Calendar, _ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        var year = year
        var month = month
        let isHebrew = calendar.identifier == .hebrew
        if month > (isHebrew ? 13 : 12) { (year, month) = (year + 1, 1) }
        // Leap years of the Hebrew calendar are the 3rd, 6th, 8th, 11th, 14th, 17th and 19th of nineteen.
        if isHebrew, month == 6, (7 * year + 1) % 19 >= 7 { month = 7 }
        guard let date = calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12)) else { return nil }
        return CivilDay(number: Int64((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    /// 5 Iyar; on a Friday or Saturday kept on the Thursday before it, on a Monday on the Tuesday after it (since 2004).
    private func independence(_ year: Int) -> CivilDay? {
        guard let day = day(.hebrew, year: year + 3760, month: 9, day: 5) else { return nil }
        switch day.weekday {
        case 5, 6: return day.adding(days: 4 - day.weekday)
        case 1 where year >= 2004: return day.adding(days: 1)
        default: return day
        }
    }

    /// 27 Nisan; on a Friday kept on the Thursday before it, on a Sunday on the Monday after it.
    private func remembrance(_ year: Int) -> CivilDay? {
        guard let day = day(.hebrew, year: year + 3760, month: 8, day: 27) else { return nil }
        return day.weekday == 5 ? day.adding(days: -1) : day.weekday == 7 ? day.adding(days: 1) : day
    }

    private func chineseDay(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        guard year >= 1000, year <= 3000 else { return nil }
        // The end of February is in the year that began in this one.
        let now = chinese.dateComponents([.era, .year], from: Self.date(CivilDay(year: year, month: 2, day: 28)))
        let parts = DateComponents(era: now.era, year: now.year, month: month, day: day, hour: 12)
        guard let date = chinese.date(from: parts) else { return nil }
        return CivilDay(number: Int64((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    private static func nthWeekday(_ year: Int, _ month: Int, _ weekday: Int, _ n: Int) -> CivilDay? {
        guard (1...12).contains(month), (1...7).contains(weekday), n >= 1 else { return nil }
        let first = CivilDay(year: year, month: month, day: 1)
        if n == 9 { return CivilDay(year: year, month: month + 1, day: 1).adding(days: -1).last(weekday: weekday) }
        let day = first.nth(n, weekday: weekday)
        return day.fields.month == month ? day : nil
    }

    /// The anonymous Gregorian computus (Meeus, Jones and Butcher).
    static func easter(_ year: Int) -> CivilDay {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CivilDay(year: year, month: n / 31, day: n % 31 + 1)
    }

    /// Meeus's Julian computus, carried to the Gregorian calendar (13 days in 1900–2099).
    static func orthodoxEaster(_ year: Int) -> CivilDay {
        let d = (19 * (year % 19) + 15) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        let n = d + e + 114
        let julian = CivilDay(year: year, month: n / 31, day: n % 31 + 1)
        return julian.adding(days: year / 100 - year / 400 - 2)
    }
}
