import Coding
import Testing

/// The first events that are read in English: voices, clauses, plans, denials, and what is no event.
@Suite struct EnglishEventTests {
    /// `ASSAULT ISR > LBN`, with the auxiliary modes behind.
    private func events(_ text: String) throws -> [String] {
        let coded = try Shared.coder.get().code(Document(id: "e", text: text, date: "2025-11-06", language: "en"))
        return coded.events.map { event in
            var line = event.category.name
            if let base = event.base { line += "<\(base.name)" }
            line += " " + event.actors.map { $0.code.isEmpty ? $0.sector?.rawValue ?? "?" : $0.code }.joined(separator: "+")
            if !event.recipients.isEmpty {
                line += " > " + event.recipients.map { $0.code.isEmpty ? $0.sector?.rawValue ?? "?" : $0.code }.joined(separator: "+")
            }
            return line + event.auxiliary.names.map { " " + $0 }.joined()
        }
    }

    @Test(arguments: [
        ("Israel attacked a convoy in southern Lebanon on Monday.", "ASSAULT ISR > LBN"),
        ("Russia condemned the attack.", "ACCUSE RUS"),
        ("The Afghan government released 100 Taliban prisoners.", "RETREAT AFG > AFG"),
        ("Ukraine's foreign minister met his German counterpart in Berlin.", "CONSULT UKR+DEU"),
        ("Turkey and Iran signed an agreement.", "SUPPORT TUR+IRN"),
        ("The French president will visit Cairo next week.", "AGREE<CONSULT FRA > EGY future"),
        ("The American Civil Liberties Union is suing the FBI for records.", "ACCUSE USA > USA"),
        ("China threatened to impose sanctions on Taiwan.", "THREATEN CHN > TWN"),
    ])
    func plainSentences(_ text: String, _ wanted: String) throws {
        #expect(try events(text) == [wanted])
    }

    /// One act in the active, in the passive, and as the content of what somebody says.
    @Test(arguments: [
        "Iran criticised Turkey.", "Turkey was criticised by Iran.", "Officials said Iran criticised Turkey.",
        "Iran criticised Turkey, officials said.",
        "Iran has criticised Turkey.", "Iran, officials said, criticised Turkey.", "Iran criticized Turkey.",
    ])
    func oneActInManyShapes(_ text: String) throws {
        #expect(try events(text) == ["ACCUSE IRN > TUR"])
    }

    @Test(arguments: [
        "The minister spoke about football.", "The team attacked the goal and won the match.", "They have turkey for dinner.",
        "Prices fell on Monday.", "He is a strong critic of the film.",
    ])
    func whatIsNoEvent(_ text: String) throws {
        #expect(try events(text).isEmpty)
    }

    @Test func whatIsDeniedIsNotDone() throws {
        #expect(try events("Iran did not criticise Turkey.") == ["ACCUSE IRN > TUR negation"])
        #expect(try events("Iran possibly criticised Turkey.") == ["ACCUSE IRN > TUR hypothetical"])
    }
}
