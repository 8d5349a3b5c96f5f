import EmbeddedPostgres
import Entry
import EventLog
import Foundation
import Logging
import PersonKeys
import PostgresClient
import Schema

/// A private, durable cluster in a folder of its own, which is removed at the end.
struct BenchCluster: Sendable {
    /// The origin of the logs that are measured.
    static let origin = "bench.sovang.example/log"

    let cluster: PrivateCluster

    /// The folder that holds the cluster and nothing else.
    let folder: String

    private let ownsFolder: Bool

    /// - Parameter folder: where to put the cluster; nil for a new folder under the temporary one.
    init(in folder: String?) throws {
        ownsFolder = folder == nil
        self.folder = folder ?? NSTemporaryDirectory() + "sovang-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
        // The server may run as another user, who has to pass through.
        try FileManager.default.setAttributes([.posixPermissions: 0o711], ofItemAtPath: self.folder)
        cluster = PrivateCluster(
            dataFolder: self.folder + "/cluster", socketFolder: self.folder + "/socket",
            settings: ClusterSettings(isDurable: true, maxConnections: 50))
    }

    /// Runs a body while the cluster runs, then takes it away, also if the body throws.
    func whileRunning(_ body: () async throws -> Void) async throws {
        do {
            try await cluster.start()
            try await body()
        } catch {
            try? await cluster.stop()
            clear()
            throw error
        }
        try await cluster.stop()
        clear()
    }

    /// Stops the server at once, from a signal's handler.
    func abandon() {
        cluster.stopAtExit()
        clear()
    }

    private func clear() {
        for part in ["/cluster", "/socket", "/keys"] {
            try? FileManager.default.removeItem(atPath: folder + part)
        }
        if ownsFolder { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// How to connect to a database as a role.
    func configuration(_ database: String, role: String = ClusterSettings.superuser) -> PostgresConfiguration {
        PostgresConfiguration(
            connectionString: cluster.connectionString(database: database, user: role), applicationName: "sovang-bench",
            statementTimeout: nil)
    }

    /// Makes a database of this schema.
    func makeDatabase(_ name: String) async throws {
        let connection = try await PostgresConnection.connect(configuration("postgres"))
        _ = try await connection.perform { try $0.execute("CREATE DATABASE \(identifier: name)") }
        await connection.close()
        let inside = try await PostgresConnection.connect(configuration(name))
        _ = try await Migrator(inside).migrate()
        await inside.close()
    }

    /// Lends the log of a database, leading, to a body.
    func withLog<Result: Sendable>(
        _ database: String, _ body: (PostgresEventLog) async throws -> Result
    ) async throws -> Result {
        let log = PostgresEventLog(
            configuration: .init(
                origin: Self.origin, append: configuration(database, role: "sovang_append"),
                read: configuration(database, role: "sovang_read")),
            environment: .system,
            keyring: try PersonKeyStore(
                file: URL(fileURLWithPath: "\(folder)/keys/\(database).sqlite"), origin: Self.origin, mayCreate: true,
                now: { .now }),
            logger: Logger(label: "sovang-bench") { _ in SwiftLogNoOpLogHandler() })
        let run = Task { await log.run() }
        let result: Swift.Result<Result, any Error>
        do {
            try await log.waitForLead()
            result = .success(try await body(log))
        } catch {
            result = .failure(error)
        }
        run.cancel()
        await run.value
        await log.close()
        return try result.get()
    }

    /// The settings of the server that bear on the figures.
    func settings() async throws -> [String: String] {
        let names = [
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "wal_compression",
            "max_wal_size", "data_checksums",
        ]
        let connection = try await PostgresConnection.connect(configuration("postgres"))
        let rows = try await connection.perform { connection in
            try connection.query("SELECT name, setting || coalesce(' ' || unit, '') FROM pg_settings WHERE name = ANY(\(names))")
                .map { (try $0.decode(String.self, at: 0), try $0.decode(String.self, at: 1)) }
        }
        await connection.close()
        return Dictionary(rows.map { ("PostgreSQL \($0.0)", $0.1) }) { first, _ in first }
    }
}

extension LogEnvironment {
    /// This machine's clock and randomness.
    static let system = LogEnvironment(
        now: { .now },
        salt: {
            var random = SystemRandomNumberGenerator()
            let words = (random.next(), random.next())
            return withUnsafeBytes(of: words) { Array($0) }
        })
}
