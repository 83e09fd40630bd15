import Foundation
import Ingest
import Testing
import TestSupport

@Suite struct LineReaderTests {
    private func lines(_ bytes: Data, limit: Int = 1 << 20) throws -> [String] {
        let folder = try TemporaryFolder()
        var reader = try LineReader(path: folder.write("file", bytes), limit: limit)
        defer { reader.finish() }
        var out: [String] = []
        while let line = try reader.next() {
            switch line {
            case .line(let bytes): out.append("\(reader.number) \(String(decoding: bytes, as: UTF8.self))")
            case .tooLong(let length): out.append("\(reader.number) too long: \(length)")
            }
        }
        return out
    }

    @Test func linesComeOneByOne() throws {
        #expect(try lines(Data("a\n\nbc\r\nd".utf8)) == ["1 a", "2 ", "3 bc\r", "4 d"])
        #expect(try lines(Data("a\n".utf8)) == ["1 a"])
        #expect(try lines(Data()) == [])
    }

    @Test func linesLongerThanTheBufferComeWhole() throws {
        let long = String(repeating: "ن", count: 200_000)
        #expect(try lines(Data("a\n\(long)\nb\n\(long)".utf8)) == ["1 a", "2 \(long)", "3 b", "4 \(long)"])
    }

    @Test func tooLongLinesAreToldAndPassedOver() throws {
        let text = "a\n" + String(repeating: "x", count: 300_000) + "\nb\n" + String(repeating: "y", count: 70_000)
        #expect(try lines(Data(text.utf8), limit: 1000) == ["1 a", "2 too long: 300000", "3 b", "4 too long: 70000"])
    }

    /// The buffer is longer than the limit here, so that the line's end is found before its length is looked at.
    @Test func theLimitHoldsWhateverTheBuffer() throws {
        #expect(try lines(Data("12345678\n123456789\n".utf8), limit: 8) == ["1 12345678", "2 too long: 9"])
    }

    @Test func theRestIsOneTextUpToTheLimit() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("file", "a\nb\n" + String(repeating: "x\n", count: 100_000))
        var whole = try LineReader(path: path, limit: 1 << 20)
        guard case .line(let bytes) = try whole.rest() else { throw TestError() }
        #expect(bytes.count == 200_004)
        var short = try LineReader(path: path, limit: 1000)
        guard case .tooLong(let length) = try short.rest() else { throw TestError() }
        #expect(length == 200_004)
    }

    @Test func whatCannotBeReadSaysWhy() throws {
        let folder = try TemporaryFolder()
        #expect(throws: LineReader.ReadError.self) { try LineReader(path: folder.path, limit: 1) }
        #expect(throws: LineReader.ReadError.self) { try LineReader(path: folder.path + "/nothing", limit: 1) }
        #expect("\(LineReader.ReadError.isDirectory("x"))" == "x: is a directory")
    }

    struct TestError: Error {}
}
