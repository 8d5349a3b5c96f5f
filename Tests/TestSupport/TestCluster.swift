import EmbeddedPostgres
import Foundation
import Glibc
package import PostgresClient
import Synchronization

/// The private cluster of this test process: started at its first use, gone with the process however that ends.
///
/// It does not wait for the disk, unless `SOVANG_TEST_DURABLE` is set.
package actor TestCluster {
    /// The one of this process.
    package static let shared = TestCluster()

    private let folder: String
    private let cluster: PrivateCluster
    private var started: Task<Void, any Error>?
    private var administrator: PostgresConnection?
    private var templates: [String: Task<String, any Error>] = [:]
    private var count = 0

    private init() {
        folder = NSTemporaryDirectory() + "sovang-test-\(getpid())"
        cluster = PrivateCluster(
            dataFolder: "\(folder)/data", socketFolder: "\(folder)/s",
            settings: ClusterSettings(
                isDurable: ProcessInfo.processInfo.environment["SOVANG_TEST_DURABLE"] != nil, sharedBuffersMiB: 64,
                maxConnections: 500, roles: ClusterSettings.schemaRoles + ["sovang_test"]))
    }

    /// How to connect to a database as a role.
    package func configuration(
        database: String = "postgres", user: String = "sovang_admin"
    ) async throws -> PostgresConfiguration {
        try await start()
        return PostgresConfiguration(
            connectionString: cluster.connectionString(database: database, user: user), applicationName: "tests")
    }

    /// Runs a statement as superuser in the database `postgres`.
    package func administer(_ sql: SQL) async throws {
        let administrator = try await administratorConnection()
        try await administrator.execute(sql)
    }

    /// Makes an empty database, or a copy of a template, and returns its name.
    package func makeDatabase(from template: String = "template0") async throws -> String {
        count += 1
        let name = "test_\(count)"
        let tail: SQL = template == "template0" ? " ENCODING 'UTF8' LOCALE 'C'" : ""
        try await administer("CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template)\(fragment: tail)")
        return name
    }

    /// Makes a database once per process, prepares it and returns its name, to be copied from.
    package func template(
        _ name: String, prepare: @escaping @Sendable (PostgresConnection) async throws -> Void
    ) async throws -> String {
        if let made = templates[name] { return try await made.value }
        let task = Task {
            let database = try await makeDatabase()
            let connection = try await PostgresConnection.connect(try await configuration(database: database))
            try await prepare(connection)
            // A database can be copied only while nobody is connected to it.
            await connection.close()
            return database
        }
        templates[name] = task
        return try await task.value
    }

    private func administratorConnection() async throws -> PostgresConnection {
        if let administrator, await administrator.isUsable { return administrator }
        var configuration = try await configuration()
        // Many tests make their databases at once.
        configuration.statementTimeout = nil
        configuration.lockTimeout = nil
        let connection = try await PostgresConnection.connect(configuration)
        administrator = connection
        return connection
    }

    private func start() async throws {
        if let started { return try await started.value }
        let task = Task { [folder, cluster] in
            TestClusterGuard.removeStale()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            // The user of the PostgreSQL processes has to pass it.
            chmod(folder, 0o755)
            try await cluster.start()
            TestClusterGuard.watch(folder, cluster)
        }
        started = task
        try await task.value
    }
}
