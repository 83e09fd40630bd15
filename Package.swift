// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "dragoman",
    targets: [
        .target(name: "Text"),
        .target(name: "Language"),
    ]
)
