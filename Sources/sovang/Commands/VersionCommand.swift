import ArgumentParser

/// Prints the version of this program.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "In phiên bản / print the version.")

    func run() { Terminal.print("sovang \(Sovang.version)") }
}
