import ArgumentParser
import Chronology
import Coding
import Lexicon

/// `dragoman code`: the events of documents.
struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the events of documents, one a line.")
    @OptionGroup var input: InputOptions

    @Flag(help: "Add standing facts: relations, missions, ties, influence, candidates.")
    var facts = false

    @Option(help: "table, jsonl or csv; a table at a terminal, jsonl into a pipe.")
    var format: OutputFormat?

    func run() throws {
        let coder = try input.coder()
        let encoder = RecordEncoder(version: Dragoman.version, lexiconVersion: coder.lexicon.version)
        let format = format ?? (Terminal.isOutput ? .table : .jsonl)
        let table = EventTable(width: Terminal.width)
        if format == .csv { Output.write(EventTable.csvHeader) }
        let facts = facts
        try Run(input: input).forEach { document in
            let coded = coder.code(document)
            var writer = JSONWriter()
            switch format {
            case .jsonl: encoder.write(coded, facts: facts, into: &writer)
            case .csv, .table: break
            }
            return RunResult(coded: format == .jsonl ? nil : coded, bytes: writer.bytes, notes: coded.notes)
        } output: { result in
            Output.write(result.bytes)
            guard let coded = result.coded else { return }
            Output.write(format == .csv ? EventTable.csv(coded) : table.text(coded, facts: facts))
        }
    }
}

/// `dragoman times`: the time expressions of documents.
struct Times: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the time expressions of documents, a document a line.")
    @OptionGroup var input: InputOptions

    @Option(help: "jsonl, a document a line; or timeml, the texts with TIMEX3 tags.")
    var format: TimesFormat = .jsonl

    @Option(help: "A folder for TimeML, a file a document, named for its id; without it all go to standard output, each with its XML declaration.")
    var output: String?

    func validate() throws {
        if output != nil, format != .timeml { throw ValidationError("--output is for --format timeml") }
    }

    func run() throws {
        let coder = try input.coder()
        let encoder = RecordEncoder(version: Dragoman.version, lexiconVersion: coder.lexicon.version)
        let format = format
        var folder = try output.map(TimeMLFolder.init)
        try Run(input: input).forEach { document in
            var options = Coder.Options()
            options.goal = .times
            let coded = coder.code(document, options: options)
            var writer = JSONWriter()
            if format == .jsonl { encoder.writeTimes(coded, into: &writer) }
            let bytes = format == .jsonl ? writer.bytes : Array(TimeMLWriter.document(coded).utf8)
            return RunResult(coded: nil, bytes: bytes, notes: coded.notes, id: document.id)
        } output: { result in
            if folder == nil { Output.write(result.bytes) } else { try folder?.write(result.bytes, id: result.id) }
        }
    }
}

/// `dragoman actors`: who and what is named in documents.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors",
        abstract: "Print who and what documents name, resolved to state, sector, office, person and place; a document a line, a table at a terminal.")
    @OptionGroup var input: InputOptions

    @Option(help: "table or jsonl; a table at a terminal, jsonl into a pipe.")
    var format: ActorsFormat?

    func run() throws {
        let coder = try input.coder()
        let encoder = RecordEncoder(version: Dragoman.version, lexiconVersion: coder.lexicon.version)
        let format = format ?? (Terminal.isOutput ? .table : .jsonl)
        try Run(input: input).forEach { document in
            var options = Coder.Options()
            options.goal = .actors
            let coded = coder.code(document, options: options)
            var writer = JSONWriter()
            if format == .jsonl { encoder.writeMentions(coded, into: &writer) }
            let bytes = format == .jsonl ? writer.bytes : Array(MentionTable.text(coded).utf8)
            return RunResult(coded: nil, bytes: bytes, notes: coded.notes)
        } output: {
            Output.write($0.bytes)
        }
    }
}

/// `dragoman explain`: what was seen in a text, and why it was coded so.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a text with what was seen in it: mentions, times, clauses, and why each event was or was not coded.")
    @OptionGroup var input: InputOptions

    func run() throws {
        let coder = try input.coder()
        try Run(input: input).forEach { document in
            var options = Coder.Options()
            options.explains = true
            let coded = coder.code(document, options: options)
            return RunResult(coded: coded, bytes: [], notes: coded.notes)
        } output: { result in
            if let coded = result.coded { Output.write(ExplainView.text(coded)) }
        }
    }
}

/// `dragoman words`: each word taken apart, for linguists and for the evaluation of morphology.
struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the words of documents with their clitics, lemmas and features.")
    @OptionGroup var input: InputOptions

    @Flag(help: "All readings of each word, the chosen one first.")
    var all = false

    func run() throws {
        let coder = try input.coder()
        let all = all
        try Run(input: input).forEach { document in
            RunResult(coded: nil, bytes: WordLines.lines(document, coder: coder, all: all), notes: [])
        } output: {
            Output.write($0.bytes)
        }
    }
}

/// `dragoman lexicon`: checks a folder of lexicon files.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Check lexicon files: every mistake and every doubtful entry, with file and line.")

    @Argument(help: "The folder.")
    var folder: String

    func run() throws {
        let files = try LexiconFolder.read(folder)
        var result = LexiconCompiler.compile(files)
        result.diagnostics += TimeLexiconCheck.diagnostics(files)
        for diagnostic in result.diagnostics { Output.write("\(diagnostic)\n") }
        Output.write("\(result.errors.count) errors, \(result.warnings.count) warnings\n")
        if !result.errors.isEmpty { throw ExitCode(1) }
    }
}
