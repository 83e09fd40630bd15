/// A text as bytes of the code page, with the way back to the original.
///
/// Offsets everywhere are Unicode code points of the text as given, 0-based, end exclusive. The view drops what is not
/// read (diacritics, tatweel, directional marks) and keeps for each byte where it stood.
///
///     let view = TextView("أُعلِنَ")          // six code points: three letters with their vowels and one without
///     view.count == 4
///     view.offset(3) == 5                     // the last letter stands at code point 5
///     view.end(1) == 3                        // ع and its sukun end before code point 3
public struct TextView: Sendable {
    /// Each kept character as it is written.
    public private(set) var exact: [UInt8] = []
    /// The same, folded for comparison.
    public private(set) var folded: [UInt8] = []
    /// The code point offset of each byte.
    private var starts: [UInt32] = []
    /// Where each byte's character ends, its diacritics included.
    private var ends: [UInt32] = []
    /// How many code points the text has.
    public private(set) var length = 0

    public init() {}

    /// Views a string.
    public init(_ text: String) {
        var copy = text
        copy.withUTF8 { load($0) }
    }

    /// Reads valid UTF-8 into this view, keeping its storage; what is not valid counts as one unknown character a byte.
    public mutating func load(_ utf8: UnsafeBufferPointer<UInt8>) {
        exact.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        let estimate = utf8.count / 2 + 16
        exact.reserveCapacity(estimate)
        folded.reserveCapacity(estimate)
        starts.reserveCapacity(estimate)
        ends.reserveCapacity(estimate)
        let low = CodePage.low
        let fold = CodePage.folded
        var position: UInt32 = 0
        var index = 0
        var previousWasReturn = false
        let count = utf8.count
        while index < count {
            let lead = utf8[index]
            var scalar = UInt32(lead)
            if lead < 0x80 {
                index += 1
            } else if lead < 0xE0, index + 1 < count {
                scalar = UInt32(lead & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F)
                index += 2
            } else if lead < 0xF0, index + 2 < count {
                scalar = UInt32(lead & 0x0F) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
                index += 3
            } else if index + 3 < count {
                scalar = UInt32(lead & 0x07) << 18 | UInt32(utf8[index + 1] & 0x3F) << 12
                scalar |= UInt32(utf8[index + 2] & 0x3F) << 6 | UInt32(utf8[index + 3] & 0x3F)
                index += 4
            } else {
                scalar = 0xFFFD
                index += 1
            }
            var second = CodePage.dropped
            let code = scalar < 0x800 ? low[Int(scalar)] : CodePage.code(of: scalar, second: &second)
            let isLineFeedAfterReturn = scalar == 0x0A && previousWasReturn
            previousWasReturn = scalar == 0x0D
            if code == CodePage.dropped || isLineFeedAfterReturn {
                if isCombining(scalar), let last = ends.indices.last, ends[last] == position { ends[last] = position + 1 }
                position += 1
                continue
            }
            append(code, fold, position)
            if second != CodePage.dropped { append(second, fold, position) }
            position += 1
        }
        length = Int(position)
    }

    @inline(__always)
    private mutating func append(_ code: UInt8, _ fold: [UInt8], _ position: UInt32) {
        exact.append(code)
        folded.append(fold[Int(code)])
        starts.append(position)
        ends.append(position + 1)
    }

    /// Vowel signs and tatweel belong to the letter before them; marks of direction do not.
    private func isCombining(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x0591...0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: true
        default: false
        }
    }

    /// How many bytes the view has.
    public var count: Int { exact.count }

    /// The code point offset where byte `index` begins; for `count` the length of the text.
    public func offset(_ index: Int) -> Int { index < starts.count ? Int(starts[index]) : length }

    /// The code point offset after byte `index`, its diacritics included.
    public func end(_ index: Int) -> Int { Int(ends[index]) }
}
