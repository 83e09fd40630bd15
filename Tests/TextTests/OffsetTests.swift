import Foundation
import Testing
import Text

/// Offsets are code points of the text as given, through everything that the view drops or folds.
@Suite struct OffsetTests {
    @Test func diacriticsBelongToTheLetterBefore() {
        let text = TokenisedText("أُعلِنَ الاتِّفاق")
        #expect(text.words == ["أُعلِنَ", "الاتِّفاق"])
        #expect(CodePage.string(text.view.exact) == "أعلن الاتفاق")
        #expect(text.tokens.map(text.span) == [0..<7, 8..<17])
        #expect(text.view.length == 17)
    }

    @Test func tatweelIsDroppedAndCounted() {
        let text = TokenisedText("قـــال الوزيـر")
        #expect(CodePage.string(text.view.exact) == "قال الوزير")
        #expect(text.tokens.map(text.span) == [0..<6, 7..<14])
    }

    @Test func presentationFormsAreTheirLetters() {
        // مصر and سلام in the shapes of an old encoding; the second ends with the ligature lam-alef and a meem.
        let text = TokenisedText("\u{FEE3}\u{FEBC}\u{FEAE} \u{FEB3}\u{FEFC}\u{FEE1}")
        #expect(CodePage.string(text.view.exact) == "مصر سلام")
        #expect(text.tokens.map(text.span) == [0..<3, 4..<7])
    }

    /// Against Unicode's own compatibility mapping, as Foundation has it.
    @Test(arguments: [0xFE80...0xFEFC, 0xFB1D...0xFB4F, 0xFB50...0xFBB1, 0xFBD3...0xFBDC, 0xFBDE...0xFBE9, 0xFBFC...0xFBFF] as [ClosedRange<UInt32>])
    func everyPresentationFormIsItsLetters(_ range: ClosedRange<UInt32>) throws {
        for value in range {
            let form = String(try #require(Unicode.Scalar(value)))
            let letters = form.precomposedStringWithCompatibilityMapping
            guard letters != form, letters.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .spaceSeparator }) else { continue }
            #expect(CodePage.bytes(form) == CodePage.bytes(letters), "U+\(String(value, radix: 16)) \(form) is \(letters)")
        }
    }

    @Test func aLigatureIsTwoLettersAtOneOffset() {
        let text = TokenisedText("\u{FEFB} \u{FEF7}\u{FEE7}\u{FEEA}")
        #expect(CodePage.string(text.view.exact) == "لا لأنه")
        #expect(text.tokens.map(text.span) == [0..<1, 2..<5])
        #expect(text.view.offset(0) == 0)
        #expect(text.view.offset(1) == 0)
        #expect(text.view.end(1) == 1)
        #expect(text.view.count == 7)
        #expect(text.view.length == 5)
    }

    @Test func directionalAndZeroWidthMarksAreCountedButNotRead() {
        let text = TokenisedText("\u{FEFF}\u{202B}قال\u{202C} \u{200F}وزير\u{200E} خا\u{200C}رجية\u{200D}")
        #expect(CodePage.string(text.view.exact) == "قال وزير خارجية")
        #expect(text.tokens.map(text.span) == [2..<5, 8..<12, 14..<21])
    }

    @Test func digitsOfThreeScriptsAreTheSame() {
        for digits in ["2025", "٢٠٢٥", "۲۰۲۵"] {
            let text = TokenisedText("عام \(digits).")
            #expect(CodePage.string(text.view.exact) == "عام 2025.")
            #expect(text.tokens.map(text.span) == [0..<3, 4..<8, 8..<9])
            #expect(text.tokens[1].kind == .number)
        }
    }

    @Test func carriageReturnsCountOnceEach() {
        let text = TokenisedText("قال\r\nثم\r\n\r\nعاد")
        #expect(text.tokens.map(text.span) == [0..<3, 5..<7, 11..<14])
        #expect(text.tokens.map(\.beginsLine) == [true, true, true])
        #expect(text.view.length == 14)
    }

    @Test func charactersBeyondTheFirstPlaneAreOne() {
        let text = TokenisedText("😀 قال 𐍈 نعم")
        #expect(text.words == ["😀", "قال", "𐍈", "نعم"])
        #expect(text.tokens.map(text.span) == [0..<1, 2..<5, 6..<7, 8..<11])
    }

    @Test func hebrewPointsAndLatinMarksAreDropped() {
        let text = TokenisedText("שָׁלוֹם Curaçao e\u{301}tat")
        #expect(CodePage.string(text.view.exact) == "שלום Curacao etat")
        #expect(text.words == ["שָׁלוֹם", "Curaçao", "e\u{301}tat"])
    }

    @Test func foldingJoinsSpellingsOfOneWord() {
        for (one, other) in [("أمل", "امل"), ("إيران", "ايران"), ("آسيا", "اسيا"), ("مصطفى", "مصطفي"), ("مبادرة", "مبادره"), ("کابل", "كابل")] {
            #expect(CodePage.foldedBytes(one) == CodePage.foldedBytes(other), "\(one) and \(other)")
        }
        #expect(CodePage.bytes("أمل") != CodePage.bytes("امل"))
        #expect(CodePage.foldedBytes("علم") != CodePage.foldedBytes("عمل"))
    }

    @Test func anEmptyTextHasNothing() {
        let text = TokenisedText("")
        #expect(text.tokens.isEmpty && text.structure.lines.isEmpty && text.structure.sentences.isEmpty)
        #expect(text.view.offset(0) == 0)
    }

    @Test func everyTokenLiesInTheTextAndAfterTheOneBefore() {
        let parts = ["أَ", "ـ", "ﻻ", "\u{200F}", "12", "٫", "٣", "«", "\r\n", " ", "و2006", "#", "😀", "א\"ב", "e\u{301}", "\u{0}"]
        var seed: UInt64 = 7
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<40 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(seed >> 33) % parts.count]
            }
            let read = TokenisedText(text)
            var last = 0
            for token in read.tokens {
                let span = read.span(token)
                #expect(span.lowerBound >= last && span.upperBound <= text.unicodeScalars.count)
                last = span.lowerBound
            }
            #expect(read.view.length == text.unicodeScalars.count)
        }
    }
}
