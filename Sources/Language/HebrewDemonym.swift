/// The forms of a Hebrew adjective of nationality: ישראלי, ישראלית, ישראלים, ישראליים, ישראליות.
public enum HebrewDemonym {
    /// - Parameter masculine: the masculine singular, which ends in י.
    /// - Returns: all forms with gender and number; the masculine alone for what does not end so.
    public static func forms(_ masculine: String) -> [WordForm] {
        let base = Features(.adjective).with(\.takesArticle, true)
        func form(_ surface: String, _ gender: Gender, _ number: Number) -> WordForm {
            WordForm(surface: surface, features: base.with(\.gender, gender).with(\.number, number))
        }
        let singular = form(masculine, .masculine, .singular)
        guard masculine.hasSuffix("י") else { return [singular] }
        // Of three letters (תאי) the short plural is another word more often (תאים, cells).
        return [
            singular, form(masculine + "ת", .feminine, .singular), form(masculine + "ים", .masculine, .plural),
            form(masculine + "ות", .feminine, .plural),
        ] + (masculine.count > 3 ? [form(masculine + "ם", .masculine, .plural)] : [])
    }
}
