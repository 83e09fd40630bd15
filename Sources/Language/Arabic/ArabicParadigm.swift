/// What a perfect's ending is.
enum ArabicPerfectEnding {
    case masculine, feminine, dualMasculine, dualFeminine, plural
    case consonant([UInt16])
}

/// What an imperfect's ending is.
enum ArabicImperfectEnding {
    case zero, you, dual, plural, women
}

/// One person, gender and number of a paradigm.
struct ArabicCell {
    var person: Person
    var gender: Gender
    var number: Number

    var isHe: Bool { person == .third && gender == .masculine && number == .singular }
    var isYouAll: Bool { person == .second && gender == .masculine && number == .plural }

    static let thirds = [
        ArabicCell(person: .third, gender: .masculine, number: .singular), ArabicCell(person: .third, gender: .feminine, number: .singular),
        ArabicCell(person: .third, gender: .masculine, number: .dual), ArabicCell(person: .third, gender: .feminine, number: .dual),
        ArabicCell(person: .third, gender: .masculine, number: .plural), ArabicCell(person: .third, gender: .feminine, number: .plural),
    ]
    static let imperative = [
        ArabicCell(person: .second, gender: .masculine, number: .singular), ArabicCell(person: .second, gender: .feminine, number: .singular),
        ArabicCell(person: .second, gender: .both, number: .dual),
        ArabicCell(person: .second, gender: .masculine, number: .plural), ArabicCell(person: .second, gender: .feminine, number: .plural),
    ]
    static let firsts = [
        ArabicCell(person: .first, gender: .both, number: .singular), ArabicCell(person: .first, gender: .both, number: .plural),
    ]
    static let perfect = thirds + imperative + firsts
    static let imperfect = perfect

    var perfectEnding: ArabicPerfectEnding {
        typealias S = ArabicSound
        switch (person, number) {
        case (.third, .singular): return gender == .masculine ? .masculine : .feminine
        case (.third, .dual): return gender == .masculine ? .dualMasculine : .dualFeminine
        case (.third, _): return gender == .masculine ? .plural : .consonant([S.nun, S.a])
        case (.second, .singular): return .consonant([S.ta, gender == .masculine ? S.a : S.i])
        case (.second, .dual): return .consonant([S.ta, S.u, S.mim, S.longA])
        case (.second, _): return .consonant(gender == .masculine ? [S.ta, S.u, S.mim] : [S.ta, S.u, S.nun, S.nun, S.a])
        case (_, .singular): return .consonant([S.ta, S.u])
        default: return .consonant([S.nun, S.longA])
        }
    }

    var prefix: UInt16 {
        switch (person, number) {
        case (.first, .singular): return ArabicSound.hamza
        case (.first, _): return ArabicSound.nun
        case (.third, _) where gender == .masculine || number == .plural: return ArabicSound.ya
        default: return ArabicSound.ta
        }
    }

    var imperfectEnding: ArabicImperfectEnding {
        switch (person, number) {
        case (.first, _): return .zero
        case (_, .dual): return .dual
        case (_, .plural): return gender == .feminine ? .women : .plural
        default: return person == .second && gender == .feminine ? .you : .zero
        }
    }
}

extension ArabicStem {
    /// The stem with an ending of the perfect.
    func perfect(_ ending: ArabicPerfectEnding) -> [UInt16] {
        typealias S = ArabicSound
        let link: [UInt16]  // what stands between the stem and an ending that begins with a vowel
        let long: [UInt16]  // what stands before an ending that begins with a consonant
        var cut: [UInt16] = []  // what stands before -at
        switch tail {
        case .none: (link, long) = ([], [])
        case .a(_, let glide):
            (link, long) = ([S.a, glide], [S.a, glide])
        case .i: (link, long, cut) = ([S.i, S.ya], [S.longI], [S.i, S.ya])
        case .u: (link, long, cut) = ([S.u, S.waw], [S.longU], [S.u, S.waw])
        }
        switch ending {
        case .masculine:
            if case .a(let final, _) = tail { return open + [final] }
            return open + link + [S.a]
        case .feminine: return open + cut + [S.a, S.ta]
        case .dualMasculine: return open + link + [S.longA]
        case .dualFeminine: return open + cut + [S.a, S.ta, S.longA]
        case .plural:
            if case .a = tail { return open + [S.a, S.waw, S.silent] }
            return open + [S.longU, S.silent]
        case .consonant(let sounds): return closed + long + sounds
        }
    }

