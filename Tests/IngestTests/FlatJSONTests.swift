import Ingest
import Testing

@Suite struct FlatJSONTests {
    private func read(_ text: String) throws -> [String: String] { try FlatJSON.strings(in: Array(text.utf8)) }

    @Test func stringsAndNumbersAreRead() throws {
        #expect(try read(#"{"id": "1", "n": -2.5e3, "t": true, "x": null}"#) == ["id": "1", "n": "-2.5e3"])
        #expect(try read(" \t{ } \r\n") == [:])
    }

    @Test func escapesAreRead() throws {
        #expect(try read(#"{"a": "\"\\\/\b\f\n\r\t"}"#)["a"] == "\"\\/\u{8}\u{c}\n\r\t")
        #expect(try read(#"{"a": "\u0642\u0627\u0644 \ud83d\ude00 \u00E9"}"#)["a"] == "قال 😀 é")
        #expect(try read(#"{"\u0069d": "x"}"#) == ["id": "x"])
    }

    @Test func nestedValuesArePassedOver() throws {
        let line = #"{"meta": {"a": [1, {"text": "no"}, "}]"], "b": {}}, "list": [], "text": "yes", "after": [[["]"]]]}"#
        #expect(try read(line) == ["text": "yes"])
    }

    @Test func deepNestingIsAnErrorAndNoCrash() {
        let deep = #"{"a": "# + String(repeating: "[", count: 1_000_000)
        #expect(throws: FlatJSON.ParseError.self) { try read(deep) }
    }

    @Test(arguments: [
        #""#, #"{"#, #"[]"#, #""text""#, #"{"a"}"#, #"{"a": }"#, #"{"a": 1,}"#, #"{"a": 1} x"#, #"{a: 1}"#, #"{"a": "x}"#, #"{"a": tru}"#,
        #"{"a": 01}"#, #"{"a": 1.}"#, #"{"a": .5}"#, #"{"a": +1}"#, #"{"a": 1e}"#, #"{"a": --1}"#, #"{"a": NaN}"#, #"{"a": Infinity}"#, #"{"a": -}"#,
        #"{"a": [1 2]}"#, #"{"a": [1,]}"#, #"{"a": {"b" 1}}"#, #"{"a": "\x"}"#, #"{"a": "\u12"}"#, #"{"a": "\u+123"}"#, #"{"a": "\u00g0"}"#,
        "{\"a\": \"tab\there\"}", "{\"a\": \"nul\u{0}here\"}", #"{"a": 'x'}"#, #"{"a": "1" "b": "2"}"#, #"{"a": "1"}{"b": "2"}"#,
    ])
    func whatIsNoObjectIsRefused(_ line: String) {
        #expect(throws: FlatJSON.ParseError.self) { try read(line) }
    }

    @Test(arguments: [#"\ud83d"#, #"\ude00"#, #"\ud83d x"#, #"\ud83d\u0041"#, #"\ud83d\ud83d"#, #"\ude00\ud83d"#, #"\ud83d\"#])
    func aLoneSurrogateIsRefused(_ escape: String) throws {
        let error = #expect(throws: FlatJSON.ParseError.self) { try read(#"{"text": "x\#(escape)"}"#) }
        if escape != #"\ud83d\"# { #expect(try #require(error).message.contains("surrogate")) }
    }

    @Test func brokenUTF8IsRefused() {
        for bytes: [UInt8] in [[0xFF], [0xC3], [0xD9], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80]] {
            #expect(throws: FlatJSON.ParseError.self) { try FlatJSON.strings(in: Array(#"{"text": "a"#.utf8) + bytes + Array(#""}"#.utf8)) }
        }
    }

    @Test func theErrorTellsWhere() throws {
        let error = #expect(throws: FlatJSON.ParseError.self) { try read(#"{"a": 1, "b": oops}"#) }
        #expect(try #require(error).offset == 14)
        #expect("\(try #require(error))" == "no value begins here at byte 15")
    }

    @Test func everyPrefixOfAnObjectIsAnError() throws {
        let whole = Array(#"{"id": "1", "text": "قال\u0642 \"x\"", "n": [1, {"a": null}], "m": -1.5}"#.utf8)
        #expect(try FlatJSON.strings(in: whole)["text"] == "قالق \"x\"")
        for length in 0..<whole.count {
            #expect(throws: FlatJSON.ParseError.self) { try FlatJSON.strings(in: Array(whole[..<length])) }
        }
    }
}
