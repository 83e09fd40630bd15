import ArgumentParser
import Coding
import Dispatch
import Foundation
import Ingest
import Logging

/// What a worker made of one document.
struct RunResult: Sendable {
    var coded: CodedDocument?
    var bytes: [UInt8]
    var notes: [String]
    /// The document's id, where the output goes by it.
    var id = ""
}

/// One run over all documents: read in batches, worked on side by side, written in the order of the input.
///
/// Memory is bounded by the batch, and the output does not depend on the number of workers.
struct Run {
    let input: InputOptions
    private static let batchDocuments = 512
    private static let batchBytes = 4 << 20

    func forEach(_ work: @Sendable (Document) -> RunResult, output: (RunResult) throws -> Void) throws {
        let defaults = DocumentReader.Defaults(date: input.date, language: input.language, publication: input.publication)
        var reader = DocumentReader(files: input.files, isJSONLines: input.inputFormat == .jsonl, defaults: defaults)
        let workers = input.workers > 0 ? input.workers : ProcessInfo.processInfo.activeProcessorCount
        var problems = Problems()
        var progress = Progress()
        var batch: [(document: Document, place: String)] = []
        var bytes = 0
        func finish() throws {
            let results = Self.results(batch.map(\.document), workers: workers, work)
            for (result, item) in zip(results, batch) {
                try output(result)
                for note in result.notes { problems.note(note, item.place) }
            }
            progress.add(batch.count)
            batch.removeAll(keepingCapacity: true)
            bytes = 0
        }
        while let item = reader.next() {
            switch item {
            case .problem(let message): problems.report(message)
            case .document(let document, let place):
                batch.append((document, place))
                bytes += document.text.utf8.count
                if batch.count >= Self.batchDocuments || bytes >= Self.batchBytes { try finish() }
            }
        }
        try finish()
        progress.end()
        problems.summary()
        if problems.count > 0 { throw ExitCode(1) }
    }

    private static func results(_ documents: [Document], workers: Int, _ work: @Sendable (Document) -> RunResult) -> [RunResult] {
        if workers == 1 || documents.count < 2 { return documents.map(work) }
        var results = [RunResult?](repeating: nil, count: documents.count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Each worker writes its own places only.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                var index = worker
                while index < documents.count {
                    places[index] = work(documents[index])
                    index += workers
                }
            }
        }
        return results.compactMap { $0 }
    }
}

/// Problems on standard error: a line each, and a count at the end.
struct Problems {
    private let log = Logger(label: "dragoman") { _ in LineLog() }
    private(set) var count = 0
    private var notes = 0
    /// Notes of the same kind beyond these are only counted.
    private static let shownNotes = 20

    mutating func report(_ message: String) {
        count += 1
        log.error("\(Bidi.printable(message))")
    }

    /// A document that was read, with a reservation; a language nobody reads here and a date that is none are problems.
    mutating func note(_ message: String, _ place: String) {
        if message.contains("is no date") { return report("\(place): \(message)") }
        if message.contains("language"), !message.contains("(he)"), !message.contains("(en)") { return report("\(place): \(message)") }
        notes += 1
        if notes <= Self.shownNotes { log.notice("\(Bidi.printable("\(place): \(message)"))") }
    }

    func summary() {
        if notes > Self.shownNotes { log.notice("\(notes) documents with reservations in all") }
        if count > 0 { log.error("\(count) \(count == 1 ? "problem" : "problems"), see above") }
    }
}

/// How far a long run is, on standard error, when a person watches.
struct Progress {
    private var documents = 0
    private let start = Date()
    private var shown = Date()
    private let watched = Terminal.isError && !Terminal.isOutput

    mutating func add(_ count: Int) {
        documents += count
        guard watched, Date().timeIntervalSince(shown) > 0.5 else { return }
        shown = Date()
        let seconds = max(shown.timeIntervalSince(start), 0.001)
        Output.error("\r\(documents) documents, \(Int(Double(documents) / seconds)) a second")
    }

    func end() { if watched, shown.timeIntervalSince(start) > 0.5 { Output.error("\r\(documents) documents\u{1B}[K\n") } }
}
