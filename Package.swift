// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "dragoman",
    products: [.executable(name: "dragoman", targets: ["dragoman"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        // Each module may use those above it and none below.
        .target(name: "Ontology"),
        .target(name: "Text"),
        .target(name: "Language", dependencies: ["Text"]),
        .target(
            name: "Lexicon", dependencies: ["Ontology", "Text", "Language", .product(name: "OrderedCollections", package: "swift-collections")]),
        .target(name: "Grammar", dependencies: ["Text", "Language", "Lexicon"]),
        .target(name: "Chronology", dependencies: ["Text", "Language", "Lexicon"]),
        .target(name: "Actors", dependencies: ["Ontology", "Text", "Language", "Lexicon", "Grammar"]),
        .target(name: "Coding", dependencies: ["Ontology", "Text", "Language", "Lexicon", "Grammar", "Chronology", "Actors"]),
        .target(name: "Ingest", dependencies: ["Coding"]),
        // The lexicon compiler, run by the build, and the image it makes.
        .executableTarget(name: "lexiconc", dependencies: ["Chronology", "Lexicon"]),
        .plugin(name: "CompileLexicon", capability: .buildTool(), dependencies: ["lexiconc"]),
        .target(name: "BuiltIn", dependencies: ["Lexicon"], plugins: ["CompileLexicon"]),
        .executableTarget(
            name: "dragoman",
            dependencies: [
                "BuiltIn", "Ontology", "Text", "Language", "Lexicon", "Chronology", "Actors", "Coding", "Ingest",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // Broken text for the readers of times, without end: `make fuzz`.
        .executableTarget(name: "fuzz-times", dependencies: ["BuiltIn", "Chronology", "Coding", "Text"], path: "Fuzz/Times"),
        // What several test targets share: the built program as a process, temporary folders, a corpus file taken apart.
        .target(name: "TestSupport", path: "Tests/Support"),
        .testTarget(name: "TextTests", dependencies: ["Text"]),
        .testTarget(name: "OntologyTests", dependencies: ["Ontology"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language"]),
        .testTarget(name: "LexiconCompilerTests", dependencies: ["Lexicon", "Ontology", "Text"]),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Text", "Language", "BuiltIn"]),
        .testTarget(name: "ChronologyTests", dependencies: ["Chronology", "Lexicon", "Text", "BuiltIn"]),
        .testTarget(name: "IngestTests", dependencies: ["Ingest", "Coding", "TestSupport"]),
        .testTarget(name: "CodingTests", dependencies: ["BuiltIn", "Coding", "Chronology", "Ontology", "TestSupport"]),
        // Runs the program itself, which `swift test` builds beside the tests.
        .testTarget(name: "CommandTests", dependencies: ["TestSupport"]),
    ]
)
