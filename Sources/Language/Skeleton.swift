import Text

/// The consonants of a name, so that spellings of one foreign name meet: توكاييف and توكايف, ויטקוף and וויטקוף, Zelensky and Zelenskyy.
///
///     Skeleton("نتنياهو").key == Skeleton("نتانياهو").key      // true
///
/// Vowel letters, hamza and doubled letters are dropped, and letters that stand for one foreign sound (ط and ت for t, ج, غ, ق and ك for g) count
/// as one. Two names with one skeleton need not be one name: who uses it asks for an office or a state besides.
public struct Skeleton: Sendable, Hashable {
    /// A hash of the consonants.
    public let key: UInt32
    /// How many there are.
    public let count: Int

    /// - Parameter folded: the folded bytes of one word, without clitics.
    public init(folded bytes: some Sequence<UInt8>) {
        var hash: UInt32 = 0x811c_9dc5
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            // Inside a name j is a vowel as often as not: Zelenskij, Mirzijojev.
            let consonant = byte == 0x6A && count > 0 ? Self.vowel : Self.table[Int(byte)]
            // A vowel parts two letters that are alike (Lula), a sign does not.
            if consonant == Self.vowel { previous = 0 }
            guard consonant != Self.vowel, consonant != 0, consonant != previous else { continue }
            previous = consonant
            hash = (hash ^ UInt32(consonant)) &* 0x0100_0193
            count += 1
        }
        key = hash
        self.count = count
    }

    /// The skeleton of a name's last word, by which it is called alone.
    public init(_ name: String) {
        self.init(folded: CodePage.foldedBytes(name.split(whereSeparator: { $0 == " " || $0 == "-" }).last.map(String.init) ?? ""))
    }

    private static let vowel: UInt8 = 1

    /// For each code its consonant: 0 for what is no letter, 1 for a vowel.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        // Letters of one line stand for one sound; the first line is vowels.
        let groups = [
            "اويهء aeiouyh אהוייע", "ب b", "ت ط ث t", "د ذ ض d", "ج غ ق ك c k g q", "خ ح", "ر r", "ز ظ z", "س ص s", "ش x", "ف v f p w", "ل l", "م m",
            "ن n", "ع", "j", "ב פ ף", "ג", "ד", "ז", "ח", "ט ת", "כ ך ק", "ל", "מ ם", "נ ן", "ס", "צ ץ", "ר", "ש",
        ]
        for (number, group) in groups.enumerated() {
            for byte in CodePage.foldedBytes(group) where byte != CodePage.space { table[Int(byte)] = UInt8(number + 1) }
        }
        return table
    }()
}
