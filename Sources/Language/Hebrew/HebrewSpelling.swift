/// Writes patterns of Hebrew words in full spelling (ktiv male), and in the defective one where the press has that too.
///
///     HebrewSpelling(root: ["ד", "ב", "ר"]).spell("1i23")  // ["דיבר", "דבר"]
///
/// In a pattern `1` to `5` are the letters of the root, `R` is all of them but the first, and `|` parts patterns that serve alike. Hebrew letters
/// stand for themselves; ו and י among them are vowels, while those of the root are consonants and are doubled inside a word.
/// A yod that marks a vowel and may be left out is `i` where the press mostly writes it and `j` where it mostly does not.
struct HebrewSpelling: Sendable {
    /// The letters of the root, each with its geresh if it has one.
    let root: [String]

    private struct Sound {
        var letter: String
        var isVowel: Bool
    }

    // MARK: - Letters

    /// The letters of a word or root: final letters as others, without vowel signs, a geresh with the letter it belongs to.
    static func letters(_ text: String) -> [String] {
        var letters: [String] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0591...0x05C7: continue
            case 0x27, 0x2019, 0x05F3:
                if let last = letters.popLast() { letters.append(last + "'") }
            default:
                let letter = String(Character(scalar))
                letters.append(plain[letter] ?? letter)
            }
        }
        return letters
    }

    /// A word with a final letter at its end, where there is one for it.
    static func word(_ letters: [String]) -> String {
        guard let last = letters.last, letters.count > 1 else { return letters.joined() }
        return letters.dropLast().joined() + (final[last] ?? last)
    }

    private static let plain = ["ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ"]
    private static let final = ["כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ"]

    // MARK: - Patterns

    /// All spellings of a pattern, the usual one first.
    func spell(_ patterns: String) -> [String] {
        var spellings: [String] = []
        for pattern in patterns.split(separator: "|") {
            let isOptional = pattern.contains("i") || pattern.contains("j")
            for isFull in isOptional ? [true, false] : [true] {
                let sounds = sounds(pattern, isFull: isFull)
                spellings.append(write(sounds))
                // צוין, but צויין as well.
                let isOpen = sounds.indices.dropFirst().contains {
                    isYod(sounds[$0]) && sounds[$0 - 1].isVowel && sounds[$0 - 1].letter == "ו" && !vowel(sounds, $0 + 1)
                }
                if isOpen { spellings.append(write(sounds, doublesYod: true)) }
            }
        }
        var seen: Set<String> = []
        return spellings.filter { seen.insert($0).inserted }
    }

    /// A pattern with the ending of a first or second person in the past: ת and נ are not written twice (כרתי, האמנו).
    func joined(_ patterns: String, _ ending: String) -> String {
        patterns.split(separator: "|").map { pattern in
            var last: String?
            if pattern.last == "R" { last = root.last }
            if let digit = pattern.last?.wholeNumberValue, root.indices.contains(digit - 1) { last = root[digit - 1] }
            return pattern + (last == ending.first.map(String.init) ? String(ending.dropFirst()) : ending)
        }.joined(separator: "|")
    }

    private func sounds(_ pattern: Substring, isFull: Bool) -> [Sound] {
        var sounds: [Sound] = []
        for symbol in pattern {
            switch symbol {
            case "i": if isFull { sounds.append(Sound(letter: "י", isVowel: true)) }
            case "j": if !isFull { sounds.append(Sound(letter: "י", isVowel: true)) }
            case "R": sounds += root.dropFirst().map { Sound(letter: $0, isVowel: false) }
            default:
                if let digit = symbol.wholeNumberValue {
                    if root.indices.contains(digit - 1) { sounds.append(Sound(letter: root[digit - 1], isVowel: false)) }
                } else {
                    sounds.append(Sound(letter: String(symbol), isVowel: symbol == "ו" || symbol == "י" || symbol == "ה"))
                }
            }
        }
        return sounds
    }

    private func isYod(_ sound: Sound) -> Bool { sound.letter == "י" && !sound.isVowel }

    /// Whether there is a vowel letter at a place: ו, י, or ה at the end.
    private func vowel(_ sounds: [Sound], _ at: Int) -> Bool {
        guard sounds.indices.contains(at), sounds[at].isVowel else { return false }
        return sounds[at].letter != "ה" || at == sounds.count - 1
    }

    /// Doubles ו and י where they are consonants inside the word, never writing three of one (כוון, ציין, ייחס, but יהיה, סיוע).
    private func write(_ sounds: [Sound], doublesYod: Bool = false) -> String {
        var letters: [String] = []
        for (at, sound) in sounds.enumerated() {
            // A yod before yod and ו is one with it: סיוע, ציון.
            let isBeforeYod = at > 0 && at + 2 < sounds.count && isYod(sounds[at + 1]) && sounds[at + 2].isVowel && sounds[at + 2].letter == "ו"
            if isBeforeYod, sound.isVowel, sound.letter == "י" { continue }
            let isInside = at > 0 && at < sounds.count - 1 && !sound.isVowel
            let count: Int
            if isInside, sound.letter == "ו" {
                count = 2
            } else if isInside, sound.letter == "י" {
                // A prefix י at the beginning is no vowel: ייחס.
                count = (at > 1 && vowel(sounds, at - 1) || vowel(sounds, at + 1)) && !doublesYod ? 1 : 2
            } else {
                count = 1
            }
            for _ in 0..<count where !(letters.suffix(2) == [sound.letter, sound.letter] && (sound.letter == "ו" || sound.letter == "י")) {
                letters.append(sound.letter)
            }
        }
        return Self.word(letters)
    }
}
