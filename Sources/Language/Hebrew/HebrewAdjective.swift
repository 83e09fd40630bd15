/// An adjective of Hebrew.
///
///     HebrewAdjective(masculine: "מדיני").forms().map(\.surface)  // מדיני, מדינית, מדיניים, מדינים, מדיניות
public struct HebrewAdjective: Sendable {
    private let masculine: [String]
    private let feminine: [String]

    /// Reads an adjective entry.
    ///
    ///     HebrewAdjective(masculine: "כן", feminine: "כנה")
    ///
    /// - Parameters:
    ///   - masculine: the masculine singular.
    ///   - feminine: the feminine singular, where the rule gives another: ית for י, ת for participles (בולט, מתקדם, נרחב), else ה.
    public init(masculine: String, feminine: String? = nil) {
        let letters = HebrewSpelling.letters(masculine)
        self.masculine = letters
        self.feminine = feminine.map(HebrewSpelling.letters) ?? Self.feminine(letters)
    }

    /// The four forms, none of them in construct. Of an adjective in י the second masculine plural (ים for יים) is `isSeldom`.
    public func forms() -> [WordForm] {
        let stem = masculine.last == "ה" ? Array(masculine.dropLast()) : masculine
        var forms = [form(masculine, .masculine, .singular), form(feminine, .feminine, .singular), form(stem + ["י", "מ"], .masculine, .plural)]
        // Of three letters (תאי) the short plural is another word more often (תאים, cells).
        if Self.isNisba(masculine), masculine.count > 3 { forms.append(form(masculine + ["מ"], .masculine, .plural, isSeldom: true)) }
        forms.append(form(stem + ["ו", "ת"], .feminine, .plural))
        return forms
    }

    private func form(_ letters: [String], _ gender: Gender, _ number: Number, isSeldom: Bool = false) -> WordForm {
        var features = Features(.adjective).with(\.gender, gender).with(\.number, number)
        features.states = [.indefinite, .definite]
        features.takesArticle = true
        features.isSeldom = isSeldom
        return WordForm(surface: HebrewSpelling.word(letters), features: features)
    }

    // MARK: - The feminine

    private static func feminine(_ letters: [String]) -> [String] {
        if letters.last == "ה" { return letters }
        if isNisba(letters) { return letters + ["ת"] }
        if inYodHe.contains(letters.joined()) { return letters + ["י", "ה"] }
        return letters + [isParticiple(letters) ? "ת" : "ה"]
    }

    /// Whether an adjective has the י of relation: מדיני; not פנוי, נקי.
    private static func isNisba(_ letters: [String]) -> Bool {
        letters.last == "י" && letters.dropLast().last != "ו" && !inYodHe.contains(letters.joined())
    }

    /// Whether it has the shape of a participle whose feminine ends in ת: קודם, נרחב, מיוחד, מצוין, מכוון; not מהיר, נכון, מוכן.
    private static func isParticiple(_ letters: [String]) -> Bool {
        if inT.contains(letters.joined()) { return true }
        guard letters.count > 3, letters.last != "י", !inHe.contains(letters.joined()) else { return false }
        let (second, third) = (letters[letters.count - 2], letters[letters.count - 3])
        let isOpen = second == "י" || second == "ו"
        if letters[0] == "מ" {
            // The open letter is a consonant of the root in מכוון, מצוין, מעוניין.
            return isOpen ? third == "ו" || second == "י" && third == "י" : letters.last != "א"
        }
        guard letters.count == 4, !isOpen else { return false }
        return letters[1] == "ו" || letters[0] == "נ" && letters.last != "א"
    }

    /// Those of three letters whose י belongs to the root: נקייה.
    private static let inYodHe: Set<String> = ["נקי", "עני", "טרי"]
    /// Those that take ת though they do not look like participles.
    private static let inT: Set<String> = ["קיימ", "חייב", "אחר"]
    /// Those that look like participles and take ה.
    private static let inHe: Set<String> = ["זוטר", "מוכנ", "מוזר", "מועט", "נורא", "נאמנ", "נחמד", "נכבד", "מסכנ"]
}
