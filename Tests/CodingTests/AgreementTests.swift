import Coding
import Testing

/// The same report told in three languages gives the same times.
@Suite struct AgreementTests {
    struct Report: Sendable, CustomTestStringConvertible {
        var english: String, arabic: String, hebrew: String
        /// The values of its expressions, sorted.
        var values: [String]
        var testDescription: String { english }
    }

    static let reports = [
        Report(
            english: "The prime minister will visit Tehran on Monday, two officials said on Thursday.",
            arabic: "قال مسؤولان يوم الخميس إن رئيس الوزراء سيزور طهران يوم الاثنين.",
            hebrew: "ראש הממשלה יבקר בטהרן ביום שני, כך אמרו שני גורמים רשמיים ביום חמישי.",
            values: ["2025-11-06", "2025-11-10"]),
        Report(
            english: "He is due to arrive at around 11 a.m. local time (0730 GMT) and leave on Tuesday evening.",
            arabic: "ومن المقرر أن يصل نحو الساعة 11 صباحا بالتوقيت المحلي (0730 بتوقيت جرينتش) ويغادر مساء الثلاثاء.",
            hebrew: "הוא צפוי להגיע בסביבות 11 בבוקר שעון מקומי (07:30 שעון גריניץ') ולעזוב ביום שלישי בערב.",
            values: ["2025-11-06T07:30", "2025-11-06T11", "2025-11-11TEV"]),
        Report(
            english: "Ties between the neighbours, who fought a war from 1980 to 1988, have warmed since 2003.",
            arabic: "وتحسنت العلاقات بين الجارتين اللتين خاضتا حربا من عام 1980 إلى عام 1988 منذ عام 2003.",
            hebrew: "היחסים בין השכנות, שנלחמו זו בזו מ-1980 עד 1988, התחממו מאז 2003.",
            values: ["1980-01-01/1988-01-01", "2003"]),
        Report(
            english: "We hope to sign before the end of the month, a minister said last week. If not this month, then in early December.",
            arabic: "وقال وزير الأسبوع الماضي نأمل أن نوقع قبل نهاية الشهر. وإن لم يكن هذا الشهر ففي أوائل ديسمبر.",
            hebrew: "אנו מקווים לחתום לפני סוף החודש, אמר שר בשבוע שעבר. אם לא החודש, אז בתחילת דצמבר.",
            values: ["2025-11", "2025-11", "2025-12", "2025-W44"]),
        Report(
            english: "The agreement signed on 17 May 1983 was annulled less than a year later.",
            arabic: "الاتفاق الذي وُقع في 17 مايو/أيار 1983 أُلغي بعد أقل من عام.",
            hebrew: "ההסכם שנחתם ב-17 במאי 1983 בוטל פחות משנה לאחר מכן.",
            values: ["1983-05-17", "1984-05-17"]),
        Report(
            english: "Parliament must ratify it within 60 days; a vote could come next Wednesday.",
            arabic: "ويجب أن يصادق عليه البرلمان في غضون 60 يوما، وقد يجرى التصويت الأربعاء المقبل.",
            hebrew: "הפרלמנט חייב לאשרר אותו בתוך 60 יום, וההצבעה יכולה להתקיים ביום רביעי הבא.",
            values: ["2025-11-12", "P60D"]),
        Report(
            english: "Earlier this month the two sides exchanged prisoners.", arabic: "وفي وقت سابق من هذا الشهر تبادل الجانبان الأسرى.",
            hebrew: "מוקדם יותר החודש החליפו שני הצדדים שבויים.", values: ["2025-11"]),
        Report(
            english: "The truce took effect at 4 a.m. (0200 GMT) on Wednesday, Nov. 27, 2024.",
            arabic: "دخلت الهدنة حيز التنفيذ الساعة الرابعة صباحا (0200 بتوقيت جرينتش) يوم الأربعاء 27 نوفمبر 2024.",
            hebrew: "ההפוגה נכנסה לתוקף בארבע לפנות בוקר (02:00 שעון גריניץ') ביום רביעי, 27 בנובמבר 2024.",
            values: ["2024-11-27", "2024-11-27T02:00", "2024-11-27T04"]),
        Report(
            english: "Trade rose in the first half of this year and in the third quarter of 2024.",
            arabic: "زادت التجارة في النصف الأول من العام الجاري وفي الربع الثالث من 2024.",
            hebrew: "הסחר גדל במחצית הראשונה של השנה וברבעון השלישי של 2024.", values: ["2024-Q3", "2025-H1"]),
        Report(
            english: "In the 1990s, the summit was held every year.", arabic: "في التسعينيات كانت القمة تعقد كل عام.",
            hebrew: "בשנות התשעים התקיימה הפסגה מדי שנה.", values: ["199", "P1Y"]),
    ]

    @Test(arguments: reports) func threeLanguagesAgree(_ report: Report) throws {
        let coder = try Shared.coder.get()
        var options = Coder.Options()
        options.goal = .times
        for (language, text) in [("en", report.english), ("ar", report.arabic), ("he", report.hebrew)] {
            let coded = coder.code(Document(id: "a", text: text, date: "2025-11-06", language: language), options: options)
            #expect(coded.timexes.map(\.value).sorted() == report.values, "\(language)")
        }
    }
}
