/// Writes out the forms of a nominal from its spelling: bound forms, dual, sound plurals, written case endings.
struct ArabicNominal {
    /// The vowel an ending begins with.
    private enum Joint { case a, longA, ay, longU, longI }

    /// What all the forms share: part of speech and verb form.
    private let base: Features
    private(set) var forms: [WordForm] = []

    init(_ pos: PartOfSpeech, form: VerbForm = .none) {
        var features = Features(pos)
        features.form = form
        base = features
    }

    // MARK: - Single words

    /// Adds a word that has its own shape (a singular or broken plural): the free form, forms before suffix pronouns, the accusative.
    ///
    /// - Parameters:
    ///   - word: the spelling.
    ///   - gender: its gender.
    ///   - number: its number.
    ///   - loses: whether its final ي falls off where it has neither article nor complement (قاض).
    ///   - alif: whether an indefinite accusative may be written with alif.
    mutating func word(_ word: [UInt16], _ gender: Gender, _ number: Number, loses: Bool = false, alif: Bool = true) {
        guard let last = word.last else { return }
        if loses {
            put(Self.withoutYa(word), gender, number, states: .indefinite)
            let plural = number == .plural && !alif
            put(
                word, gender, number, states: plural ? [.indefinite, .definite, .construct] : [.definite, .construct], article: true,
                suffix: true)
            if !plural { put(word + [ArabicSound.alif], gender, number, states: .indefinite, case: .accusative) }
            return
        }
        var bound: [(letters: [UInt16], case: Case)] = []
        var suffix = true
        var accusative: [UInt16]? = word + [ArabicSound.alif]
        let stem = Array(word.dropLast())
        switch last {
        case ArabicSound.marbuta:
            (suffix, accusative) = (false, nil)
            bound = [(stem + [ArabicSound.ta], .any)]
        case ArabicSound.maqsura:
            (suffix, accusative) = (false, nil)
            bound = [(Self.withAlif(stem), .any)]
        case ArabicSound.alif:
            accusative = nil
        case ArabicSound.waw where word.count > 4 || Self.foreignInWaw.contains(word):
            accusative = nil
        case ArabicSound.hamzaAlif:
            accusative = nil
            bound = [(stem + [ArabicSound.hamzaWaw], .nominative), (stem + [ArabicSound.hamzaYa], .oblique)]
        case ArabicSound.hamzaWaw:
            bound = [(stem + [ArabicSound.hamzaYa], .oblique)]
        case ArabicSound.hamza:
            let before = stem.last ?? 0
            if before == ArabicSound.ya {
                suffix = false
                accusative = stem + [ArabicSound.hamzaYa, ArabicSound.alif]
                bound = [(stem + [ArabicSound.hamzaYa], .any)]
            } else {
                bound = [(stem + [ArabicSound.hamzaWaw], .nominative), (stem + [ArabicSound.hamzaYa], .oblique)]
                if before == ArabicSound.alif || before == ArabicSound.madda {
                    accusative = nil
                } else if before != ArabicSound.waw {
                    if !ArabicSound.endsJoin(before) { accusative = stem + [ArabicSound.hamzaYa, ArabicSound.alif] }
                    bound.append((stem + [ArabicSound.hamzaAlif], .accusative))
                }
            }
        default: break
        }
        put(word, gender, number, states: [.indefinite, .definite, .construct], article: true, suffix: suffix)
        for form in bound { put(form.letters, gender, number, states: .construct, case: form.case, bound: true) }
        if alif, let accusative { put(accusative, gender, number, states: .indefinite, case: .accusative) }
    }

    /// Adds the dual: ان and ين, without ن in construct.
    ///
    /// - Parameters:
    ///   - word: the singular.
    ///   - gender: its gender.
    ///   - hamzaFalls: whether its final ء becomes و (صحراوان).
    mutating func dual(_ word: [UInt16], _ gender: Gender, hamzaFalls: Bool = false) {
        guard let last = word.last else { return }
        if last == ArabicSound.alif, word.count > 3 { return }
        let singular = last == ArabicSound.marbuta ? word.dropLast() + [ArabicSound.ta] : hamzaFalls ? word.dropLast() + [ArabicSound.waw] : word
        endings(join(singular, .longA), gender, .dual, .nominative)
        endings(join(singular, .ay), gender, .dual, .oblique)
    }

    /// Adds the sound masculine plural: ون and ين, without ن in construct.
    mutating func soundMasculine(_ word: [UInt16], loses: Bool = false) {
        let singular = loses ? Self.withoutYa(word) : word
        endings(join(singular, .longU), .masculine, .plural, .nominative)
        endings(join(singular, .longI), .masculine, .plural, .oblique)
    }

    /// Adds the sound feminine plural ات of a singular with or without ة.
    mutating func soundFeminine(_ word: [UInt16], hamzaFalls: Bool = false) {
        guard let last = word.last else { return }
        var plurals: [[UInt16]] = []
        let stem = Array(word.dropLast())
        switch last {
        case ArabicSound.marbuta:
            if stem.last == ArabicSound.hamzaAlif {
                plurals = [stem.dropLast() + [ArabicSound.madda]]
            } else if stem.last == ArabicSound.alif {
                plurals = [stem.dropLast() + [stem.count > 3 ? ArabicSound.ya : ArabicSound.waw, ArabicSound.alif]]
            } else {
                plurals = [stem + [ArabicSound.alif]]
            }
        case ArabicSound.alif: plurals = [word]
        case ArabicSound.hamza where hamzaFalls: plurals = [stem + [ArabicSound.waw, ArabicSound.alif]]
        default: plurals = join(word, .longA)
        }
        for plural in plurals { ready(plural + [ArabicSound.ta]) }
    }

