import Lexicon

/// Checks what the lexicon compiler carries along unread: the meanings of time words and the rules of time.
///
///     TimeLexiconCheck.diagnostics(try LexiconFolder.read("Lexicons"))   // empty when all is well
public enum TimeLexiconCheck {
    /// - Parameter files: the files of a lexicon folder, paths below it.
    /// - Returns: an error for each `time` entry whose meaning Chronology cannot read, and for the first mistake of each rule file.
    public static func diagnostics(_ files: [LexiconSource.File]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var ignored: [Diagnostic] = []
        var zones: [String] = []
        for file in files.sorted(by: { $0.path < $1.path }) where file.path.hasSuffix(".txt") && !file.path.contains("/corpus/") {
            if file.path.hasSuffix("-rules.txt") { continue }
            for entry in LexiconSource.parse(file, diagnostics: &ignored) where entry.kind == "time" {
                do {
                    let word = try TimeWord(name: entry.name, zones: &zones)
                    guard word.kind == .zone, !ZoneTable(identifiers: zones).isKnown(word.value) else { continue }
                    let message = "the system knows no zone of that name"
                    found.append(Diagnostic(severity: .error, location: entry.location, entry: "time \(entry.name)", message: message))
                } catch {
                    found.append(Diagnostic(severity: .error, location: entry.location, entry: "time \(entry.name)", message: "\(error)"))
                }
            }
        }
        for file in files where file.path.hasSuffix("time-rules.txt") {
            do {
                _ = try TimeGrammar(parsing: file.text, zones: ZoneTable(identifiers: zones))
            } catch let error as TimeGrammarError {
                let location = SourceLocation(file: file.path, line: error.line)
                found.append(Diagnostic(severity: .error, location: location, entry: "time-rules", message: error.message))
            } catch {
                let location = SourceLocation(file: file.path, line: 1)
                found.append(Diagnostic(severity: .error, location: location, entry: "time-rules", message: "\(error)"))
            }
        }
        return found
    }
}
