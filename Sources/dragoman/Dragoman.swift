import ArgumentParser
import BuiltIn
import Coding
import Lexicon

/// The program: arguments in, lines out; everything else is in the modules.
@main
struct Dragoman: ParsableCommand {
    static let version = "0.1.0"
    static let configuration = CommandConfiguration(
        commandName: "dragoman",
        abstract: "Reads the news and keeps who did what to whom, when, where and according to whom.",
        version: version,
        subcommands: [Code.self, ActorsCommand.self, Times.self, Explain.self, Words.self, LexiconCommand.self])
}

/// What every command that reads documents takes.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files to read; - or nothing is standard input.")
    var files: [String] = []

    @Option(help: "text, or jsonl: a document a line with id, text and, if known, date, language, title, publication, url.")
    var inputFormat: InputFormat = .text

    @Option(help: "The date of a text that does not say: 2025-11-06, or a time with its zone.")
    var date: String = ""

    @Option(help: "The language of a text: ar, he or en.")
    var language: String = ""

    @Option(help: "The outlet of a text.")
    var publication: String = ""

    @Option(help: "A folder of lexicon files that replace or add to the built-in ones.")
    var lexicon: String?

    @Option(help: "How many documents are read at the same time.")
    var workers: Int = 0

    /// The coder, with the overlay if one is given.
    func coder() throws -> Coder {
        try Coder(lexicon: lexicon.map { try OverlayLexicon.load(over: BuiltInLexicon.load(), folder: $0) } ?? BuiltInLexicon.load())
    }
}

enum InputFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }
enum ActorsFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl }
enum TimesFormat: String, ExpressibleByArgument, CaseIterable { case jsonl, timeml }
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }
