import Text

/// Hebrew numbers in letters: «ט"ז» is 16, «תשפ"ו» 786, «ה'תשפ"ו» 5786.
///
/// Letters are worth 1 to 10, 20 to 100 by tens, 200 to 400, and are written from the highest down; 15 and 16 as 9 + 6 and 9 + 7. The sign
/// before the last letter (gershayim), or after a single one (geresh), says that they are a number.
enum LetterNumber {
    /// The number that a word's bytes are, after prefixes that may stand before it; nil for another word.
    ///
    /// - Returns: the value and where it begins.
    static func read(_ exact: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int) -> (value: Int, start: Int)? {
        guard end - first >= 2, end - first <= 12, isGeresh(exact[end - 1]) || isGershayim(exact[end - 2]) else { return nil }
        for start in first..<min(first + 3, end - 1) {
            if start > first, !prefixes.contains(exact[start - 1]) { return nil }
            if let value = value(exact, start, end) { return (value, start) }
        }
        return nil
    }

    private static let prefixes: Set<UInt8> = Set("בלמהושכ".unicodeScalars.map { CodePage.exact(of: $0.value) })
    private static let finals: [UInt8: UInt8] = Dictionary(
        uniqueKeysWithValues: zip("ךםןףץ".unicodeScalars, "כמנפצ".unicodeScalars).map { (CodePage.exact(of: $0.value), CodePage.exact(of: $1.value)) }
    )
    private static let worth: [UInt8: Int] = {
        var table: [UInt8: Int] = [:]
        for (index, letter) in "אבגדהוזחטיכלמנסעפצקרשת".unicodeScalars.enumerated() {
            let worth = index < 10 ? index + 1 : index < 19 ? (index - 8) * 10 : (index - 17) * 100
            table[CodePage.exact(of: letter.value)] = worth
        }
        return table
    }()

    private static func isGeresh(_ code: UInt8) -> Bool { code == CodePage.apostrophe }
    private static func isGershayim(_ code: UInt8) -> Bool { code == CodePage.quote || code == CodePage.gershayim }

    private static func value(_ exact: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var total = 0
        var thousands = 0
        var previous = Int.max
        var count = 0
        var isMarked = false
        var at = start
        while at < end {
            let code = exact[at]
            if isGeresh(code) {
                if at + 1 == end {
                    // A single letter and its mark: «ה'».
                    guard count == 1 else { return nil }
                    isMarked = true
                } else {
                    // The thousands: «ה'תשפ"ו».
                    guard count == 1, thousands == 0, total < 10 else { return nil }
                    thousands = total * 1000
                    total = 0
                    previous = .max
                    count = 0
                }
            } else if isGershayim(code) {
                guard at + 2 == end, count >= 1 else { return nil }
                isMarked = true
            } else {
                guard let worth = worth[finals[code] ?? code], worth < previous || worth == previous && worth >= 100 else { return nil }
                total += worth
                previous = worth
                count += 1
            }
            at += 1
        }
        guard isMarked, total > 0, total < 1000 else { return nil }
        return thousands + total
    }
}
