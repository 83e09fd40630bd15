/// One of the seven patterns a Hebrew verb is conjugated in, under the name the lexicon writes.
///
///     HebrewBinyan(rawValue: "piel") == .piel
public enum HebrewBinyan: String, Sendable, CaseIterable {
    case paal, nifal, piel, pual, hifil, hufal, hitpael

    /// The voices its forms can have: נפתח is "was opened" or "opened", התקבל "was received" or "arrived".
    var voices: Voices {
        switch self {
        case .paal, .piel, .hifil: return .active
        case .pual, .hufal: return .passive
        case .nifal, .hitpael: return [.active, .passive]
        }
    }
}

/// Why a Hebrew verb entry cannot be conjugated.
///
///     do { _ = try HebrewVerb(lemma: "דיבר", root: "דבק", binyan: .piel) } catch { print(error) }
public enum HebrewMorphologyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The root has not three letters, nor four or five in a binyan that takes them.
    case root(lemma: String, root: String, binyan: HebrewBinyan)
    /// Root and binyan give other third person masculine pasts than the lemma.
    case lemma(lemma: String, root: String, binyan: HebrewBinyan, expected: [String])

    /// A sentence that says what to change.
    public var description: String {
        switch self {
        case .root(let lemma, let root, let binyan):
            return "verb \(lemma): the root \(root) should be three Hebrew letters, or four or five in piel, pual and hitpael; here it is \(binyan)"
        case .lemma(let lemma, let root, let binyan, let expected):
            return "verb \(lemma): the root \(root) in \(binyan) gives \(expected.joined(separator: ", ")); correct the lemma, the root or the binyan"
        }
    }
}
