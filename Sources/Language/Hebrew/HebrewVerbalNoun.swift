/// The regular verbal noun of a Hebrew verb, for verbs to which the lexicon gives none of their own.
///
///     let agree = try HebrewVerb(lemma: "הסכים", root: "סכם", binyan: .hifil)
///     HebrewVerbalNoun(of: agree).lemma  // "הסכמה"
///
/// It is כתיבה in paal, היפגשות in nifal, דיבור in piel, הסכמה in hifil, התנגדות in hitpael. Pual and hufal have none.
public struct HebrewVerbalNoun: Sendable {
    /// Its spellings, the usual one first; empty where there is none.
    public let spellings: [String]
    /// The usual spelling.
    public var lemma: String? { spellings.first }

    /// Makes the verbal noun of a verb: `HebrewVerbalNoun(of: verb)`.
    public init(of verb: HebrewVerb) {
        spellings = verb.spelling.spell(Self.pattern(verb))
    }

    /// All forms: singular and plural, their construct forms, and those with a possessive suffix (פגישתו).
    ///
    /// They are nouns of verb form `masdar`. Spellings but the usual one are `isSeldom`.
    public func forms() -> [WordForm] { Self.forms(spellings) }

    /// The forms of a verbal noun that a lexicon gives: `HebrewVerbalNoun.forms(of: "נאום")`.
    ///
    /// - Parameters:
    ///   - singular: the singular.
    ///   - plural: its plural as in `HebrewNoun`.
    ///   - gender: its gender as there.
    public static func forms(of singular: String, plural: String? = nil, gender: Gender? = nil) -> [WordForm] {
        forms([singular], plural: plural, gender: gender)
    }

    private static func forms(_ spellings: [String], plural: String? = nil, gender: Gender? = nil) -> [WordForm] {
        var forms: [WordForm] = []
        for (count, spelling) in spellings.enumerated() {
            var base = Features(.noun)
            base.form = .masdar
            base.isSeldom = count > 0
            let noun = HebrewNoun(singular: spelling, plural: plural, gender: gender, base: base)
            forms += (noun.forms() + noun.possessed()).filter { new in
                !forms.contains { $0.surface == new.surface && $0.features.with(\.isSeldom, true) == new.features.with(\.isSeldom, true) }
            }
        }
        return forms
    }

    // MARK: - Patterns

    private static func pattern(_ verb: HebrewVerb) -> String {
        let stems = verb.stems
        let isFinalHe = stems.she.hasSuffix("תה")
        switch verb.binyan {
        case .pual, .hufal: return ""
        case .paal:
            // היה, חי and יכול have other nouns.
            if ["היה", "חיה", "יכל"].contains(verb.spelling.root.joined()) { return "" }
            if stems.he == "13" { return "1י3ה" }
            return isFinalHe ? "12ייה" : "12י3ה"
        case .nifal, .hitpael:
            let infinitives = stems.infinitive.split(separator: "|").filter { $0.hasPrefix("לה") }.map { String($0.dropFirst()) }
            let pattern = infinitives.joined(separator: "|")
            return isFinalHe ? pattern : HebrewStems.add("ות", to: pattern)
        case .piel: return piel(verb.spelling.root, stems, isFinalHe: isFinalHe)
        case .hifil:
            if isFinalHe { return hifilFinalHe(verb.spelling.root, stems) }
            return stems.closed.split(separator: "|").first.map { $0 + "ה" } ?? ""
        }
    }

    /// דיבור, שינוי, ביטוי; פרסום; כינון.
    private static func piel(_ root: [String], _ stems: HebrewStems, isFinalHe: Bool) -> String {
        if isFinalHe { return "1i2וי" }
        if stems.he == "1ו34" { return "1i3ו4" }
        switch root.count {
        case 4: return "1j23ו4"
        case 5: return "1j234ו5"
        default: break
        }
        if stems.he == "1ו33" { return "1i3ו3" }
        // ייבוא keeps its א.
        return root[2] == "א" && root[0] != "י" ? "1i2וי" : "1i2ו3"
    }

    /// הפניה; העלאה, הלוואה, הוראה.
    private static func hifilFinalHe(_ root: [String], _ stems: HebrewStems) -> String {
        if stems.he.hasPrefix("הו") { return "הו2אה" }
        if stems.he.hasPrefix("הi") { return root == ["נ", "כ", "ה"] ? "ה2אה" : "ה2יה|ה2ייה" }
        return ["ל", "צ", "ו", "ר", "ש"].contains(root[1]) ? "ה12אה" : "ה12יה|ה12ייה"
    }
}
