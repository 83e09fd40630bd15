import Foundation
import Synchronization

/// The built `dragoman`, run as a process.
///
///     let run = try Program.run("code", "--date", "2025-11-06", "-", input: "…")
///     #expect(run.status == 0)
public enum Program {
    /// What a run left behind.
    public struct Outcome: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String
        /// The most memory it held, in bytes.
        public var peakMemory: Int

        /// The lines of standard output.
        public var lines: [String] { output.split(separator: "\n").map(String.init) }
        /// The lines of standard error.
        public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
        /// The lines of standard output as JSON objects.
        public func records() throws -> [[String: Any]] {
            try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
        }
    }

    /// Where `dragoman` stands: in the folder of the test program, or where the environment says.
    public static let path: String = {
        if let path = ProcessInfo.processInfo.environment["DRAGOMAN"] { return path }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "dragoman").path
    }()

    /// Runs it and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: its arguments.
    ///   - input: what it reads from standard input.
    ///   - environment: variables set beside those of the tests.
    public static func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, input: Data(input.utf8), environment: environment)
    }

    /// Runs it on raw bytes and waits for its end.
    public static func run(_ arguments: [String], input: Data, environment: [String: String] = [:]) throws -> Outcome {
        let folder = try TemporaryFolder()
        let inputFile = try folder.write("input", input)
        let output = try folder.write("output", Data())
        let errors = try folder.write("errors", Data())
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files instead of pipes: no reader is needed, and none can block.
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputFile))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        let peak = Mutex(0)
        try process.run()
        let id = process.processIdentifier
        let watch = Thread {
            while let found = peakMemory(of: id) {
                peak.withLock { $0 = max($0, found) }
                usleep(2000)
            }
        }
        watch.start()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self), peakMemory: peak.withLock { $0 })
    }

    /// The high-water mark of a process that still runs, from /proc; nil once it has ended.
    private static func peakMemory(of id: Int32) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else { return nil }
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
}
