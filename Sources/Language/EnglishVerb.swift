/// The forms of an English verb, or of a phrase whose first word is one.
///
///     EnglishVerb(lemma: "meet", past: ["met"]).forms()       // meet, meets, met (past), met (participle), meeting
///     EnglishVerb(lemma: "call off").forms()                  // call off, calls off, called off, calling off
///
/// Regular spelling is that of any grammar (Quirk and others, A Comprehensive Grammar of the English Language, 3.2-3.10): -es after sibilants,
/// y to ies, a silent e dropped, one consonant doubled where the entry says so.
public struct EnglishVerb: Sendable {
    let lemma: String
    let past: [String]
    let participle: [String]
    let doubles: Bool

    /// - Parameters:
    ///   - lemma: the base form; of several words the first inflects.
    ///   - past: irregular pasts of the first word, none for a regular verb.
    ///   - participle: irregular participles; where there are none the pasts serve.
    ///   - doubles: the last consonant doubles (stop, stopped).
    public init(lemma: String, past: [String] = [], participle: [String] = [], doubles: Bool = false) {
        self.lemma = lemma
        self.past = past
        self.participle = participle
        self.doubles = doubles
    }

    /// All forms: base, third person, past, participle, -ing.
    ///
    /// A base is `imperfect` without a person, the third person with it; a past is `perfect`; a participle is `passiveParticiple` and passive;
    /// -ing is `activeParticiple`.
    public func forms() -> [WordForm] {
        let words = lemma.split(separator: " ", maxSplits: 1).map(String.init)
        let head = words[0]
        let rest = words.count > 1 ? " " + words[1] : ""
        let active = Features(.verb).with(\.voices, .active)
        var result: [WordForm] = []
        func add(_ surface: String, _ features: Features) { result.append(WordForm(surface: surface + rest, features: features)) }
        add(head, active.with(\.form, .imperfect))
        add(Self.third(head), active.with(\.form, .imperfect).with(\.person, .third).with(\.number, .singular))
        let regular = ed(head)
        for form in past.isEmpty ? [regular] : past { add(form, active.with(\.form, .perfect)) }
        for form in participle.isEmpty ? (past.isEmpty ? [regular] : past) : participle {
            add(form, Features(.verb).with(\.form, .passiveParticiple).with(\.voices, .passive))
        }
        add(ing(head), active.with(\.form, .activeParticiple))
        return result
    }

    static func third(_ word: String) -> String {
        if ["s", "x", "z", "sh", "ch", "o"].contains(where: word.hasSuffix) { return word + "es" }
        return endsInConsonantY(word) ? word.dropLast() + "ies" : word + "s"
    }

    private func ed(_ word: String) -> String {
        if word.hasSuffix("e") { return word + "d" }
        if Self.endsInConsonantY(word) { return word.dropLast() + "ied" }
        return (doubles ? word + String(word.suffix(1)) : word.hasSuffix("c") ? word + "k" : word) + "ed"
    }

    private func ing(_ word: String) -> String {
        if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
        let keeps = word.hasSuffix("ee") || word.hasSuffix("oe") || word.hasSuffix("ye") || word == "be"
        if word.hasSuffix("e"), !keeps { return word.dropLast() + "ing" }
        return (doubles ? word + String(word.suffix(1)) : word.hasSuffix("c") ? word + "k" : word) + "ing"
    }

    private static func endsInConsonantY(_ word: String) -> Bool {
        guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
