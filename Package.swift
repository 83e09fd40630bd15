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
        .target(name: "Lexicon", dependencies: ["Ontology", "Text", "Language"]),
        .target(name: "Grammar", dependencies: ["Text", "Language", "Lexicon"]),
        .target(name: "Chronology"),
        .target(name: "Actors", dependencies: ["Ontology", "Text", "Language", "Lexicon", "Grammar"]),
        .target(name: "Coding", dependencies: ["Ontology", "Text", "Language", "Lexicon", "Grammar", "Chronology", "Actors"]),
        .target(name: "Ingest", dependencies: ["Coding"]),
        // The lexicon compiler, run by the build, and the image it makes.
        .executableTarget(name: "lexiconc", dependencies: ["Lexicon"]),
        .plugin(name: "CompileLexicon", capability: .buildTool(), dependencies: ["lexiconc"]),
        .target(name: "BuiltIn", dependencies: ["Lexicon"], plugins: ["CompileLexicon"]),
        .executableTarget(
            name: "dragoman",
            dependencies: [
                "BuiltIn", "Ontology", "Text", "Language", "Lexicon", "Actors", "Coding", "Ingest",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(name: "LanguageTests", dependencies: ["Language"]),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Text", "Language", "BuiltIn"]),
        .target(name: "ChronologyHarness", dependencies: ["Chronology"], path: "Tests/ChronologyTests/Harness"),
        .testTarget(name: "ChronologyTests", dependencies: ["Chronology", "ChronologyHarness"], exclude: ["Harness", "Check"]),
    ]
)
