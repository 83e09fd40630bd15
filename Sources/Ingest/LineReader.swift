#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a file or standard input line by line in memory that does not grow with it.
///
///     var reader = try LineReader(path: "news.jsonl", limit: 16 << 20)
///     while let line = try reader.next() { … }
///
/// A line longer than the limit is not given but told of, and reading goes on behind it.
public struct LineReader {
    public enum Line {
        /// The bytes of a line without its line feed.
        case line([UInt8])
        /// A line longer than the limit, with its length in bytes.
        case tooLong(Int)
    }

    public enum ReadError: Error, CustomStringConvertible {
        case cannotOpen(String)
        case isDirectory(String)
        case failed(String)
        public var description: String {
            switch self {
            case .cannotOpen(let path): "\(path): cannot be opened"
            case .isDirectory(let path): "\(path): is a directory"
            case .failed(let path): "\(path): reading failed"
            }
        }
    }

    private let descriptor: Int32
    private let path: String
    private let limit: Int
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var atEnd = false
    /// The number of the last line given, from 1.
    public private(set) var number = 0

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - limit: the longest line in bytes.
    /// - Throws: `ReadError` when it cannot be opened or is a directory.
    public init(path: String, limit: Int) throws {
        if path == "-" {
            descriptor = 0
        } else {
            var status = stat()
            guard stat(path, &status) == 0 else { throw ReadError.cannotOpen(path) }
            if status.st_mode & S_IFMT == S_IFDIR { throw ReadError.isDirectory(path) }
            descriptor = open(path, O_RDONLY)
            guard descriptor >= 0 else { throw ReadError.cannotOpen(path) }
        }
        self.path = path
        self.limit = limit
        buffer = [UInt8](repeating: 0, count: 1 << 16)
    }

    /// Closes the file; standard input stays open.
    public func finish() { if descriptor > 0 { close(descriptor) } }

    /// The next line, or nil at the end.
    public mutating func next() throws -> Line? {
        var scanned = start
        while true {
            if let feed = buffer[scanned..<end].firstIndex(of: 0x0A) {
                let length = feed - start
                let line = length > limit ? .tooLong(length) : Line.line(Array(buffer[start..<feed]))
                start = feed + 1
                number += 1
                return line
            }
            if end - start > limit { return try skipLine() }
            scanned = end
            if atEnd {
                guard end > start else { return nil }
                let line = Array(buffer[start..<end])
                start = end
                number += 1
                return .line(line)
            }
            let consumed = start
            try fill()
            scanned -= consumed - start
        }
    }

    /// All that is left, up to the limit, as one text.
    public mutating func rest() throws -> Line {
        while !atEnd, end - start <= limit { try fill() }
        if end - start > limit {
            var length = 0
            while true {
                length += discard()
                if atEnd { return .tooLong(length) }
                try fill()
            }
        }
        let bytes = Array(buffer[start..<end])
        start = end
        return .line(bytes)
    }

    private mutating func fill() throws {
        if start > 0 {
            buffer.replaceSubrange(0..<end - start, with: Array(buffer[start..<end]))
            end -= start
            start = 0
        }
        if end == buffer.count { buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count)) }
        let free = end
        let count = buffer.withUnsafeMutableBytes { bytes in
            read(descriptor, bytes.baseAddress.map { $0 + free }, bytes.count - free)
        }
        if count < 0 { throw ReadError.failed(path) }
        if count == 0 { atEnd = true }
        end += count
    }

    /// Empties the buffer, gives back what a long line made it grow by, and tells how many bytes it held.
    private mutating func discard() -> Int {
        let length = end - start
        start = 0
        end = 0
        if buffer.count > 1 << 17 { buffer = [UInt8](repeating: 0, count: 1 << 16) }
        return length
    }

    /// Passes over the rest of a line that is too long, in constant memory.
    private mutating func skipLine() throws -> Line {
        var length = 0
        while true {
            if let feed = buffer[start..<end].firstIndex(of: 0x0A) {
                length += feed - start
                start = feed + 1
                break
            }
            length += discard()
            if atEnd { break }
            try fill()
        }
        number += 1
        return .tooLong(length)
    }
}
