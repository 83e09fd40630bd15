import Chronology
import Testing

/// Clocks, zones and contradictions, in the three languages.
@Suite struct ClockPairTests {
    let context = TimeContext(reference: TimeReference(day: CivilDay(year: 2025, month: 11, day: 6)))

    private func bounds(_ text: String, _ language: String, _ context: TimeContext) throws -> [String] {
        try Times.shared.get().read(text, language, context).map { "\($0.earliest?.text ?? "-")\($0.conflict ? " conflict" : "")" }
    }

    @Test func twoClocksAreOneInstant() throws {
        let instant = ["2025-11-06T18:30:00-05:00", "2025-11-07T01:30:00+02:00"]
        #expect(try bounds("الساعة 18:30 بتوقيت واشنطن (01:30 بتوقيت إسرائيل)", "ar", context) == instant)
        #expect(try bounds("בשעה 18:30 שעון וושינגטון (01:30 שעון ישראל)", "he", context) == instant)
        #expect(try bounds("at 6:30 p.m. Washington time (01:30 Israel time)", "en", context) == instant)
    }

    @Test func theSecondClockTakesTheDayOfTheFirstWhateverItIs() throws {
        #expect(
            try bounds("on 20 December 2025 at 18:30 Washington time (01:30 Israel time)", "en", context)
                == ["2025-12-20T18:30:00-05:00", "2025-12-21T01:30:00+02:00"])
    }

    @Test func clocksThatAreNotOneInstantAreAConflict() throws {
        #expect(
            try bounds("at 6:30 p.m. Washington time (02:30 Israel time)", "en", context)
                == ["2025-11-06T18:30:00-05:00 conflict", "2025-11-06T02:30:00+02:00 conflict"])
    }

    @Test func summerTimeIsThatOfTheDay() throws {
        #expect(try bounds("on 6 July 2025 at 18:30 London time", "en", context) == ["2025-07-06T18:30:00+01:00"])
        #expect(try bounds("on 6 December 2025 at 18:30 London time", "en", context) == ["2025-12-06T18:30:00+00:00"])
    }

    @Test func offsetsAreSaid() throws {
        let times = try Times.shared.get()
        let timex = try #require(times.read("at 18:30 UTC+3", "en", context).first)
        #expect(timex.earliest?.text == "2025-11-06T18:30:00+03:00")
        #expect(timex.zoneIsSaid)
    }

    @Test func aWeekdayThatContradictsItsDateIsKeptAndMarked() throws {
        #expect(try bounds("on Thursday, November 7, 2025", "en", context) == ["2025-11-07 conflict"])
        #expect(try bounds("יום חמישי, 7 בנובמבר 2025", "he", context) == ["2025-11-07 conflict"])
        #expect(try bounds("الخميس 7 نوفمبر 2025", "ar", context) == ["2025-11-07 conflict"])
        #expect(try bounds("on Thursday, November 6, 2025", "en", context) == ["2025-11-06"])
    }

    @Test func aLongerNameHidesItsWords() throws {
        let times = try Times.shared.get()
        #expect(times.read("The New York Times wrote", "en", context).isEmpty)
        #expect(times.read("Theresa May resigned", "en", context).isEmpty)
        #expect(times.read("She resigned in May", "en", context).map(\.value) == ["2025-05"])
    }
}

/// Calendars and feasts against dates known from outside: the calendar of Umm al-Qura, the Israeli civil calendar, the tables of Easter.
@Suite struct CalendarTests {
    let context = TimeContext(reference: TimeReference(day: CivilDay(year: 2025, month: 11, day: 6)))

    @Test(arguments: [
        ("en", "Eid al-Fitr 2024", "2024-04-10"), ("en", "Yom Kippur 2025", "2025-10-02"), ("en", "Easter 2025", "2025-04-20"),
        ("en", "Orthodox Easter 2024", "2024-05-05"), ("en", "Nowruz 2025", "2025-03-21"), ("ar", "عيد الأضحى 2025", "2025-06-06"),
        ("ar", "عيد الميلاد 2025", "2025-12-25"), ("en", "Chinese New Year 2018", "2018-02-16"), ("en", "Thanksgiving 2025", "2025-11-27"),
        ("he", "ט\"ז בחשוון תשפ\"ו", "2025-11-07"), ("en", "16 Cheshvan 5786", "2025-11-07"), ("ar", "1 محرم 1447 هـ", "2025-06-26"),
        ("en", "15 Shaban 1447", "2026-02-03"),
    ])
    func datesOfOtherCalendars(_ language: String, _ text: String, _ value: String) throws {
        #expect(try Times.shared.get().read(text, language, context).map(\.value) == [value])
    }

    /// Independence Day is moved off the sabbath and off the day after it: 5 Iyar fell on a Saturday in 2025 and on a Monday in 2024.
    @Test(arguments: [("2023", "2023-04-26"), ("2024", "2024-05-14"), ("2025", "2025-05-01"), ("2026", "2026-04-22")])
    func independenceDayIsTheObservedOne(_ year: String, _ value: String) throws {
        #expect(try Times.shared.get().read("יום העצמאות \(year)", "he", context).map(\.value) == [value])
    }
}
