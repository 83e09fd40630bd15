/// One of the verb forms of Arabic grammar.
enum ArabicMeasure: Equatable, Sendable {
    /// Form I with the vowels of its perfect and imperfect.
    case one(perfect: UInt16, imperfect: UInt16)
    case two, three, four, five, six, seven, eight, nine, ten
    /// فعلل, تفعلل, افعللّ.
    case quad, quadTwo, quadFour

    /// Reads `I a/u`, `II` to `X`, `Q`, `Q2`, `Q4`.
    init?(_ text: String) {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "/" })
        guard let name = parts.first else { return nil }
        if name == "I" {
            guard parts.count == 3, let perfect = Self.vowel(parts[1]), let imperfect = Self.vowel(parts[2]) else { return nil }
            self = .one(perfect: perfect, imperfect: imperfect)
            return
        }
        guard parts.count == 1 else { return nil }
        switch name {
        case "II": self = .two
        case "III": self = .three
        case "IV": self = .four
        case "V": self = .five
        case "VI": self = .six
        case "VII": self = .seven
        case "VIII": self = .eight
        case "IX": self = .nine
        case "X": self = .ten
        case "Q", "Q1": self = .quad
        case "Q2": self = .quadTwo
        case "Q4": self = .quadFour
        default: return nil
        }
    }

    private static func vowel(_ text: Substring) -> UInt16? {
        switch text {
        case "a": return ArabicSound.a
        case "i": return ArabicSound.i
        case "u": return ArabicSound.u
        default: return nil
        }
    }

    var isOne: Bool { if case .one = self { return true } else { return false } }
    var rootLength: Int { self == .quad || self == .quadTwo || self == .quadFour ? 4 : 3 }
    /// Whether the imperfect begins with yu-.
    var hasUPrefix: Bool { self == .two || self == .three || self == .four || self == .quad }
    /// Whether the form has a passive at all.
    var hasPassive: Bool { self != .seven && self != .nine && self != .quadFour }
    /// The forms in which a weak middle letter becomes a long vowel.
    var contractsHollow: Bool { isOne || self == .four || self == .seven || self == .eight || self == .ten }
    /// The forms in which two equal last letters fall together.
    var contractsDouble: Bool { contractsHollow || self == .three || self == .six }

    /// The patterns of perfect, imperfect, passive perfect and passive imperfect; see `ArabicRoot.expand`.
    var patterns: (perfect: String, imperfect: String, passivePerfect: String, passiveImperfect: String) {
        switch self {
        case .one: return ("1aP3", "12V3", "1u2i3", "12a3")
        case .two: return ("1a22a3", "1a22i3", "1u22i3", "1a22a3")
        case .three: return ("1A2a3", "1A2i3", "1U2i3", "1A2a3")
        case .four: return ("'a12a3", "12i3", "'u12i3", "12a3")
        case .five: return ("ta1a22a3", "ta1a22a3", "tu1u22i3", "ta1a22a3")
        case .six: return ("ta1A2a3", "ta1A2a3", "tu1U2i3", "ta1A2a3")
        case .seven: return ("{in1a2a3", "n1a2i3", "{un1u2i3", "n1a2a3")
        case .eight: return ("{icea2a3", "cea2i3", "{uceu2i3", "cea2a3")
        case .nine: return ("{i12a3a3", "12a3i3", "", "")
        case .ten: return ("{ista12a3", "sta12i3", "{ustu12i3", "sta12a3")
        case .quad: return ("1a23a4", "1a23i4", "1u23i4", "1a23a4")
        case .quadTwo: return ("ta1a23a4", "ta1a23a4", "tu1u23i4", "ta1a23a4")
        case .quadFour: return ("{i12a34a4", "12a34i4", "", "")
        }
    }
}

/// The letters of a root, hamza as ء.
struct ArabicRoot: Hashable, Sendable {
    var letters: [UInt16]

    /// Reads three or four letters; nil when there are others or too many.
    init?(_ text: String, count: Int) {
        letters = []
        for unit in ArabicSound.letters(text) {
            switch unit {
            case 0x20, 0x2D: continue
            case 0x622...0x626: letters.append(ArabicSound.hamza)
            case ArabicSound.maqsura: letters.append(ArabicSound.ya)
            case ArabicSound.alif, ArabicSound.marbuta: return nil
            case 0x621...0x64A: letters.append(unit)
            default: return nil
            }
        }
        if letters.count != count { return nil }
    }

    var first: UInt16 { letters[0] }
    var middle: UInt16 { letters[letters.count - 2] }
    var last: UInt16 { letters[letters.count - 1] }
    var isDefective: Bool { ArabicSound.isWeak(last) }
    var isHollow: Bool { letters.count == 3 && ArabicSound.isWeak(middle) && !isDefective }
    var isDouble: Bool { letters.count == 3 && middle == last && !isDefective }
    /// رأى and أرى lose their hamza.
    var isSee: Bool { letters == [0x631, ArabicSound.hamza, ArabicSound.ya] }

    /// ليس, which has a perfect only.
    var isNot: Bool { letters == [0x644, ArabicSound.ya, 0x633] }

