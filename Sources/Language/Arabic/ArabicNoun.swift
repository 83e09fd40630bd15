/// A noun of Arabic with its plurals.
///
///     ArabicNoun(singular: "وزير", plurals: ["وزراء"], gender: nil, feminine: "ة").forms()
public struct ArabicNoun: Sendable {
    private let singular: [UInt16]
    private let plurals: [String]
    private let gender: Gender
    private let feminine: String?
    private let loses: Bool

    /// Reads a noun entry.
    ///
    ///     ArabicNoun(singular: "علاقة", plurals: ["ات"])
    ///
    /// - Parameters:
    ///   - singular: the singular. One that loses its ي as an indefinite is written with it (محامي); a kasratan (محامٍ) says so
    ///     where the shape does not, a shadda (تركيّ) that it does not.
    ///   - plurals: broken plurals as they are, `ات` and `ون` for the sound ones.
    ///   - gender: the gender, where ة does not tell.
    ///   - feminine: for people, `ة` or the feminine word.
    public init(singular: String, plurals: [String], gender: Gender? = nil, feminine: String? = nil) {
        var letters = ArabicSound.letters(singular)
        loses = Self.loses(singular, letters, plurals)
        if loses, letters.last != ArabicSound.ya { letters.append(ArabicSound.ya) }
        self.singular = letters
        self.plurals = plurals
        self.gender = gender ?? (letters.last == ArabicSound.marbuta ? .feminine : .masculine)
        self.feminine = feminine
    }

    /// All forms: singular, dual and plurals, then those of the feminine counterpart.
    ///
    ///     ArabicNoun(singular: "مستشفى", plurals: ["مستشفيات"]).forms().contains { $0.surface == "مستشفا" && $0.features.isBound }
    public func forms() -> [WordForm] {
        typealias S = ArabicSound
        var nominal = ArabicNominal(.noun)
        let hamzaFalls = gender == .feminine && singular.count > 3 && singular.suffix(2) == [S.alif, S.hamza]
        nominal.word(singular, gender, .singular, loses: loses)
        if Self.fiveNouns.contains(singular) {
            nominal.construct(singular + [S.waw], gender, .singular, case: .nominative)
            nominal.construct(singular + [S.alif], gender, .singular, case: .accusative)
            nominal.construct(singular + [S.ya], gender, .singular, case: .oblique)
            nominal.dual(singular + [S.waw], gender)
        } else {
            nominal.dual(singular, gender, hamzaFalls: hamzaFalls)
        }
        if plurals.contains("ات") { nominal.soundFeminine(singular, hamzaFalls: hamzaFalls) }
        Self.add(plurals, of: singular, gender, loses: loses, in: &nominal)
        if let feminine {
            let letters = S.letters(feminine)
            let word = letters == [S.marbuta] ? ArabicNominal.feminine(singular) : letters
            nominal.word(word, .feminine, .singular, alif: word.last != S.hamza)
            nominal.dual(word, .feminine, hamzaFalls: word.count > 3 && word.suffix(2) == [S.alif, S.hamza])
            if word.last == S.marbuta { nominal.soundFeminine(word) }
        }
        return nominal.forms
    }

    // MARK: - Shapes

    private static let soundF: [UInt16] = [ArabicSound.alif, ArabicSound.ta]
    private static let soundM: [UInt16] = [ArabicSound.waw, ArabicSound.nun]
    /// أب, أخ, حم.
    private static let fiveNouns: Set<[UInt16]> = [[0x623, 0x628], [0x623, 0x62E], [0x62D, 0x645]]
    /// Sound plurals that are no singular with an ending.
    private static let bareSounds: Set<[UInt16]> = Set(["سنون", "سنين", "بنون", "بنين"].map(ArabicSound.letters))
    /// Plurals with a hidden double letter, which take no accusative alif.
    private static let hiddenDoubles: Set<[UInt16]> = Set(
        ["مواد", "مهام", "خواص", "دواب", "حواف", "مضار", "محال", "مقار", "مشاق", "حواس", "شواذ", "هوام", "سوام"].map(ArabicSound.letters))
    /// Plurals in اCي whose ي is double and stays.
    private static let keepYa: Set<[UInt16]> = Set(["كراسي", "قماري", "بخاتي"].map(ArabicSound.letters))

    /// Whether a plural is the singular with ون or ين, whose ي or ى it may have lost: محامون, مدعين.
    private static func isSoundMasculine(_ plural: [UInt16], of singular: [UInt16]) -> Bool {
        typealias S = ArabicSound
        guard plural.count > 3, plural.last == S.nun else { return false }
        let vowel = plural[plural.count - 2]
        guard vowel == S.waw || vowel == S.ya else { return false }
        let stem = Array(plural.dropLast(2))
        return stem == singular || ((singular.last == S.ya || singular.last == S.maqsura) && stem == Array(singular.dropLast()))
    }

