/// One written form of a word and what grammar says of it.
///
///     WordForm(surface: "يكتبون", features: features)
public struct WordForm: Hashable, Sendable {
    /// The unvowelled spelling: hamza, ta marbuta and alif maqsura kept, no diacritics.
    public var surface: String
    /// What the spelling stands for.
    public var features: Features

    /// Makes a word form: `WordForm(surface: "كتب", features: Features(.verb))`.
    ///
    /// - Parameters:
    ///   - surface: the unvowelled spelling.
    ///   - features: what the spelling stands for.
    public init(surface: String, features: Features) {
        self.surface = surface
        self.features = features
    }
}

/// Why a verb entry cannot be conjugated.
///
///     do { _ = try ArabicVerb(lemma: "قال", root: "قال", form: "I a/u") } catch { print(error) }
public enum ArabicMorphologyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The root does not have the letters its form needs.
    case root(lemma: String, root: String, needed: Int)
    /// The form is not one we know.
    case form(lemma: String, form: String)
    /// Root and form give another third person masculine perfect than the lemma.
    case lemma(lemma: String, root: String, form: String, expected: String)

    /// A sentence that says what to change.
    public var description: String {
        switch self {
        case .root(let lemma, let root, let needed):
            return "verb \(lemma): the root \(root) should be \(needed) letters, hamza written ء and a weak letter و or ي"
        case .form(let lemma, let form):
            return "verb \(lemma): \(form) is no verb form; write I with its vowels (I a/u), II to X, Q, Q2 or Q4"
        case .lemma(let lemma, let root, let form, let expected):
            return "verb \(lemma): the root \(root) in form \(form) gives \(expected); correct the lemma, the root or the form"
        }
    }
}
