import Foundation

/// The calendars a date can be said in.
public enum CalendarKind: UInt8, Sendable {
    case gregorian, hijri, hebrew
    /// Days counted from Easter: `easter` by the Gregorian computus, `orthodox` by the Julian.
    case easter, orthodox
}

/// Converts dates of the Hijri (Umm al-Qura) and Hebrew calendars and Easter to civil days.
///
/// Foundation's calendars do the arithmetic of the first two; they are made once, with the grammar.
struct Calendars: Sendable {
    private let hijri: Calendar
    private let hebrew: Calendar

    init() {
        hijri = Self.utc(.islamicUmmAlQura)
        hebrew = Self.utc(.hebrew)
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
        case .hijri: return year >= 1 && year <= 1700 ? civil(hijri, year, month, day) : nil
        case .hebrew: return year >= 5000 && year <= 6500 ? civil(hebrew, year, month, day) : nil
        }
    }

    /// The year of this calendar that holds a civil day.
    func year(_ kind: CalendarKind, of day: CivilDay) -> Int {
        switch kind {
        case .gregorian, .easter, .orthodox: return day.fields.year
        case .hijri: return hijri.component(.year, from: Self.date(day))
        case .hebrew: return hebrew.component(.year, from: Self.date(day))
        }
    }

    private static func date(_ day: CivilDay) -> Date { Date(timeIntervalSince1970: Double(day.start) + 43_200) }

    private func civil(_ calendar: Calendar, _ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        let parts = DateComponents(year: month > 12 && calendar.identifier != .hebrew ? year + 1 : year, month: month, day: day, hour: 12)
        guard let date = calendar.date(from: parts) else { return nil }
        return CivilDay(number: Int64((date.timeIntervalSince1970 / 86_400).rounded(.down)))
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
