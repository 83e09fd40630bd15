import Foundation
import Testing
import TestSupport

/// `Scripts/setup` on machines that lack something, which stand-ins for dpkg-query, id and swift make up.
@Suite struct SetupTests {
    private func setup(_ programs: [String: String], path: String = "/usr/bin:/bin") throws -> (status: Int32, errors: [String]) {
        let folder = try TemporaryFolder()
        for (name, text) in programs {
            let file = try folder.write("bin/\(name)", "#!/bin/sh\n\(text)\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        }
        let errors = try folder.write("errors", "")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [Repository.path("Scripts/setup")]
        process.environment = ["PATH": folder.path + "/bin:" + path]
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: errors, encoding: .utf8).split(separator: "\n").map(String.init))
    }

    private static let swift = "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'"
    private static let allInstalled = "echo installed"
    private static let someMissing = "case \"$*\" in *tzdata|*make) exit 1;; *) echo installed;; esac"

    @Test func whereAllIsThereItSaysNothing() throws {
        let run = try setup(["swift": Self.swift, "dpkg-query": Self.allInstalled])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty, "\(run.errors)")
    }

    @Test func missingPackagesAreNamedInOneLine() throws {
        let run = try setup(["swift": Self.swift, "dpkg-query": Self.someMissing, "id": "echo 1000"])
        #expect(run.status == 1)
        #expect(run.errors == ["setup: packages are missing: apt-get install make tzdata"])
    }

    @Test func rootInstallsThem() throws {
        let run = try setup([
            "swift": Self.swift, "dpkg-query": Self.someMissing, "id": "echo 0", "apt-get": "echo \"called $*\" >&2",
        ])
        #expect(run.status == 0)
        #expect(run.errors.first == "setup: installing make tzdata")
        #expect(run.errors.last == "called install -y -qq --no-install-recommends make tzdata")
    }

    @Test func aFailedInstallationFails() throws {
        let run = try setup(["swift": Self.swift, "dpkg-query": Self.someMissing, "id": "echo 0", "apt-get": "exit 100"])
        #expect(run.status == 1)
        #expect(run.errors.last == "setup: apt-get could not install: make tzdata")
    }

    @Test func anOldToolchainIsRefused() throws {
        let run = try setup(["swift": "echo 'Swift version 5.10 (swift-5.10-RELEASE)'", "dpkg-query": Self.allInstalled])
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(run.errors.first?.contains("is of Swift 5.10; 6.2 or later is wanted") == true, "\(run.errors)")
    }
}