    /// Adds a sound feminine plural that is already written out (سنوات).
    mutating func ready(_ plural: [UInt16]) {
        put(plural, .feminine, .plural, states: [.indefinite, .definite, .construct], article: true, suffix: true)
    }

    /// Adds a form that stands only before a genitive or a suffix pronoun (أبو).
    mutating func construct(_ word: [UInt16], _ gender: Gender, _ number: Number, case: Case) {
        put(word, gender, number, states: .construct, case: `case`, suffix: true)
    }

    // MARK: - Joining

    /// Foreign nouns in و, which are not declined.
    private static let foreignInWaw: Set<[UInt16]> = Set(["كيلو", "مترو", "يورو", "فيتو", "كازينو"].map(ArabicSound.letters))

    /// A stem with the alif that ى becomes: مستشفا, مرآ.
    private static func withAlif(_ stem: [UInt16]) -> [UInt16] {
        stem.last == ArabicSound.hamzaAlif ? stem.dropLast() + [ArabicSound.madda] : stem + [ArabicSound.alif]
    }

    /// A singular with ة: فاعل to فاعلة, معطى to معطاة.
    static func feminine(_ word: [UInt16]) -> [UInt16] {
        ArabicNominal(.noun).join(word, .a).first.map { $0 + [ArabicSound.marbuta] } ?? word
    }

    /// قاضي as قاض, جائي as جاء, مرتئي as مرتئ.
    static func withoutYa(_ word: [UInt16]) -> [UInt16] {
        var out = word
        if out.last == ArabicSound.ya { out.removeLast() }
        if out.suffix(2) == [ArabicSound.alif, ArabicSound.hamzaYa] { out[out.count - 1] = ArabicSound.hamza }
        return out
    }

    private mutating func endings(_ stems: [[UInt16]], _ gender: Gender, _ number: Number, _ grammaticalCase: Case) {
        for stem in stems {
            put(stem + [ArabicSound.nun], gender, number, states: [.indefinite, .definite], case: grammaticalCase, article: true)
        }
        for stem in stems { put(stem, gender, number, states: .construct, case: grammaticalCase, suffix: true) }
    }

    /// The spellings of a word with the vowel of an ending.
    private func join(_ word: [UInt16], _ joint: Joint) -> [[UInt16]] {
        typealias S = ArabicSound
        guard let last = word.last else { return [] }
        let vowel: [UInt16]
        switch joint {
        case .a: vowel = []
        case .longA: vowel = [S.alif]
        case .ay, .longI: vowel = [S.ya]
        case .longU: vowel = [S.waw]
        }
        let stem = Array(word.dropLast())
        func seated(_ letter: UInt16) -> [UInt16] { stem + [letter] + vowel }
        switch last {
        case S.maqsura:
            switch joint {
            case .a: return [Self.withAlif(stem)]
            case .longA, .ay: return [stem + [S.ya] + vowel]
            case .longU, .longI: return [stem + vowel]
            }
        case S.alif where joint == .longA || joint == .ay: return [stem + [S.waw] + vowel]
        case S.hamzaAlif:
            switch joint {
            case .a, .ay: return [seated(S.hamzaAlif)]
            case .longA: return [stem + [S.madda]]
            case .longU: return [seated(S.hamzaWaw), seated(S.hamzaAlif)]
            case .longI: return [seated(S.hamzaYa)]
            }
        case S.hamzaWaw: return [seated(joint == .longI ? S.hamzaYa : S.hamzaWaw)]
        case S.hamza:
            let before = stem.last ?? 0
            if before == S.ya || joint == .longI { return [seated(S.hamzaYa)] }
            if before == S.alif || before == S.madda { return joint == .longU ? [seated(S.hamzaWaw), seated(S.hamza)] : [seated(S.hamza)] }
            if before == S.waw { return joint == .longU ? [seated(S.hamza), seated(S.hamzaWaw)] : [seated(S.hamza)] }
            switch joint {
            case .longU: return [seated(S.hamzaWaw)]
            case .a: return [seated(S.hamzaAlif)]
            case .ay: return [seated(S.hamzaAlif), seated(S.endsJoin(before) ? S.hamza : S.hamzaYa)]
            default: return [seated(S.endsJoin(before) ? S.hamza : S.hamzaYa)]
            }
        default: return [word + vowel]
        }
    }

    private mutating func put(
        _ letters: [UInt16], _ gender: Gender, _ number: Number, states: States, case grammaticalCase: Case = .any, article: Bool = false,
        suffix: Bool = false, bound: Bool = false
    ) {
        var features = base
        features.gender = gender
        features.number = number
        features.states = states
        features.grammaticalCase = grammaticalCase
        features.takesArticle = article
        features.takesSuffix = suffix
        features.isBound = bound
        let form = WordForm(surface: ArabicSound.text(letters), features: features)
        if !forms.contains(form) { forms.append(form) }
    }
}
