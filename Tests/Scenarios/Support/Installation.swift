import EmbeddedPostgres
import Entry
import EventLog
import Foundation
import Glibc
import PostgresClient
import TestSupport
import Testing

/// The program itself on a data folder of its own: `sovang serve --embedded`, and the commands beside it.
struct Installation: Sendable {
    static let origin = "sonla.sovang.local/trial"

    let program: String
    let folder: String

    /// A new, empty folder.
    init() throws {
        program = try #require(ChildProcess.path(of: "sovang"), "sovang is not built beside the tests")
        folder = NSTemporaryDirectory() + "sovang-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o755)
        TestClusterGuard.watch(folder, PrivateCluster(dataFolder: "\(folder)/postgres"))
    }

    /// The cluster, for looking at it and for killing it.
    var cluster: PrivateCluster { PrivateCluster(dataFolder: "\(folder)/postgres") }

    /// Starts the daemon and returns when it answers.
    func serve() async throws -> ChildProcess {
        let daemon = try ChildProcess(program, ["serve", "--embedded", "--data", folder, "--port", "0"])
        for await line in daemon.lines where line.contains("http://127.0.0.1:") { return daemon }
        throw TrialError("the daemon ended with \(daemon.status ?? -1) before it answered")
    }

    /// Runs a command to its end and answers its exit status and what it printed.
    func run(_ arguments: [String]) async throws -> (status: Int32, lines: [String]) {
        let child = try ChildProcess(program, arguments)
        var lines: [String] = []
        for await line in child.lines { lines.append(line) }
        return (child.status ?? -1, lines)
    }

    /// Writes a list of proposals of a year, as an officer's spreadsheet would export it.
    func list(rows: Int, year: Int, seed: UInt64) async throws -> String {
        let sample = try await run(["sample", "--rows", "\(rows)", "--year", "\(year)", "--seed", "\(seed % 1_000_000)"])
        // The first line says that the persons are invented, which the log of a trial does not take.
        let text = sample.lines.dropFirst().joined(separator: "\n") + "\n"
        let path = "\(folder)/list-\(year).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The command line of an import.
    func importing(_ file: String) -> [String] {
        ["import", file, "--as", "trial", "--data", folder, "--format", "json"]
    }

    /// The log in the installation's database, for reading.
    func log() async throws -> PostgresEventLog {
        let cluster = cluster
        try await cluster.attach()
        let read = PostgresConfiguration(
            connectionString: cluster.connectionString(database: "sovang", user: "sovang_read"))
        return PostgresEventLog(
            configuration: .init(origin: Self.origin, append: read, read: read), environment: .trial,
            keyring: InMemoryPersonKeyring(), logger: .silent)
    }

    /// Removes everything.
    func remove() throws {
        try FileManager.default.removeItem(atPath: folder)
    }
}
