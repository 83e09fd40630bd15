// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "dragoman",
    targets: [
        .target(name: "Language"),
        .target(name: "Chronology"),
        .target(name: "ChronologyHarness", dependencies: ["Chronology"], path: "Tests/ChronologyTests/Harness"),
        .executableTarget(name: "chronology-check", dependencies: ["Chronology", "ChronologyHarness"], path: "Tests/ChronologyTests/Check"),
        .testTarget(name: "ChronologyTests", dependencies: ["Chronology", "ChronologyHarness"], exclude: ["Harness", "Check"]),
    ]
)
