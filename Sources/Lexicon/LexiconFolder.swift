import Foundation

/// Reads a folder of lexicon files.
public enum LexiconFolder {
    public enum ReadError: Error, CustomStringConvertible {
        case notAFolder(String)
        case notUTF8(String)
        public var description: String {
            switch self {
            case .notAFolder(let path): "\(path) is not a folder of lexicon files"
            case .notUTF8(let path): "\(path) is not valid UTF-8"
            }
        }
    }

    /// All `.txt` files below a folder, in the order of their paths.
    ///
    ///     let files = try LexiconFolder.read("Lexicons")
    ///
    /// - Throws: `ReadError` when the folder is none, or a file is not UTF-8.
    public static func read(_ folder: String) throws -> [LexiconSource.File] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue,
            let walker = FileManager.default.enumerator(atPath: folder)
        else { throw ReadError.notAFolder(folder) }
        var paths: [String] = []
        for case let path as String in walker where path.hasSuffix(".txt") { paths.append(path) }
        return try paths.sorted().map { path in
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
            guard let text = String(validating: data, as: UTF8.self) else { throw ReadError.notUTF8(folder + "/" + path) }
            return LexiconSource.File(path: path, text: text)
        }
    }
}
