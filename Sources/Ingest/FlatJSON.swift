/// Reads the strings of one flat JSON object: what a line of JSON Lines holds. Strict as RFC 8259; nested values are passed over.
///
///     try FlatJSON.strings(in: Array(#"{"id": "1", "n": 2}"#.utf8))   // ["id": "1", "n": "2"]
public enum FlatJSON {
    /// Why a line is no object; `offset` is the byte where reading stopped.
    public struct ParseError: Error, CustomStringConvertible {
        public var message: String
        public var offset: Int
        public var description: String { "\(message) at byte \(offset + 1)" }
    }

    /// The string and number fields of an object; null, true, false, arrays and objects are left out.
    ///
    /// - Throws: `ParseError` for broken JSON, broken UTF-8 and lone surrogates.
    public static func strings(in bytes: [UInt8]) throws -> [String: String] {
        try bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(bytes: buffer)
            return try parser.object()
        }
    }

    private struct Parser {
        let bytes: UnsafeBufferPointer<UInt8>
        var at = 0

        init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        func fail(_ message: String) -> ParseError { ParseError(message: message, offset: at) }

        mutating func space() {
            while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
        }

        mutating func expect(_ byte: UInt8) throws {
            space()
            guard at < bytes.count, bytes[at] == byte else { throw fail("“\(Character(Unicode.Scalar(byte)))” is missing") }
            at += 1
        }

        mutating func object() throws -> [String: String] {
            var result: [String: String] = [:]
            try expect(0x7B)
            space()
            if at < bytes.count, bytes[at] == 0x7D {
                at += 1
            } else {
                while true {
                    space()
                    let key = try string()
                    try expect(0x3A)
                    space()
                    if let value = try value(depth: 0) { result[key] = value }
                    space()
                    guard at < bytes.count else { throw fail("the object does not end") }
                    if bytes[at] == 0x2C {
                        at += 1
                        continue
                    }
                    try expect(0x7D)
                    break
                }
            }
            space()
            guard at == bytes.count else { throw fail("something follows the object") }
            return result
        }

        mutating func value(depth: Int) throws -> String? {
            guard depth < 64 else { throw fail("it is nested too deeply") }
            guard at < bytes.count else { throw fail("a value is missing") }
            switch bytes[at] {
            case 0x22: return try string()
            case 0x7B, 0x5B:
                try skip(depth: depth)
                return nil
            case 0x2D, 0x30...0x39: return try number()
            default:
                for word in ["true", "false", "null"] where bytes[at...].starts(with: word.utf8) {
                    at += word.utf8.count
                    return nil
                }
                throw fail("no value begins here")
            }
        }

        /// An array or object, checked and passed over.
        mutating func skip(depth: Int) throws {
            let isObject = bytes[at] == 0x7B
            let close: UInt8 = isObject ? 0x7D : 0x5D
            at += 1
            space()
            if at < bytes.count, bytes[at] == close {
                at += 1
                return
            }
            while true {
                space()
                if isObject {
                    _ = try string()
                    try expect(0x3A)
                    space()
                }
                _ = try value(depth: depth + 1)
                space()
                guard at < bytes.count else { throw fail("a bracket is not closed") }
                if bytes[at] == 0x2C {
                    at += 1
                    continue
                }
                try expect(close)
                return
            }
        }

        mutating func number() throws -> String {
            let start = at
            func isDigit() -> Bool { at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39 }
            /// One digit or more.
            func digits() throws {
                guard isDigit() else { throw fail("a digit is missing in a number") }
                while isDigit() { at += 1 }
            }
            if bytes[at] == 0x2D { at += 1 }
            let isZero = isDigit() && bytes[at] == 0x30
            if isZero { at += 1 } else { try digits() }
            guard !isDigit() else { throw fail("a number begins with 0") }
            if at < bytes.count, bytes[at] == 0x2E {
                at += 1
                try digits()
            }
            if at < bytes.count, bytes[at] | 0x20 == 0x65 {
                at += 1
                if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
                try digits()
            }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }

        mutating func string() throws -> String {
            guard at < bytes.count, bytes[at] == 0x22 else { throw fail("a string is missing") }
            at += 1
            let start = at
            while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
            guard at < bytes.count else { throw fail("a string does not end") }
            if bytes[at] == 0x22 {
                let end = at
                at += 1
                return try valid(bytes[start..<end])
            }
            var out = Array(bytes[start..<at])
            while true {
                guard at < bytes.count else { throw fail("a string does not end") }
                let byte = bytes[at]
                if byte == 0x22 {
                    at += 1
                    return try valid(out[...])
                }
                guard byte >= 0x20 else { throw fail("a control character stands in a string") }
                if byte != 0x5C {
                    out.append(byte)
                    at += 1
                    continue
                }
                at += 1
                guard at < bytes.count else { throw fail("a string does not end") }
                let escape = bytes[at]
                at += 1
                switch escape {
                case 0x22, 0x5C, 0x2F: out.append(escape)
                case 0x62: out.append(0x08)
                case 0x66: out.append(0x0C)
                case 0x6E: out.append(0x0A)
                case 0x72: out.append(0x0D)
                case 0x74: out.append(0x09)
                case 0x75: out.append(contentsOf: String(Character(try scalar())).utf8)
                default: throw fail("no such escape")
                }
            }
        }

        private mutating func hex() throws -> UInt32 {
            var value: UInt32 = 0
            for _ in 0..<4 {
                guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
                    throw fail("\\u wants four hexadecimal digits")
                }
                value = value << 4 | UInt32(digit)
                at += 1
            }
            return value
        }

        private mutating func scalar() throws -> Unicode.Scalar {
            let first = try hex()
            if let scalar = Unicode.Scalar(first) { return scalar }
            guard first < 0xDC00, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { throw fail("a surrogate stands alone") }
            at += 2
            let second = try hex()
            guard (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
                throw fail("a surrogate stands alone")
            }
            return scalar
        }

        private func valid(_ bytes: some Sequence<UInt8>) throws -> String {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw fail("the text is not valid UTF-8") }
            return text
        }
    }
}
