/// A place in a lexicon file, for messages.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
    public var description: String { "\(file):\(line)" }
}

/// One entry of a lexicon file: `kind name | key value | key value`.
///
///     place Astana | state KAZ | ar أستانا; نور سلطان
///
/// has the kind `place`, the name `Astana` and two fields, the second with two values.
public struct LexiconEntry: Sendable {
    public struct Field: Sendable {
        public var key: String
        public var value: String
        public var line: Int

        /// The values that `;` separates, without those that are empty.
        public var values: [String] { LexiconSource.split(value, by: ";") }
    }
    public var kind: String
    public var name: String
    public var fields: [Field]
    public var location: SourceLocation
    /// The language folder the file stands in, or `world`.
    public var language: String

    /// The first field of a key.
    public func field(_ key: String) -> Field? { fields.first { $0.key == key } }
    /// The whole value of the first field of a key.
    public func value(_ key: String) -> String? { field(key)?.value }
    /// The values of all fields of a key.
    public func values(_ key: String) -> [String] { fields.filter { $0.key == key }.flatMap(\.values) }
}

/// What is wrong or doubtful in a lexicon file, with its place and the offending entry.
public struct Diagnostic: Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable { case error, warning }
    public var severity: Severity
    public var location: SourceLocation
    public var entry: String
    public var message: String

    public init(severity: Severity, location: SourceLocation, entry: String, message: String) {
        self.severity = severity
        self.location = location
        self.entry = entry
        self.message = message
    }

    public var description: String { "\(location): \(severity.rawValue): \(message) [\(entry)]" }
}

/// Thrown when a lexicon does not compile; its description has a line for each mistake.
public struct LexiconError: Error, CustomStringConvertible {
    public var diagnostics: [Diagnostic]
    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// Reads lexicon files into entries.
public enum LexiconSource {
    /// One file to read: its path below the lexicon folder, as `arabic/verbs.txt`, and its text.
    public struct File: Sendable {
        public var path: String
        public var text: String
        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }

        /// `arabic` for `arabic/verbs.txt`; `world` for files that stand in no language's folder.
        var language: String {
            guard let slash = path.firstIndex(of: "/") else { return "world" }
            return String(path[..<slash])
        }
    }

    /// Parses one file.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - diagnostics: where mistakes are added.
    /// - Returns: its entries, in order.
    public static func parse(_ file: File, diagnostics: inout [Diagnostic]) -> [LexiconEntry] {
        var entries: [LexiconEntry] = []
        var number = 0
        for rawLine in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = rawLine.firstIndex(of: "#").map { rawLine[..<$0] } ?? rawLine
            let trimmed = trim(line)
            if trimmed.isEmpty { continue }
            let location = SourceLocation(file: file.path, line: number)
            let isContinuation = line.utf8.first == 0x20 || line.utf8.first == 0x09
            var parts = trimmed.split(separator: "|", omittingEmptySubsequences: false).map { trim($0) }
            if isContinuation {
                guard !entries.isEmpty else {
                    diagnostics.append(
                        Diagnostic(severity: .error, location: location, entry: String(trimmed), message: "a field stands before any entry"))
                    continue
                }
            } else {
                let head = parts.removeFirst()
                guard let space = head.firstIndex(of: " ") else {
                    diagnostics.append(
                        Diagnostic(severity: .error, location: location, entry: String(head), message: "an entry needs a kind and a name"))
                    continue
                }
                entries.append(
                    LexiconEntry(
                        kind: String(head[..<space]), name: String(trim(head[head.index(after: space)...])), fields: [], location: location,
                        language: file.language))
            }
            for part in parts where !part.isEmpty {
                let space = part.firstIndex(of: " ")
                let key = space.map { String(part[..<$0]) } ?? String(part)
                let value = space.map { String(trim(part[$0...])) } ?? ""
                entries[entries.count - 1].fields.append(LexiconEntry.Field(key: key, value: value, line: number))
            }
        }
        return entries
    }

    /// Puts an overlay's entries over the built-in ones: the same kind and name replaces, a new one is added.
    public static func overlay(_ base: [LexiconEntry], with overlay: [LexiconEntry]) -> [LexiconEntry] {
        struct Key: Hashable {
            var kind: String
            var name: String
            var language: String
        }
        let replaced = Set(overlay.map { Key(kind: $0.kind, name: $0.name, language: $0.language) })
        return base.filter { !replaced.contains(Key(kind: $0.kind, name: $0.name, language: $0.language)) } + overlay
    }

    static func split(_ text: some StringProtocol, by separator: Character) -> [String] {
        text.split(separator: separator).map { String(trim($0)) }.filter { !$0.isEmpty }
    }

    static func trim(_ text: Substring) -> Substring {
        var result = text
        while let first = result.utf8.first, first == 0x20 || first == 0x09 || first == 0x0D { result = result.dropFirst() }
        while let last = result.utf8.last, last == 0x20 || last == 0x09 || last == 0x0D { result = result.dropLast() }
        return result
    }

    static func trim(_ text: some StringProtocol) -> Substring { trim(Substring(text)) }
}
