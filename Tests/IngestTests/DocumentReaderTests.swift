import Coding
import Foundation
import Ingest
import Testing
import TestSupport

@Suite struct DocumentReaderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What a reader gives, documents as `id: text` and problems behind `!`, without the folder's path.
    private func read(_ files: [String], jsonLines: Bool, defaults: DocumentReader.Defaults = .init()) -> [String] {
        var reader = DocumentReader(files: files, isJSONLines: jsonLines, defaults: defaults)
        var out: [String] = []
        while let item = reader.next() {
            switch item {
            case .document(let document, _): out.append("\(document.id): \(document.text)")
            case .problem(let message): out.append("! \(message.replacing(folder.path + "/", with: ""))")
            }
        }
        return out
    }

    @Test func fieldsOfALineBecomeADocument() throws {
        let path = try folder.write(
            "a.jsonl",
            #"{"id": "x", "text": "قال", "date": "2025-11-06", "language": "ar", "title": "T", "publication": "P", "url": "U"}"# + "\n"
                + #"{"event_text": "نعم", "date": ""}"#)
        var reader = DocumentReader(
            files: [path], isJSONLines: true, defaults: .init(date: "2024-01-01", language: "he", publication: "Q"))
        guard case .document(let first, _) = reader.next(), case .document(let second, let place) = reader.next() else {
            Issue.record("two documents were wanted")
            return
        }
        #expect([first.id, first.text, first.date, first.language] == ["x", "قال", "2025-11-06", "ar"])
        #expect([first.title, first.publication, first.url] == ["T", "P", "U"])
        #expect([second.text, second.date, second.language, second.publication] == ["نعم", "2024-01-01", "he", "Q"])
        #expect(second.id == place)
        #expect(place == path + ":2")
        #expect(reader.next() == nil)
    }

    @Test func aBadLineIsToldAndTheRestGoesOn() throws {
        let lines = [
            #"{"id": "a", "text": "واحد"}"#, "not json", "", #"{"id": "b"}"#, #"{"id": "c", "text": "x\ud800"}"#, #"{"id": "n", "text": "x\u0000y"}"#,
            #"{"id": "d", "text": "اثنان", "meta": {"deep": [1, 2]}}"#,
        ]
        let path = try folder.write("a.jsonl", lines.joined(separator: "\n"))
        let found = read([path], jsonLines: true)
        #expect(found.count == 6)
        #expect(found.first == "a: واحد")
        #expect(found.last == "d: اثنان")
        #expect(found[1].hasPrefix("! a.jsonl:2: "))
        #expect(found[2] == "! a.jsonl:4: has no text")
        #expect(found[3].hasPrefix("! a.jsonl:5: a surrogate stands alone"))
        #expect(found[4] == "! a.jsonl:6: holds a NUL and is no text")
    }

    @Test func brokenUTF8NamesTheLine() throws {
        var bytes = Data("واحد\nاثنان\n".utf8)
        bytes.append(contentsOf: [0xD9, 0x0A])
        #expect(read([try folder.write("a.txt", bytes)], jsonLines: false) == ["! a.txt:3: is not valid UTF-8"])
        var line = Data("{\"text\": \"نعم\"}\n{\"text\": \"".utf8)
        line.append(contentsOf: [0xFF])
        line.append(contentsOf: Data("\"}\n{\"id\": \"z\", \"text\": \"لا\"}".utf8))
        let found = read([try folder.write("b.jsonl", line)], jsonLines: true)
        #expect(found.count == 3)
        #expect(found[1].hasPrefix("! b.jsonl:2: the text is not valid UTF-8"))
        #expect(found[2] == "z: لا")
    }

    @Test func aNullInATextNamesTheLine() throws {
        #expect(read([try folder.write("a.txt", "واحد\nاث\u{0}نان")], jsonLines: false) == ["! a.txt:2: holds a NUL and is no text"])
    }

    @Test func missingFilesDirectoriesAndEmptyFilesAreToldEach() throws {
        let empty = try folder.write("empty.txt", "")
        let good = try folder.write("good.txt", "قال")
        let found = read([folder.path + "/none.txt", folder.path, empty, good], jsonLines: false)
        #expect(found == ["! none.txt: cannot be opened", "! \(folder.path): is a directory", "! empty.txt: is empty", "good.txt: قال"])
        #expect(read([try folder.write("empty.jsonl", "")], jsonLines: true) == ["! empty.jsonl: is empty"])
    }

    @Test func aMarkBeforeTheFirstLineIsNoMistake() throws {
        #expect(read([try folder.write("a.jsonl", "\u{FEFF}{\"id\": \"a\", \"text\": \"قال\"}\r\n")], jsonLines: true) == ["a: قال"])
    }

    @Test func aTextBeyondTheLimitIsToldWithItsLength() throws {
        let path = try folder.write("a.txt", Data(repeating: 0x61, count: DocumentReader.limit + 1) + Data("\nb\n".utf8))
        #expect(
            read([path], jsonLines: false) == ["! a.txt: \(DocumentReader.limit + 4) bytes are too long for one text (the limit is 16777216)"])
    }
}
