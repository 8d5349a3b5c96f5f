import Foundation
import Testing

extension Installation {
    /// The folder of the operator's scripts.
    private static let deploy = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "deploy")

    /// Runs one of the operator's scripts with this program and answers its exit status and what it printed.
    func deploy(_ script: String, _ arguments: [String]) async throws -> (status: Int32, lines: [String]) {
        let child = try ChildProcess(Self.deploy.appending(path: script).path, arguments + ["--sovang", program])
        var lines: [String] = []
        for await line in child.lines { lines.append(line) }
        return (child.status ?? -1, lines)
    }
}
