import Foundation

/// Writes documents into a folder, a file each.
///
/// Ids come from outside: everything but letters, digits, `-` and `_` is percent-encoded, so that no id names a place outside the folder, and one
/// that comes twice gets a number.
struct TimeMLFolder {
    private let folder: URL
    private var used: [String: Int] = [:]

    /// - Throws: when the folder cannot be made.
    init(_ path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// - Throws: when the file cannot be written.
    mutating func write(_ bytes: [UInt8], id: String) throws {
        let name = Self.name(id)
        let count = used[name, default: 0] + 1
        used[name] = count
        let file = folder.appendingPathComponent(count == 1 ? "\(name).tml" : "\(name)%23\(count).tml")
        try Data(bytes).write(to: file, options: .atomic)
    }

    /// A file name of at most 180 bytes.
    static func name(_ id: String) -> String {
        var out = ""
        for byte in id.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: out.append(Character(Unicode.Scalar(byte)))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            if out.utf8.count > 180 { break }
        }
        return out.isEmpty ? "document" : out
    }
}