    /// The stem with an ending of the imperfect, for each mood that is spelt by itself.
    func imperfect(_ ending: ArabicImperfectEnding) -> [([UInt16], Moods)] {
        typealias S = ArabicSound
        let shortMoods: Moods = [.subjunctive, .jussive]
        switch ending {
        case .zero:
            switch tail {
            case .none:
                var all: [([UInt16], Moods)] = [(open + [S.u], .indicative), (open + [S.a], .subjunctive), (closed, .jussive)]
                if isDouble { all.append((open + [S.a], .jussive)) }
                return all
            case .a: return [(open + [S.maqsura], [.indicative, .subjunctive]), (open + [S.a, S.stop], .jussive)]
            case .i: return [(open + [S.longI], .indicative), (open + [S.i, S.ya, S.a], .subjunctive), (open + [S.i, S.stop], .jussive)]
            case .u: return [(open + [S.longU], .indicative), (open + [S.u, S.waw, S.a], .subjunctive), (open + [S.u, S.stop], .jussive)]
            }
        case .you:
            var base = open + [S.longI]
            if case .a = tail { base = open + [S.a, S.ya] }
            return [(base + [S.nun, S.a], .indicative), (base, shortMoods)]
        case .dual:
            let base: [UInt16]
            switch tail {
            case .none: base = open + [S.longA]
            case .a: base = open + [S.a, S.ya, S.longA]
            case .i: base = open + [S.i, S.ya, S.longA]
            case .u: base = open + [S.u, S.waw, S.longA]
            }
            return [(base + [S.nun, S.i], .indicative), (base, shortMoods)]
        case .plural:
            var base = open + [S.longU]
            if case .a = tail { base = open + [S.a, S.waw] }
            return [(base + [S.nun, S.a], .indicative), (base + [S.silent], shortMoods)]
        case .women:
            let every: Moods = [.indicative, .subjunctive, .jussive]
            switch tail {
            case .none: return [(closed + [S.nun, S.a], every)]
            case .a: return [(open + [S.a, S.ya, S.nun, S.a], every)]
            case .i: return [(open + [S.longI, S.nun, S.a], every)]
            case .u: return [(open + [S.longU, S.nun, S.a], every)]
            }
        }
    }
}

/// Collects the spellings of a paradigm cell by cell and merges those that are written alike.
struct ArabicParadigm {
    private struct Entry {
        var letters: [UInt16]
        var moods: Moods
        var voices: Voices
        var bound: Bool
        var suffix: Bool
    }

    private let lastIsHamza: Bool
    private var cell = ArabicCell.thirds[0]
    private var form = VerbForm.perfect
    private var entries: [Entry] = []
    private(set) var forms: [WordForm] = []

    init(lastIsHamza: Bool) {
        self.lastIsHamza = lastIsHamza
        forms.reserveCapacity(120)
    }

    /// Begins a cell.
    mutating func begin(_ cell: ArabicCell, form: VerbForm) {
        self.cell = cell
        self.form = form
        entries.removeAll(keepingCapacity: true)
    }

    /// Adds a form's sounds, in all their spellings.
    ///
    /// - Parameters:
    ///   - sounds: prefix, stem and ending.
    ///   - bound: the sounds before a suffix pronoun, where they differ.
    ///   - moods: the moods.
    ///   - voice: the voice.
    ///   - suffix: whether suffix pronouns can follow.
    mutating func add(_ sounds: [UInt16], bound: [UInt16]? = nil, moods: Moods = [], voice: Voices, suffix: Bool) {
        write(ArabicSound.contracted(sounds), bound: bound.map { ArabicSound.contracted($0) }, moods, voice, suffix)
        if cell.person == .first, cell.number == .singular, form == .imperfect, sounds.count > 3, sounds[1] == ArabicSound.u,
            sounds[2] == ArabicSound.hamza
        {
            write(ArabicSound.contracted(sounds, keepingHamzaAfterU: true), bound: nil, moods, voice, suffix)
        }
    }

    private mutating func write(_ sounds: [UInt16], bound: [UInt16]?, _ moods: Moods, _ voice: Voices, _ suffix: Bool) {
        for alternative in lastIsHamza ? [false, true] : [false] {
            let free = ArabicSound.spell(sounds, alternative: alternative)
            if suffix {
                let before = ArabicSound.spell(bound ?? sounds, bound: true, alternative: alternative)
                insert(Entry(letters: free, moods: moods, voices: voice, bound: false, suffix: before == free))
                if before != free { insert(Entry(letters: before, moods: moods, voices: voice, bound: true, suffix: false)) }
            } else {
                insert(Entry(letters: free, moods: moods, voices: voice, bound: false, suffix: false))
            }
        }
    }

    private mutating func insert(_ entry: Entry) {
        for index in entries.indices where entries[index].bound == entry.bound && entries[index].letters == entry.letters {
            entries[index].moods.formUnion(entry.moods)
            entries[index].voices.formUnion(entry.voices)
            if entry.suffix { entries[index].suffix = true }
            return
        }
        entries.append(entry)
    }

    /// Ends a cell: its spellings become word forms.
    mutating func end() {
        for entry in entries {
            var features = Features(.verb)
            features.form = form
            features.person = cell.person
            features.gender = cell.gender
            features.number = cell.number
            features.moods = entry.moods
            features.voices = entry.voices
            features.isBound = entry.bound
            features.takesSuffix = entry.suffix
            forms.append(WordForm(surface: ArabicSound.text(entry.letters), features: features))
        }
    }
}
