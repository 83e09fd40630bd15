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
        // Each module may use those above it and none below: ../shared/DESIGN.md's table.
        .target(name: "Ontology"),
        .target(name: "Text"),
        .target(name: "Language", dependencies: ["Text"]),
        .target(name: "Lexicon", dependencies: ["Ontology", "Text", "Language"]),
        .executableTarget(name: "lexiconc", dependencies: ["Lexicon"]),
        .plugin(name: "CompileLexicon", capability: .buildTool(), dependencies: ["lexiconc"]),
        .target(name: "BuiltIn", dependencies: ["Lexicon"], plugins: ["CompileLexicon"]),
        .target(name: "Grammar", dependencies: ["Text", "Language", "Lexicon"]),
        .target(name: "Actors", dependencies: ["Ontology", "Text", "Language", "Lexicon", "Grammar"]),
        .executableTarget(
            name: "dragoman",
            dependencies: ["BuiltIn", "Grammar", "Lexicon", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    ]
)