    /// Adds all plurals but ات.
    static func add(_ plurals: [String], of singular: [UInt16], _ gender: Gender, loses: Bool, in nominal: inout ArabicNominal) {
        typealias S = ArabicSound
        let all = plurals.map(S.letters)
        for (letters, text) in zip(all, plurals) where letters != soundF {
            if letters == soundM || isSoundMasculine(letters, of: singular) {
                nominal.soundMasculine(singular, loses: loses)
            } else if bareSounds.contains(letters) {
                nominal.soundMasculine(Array(letters.dropLast(2)))
            } else if !all.contains(letters + [S.ya]) {
                // Where both مبان and مباني are given, the longer one makes the shorter.
                let marked =
                    text.unicodeScalars.contains("\u{64D}") || (letters.last == S.ya && all.contains(Array(letters.dropLast())))
                    || isShortened(letters, of: singular)
                broken(letters, of: singular, gender, marked: marked, in: &nominal)
            }
        }
    }

    /// Whether a plural is written without the ي it has with an article: معنى has معان, ضاحية has ضواح.
    private static func isShortened(_ plural: [UInt16], of singular: [UInt16]) -> Bool {
        typealias S = ArabicSound
        if shortened.contains(plural) { return true }
        guard plural.count == 4, plural[2] == S.alif, plural[0] == singular[0], plural[3] != S.hamza else { return false }
        if singular.last == S.maqsura, singular.count == 4 { return true }
        return singular.count >= 4 && singular[1] == S.alif && singular[3] == S.ya && plural[3] == singular[2]
    }

    private static let shortened: Set<[UInt16]> = Set(["أراض", "ليال", "أهال", "أياد", "أغان", "مآس"].map(ArabicSound.letters))

    /// Adds a plural that has its own shape.
    private static func broken(_ letters: [UInt16], of singular: [UInt16], _ gender: Gender, marked: Bool, in nominal: inout ArabicNominal) {
        typealias S = ArabicSound
        let count = letters.count
        guard let last = letters.last else { return }
        if count > 3, last == S.ta, letters[count - 2] == S.alif || letters[count - 2] == S.madda {
            // أوقات is broken, أزمات is the sound plural of أزمة.
            let isBroken = count == 5 && letters[0] == S.hamzaAlif && singular.first != S.hamzaAlif
            if !isBroken { return nominal.ready(letters) }
        }
        if marked {
            return nominal.word(last == S.ya ? letters : letters + [S.ya], gender, .plural, loses: true, alif: false)
        }
        let loses = count >= 4 && last == S.ya && (letters[count - 3] == S.alif || letters[count - 3] == S.madda) && !keepYa.contains(letters)
        nominal.word(letters, gender, .plural, loses: loses, alif: !isDiptotePlural(letters))
    }

    /// Whether a broken plural has the shape مفاعل or مفاعيل and so no written accusative ending.
    static func isDiptotePlural(_ letters: [UInt16]) -> Bool {
        typealias S = ArabicSound
        let at: Int
        if letters.count > 1, letters[1] == S.madda || letters[0] == S.madda {
            // مآثر; آثار is أفعال.
            if letters[0] == S.madda { return false }
            at = 1
        } else if letters.count > 2, letters[2] == S.alif {
            at = 2
        } else {
            return hiddenDoubles.contains(letters)
        }
        let rest = letters.count - at - 1
        if letters.last == S.marbuta { return false }
        return rest == 2 || (rest == 3 && letters[at + 2] == S.ya) || hiddenDoubles.contains(letters)
    }

    /// Whether a singular loses its ي as an indefinite: قاضي, محامي, تحدي; not وعي, كرسي, تركي.
    private static func loses(_ text: String, _ letters: [UInt16], _ plurals: [String]) -> Bool {
        typealias S = ArabicSound
        if text.unicodeScalars.last == "\u{64D}" { return true }
        if text.unicodeScalars.contains("\u{651}") || letters.last != S.ya { return false }
        let count = letters.count
        guard count >= 4 else { return false }
        if plurals.contains(where: { isSoundMasculine(S.letters($0), of: letters) && S.letters($0).count == count + 1 }) { return true }
        let alifAt = letters[count - 3] == S.alif
        if count == 4, letters[1] == S.alif { return !stayingYa.contains(letters) }
        if alifAt, letters[0] == S.mim || letters[0] == S.ta { return true }
        // تحدٍّ: a masdar of form V used as a noun.
        return count == 4 && letters[0] == S.ta && plurals.contains { $0.hasSuffix("ات") }
    }

    /// فاعي words whose ي is a nisba and stays.
    private static let stayingYa: Set<[UInt16]> = Set(["شامي", "حالي", "عادي", "ذاتي", "مالي", "نازي", "عامي"].map(ArabicSound.letters))
}
