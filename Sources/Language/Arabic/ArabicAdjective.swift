/// An adjective of Arabic.
///
///     ArabicAdjective(masculine: "سياسي").forms().contains { $0.surface == "سياسيون" }
public struct ArabicAdjective: Sendable {
    private let masculine: [UInt16]
    private let feminine: [UInt16]
    private let plurals: [String]
    private let loses: Bool

    /// Reads an adjective entry.
    ///
    ///     ArabicAdjective(masculine: "أحمر", feminine: "حمراء", plurals: ["حمر"])
    ///
    /// - Parameters:
    ///   - masculine: the masculine singular. One that loses its ي as an indefinite is written with a kasratan (متوالٍ) unless it is a
    ///     common one such as عالي.
    ///   - feminine: the feminine singular, where it is not the masculine with ة.
    ///   - plurals: broken plurals; none for ون. `ون` and `ات` may be given beside broken ones.
    public init(masculine: String, feminine: String? = nil, plurals: [String] = []) {
        var letters = ArabicSound.letters(masculine)
        loses = masculine.unicodeScalars.last == "\u{64D}" || Self.losing.contains(letters)
        if loses, letters.last != ArabicSound.ya { letters.append(ArabicSound.ya) }
        self.masculine = letters
        let given = feminine.map(ArabicSound.letters) ?? [ArabicSound.marbuta]
        self.feminine = given == [ArabicSound.marbuta] ? ArabicNominal.feminine(letters) : given
        self.plurals = plurals
    }

    /// All forms: both genders in singular, dual and plural.
    ///
    ///     ArabicAdjective(masculine: "كبير", plurals: ["كبار"]).forms()
    public func forms() -> [WordForm] {
        typealias S = ArabicSound
        var nominal = ArabicNominal(.adjective)
        // أفعل takes no written accusative ending, nor do أصم and أشد; أولا does.
        let isElative = masculine.first == S.hamzaAlif && (masculine.count == 4 || isShortElative)
        nominal.word(masculine, .masculine, .singular, loses: loses, alif: !isElative)
        nominal.dual(masculine, .masculine)
        if plurals.isEmpty { nominal.soundMasculine(masculine, loses: loses) }
        let hamzaFalls = feminine.count > 3 && feminine.suffix(2) == [S.alif, S.hamza]
        nominal.word(feminine, .feminine, .singular)
        // One form for both genders (أقوى) has no feminine plural.
        if feminine != masculine {
            // عليا is كبرى with the alif spelling after ي: علييات.
            let stem = feminine.suffix(2) == [S.ya, S.alif] ? feminine.dropLast() + [S.maqsura] : feminine
            nominal.dual(stem, .feminine, hamzaFalls: hamzaFalls)
            nominal.soundFeminine(stem, hamzaFalls: hamzaFalls)
        }
        ArabicNoun.add(plurals, of: masculine, .both, loses: loses, in: &nominal)
        return nominal.forms
    }

    private var isShortElative: Bool {
        masculine.count == 3 && masculine.last != ArabicSound.ya && masculine != [ArabicSound.hamzaAlif, ArabicSound.waw, 0x644]
    }

    /// Adjectives in ي that lose it as indefinites; all others in ي are taken for nisbas.
    private static let losing: Set<[UInt16]> = Set(
        [
            "عالي", "تالي", "جاري", "ماضي", "ثاني", "باقي", "كافي", "خالي", "غالي", "قاسي", "نائي", "نامي", "راقي", "وافي", "دامي", "ضاري", "ساري",
            "متتالي", "متوالي", "متساوي", "متوازي", "متنامي", "متعالي", "موالي", "معادي", "مساوي", "مواتي", "موازي", "منافي", "مستعصي", "متعافي",
            "طاغي", "لاغي", "واعي", "حادي", "متدني", "متأني", "مجدي", "معدي", "راضي", "صافي", "واهي", "مغري", "عاري", "آتي",
        ].map(ArabicSound.letters))
}
