package import PostgresClient
import Schema

/// A database of one test.
package struct TestDatabase: Sendable {
    /// Its name in the cluster of the process.
    package let name: String

    /// Makes an empty database, or one with the schema of this binary.
    package static func fresh(migrated: Bool = false) async throws -> TestDatabase {
        guard migrated else { return TestDatabase(name: try await TestCluster.shared.makeDatabase()) }
        return try await copy(of: "migrated") { connection in
            _ = try await Migrator(connection).migrate()
        }
    }

    /// Makes a copy of a template that the closure prepares once per process.
    package static func copy(
        of template: String, prepare: @escaping @Sendable (PostgresConnection) async throws -> Void
    ) async throws -> TestDatabase {
        let template = try await TestCluster.shared.template(template, prepare: prepare)
        return TestDatabase(name: try await TestCluster.shared.makeDatabase(from: template))
    }

    /// How to connect, as superuser unless another role is named.
    package func configuration(user: String = "sovang_admin") async throws -> PostgresConfiguration {
        try await TestCluster.shared.configuration(database: name, user: user)
    }

    /// Connects, as superuser unless another role is named.
    package func connect(user: String = "sovang_admin") async throws -> PostgresConnection {
        try await PostgresConnection.connect(try await configuration(user: user))
    }

    /// What a superuser has to do before tampering with the tables of the log at all: the watch is called off first.
    package static let disarming = """
        ALTER EVENT TRIGGER sovang_log_is_not_redefined DISABLE; ALTER EVENT TRIGGER sovang_log_is_not_dropped DISABLE;
        """

    /// Removes the database together with its sessions.
    ///
    /// Not necessary: the cluster goes with the process.
    package func drop() async throws {
        try await TestCluster.shared.administer("DROP DATABASE \(identifier: name) WITH (FORCE)")
    }
}

extension TestDatabase {
    /// Makes a copy of a database as it is at this moment, as a backup would hold it.
    ///
    /// Its sessions are ended for that.
    package static func copy(of database: TestDatabase) async throws -> TestDatabase {
        try await TestCluster.shared.administer(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = \(database.name)")
        return TestDatabase(name: try await TestCluster.shared.makeDatabase(from: database.name))
    }
}