    /// Fills a pattern: digits are root letters, a i u short and A I U long vowels, `{` a support alif, `'` hamza, p ta marbuta,
    /// P and V the middle letter's syllable of form I, c and e the first letter of form VIII and its ت.
    func expand(_ pattern: String, perfect: UInt16 = ArabicSound.a, imperfect: UInt16 = ArabicSound.a) -> [UInt16] {
        var out: [UInt16] = []
        out.reserveCapacity(12)
        for byte in pattern.utf8 {
            switch byte {
            case 0x31...0x34: out.append(letters[Int(byte) - 0x31])
            case 0x61: out.append(ArabicSound.a)
            case 0x69: out.append(ArabicSound.i)
            case 0x75: out.append(ArabicSound.u)
            case 0x41: out.append(ArabicSound.longA)
            case 0x49: out.append(ArabicSound.longI)
            case 0x55: out.append(ArabicSound.longU)
            case 0x7B: out.append(ArabicSound.wasl)
            case 0x27: out.append(ArabicSound.hamza)
            case 0x70: out.append(ArabicSound.marbuta)
            case 0x74: out.append(ArabicSound.ta)
            case 0x6E: out.append(ArabicSound.nun)
            case 0x6D: out.append(ArabicSound.mim)
            case 0x73: out.append(0x633)
            case 0x79: out.append(ArabicSound.ya)
            case 0x77: out.append(ArabicSound.waw)
            case 0x63: out.append(assimilated.first)
            case 0x65: out.append(assimilated.infix)
            case 0x50:
                out.append(letters[1])
                out.append(perfect)
            case 0x56: out.append(imperfect)
            default: break
            }
        }
        return out
    }

    /// The first letter of form VIII and the ت after it, after they have acted on each other.
    private var assimilated: (first: UInt16, infix: UInt16) {
        switch first {
        case ArabicSound.waw, ArabicSound.ya: return (ArabicSound.ta, ArabicSound.ta)
        case ArabicSound.hamza where letters[1] == 0x62E && letters[2] == 0x630: return (ArabicSound.ta, ArabicSound.ta)
        case 0x62B: return (first, first)
        case ArabicSound.dal, 0x630: return (ArabicSound.dal, ArabicSound.dal)
        case 0x632: return (first, ArabicSound.dal)
        case 0x635, 0x636, 0x637: return (first, ArabicSound.emphaticT)
        case 0x638: return (first, first)
        default: return (first, ArabicSound.ta)
        }
    }
}

/// A stem to which personal endings are added.
struct ArabicStem: Sendable {
    /// How a stem with a weak last letter ends.
    enum Tail: Equatable, Sendable {
        case none
        /// Long a: as it is written at the end, and the letter that stands for it before other endings.
        case a(final: UInt16, glide: UInt16)
        case i
        case u
    }

    /// Before an ending that begins with a vowel; for weak stems, the stem without its last vowel and letter.
    var open: [UInt16]
    /// Before an ending that begins with a consonant.
    var closed: [UInt16]
    /// Whether the open stem serves without ending as well (لم يردّ beside لم يردد).
    var isDouble = false
    var tail = Tail.none

    /// Makes the stem of a filled pattern, which ends in middle letter, vowel, last letter.
    ///
    /// - Parameters:
    ///   - sounds: the filled pattern.
    ///   - root: the root.
    ///   - measure: the verb form.
    ///   - regular: whether middle letters keep their places (استجوب, ازدوج).
    ///   - keepsFinalW: whether a final و stays one (دعا, دعوت).
    ///   - short: the vowel of a shortened hollow stem, where the pattern does not tell.
    init(_ sounds: [UInt16], root: ArabicRoot, measure: ArabicMeasure, regular: Bool, keepsFinalW: Bool = false, short: UInt16? = nil) {
        let count = sounds.count
        open = sounds
        closed = sounds
        guard count >= 3 else { return }
        let vowel = sounds[count - 2]
        if root.isDefective {
            open.removeLast(2)
            closed = open
            if vowel == ArabicSound.a {
                let stays = keepsFinalW && root.last == ArabicSound.waw
                tail = stays ? .a(final: ArabicSound.longA, glide: ArabicSound.waw) : .a(final: ArabicSound.maqsura, glide: ArabicSound.ya)
            } else {
                tail = vowel == ArabicSound.i ? .i : .u
            }
            return
        }
        if measure == .nine {
            open.remove(at: count - 2)
            isDouble = true
            return
        }
        if measure == .quadFour {
            // iTma'anna, iTma'nantu
            open[count - 3] = vowel
            open[count - 2] = root.last
            isDouble = true
            return
        }
        guard !regular, count >= 4 else { return }
        let before = sounds[count - 4]
        if root.isHollow, measure.contractsHollow {
            var base = sounds
            base.removeLast(3)
            var quality = vowel
            if before == ArabicSound.a || before == ArabicSound.u {
                base.removeLast()
                quality = before == ArabicSound.a ? ArabicSound.a : vowel
            }
            open = base + [ArabicSound.long(quality), root.last]
            closed = base + [short ?? quality, root.last]
        } else if root.isDouble, measure.contractsDouble {
            isDouble = true
            var base = sounds
            base.removeLast(3)
            open = ArabicSound.isVowel(before) ? base + [root.last, root.last] : base + [vowel, root.last, root.last]
        }
    }
}
