import Coding
import Foundation
import Chronology
import Lexicon

/// A lexicon with a folder of the user's own over the built-in one; compiled once and kept until one of the two changes.
enum OverlayLexicon {
    static func load(over builtIn: LexiconImage, folder: String) throws -> LexiconImage {
        let overlay = try LexiconFolder.read(folder)
        let cache = cacheFile(builtIn, overlay)
        if let cache, let image = try? LexiconImage(path: cache.path) { return image }
        let result = LexiconCompiler.compile(builtIn.sources(), overlay: overlay.map { LexiconSource.File(path: $0.path, text: $0.text) })
        let times = TimeLexiconCheck.diagnostics(overlay)
        guard times.isEmpty else { throw LexiconError(diagnostics: times) }
        guard result.errors.isEmpty else { throw LexiconError(diagnostics: result.errors) }
        if let cache {
            try? FileManager.default.createDirectory(at: cache.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(result.image).write(to: cache, options: .atomic)
        }
        return try LexiconImage(bytes: result.image)
    }

    /// A file named for both lexicons' contents, so that a change of either makes a new one.
    private static func cacheFile(_ builtIn: LexiconImage, _ overlay: [LexiconSource.File]) -> URL? {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for file in overlay {
            for byte in file.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            for byte in file.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        let environment = ProcessInfo.processInfo.environment
        guard let base = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map({ $0 + "/.cache" }) else { return nil }
        return URL(
            fileURLWithPath: base + "/dragoman/\(Dragoman.version)-\(LexiconImage.formatVersion)-\(builtIn.version)-\(String(hash, radix: 16)).image")
    }
}
