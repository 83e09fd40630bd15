/// Sounds and letters of Arabic as 16-bit units: a consonant is its letter, a short vowel its diacritic, a long vowel a mark of its own.
enum ArabicSound {
    @inline(__always) static var a: UInt16 { 0x64E }
    @inline(__always) static var u: UInt16 { 0x64F }
    @inline(__always) static var i: UInt16 { 0x650 }
    @inline(__always) static var longA: UInt16 { 0x41 }
    @inline(__always) static var longI: UInt16 { 0x49 }
    @inline(__always) static var longU: UInt16 { 0x55 }
    /// The long a that is written ى at the end of a word.
    @inline(__always) static var maqsura: UInt16 { 0x649 }
    /// The alif that is only a support (اكتب).
    @inline(__always) static var wasl: UInt16 { 0x671 }
    /// The alif after the و of the plural (كتبوا).
    @inline(__always) static var silent: UInt16 { 0x23 }
    /// Written as nothing; keeps the vowel before it from counting as an ending.
    @inline(__always) static var stop: UInt16 { 0x2E }

    @inline(__always) static var hamza: UInt16 { 0x621 }
    @inline(__always) static var madda: UInt16 { 0x622 }
    @inline(__always) static var hamzaAlif: UInt16 { 0x623 }
    @inline(__always) static var hamzaWaw: UInt16 { 0x624 }
    @inline(__always) static var hamzaBelow: UInt16 { 0x625 }
    @inline(__always) static var hamzaYa: UInt16 { 0x626 }
    @inline(__always) static var alif: UInt16 { 0x627 }
    @inline(__always) static var marbuta: UInt16 { 0x629 }
    @inline(__always) static var ta: UInt16 { 0x62A }
    @inline(__always) static var dal: UInt16 { 0x62F }
    @inline(__always) static var emphaticT: UInt16 { 0x637 }
    @inline(__always) static var mim: UInt16 { 0x645 }
    @inline(__always) static var nun: UInt16 { 0x646 }
    @inline(__always) static var waw: UInt16 { 0x648 }
    @inline(__always) static var ya: UInt16 { 0x64A }

    static func isShort(_ unit: UInt16) -> Bool { unit >= 0x64E && unit <= 0x650 }

    static func isVowel(_ unit: UInt16) -> Bool {
        isShort(unit) || unit == longA || unit == longI || unit == longU || unit == maqsura
    }

    static func isConsonant(_ unit: UInt16) -> Bool {
        unit >= 0x621 && unit <= 0x64A && unit != maqsura && unit != marbuta && unit != alif
    }

    static func isWeak(_ unit: UInt16) -> Bool { unit == waw || unit == ya }

    static func long(_ short: UInt16) -> UInt16 { short == a ? longA : short == i ? longI : longU }

    /// The letters that do not join the one after them.
    static func endsJoin(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x621...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x649: return true
        default: return false
        }
    }

    /// The letters of a text without vowel signs, shadda and tatweel.
    static func letters(_ text: String) -> [UInt16] {
        var out: [UInt16] = []
        for unit in text.utf16 where !((unit >= 0x64B && unit <= 0x652) || unit == 0x670 || unit == 0x640) { out.append(unit) }
        return out
    }

    /// The text of written letters.
    static func text(_ letters: [UInt16]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count * 2)
        for unit in letters {
            if unit < 0x80 {
                bytes.append(UInt8(unit))
            } else if unit < 0x800 {
                bytes.append(UInt8(0xC0 | (unit >> 6)))
                bytes.append(UInt8(0x80 | (unit & 0x3F)))
            } else if unit >= 0xD800 && unit < 0xE000 {
                return String(decoding: letters, as: UTF16.self)
            } else {
                bytes.append(UInt8(0xE0 | (unit >> 12)))
                bytes.append(UInt8(0x80 | ((unit >> 6) & 0x3F)))
                bytes.append(UInt8(0x80 | (unit & 0x3F)))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - Sound rules

    /// Applies the rules that merge sounds: ءَءْ to ءَا at the beginning, and u or i with و or ي before a consonant to a long vowel.
    static func contracted(_ sounds: [UInt16], keepingHamzaAfterU: Bool = false) -> [UInt16] {
        var out = sounds
        if out.count > 3, out[0] == hamza, out[2] == hamza, isShort(out[1]), isConsonant(out[3]), out[3] != hamza,
            !(keepingHamzaAfterU && out[1] == u)
        {
            out[1] = long(out[1])
            out.remove(at: 2)
        }
        var index = 1
        while index + 1 < out.count {
            if isWeak(out[index]), out[index - 1] == u || out[index - 1] == i, isConsonant(out[index + 1]), out[index + 1] != out[index] {
                out[index - 1] = long(out[index - 1])
                out.remove(at: index)
            } else {
                index += 1
            }
        }
        return out
    }

    // MARK: - Spelling

    /// Writes sounds down.
    ///
    /// - Parameters:
    ///   - sounds: the sounds, already contracted.
    ///   - bound: whether a suffix pronoun follows, so that the last vowel counts for the seat of hamza.
    ///   - alternative: whether hamza before long u takes its second spelling (قرأوا for قرؤوا).
    static func spell(_ sounds: [UInt16], bound: Bool = false, alternative: Bool = false) -> [UInt16] {
        var out: [UInt16] = []
        out.reserveCapacity(sounds.count)
        let count = sounds.count
        var index = 0
        while index < count {
            let sound = sounds[index]
            index += 1
            if isShort(sound) || sound == stop { continue }
            switch sound {
            case longA, wasl: out.append(alif)
            case longI: out.append(ya)
            case longU: out.append(waw)
            case silent: if !bound { out.append(alif) }
            case marbuta: out.append(bound ? ta : marbuta)
            case maqsura: out.append(index == count && !bound && out.last != ya ? maqsura : alif)
            case hamza:
                let before = index - 1
                if index < count, sounds[index] == hamza { index += 1 }
                var next: UInt16 = index < count ? sounds[index] : 0
                if index == count - 1, !bound, isShort(next) { next = 0 }
                if next == maqsura { next = index == count - 1 && !bound ? a : longA }
                let previous: UInt16 = before > 0 ? sounds[before - 1] : 0
                let letter = seat(previous: previous, next: next, final: index >= count || next == 0, alternative: alternative)
                out.append(letter)
                if letter == madda { index += 1 }
            default:
                out.append(sound)
                if index < count, sounds[index] == sound { index += 1 }
            }
        }
        return out
    }

    /// The letter that carries hamza between two sounds.
    private static func seat(previous: UInt16, next: UInt16, final: Bool, alternative: Bool) -> UInt16 {
        if previous == 0 {
            if next == i || next == longI { return hamzaBelow }
            return next == longA ? madda : hamzaAlif
        }
        if final {
            switch previous {
            case a: return hamzaAlif
            case i: return hamzaYa
            case u: return hamzaWaw
            default: return hamza
            }
        }
        if next == i || next == longI || previous == i || previous == longI { return hamzaYa }
        if next == longA {
            if previous == longA || previous == longU { return hamza }
            return previous == u ? hamzaWaw : madda
        }
        if next == longU {
            switch previous {
            case a: return alternative ? hamzaAlif : hamzaWaw
            case longA: return alternative ? hamza : hamzaWaw
            case longU, waw: return alternative ? hamzaWaw : hamza
            case u: return hamzaWaw
            default: return alternative ? hamzaYa : hamzaWaw
            }
        }
        if next == u || previous == u { return hamzaWaw }
        return previous == longA || previous == longU ? hamza : hamzaAlif
    }
}
