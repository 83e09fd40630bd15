import Testing
import Text

@Suite struct TokenTests {
    @Test(arguments: [
        ("قبل 18:30، قال", ["قبل", "18", ":", "30", "،", "قال"]),
        ("بلغ 10.5 و١٠٫٥ في المئة", ["بلغ", "10.5", "و", "١٠٫٥", "في", "المئة"]),
        ("نحو 1,234,567 و٬ و١٬٢٣٤٬٥٦٧", ["نحو", "1,234,567", "و", "٬", "و", "١٬٢٣٤٬٥٦٧"]),
        (
            "في 5.11.2025 و22/04/2025 و22-4-2025",
            ["في", "5", ".", "11", ".", "2025", "و", "22", "/", "04", "/", "2025", "و", "22", "-", "4", "-", "2025"]
        ),
        ("انظر https://example.org/a?b=1,2 ثم www.example.org", ["انظر", "https://example.org/a?b=1,2", "ثم", "www.example.org"]),
        ("حرب و2006", ["حرب", "و", "2006"]),
        ("وسم #قمة_الرياض هنا", ["وسم", "#", "قمة", "_", "الرياض", "هنا"]),
        ("مقاتلة F16", ["مقاتلة", "F", "16"]),
        ("بلغ 30.", ["بلغ", "30", "."]),
        ("3,000؟!", ["3,000", "؟", "!"]),
    ])
    func textsFallIntoTheirTokens(_ text: String, _ wanted: [String]) {
        #expect(TokenisedText(text).words == wanted)
    }

    @Test func tokensHaveTheirKinds() {
        let text = TokenisedText("قال 10.5 ، http://a.b € Иван")
        #expect(text.tokens.map(\.kind) == [.word, .number, .punctuation, .link, .symbol, .word])
        #expect(text.tokens.map(\.script) == [.arabic, .digit, .punctuation, .symbol, .symbol, .foreign])
    }

    @Test func spaceBeforeIsKept() {
        let text = TokenisedText("(اف ب)- و 6")
        #expect(text.words == ["(", "اف", "ب", ")", "-", "و", "6"])
        #expect(text.tokens.map(\.spaceBefore) == [true, false, true, false, false, true, true])
    }

    @Test func hebrewAcronymsAreOneWord() {
        #expect(TokenisedText("צה\"ל ו-ארה״ב וג'נין").words == ["צה\"ל", "ו", "-", "ארה״ב", "וג'נין"])
        #expect(TokenisedText("\"שלום\" אמר").words == ["\"", "שלום", "\"", "אמר"])
    }

    @Test func nullIsASymbolOfItsOwn() {
        let text = TokenisedText("قال\u{0}نعم")
        #expect(text.words == ["قال", "\u{0}", "نعم"])
        #expect(text.tokens[1].kind == .symbol)
    }
}
