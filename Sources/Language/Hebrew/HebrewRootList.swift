/// The roots that go another way in paal than their letters tell.
///
///     HebrewRootList.flatFuture.contains("למד")
///
/// Letters stand in their plain form (פ, not ף), as in `HebrewRoot.text`.
enum HebrewRootList {
    private static func roots(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    /// Those with a in the future, beside all with a guttural at the end or in the middle: ילמד, יגדל.
    static let flatFuture = roots(
        """
        למד לבש שכב רכב גדל קטנ חזק חלש חסר חכמ גבר כבד קרב זקנ שפל דבק רגז חדל חרב חפצ אשמ ערב רטב קדש צדק קצר חשכ עשר ארכ אזל אמצ אבל עצב \
        עמל שמנ אדמ קשב חרד תכפ חמד עצמ חמצ עשנ שכר כשל כלמ נגש נבט חלד תמל חרש
        """)

    /// Those whose participle is like the past, with ה in the feminine: ישן ישנה, גדל גדלה.
    static let plainParticiple = roots(
        "ישנ גדל קטנ זקנ שמח רעב צמא מלא כבד שפל חפצ ירא יבש חסר קרב דבק עיפ שבע עצב חרד אשמ ערב אבל עמל חרב יגע טמא תמה כמה")

    /// Those that lose their נ in the future: ייפול, תיסע.
    static let losesNun = roots("נפל נסע נגע נגש נטל נטע נשא נטה נפח")
    /// Those that may: ינקום, seldom ייקום.
    static let mayLoseNun = roots("נטש נצר נשר נשכ נשק נסק נזפ נתק נקפ נדפ נקב נקמ נדר נבל נזל")

    /// Those that lose their י: ירד, לרדת.
    static let losesYod = roots("ירד ישב ילד ידע יצא")
    /// Those that keep a י and have o: ייצור.
    static let roundYod = roots("יצר יצק יזמ יסד יקש יתר")
    /// אמר, יאמר, אומר.
    static let weakAleph = roots("אמר אכל אבד אהב אפה אבה")
    /// תמה, תמהה: their ה is a consonant.
    static let consonantalHe = roots("תמה כמה נגה")
    /// סב, יסוב.
    static let roundDouble = roots("סבב גזז תממ שחח צרר")

    /// Infinitives that do not follow from the rest.
    static let infinitives = [
        "נסע": "לנסוע", "נגע": "לגעת|לנגוע", "נגש": "לגשת", "נשא": "לשאת", "נטע": "לטעת|לנטוע", "נפח": "לפחת|לנפוח", "ירש": "לרשת", "ירא": "לירוא",
        "שכב": "לשכב|לשכוב", "אמר": "לומר|לאמור", "יעצ": "לייעץ",
    ]

    /// Imperatives that do not follow from the rest.
    static let imperatives = ["נסע": "ס3", "נגע": "ג3", "נגש": "ג3", "נשא": "ש3"]
}
