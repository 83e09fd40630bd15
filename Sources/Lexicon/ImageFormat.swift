/// The layout of the compiled lexicon: one file of little-endian numbers that is mapped, never parsed.
///
/// A header (`DRGL`, version, section count) is followed by a table of sections (offset, length in bytes) and by the
/// sections. All but the automaton, the strings and the sources are tables of records of a fixed number of 32-bit words.
enum ImageFormat {
    static let magic: UInt32 = 0x4C47_5244
    static let version: UInt32 = 4

    enum Section: Int, CaseIterable {
        /// The automaton's nodes, see `TrieBuilder`.
        case trie
        /// Three words a form: lemma, features, checksum of its exact spelling.
        case forms
        case lemmas, senses, guards, frames, entities, holdings, memberships
        /// Two words a person's name: the key of its skeleton and the person, sorted.
        case skeletons
        /// The automaton of the time words alone, small enough for the fastest memory; and its forms, two words each: the number of
        /// the meaning with `abbreviation` and `definite`, and the checksum of the exact spelling.
        case timeTrie, timeForms
        /// Names of classes, time kinds and languages, as strings.
        case classNames, timeKinds
        /// The bytes all strings point into.
        case strings
        /// The lexicon files themselves, for overlays; and texts that other modules read (time rules).
        case sources
        case options
    }

    /// Marks of a time form: it is written with a period at its end («Nov.»), it begins with its article («الأحد»).
    static let abbreviation: UInt32 = 1 << 30
    static let definite: UInt32 = 1 << 31

    /// A run of records is packed in one word: the first in the lower bits, how many there are above them.
    static let runShift: UInt32 = 20
    static let longestRun = 1 << 12

    // Words a record has.
    static let formWords = 3
    static let timeFormWords = 2
    static let lemmaWords = 15
    static let senseWords = 5
    static let guardWords = 9
    static let frameWords = 9
    static let entityWords = 16
    static let holdingWords = 6
    static let membershipWords = 5
    static let skeletonWords = 2
}

/// Collects strings once each; a reference is the byte offset of the string's length, which stands before its bytes.
struct StringPool {
    private(set) var bytes: [UInt8] = []
    private var known: [String: UInt32] = [:]
    /// Offsets of strings; the length stands before the text in four bytes.
    mutating func add(_ string: String) -> UInt32 {
        if string.isEmpty { return 0 }
        if let found = known[string] { return found }
        if bytes.isEmpty { bytes = [0, 0, 0, 0] }
        let offset = UInt32(bytes.count)
        let utf8 = Array(string.utf8)
        withUnsafeBytes(of: UInt32(utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: utf8)
        known[string] = offset
        return offset
    }
}

/// Builds the automaton: a trie over folded bytes whose nodes say which forms end there.
///
/// A node is: one byte with the number of edges (bit 7 set when forms end here); if set, the index of the first form and how many
/// there are (four bytes and one); the label of each edge, ascending; the offset of each child (four bytes each).
struct TrieBuilder {
    private var keyBytes: [UInt8] = []
    private var keys: [(offset: Int, length: Int, form: Int)] = []
    private(set) var nodes: [UInt8] = [0]

    mutating func add(_ key: [UInt8], form: Int) {
        keys.append((keyBytes.count, key.count, form))
        keyBytes.append(contentsOf: key)
    }

    /// Sorts the forms by key and writes the nodes.
    ///
    /// - Returns: the order in which the forms must be stored, and the offset of the root.
    mutating func build() -> (order: [Int], root: UInt32) {
        let bytes = keyBytes
        keys.sort { a, b in
            let order = bytes.withUnsafeBufferPointer { buffer -> Int in
                let shared = min(a.length, b.length)
                var i = 0
                while i < shared {
                    let x = buffer[a.offset + i]
                    let y = buffer[b.offset + i]
                    if x != y { return Int(x) - Int(y) }
                    i += 1
                }
                return a.length - b.length
            }
            return order != 0 ? order < 0 : a.form < b.form
        }
        let order = keys.map(\.form)
        let root = keys.isEmpty ? 0 : write(0..<keys.count, depth: 0)
        return (order, root)
    }

    private mutating func write(_ range: Range<Int>, depth: Int) -> UInt32 {
        var index = range.lowerBound
        while index < range.upperBound, keys[index].length == depth { index += 1 }
        let terminal = index - range.lowerBound
        var labels: [UInt8] = []
        var children: [UInt32] = []
        while index < range.upperBound {
            let label = keyBytes[keys[index].offset + depth]
            var end = index + 1
            while end < range.upperBound, keyBytes[keys[end].offset + depth] == label { end += 1 }
            labels.append(label)
            children.append(write(index..<end, depth: depth + 1))
            index = end
        }
        let offset = UInt32(nodes.count)
        nodes.append(UInt8(labels.count) | (terminal > 0 ? 0x80 : 0))
        if terminal > 0 {
            append(UInt32(range.lowerBound))
            nodes.append(UInt8(min(terminal, 255)))
        }
        nodes.append(contentsOf: labels)
        for child in children { append(child) }
        return offset
    }

    private mutating func append(_ word: UInt32) {
        withUnsafeBytes(of: word.littleEndian) { nodes.append(contentsOf: $0) }
    }
}
