/// A root and the shapes its verbs can have in a binyan; the lemma decides which of them it is.
///
///     HebrewRoot(["ק", "ו", "מ"]).shapes(.hifil)
struct HebrewRoot: Sendable {
    /// One way to conjugate a root.
    struct Shape: Sendable {
        var spelling: HebrewSpelling
        var stems: HebrewStems
    }

    let letters: [String]
    let theme: HebrewVerb.Theme?
    /// The letters as one word, by which the lists of roots know it.
    let text: String

    /// - Parameters:
    ///   - letters: three to five letters, none in its final form.
    ///   - theme: the vowel of the future in paal, if it is given.
    init(_ letters: [String], theme: HebrewVerb.Theme? = nil) {
        self.letters = letters
        self.theme = theme
        text = letters.joined()
    }

    // MARK: - Classes

    var isTriliteral: Bool { letters.count == 3 }
    var first: String { letters.first ?? "" }
    var middle: String { letters.count > 1 ? letters[1] : "" }
    var last: String { letters.last ?? "" }
    /// ל"ה, but for the few roots whose ה is a consonant (תמה).
    var isFinalHe: Bool { isTriliteral && (last == "ה" || last == "י") && !HebrewRootList.consonantalHe.contains(text) }
    var isHollow: Bool { isTriliteral && (middle == "ו" || middle == "י") }
    var isDouble: Bool { isTriliteral && middle == last }
    /// Whether the middle or last letter is a guttural, which gives the future of paal an a.
    var isGuttural: Bool { ["א", "ה", "ח", "ע"].contains(middle) || ["א", "ה", "ח", "ע"].contains(last) }

    // MARK: - Shapes

    /// All shapes in a binyan, the likelier first.
    func shapes(_ binyan: HebrewBinyan) -> [Shape] {
        switch binyan {
        case .paal: return paal()
        case .nifal: return nifal()
        case .piel: return intensive { $0.piel() }
        case .pual: return intensive { $0.pual() }
        case .hitpael: return intensive { $0.hitpael() }
        case .hifil: return hifil()
        case .hufal: return hufal()
        }
    }

    /// A shape of these stems with the letters of the root, or with others.
    func shape(_ stems: HebrewStems, letters others: [String]? = nil) -> Shape {
        Shape(spelling: HebrewSpelling(root: others ?? letters), stems: stems)
    }

    /// The shapes of a binyan whose middle letter is strong. A hollow root may have the other middle letter there (קיים of קום), a root with י at
    /// the beginning ו (התוודע of ידע).
    private func intensive(_ shapes: (HebrewRoot) -> [Shape]) -> [Shape] {
        var roots = [self]
        if isHollow { roots.append(HebrewRoot([first, middle == "ו" ? "י" : "ו", last])) }
        if first == "י" { roots.append(HebrewRoot(["ו"] + letters.dropFirst())) }
        return roots.flatMap(shapes)
    }

    /// What follows the first letter in piel, pual and hitpael where there is no vowel letter between: the shape of דיבר, of כונן, סובב and רוקן,
    /// or without the last letter for קיווה.
    private func intensiveBodies() -> (plain: Bool, polel: String?, finalHe: Bool) {
        let polel = isTriliteral && !isFinalHe && (isHollow || isDouble) ? "ו33" : letters.count == 4 && middle == "ו" ? "ו34" : nil
        return (!(letters.count == 4 && middle == "ו"), polel, isFinalHe)
    }

    private func piel() -> [Shape] {
        let bodies = intensiveBodies()
        var all: [Shape] = []
        if bodies.finalHe {
            all.append(shape(HebrewStems(finalHe: "1i2", participle: "מ12", future: "P12", infinitive: "ל12", imperative: "12")))
        }
        if bodies.plain {
            // תרגם, פרסם: mostly without a yod.
            let past = isTriliteral ? "1iR" : "1jR"
            all.append(shape(HebrewStems(past: past, participle: "מ1R", future: "P1R", infinitive: "ל1R", imperative: "1R")))
        }
        if let polel = bodies.polel {
            let stem = "1" + polel
            all.append(shape(HebrewStems(past: stem, participle: "מ" + stem, future: "P" + stem, infinitive: "ל" + stem, imperative: stem)))
        }
        return all
    }

    private func pual() -> [Shape] {
        let bodies = intensiveBodies()
        var all: [Shape] = []
        if bodies.finalHe { all.append(shape(HebrewStems(finalHe: "1ו2", participle: "מ1ו2", future: "P1ו2"))) }
        if bodies.plain { all.append(shape(HebrewStems(past: "1וR", participle: "מ1וR", future: "P1וR"))) }
        if let polel = bodies.polel { all.append(shape(HebrewStems(past: "1" + polel, participle: "מ1" + polel, future: "P1" + polel))) }
        return all
    }

    /// ת changes places with a sibilant and becomes like it in voice (הסתדר, הזדהה, הצטרף); before ד, ט and ת it may be lost (הידרדר).
    private func hitpael() -> [Shape] {
        let leads: [String]
        switch first {
        case "ש", "ס": leads = ["1ת"]
        case "ז": leads = ["1ד"]
        case "צ": leads = ["1ט"]
        case "ד", "ט", "ת": leads = ["i1", "ת1"]
        default: leads = ["ת1"]
        }
        let bodies = intensiveBodies()
        return leads.flatMap { lead -> [Shape] in
            func stems(_ body: String) -> HebrewStems {
                let stem = lead + body
                return HebrewStems(
                    past: "ה" + stem, participle: "מ" + stem, future: "P" + stem, infinitive: "לה" + stem, imperative: "ה" + stem)
            }
            var all: [Shape] = []
            if bodies.finalHe {
                let stem = lead + "2"
                all.append(
                    shape(
                        HebrewStems(
                            finalHe: "ה" + stem, participle: "מ" + stem, future: "P" + stem, infinitive: "לה" + stem, imperative: "ה" + stem)))
            }
            if bodies.plain { all.append(shape(stems("R"))) }
            if let polel = bodies.polel { all.append(shape(stems(polel))) }
            return all
        }
    }
}
