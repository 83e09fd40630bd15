import Foundation
import Lexicon

/// The lexicon that was compiled with the program.
public enum BuiltInLexicon {
    /// Maps the image that stands in the bundle beside the executable.
    ///
    /// - Throws: when the bundle is not there, or holds an image of another version.
    public static func load() throws -> LexiconImage {
        guard let url = Bundle.module.url(forResource: "lexicon", withExtension: "image") else {
            throw LexiconImage.LoadError.cannotOpen("lexicon.image")
        }
        return try LexiconImage(path: url.path)
    }
}
