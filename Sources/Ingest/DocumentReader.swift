import Coding

/// Reads documents from files and standard input, one after the other, and tells what could not be read.
public struct DocumentReader {
    /// What is known of texts that do not say it themselves.
    public struct Defaults: Sendable {
        public var date = ""
        public var language = ""
        public var publication = ""
        public init(date: String = "", language: String = "", publication: String = "") {
            self.date = date
            self.language = language
            self.publication = publication
        }
    }

    /// A document with where it came from, or what was wrong there.
    public enum Item {
        case document(Document, place: String)
        case problem(String)
    }

    /// Longer texts are reported and not read: a news text has a few thousand words.
    public static let limit = 16 << 20
    /// What no text holds and files of other kinds do: UTF-16, databases, programs.
    private static let nullMessage = "holds a NUL and is no text"

    private var files: [String]
    private let isJSONLines: Bool
    private let defaults: Defaults
    private var current: LineReader?
    private var name = ""
    private var sawLine = false

    public init(files: [String], isJSONLines: Bool, defaults: Defaults) {
        self.files = (files.isEmpty ? ["-"] : files).reversed()
        self.isJSONLines = isJSONLines
        self.defaults = defaults
    }

    /// The next document or problem, nil at the end.
    public mutating func next() -> Item? {
        while true {
            if current == nil {
                guard let file = files.popLast() else { return nil }
                name = file == "-" ? "standard input" : file
                sawLine = false
                do {
                    current = try LineReader(path: file, limit: Self.limit)
                } catch {
                    return .problem("\(error)")
                }
            }
            do {
                if let item = try isJSONLines ? nextLine() : wholeText() { return item }
            } catch {
                current?.finish()
                current = nil
                return .problem("\(error)")
            }
        }
    }

    private mutating func close() {
        current?.finish()
        current = nil
    }

    private mutating func wholeText() throws -> Item? {
        guard let line = try current?.rest() else { return nil }
        close()
        switch line {
        case .tooLong(let length): return .problem("\(name): \(length) bytes are too long for one text (the limit is \(Self.limit))")
        case .line(let bytes):
            if bytes.isEmpty { return .problem("\(name): is empty") }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                return .problem("\(name):\(Self.lineOfBrokenUTF8(bytes)): is not valid UTF-8")
            }
            if let null = bytes.firstIndex(of: 0) {
                return .problem("\(name):\(bytes[..<null].count { $0 == 0x0A } + 1): \(Self.nullMessage)")
            }
            let id = name.split(separator: "/").last.map(String.init) ?? name
            return .document(document(["text": text], id: id), place: name)
        }
    }

    private mutating func nextLine() throws -> Item? {
        guard let line = try current?.next() else {
            close()
            return sawLine ? nil : .problem("\(name): is empty")
        }
        sawLine = true
        let place = "\(name):\(current?.number ?? 0)"
        switch line {
        case .tooLong(let length): return .problem("\(place): a line of \(length) bytes is too long (the limit is \(Self.limit))")
        case .line(var bytes):
            // The mark that some editors put before UTF-8 is no part of the first object.
            if current?.number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
            do {
                let fields = try FlatJSON.strings(in: bytes)
                guard let text = fields["text"] ?? fields["event_text"] else { return .problem("\(place): has no text") }
                if text.utf8.contains(0) { return .problem("\(place): \(Self.nullMessage)") }
                return .document(document(fields, id: place), place: place)
            } catch {
                return .problem("\(place): \(error)")
            }
        }
    }

    private func document(_ fields: [String: String], id: String) -> Document {
        func value(_ key: String, _ fallback: String) -> String { fields[key].flatMap { $0.isEmpty ? nil : $0 } ?? fallback }
        return Document(
            id: value("id", id), text: fields["text"] ?? fields["event_text"] ?? "", date: value("date", defaults.date),
            language: value("language", defaults.language), title: value("title", ""), publication: value("publication", defaults.publication),
            url: value("url", ""))
    }

    /// The line in which UTF-8 first breaks.
    static func lineOfBrokenUTF8(_ bytes: [UInt8]) -> Int {
        var number = 1
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: line, as: UTF8.self) == nil { return number }
            number += 1
        }
        return 1
    }
}
