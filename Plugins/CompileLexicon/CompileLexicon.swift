import Foundation
import PackagePlugin

/// Compiles Lexicons/ into the image that the program maps; runs again when any of its files changes.
@main
struct CompileLexicon: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Lexicons")
        let image = context.pluginWorkDirectoryURL.appending(path: "lexicon.image")
        var inputs: [URL] = []
        if let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) {
            for case let url as URL in walker where url.pathExtension == "txt" { inputs.append(url) }
        }
        return [
            .buildCommand(
                displayName: "Compiling the lexicon", executable: try context.tool(named: "lexiconc").url,
                arguments: [folder.path(), image.path()], inputFiles: inputs.sorted { $0.path() < $1.path() }, outputFiles: [image])
        ]
    }
}
