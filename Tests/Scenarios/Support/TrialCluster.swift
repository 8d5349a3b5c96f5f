import EmbeddedPostgres
import Entry
import EventLog
import Foundation
import Glibc
import Logging
import PostgresClient
import Schema
import TestSupport
import Testing

/// A durable cluster of a trial's own, which may be killed, with one migrated database.
struct TrialCluster: Sendable {
    static let database = "trial"

    let folder: String
    let cluster: PrivateCluster

    /// Starts a cluster in a new folder, or in the one given, which then must be empty.
    static func start(in folder: String? = nil) async throws -> TrialCluster {
        let folder = folder ?? NSTemporaryDirectory() + "sovang-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o755)
        let cluster = PrivateCluster(
            dataFolder: "\(folder)/data", socketFolder: "\(folder)/s",
            settings: ClusterSettings(isDurable: true, sharedBuffersMiB: 32))
        try await cluster.start()
        TestClusterGuard.watch(folder, cluster)
        let trial = TrialCluster(folder: folder, cluster: cluster)
        try await trial.makeDatabase()
        return trial
    }

    private func makeDatabase() async throws {
        let server = try await PostgresConnection.connect(configuration(user: "sovang_admin", database: "postgres"))
        try await server.perform { _ = try $0.execute("CREATE DATABASE \(identifier: Self.database)") }
        await server.close()
        let inside = try await PostgresConnection.connect(configuration(user: "sovang_admin"))
        _ = try await Migrator(inside).migrate()
        await inside.close()
    }

    /// Ends the cluster and removes it.
    func end() async throws {
        try await cluster.stop()
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Kills the server where it stands, as a power cut would, and waits until it is gone.
    func kill() throws {
        let pid = try #require(cluster.processID)
        Glibc.kill(pid, SIGKILL)
        while cluster.processID != nil { sched_yield() }
    }

    /// How to connect as a role.
    func configuration(user: String, database: String = Self.database) -> PostgresConfiguration {
        PostgresConfiguration(connectionString: cluster.connectionString(database: database, user: user))
    }

    /// The connection string of the database, without a user.
    var connectionString: String {
        "host='\(cluster.socketFolder)' port=\(PrivateCluster.port) dbname='\(Self.database)'"
    }

    /// The log, for reading; it leads only while `run()` runs.
    func log() -> PostgresEventLog {
        PostgresEventLog(
            configuration: .init(
                origin: Trial.origin, append: configuration(user: "sovang_append"),
                read: configuration(user: "sovang_read")),
            environment: .trial,
            keyring: InMemoryPersonKeyring(),
            logger: .silent)
    }
}
