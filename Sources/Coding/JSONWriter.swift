/// Writes JSON into bytes: only what records need, in a fixed order, so that the same record is the same bytes everywhere.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init() {}

    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    // MARK: - Structure

    public mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) { group(key, 0x7B, 0x7D, body) }
    public mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) { group(key, 0x5B, 0x5D, body) }

    private mutating func group(_ key: StaticString?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func begin(_ key: StaticString?) {
        if needsComma { bytes.append(contentsOf: [0x2C, 0x20]) }
        if let key {
            bytes.append(0x22)
            key.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: [0x22, 0x3A, 0x20])
        }
        needsComma = true
    }

    public mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    // MARK: - Values

    public mutating func string(_ key: StaticString? = nil, _ value: some StringProtocol) {
        begin(key)
        bytes.append(0x22)
        for byte in value.utf8 {
            switch byte {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0..<0x20:
                bytes.append(contentsOf: Array("\\u00".utf8))
                for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    public mutating func number(_ key: StaticString? = nil, _ value: Int) { raw(key, String(value)) }
    public mutating func number(_ key: StaticString? = nil, _ value: Double) {
        raw(key, value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value))
    }
    public mutating func bool(_ key: StaticString? = nil, _ value: Bool) { raw(key, value ? "true" : "false") }
    public mutating func null(_ key: StaticString? = nil) { raw(key, "null") }

    private mutating func raw(_ key: StaticString?, _ text: String) {
        begin(key)
        bytes.append(contentsOf: text.utf8)
    }

    /// A string, or null when it is empty.
    public mutating func optional(_ key: StaticString, _ value: String) {
        if value.isEmpty { null(key) } else { string(key, value) }
    }
}

/// The original text by code point offsets.
public struct OffsetText: Sendable {
    private let text: String
    private let starts: [String.Index]

    public init(_ text: String) {
        self.text = text
        starts = Array(text.unicodeScalars.indices)
    }

    /// The words between two code point offsets, end exclusive.
    public subscript(start: Int, end: Int) -> Substring {
        let first = start < starts.count ? starts[start] : text.endIndex
        let last = end < starts.count ? starts[end] : text.endIndex
        return first <= last ? text[first..<last] : ""
    }
}
