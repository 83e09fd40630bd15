import Foundation

/// Standard output and error.
enum Output {
    static func write(_ text: String) { write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) {
        if bytes.isEmpty { return }
        bytes.withUnsafeBytes { buffer in _ = fwrite(buffer.baseAddress, 1, buffer.count, Terminal.standardOutput) }
    }

    static func flush() { fflush(Terminal.standardOutput) }

    static func error(_ text: String) {
        flush()
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// What is known of the terminal.
enum Terminal {
    /// C's stream; it is set once at start and never changed.
    nonisolated(unsafe) static let standardOutput = stdout!
    static var isOutput: Bool { isatty(1) == 1 }
    static var isError: Bool { isatty(2) == 1 }

    /// Columns; 100 where nobody says.
    static var width: Int {
        var size = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 { return Int(size.ws_col) }
        return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 100
    }
}
