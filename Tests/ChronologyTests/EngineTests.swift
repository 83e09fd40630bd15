import Chronology
import ChronologyHarness
import Foundation
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
        let arabic = try ArabicTimes.shared.get()
        var context = TimeContext(reference: reference, lastEvent: TimeReference(day: CivilDay(year: 2024, month: 3, day: 10)), tense: .past)
        #expect(arabic.read("استقال قبل ذلك بيومين", context).first?.value == "2024-03-08")
        #expect(arabic.read("واستقال بعد أسبوع", context).first?.value == "2024-03-17")
        #expect(arabic.read("في ذلك اليوم", context).first?.value == "2024-03-10")
        #expect(arabic.read("في ذلك العام", context).first?.value == "2024")
        #expect(arabic.read("وفي اليوم التالي", context).first?.value == "2024-03-11")
        #expect(arabic.read("وفي العام السابق", context).first?.value == "2023")
        #expect(arabic.read("خلال الأعوام التالية", context).first?.earliest?.text == "2024-03-10")
        context.lastEvent = nil
        #expect(arabic.read("استقال بعد أسبوع", context).first?.value == "P1W")
    }

    @Test func theOutletsOrderOfDayAndMonth() throws {
        let arabic = try ArabicTimes.shared.get()
        var context = TimeContext(reference: reference)
        #expect(arabic.read("في 3/4/2025", context).first?.value == "2025-04-03")
        context.dateOrder = .monthDay
        #expect(arabic.read("في 3/4/2025", context).first?.value == "2025-03-04")
    }

    @Test func tenseChoosesTheWeekday() throws {
        let arabic = try ArabicTimes.shared.get()
        #expect(arabic.read("يوم الثلاثاء", TimeContext(reference: reference, tense: .past)).first?.value == "2025-11-04")
        #expect(arabic.read("يوم الثلاثاء", TimeContext(reference: reference, tense: .future)).first?.value == "2025-11-11")
        #expect(arabic.read("يوم الثلاثاء", TimeContext(reference: reference, tenses: [.past, .past])).first?.value == "2025-11-04")
    }

    @Test func theDocumentsZoneIsInferredNotSaid() throws {
        let arabic = try ArabicTimes.shared.get()
        let zone = arabic.grammar.zones.index(of: "Asia/Beirut")
        let t = try #require(arabic.read("الساعة 18:30", TimeContext(reference: reference, zone: zone)).first)
        #expect(t.earliest?.text == "2025-11-06T18:30:00+02:00")
        #expect(!t.zoneIsSaid)
    }

    @Test func everyZoneOfTheLexiconIsKnown() throws {
        let arabic = try ArabicTimes.shared.get()
        for (index, name) in arabic.lexicon.zones.enumerated() { #expect(arabic.grammar.zones.isKnown(Int32(index)), "\(name)") }
        #expect(arabic.lexicon.zones.count > 60)
    }
}

@Suite struct HostileInputTests {
    let context = TimeContext(reference: TimeReference(day: CivilDay(year: 2025, month: 11, day: 6)), zone: 0)

    /// Any units in any order with any values: no crash.
    @Test func randomUnitsDoNoHarm() throws {
        let arabic = try ArabicTimes.shared.get()
        var seed: UInt64 = 42
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let values: [Int32] = [.min, -2, -1, 0, 1, 2, 3, 4, 5, 7, 11, 12, 14, 28, 30, 31, 60, 90, 100, 1000, 1447, 2000, 2025, 9999, .max]
        for _ in 0..<20_000 {
            var units: [TimeUnit] = []
            for i in 0..<(1 + next(12)) {
                let kind = TimeKind.allCases[next(TimeKind.allCases.count)]
                units.append(
                    TimeUnit(
                        first: Int32(i), last: Int32(i), start: Int32(i * 4), end: Int32(i * 4 + 3), kind: kind, spaceBefore: next(2) == 0,
                        clitics: TimeClitics(rawValue: UInt8(next(64))), value: values[next(values.count)],
                        value2: next(3) == 0 ? values[next(values.count)] : Int32(next(5))))
            }
            for t in arabic.grammar.parse(units, context: context) {
                #expect(t.start < t.end)
                #expect(!t.value.isEmpty)
                if let lo = t.earliest, let hi = t.latest { #expect(lo.civil <= hi.civil, "\(t.rule) \(units)") }
            }
        }
    }

    /// Twice the length takes about twice the time.
    @Test func longSentencesAreReadInLinearTime() throws {
        let arabic = try ArabicTimes.shared.get()
        let clock = ContinuousClock()
        for piece in ["1 ", "من 3 إلى ", "الأول من ", "3/4/", "منذ ", "ألف و", "يوم الاثنين ", "بين الساعة 3 و"] {
            let short = arabic.lexicon.units(of: String(repeating: piece, count: 2000)).units
            let long = arabic.lexicon.units(of: String(repeating: piece, count: 16_000)).units
            _ = arabic.grammar.parse(short, context: context)
            let a = clock.measure { _ = arabic.grammar.parse(short, context: context) }
            let b = clock.measure { _ = arabic.grammar.parse(long, context: context) }
            #expect(b < a * 40 + .milliseconds(50), "\(piece): \(a) and \(b)")
        }
    }
}
