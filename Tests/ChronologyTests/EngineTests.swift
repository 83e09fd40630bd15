import Chronology
import Lexicon
import Testing

@Suite struct CivilTests {
    @Test func daysAndFieldsAreInverse() {
        for number in stride(from: Int64(-800_000), through: 800_000, by: 97) {
            let day = CivilDay(number: number)
            let f = day.fields
            #expect(CivilDay(year: f.year, month: f.month, day: f.day) == day)
        }
    }

    @Test func knownDays() {
        #expect(CivilDay(year: 1970, month: 1, day: 1).number == 0)
        #expect(CivilDay(year: 2025, month: 11, day: 6).weekday == 4)
        #expect(CivilDay(year: 2016, month: 1, day: 1).isoWeek == (2015, 53))
        #expect(CivilDay(year: 2024, month: 1, day: 31).adding(months: 1) == CivilDay(year: 2024, month: 2, day: 29))
        #expect(CivilDay(year: 2024, month: 3, day: 31).adding(months: -13).fields == (2023, 2, 28))
    }

    @Test func referencesAreReadOrRefused() {
        #expect(TimeReference(iso: "2025-11-06")?.hasTime == false)
        #expect(TimeReference(iso: "2025-11-06T14:20")?.hasTime == true)
        #expect(TimeReference(iso: "2025-11-06T14:20:31.5+02:00")?.offset == 7200)
        #expect(TimeReference(iso: "2025-11-06T14:20:00Z")?.offset == 0)
        for bad in ["", "2025", "2025-02-30", "2025-13-01", "2025-11-06T25:00", "yesterday", "٢٠٢٥-١١-٠٦"] {
            #expect(TimeReference(iso: bad) == nil, "\(bad)")
        }
    }
}

@Suite struct GrammarErrorTests {
    private func message(_ rules: String) -> String {
        do {
            _ = try TimeGrammar(parsing: rules, zones: ZoneTable(identifiers: []))
            return ""
        } catch { return String(describing: error) }
    }

    @Test func aMistakeNamesItsLineAndRule() {
        #expect(message("rule a | gives expression | reads monht | makes month") == "line 1: rule “a”: “monht” is no kind of time word")
        #expect(message("\nrule a | gives expression | reads month | makes moon").hasPrefix("line 2: rule “a” makes “moon”"))
        #expect(message("rule a | gives date | reads month | makes month") == "no rule gives “expression”")
        #expect(message("rule a | gives expression | reads ( month | makes month").contains("parenthesis"))
        #expect(message("rule a | gives expression | reads <moth> | makes pass").contains("no rule gives “moth”"))
        #expect(message("rule a | gives expression | colour red").contains("“colour”"))
    }

    @Test func aRuleThatBeginsWithItselfMatchesNothing() throws {
        let grammar = try TimeGrammar(
            parsing: "rule a | gives expression | reads a:<expression> comma | makes pass\nrule b | gives expression | reads m:month | makes month",
            zones: ZoneTable(identifiers: []))
        let unit = TimeUnit(first: 0, last: 0, start: 0, end: 3, kind: .month, value: 5)
        #expect(grammar.parse([unit], context: TimeContext(reference: TimeReference(day: CivilDay(number: 20_000)))).count == 1)
    }
}

@Suite struct AnchorTests {
    let reference = TimeReference(day: CivilDay(year: 2025, month: 11, day: 6))

    @Test func whatHangsOnTheLastEvent() throws {
        let times = try Times.shared.get()
        var context = TimeContext(reference: reference, lastEvent: EventTime(day: CivilDay(year: 2024, month: 3, day: 10)), tense: .past)
        #expect(times.read("استقال قبل ذلك بيومين", "ar", context).first?.value == "2024-03-08")
        #expect(times.read("واستقال بعد أسبوع", "ar", context).first?.value == "2024-03-17")
        #expect(times.read("في ذلك اليوم", "ar", context).first?.value == "2024-03-10")
        #expect(times.read("في ذلك العام", "ar", context).first?.value == "2024")
        #expect(times.read("وفي اليوم التالي", "ar", context).first?.value == "2024-03-11")
        #expect(times.read("وفي العام السابق", "ar", context).first?.value == "2023")
        #expect(times.read("خلال الأعوام التالية", "ar", context).first?.earliest?.text == "2024-03-10")
        context.lastEvent = nil
        #expect(times.read("استقال بعد أسبوع", "ar", context).first?.value == "P1W")
    }

    @Test func theOutletsOrderOfDayAndMonth() throws {
        let times = try Times.shared.get()
        var context = TimeContext(reference: reference)
        #expect(times.read("في 3/4/2025", "ar", context).first?.value == "2025-04-03")
        context.dateOrder = .monthDay
        #expect(times.read("في 3/4/2025", "ar", context).first?.value == "2025-03-04")
    }

    @Test func tenseChoosesTheWeekday() throws {
        let times = try Times.shared.get()
        #expect(times.read("يوم الثلاثاء", "ar", TimeContext(reference: reference, tense: .past)).first?.value == "2025-11-04")
        #expect(times.read("يوم الثلاثاء", "ar", TimeContext(reference: reference, tense: .future)).first?.value == "2025-11-11")
        #expect(times.read("يوم الثلاثاء", "ar", TimeContext(reference: reference, tense: .past)).first?.value == "2025-11-04")
    }

    @Test func theDocumentsZoneIsInferredNotSaid() throws {
        let times = try Times.shared.get()
        let zone = times.reader.zones.index(of: "Asia/Beirut")
        let t = try #require(times.read("الساعة 18:30", "ar", TimeContext(reference: reference, zone: zone)).first)
        #expect(t.earliest?.text == "2025-11-06T18:30:00+02:00")
        #expect(!t.zoneIsSaid)
    }

    @Test func everyZoneOfTheLexiconIsKnown() throws {
        let times = try Times.shared.get()
        for (index, name) in times.reader.zones.identifiers.enumerated() { #expect(times.reader.zones.isKnown(Int32(index)), "\(name)") }
        #expect(times.reader.zones.identifiers.count > 200)
    }
}
