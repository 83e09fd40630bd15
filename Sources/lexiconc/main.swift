import Chronology
import Foundation
import Lexicon

// The lexicon compiler as a build tool: `lexiconc FOLDER IMAGE`. A mistake in the files stops the build with file and line.
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: lexiconc FOLDER IMAGE [--warnings]\n".utf8))
    exit(64)
}
do {
    let files = try LexiconFolder.read(arguments[1])
    var result = LexiconCompiler.compile(files)
    result.diagnostics += TimeLexiconCheck.diagnostics(files)
    let shown = arguments.contains("--warnings") ? result.diagnostics : result.errors
    for diagnostic in shown {
        FileHandle.standardError.write(Data("\(arguments[1])/\(diagnostic)\n".utf8))
    }
    guard result.errors.isEmpty else { exit(1) }
    try Data(result.image).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
} catch {
    FileHandle.standardError.write(Data("lexiconc: \(error)\n".utf8))
    exit(1)
}
