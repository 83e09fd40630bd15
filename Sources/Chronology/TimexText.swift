/// Writes values and bounds in ISO 8601 and TIMEX3.
enum TimexText {
    static func padded(_ n: Int, _ width: Int) -> String {
        let digits = String(abs(n))
        return (n < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    static func day(_ day: CivilDay) -> String {
        let f = day.fields
        return padded(f.year, 4) + "-" + padded(f.month, 2) + "-" + padded(f.day, 2)
    }

    static func clock(_ second: Int64, seconds: Bool) -> String {
        let s = Int(second)
        return padded(s / 3600, 2) + ":" + padded(s / 60 % 60, 2) + (seconds ? ":" + padded(s % 60, 2) : "")
    }

    static func offset(_ seconds: Int32) -> String {
        let minutes = Int(abs(seconds)) / 60
        return (seconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
    }

    static func value(_ t: Timex) -> String {
        switch t.form.style {
        case .pastRef: return "PAST_REF"
        case .presentRef: return "PRESENT_REF"
        case .futureRef: return "FUTURE_REF"
        case .duration: return duration(t.form)
        case .set:
            if t.form.weekday > 0 { return "XXXX-WXX-\(t.form.weekday)" }
            if t.form.partOfDay != .none { return "XXXX-XX-XXT" + t.form.partOfDay.code }
            return duration(t.form)
        case .range:
            return (t.earliest.map(point) ?? "..") + "/" + (t.latest.map(point) ?? "..")
        case .calendar: return calendar(t)
        }
    }

    static func point(_ p: TimePoint) -> String {
        let second = CivilDay.floorMod(p.civil, 86_400)
        return day(.holding(p.civil)) + (second == 0 ? "" : "T" + clock(second, seconds: second % 60 != 0))
    }

    /// The length between two civil seconds, in the largest unit that measures it whole.
    static func length(from lo: Int64, to hi: Int64) -> String {
        let first = CivilDay.holding(lo)
        let last = CivilDay.holding(hi)
        guard lo == first.start, hi == last.start else {
            let seconds = hi - lo
            return seconds % 3600 == 0 ? "PT\(seconds / 3600)H" : seconds % 60 == 0 ? "PT\(seconds / 60)M" : "PT\(seconds)S"
        }
        let (a, b) = (first.fields, last.fields)
        let months = (b.year - a.year) * 12 + b.month - a.month
        if a.day == b.day, months > 0 { return months % 12 == 0 ? "P\(months / 12)Y" : "P\(months)M" }
        return "P\(last.number - first.number)D"
    }

    private static func calendar(_ t: Timex) -> String {
        guard let lo = t.earliest else { return t.latest == nil ? "XXXX-XX-XX" : "PAST_REF" }
        let date = CivilDay.holding(lo.civil)
        let f = date.fields
        let year = padded(f.year, 4)
        switch t.granularity {
        case .second: return day(date) + "T" + clock(CivilDay.floorMod(lo.civil, 86_400), seconds: true)
        case .minute: return day(date) + "T" + clock(CivilDay.floorMod(lo.civil, 86_400), seconds: false)
        case .hour: return day(date) + "T" + padded(Int(CivilDay.floorMod(lo.civil, 86_400)) / 3600, 2)
        case .partOfDay: return day(date) + "T" + t.form.partOfDay.code
        case .day: return day(date)
        case .week: return week(date)
        case .weekend: return week(date) + "-WE"
        case .month: return year + "-" + padded(f.month, 2)
        case .quarter: return year + "-Q\((f.month + 2) / 3)"
        case .half: return year + "-H\(f.month > 6 ? 2 : 1)"
        case .season: return year + "-" + ["SP", "SU", "FA", "WI"][((f.month + 9) / 3) % 4]
        case .year: return year
        case .decade: return padded(CivilDay.floorDiv(f.year, 10), 3)
        case .century: return padded(CivilDay.floorDiv(f.year, 100), 2)
        case .millennium: return padded(CivilDay.floorDiv(f.year, 1000), 1)
        case .vague: return day(date)
        }
    }

    private static func week(_ day: CivilDay) -> String {
        let w = day.isoWeek
        return padded(w.year, 4) + "-W" + padded(w.week, 2)
    }

    static func duration(_ form: TimexForm) -> String {
        var date = ""
        var time = ""
        for part in form.amounts.sorted(by: { $0.unit > $1.unit }) {
            let (amount, unit) = (part.amount, part.unit)
            let (letter, factor): (String, Double)
            switch unit {
            case .second: (letter, factor) = ("S", 1)
            case .minute: (letter, factor) = ("M", 1)
            case .hour: (letter, factor) = ("H", 1)
            case .week: (letter, factor) = ("W", 1)
            case .month: (letter, factor) = ("M", 1)
            case .season, .quarter: (letter, factor) = ("M", 3)
            case .half: (letter, factor) = ("M", 6)
            case .year: (letter, factor) = ("Y", 1)
            case .decade: (letter, factor) = ("Y", 10)
            case .century: (letter, factor) = ("Y", 100)
            case .millennium: (letter, factor) = ("Y", 1000)
            default: (letter, factor) = ("D", unit == .weekend ? 2 : 1)
            }
            let number = amount < 0 ? "X" : figure(amount * factor)
            if unit <= .hour { time += number + letter } else { date += number + letter }
        }
        if date.isEmpty, time.isEmpty { return "PXX" }
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }

    private static func figure(_ x: Double) -> String {
        guard abs(x) < 1e15 else { return "X" }
        return x == x.rounded() ? String(Int(x)) : String(x)
    }
}
