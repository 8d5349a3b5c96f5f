import EmbeddedPostgres
import Foundation
import PostgresClient
import Schema
import TestSupport
import Testing

/// The schema of each release, as `pg_dump` writes it, is kept: a change of a released migration shows.
///
/// After a new migration, `SOVANG_WRITE_SNAPSHOTS=1 swift test --filter SnapshotTests` writes the snapshot of the version.
@Suite(.timeLimit(.minutes(10))) struct SnapshotTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

    @Test(arguments: 1...Migration.all.count)
    func `the migrations up to a version give the schema that was released as it`(version: Int) async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let connection = try await database.connect()
        _ = try await Migrator(connection, migrations: Array(Migration.all.prefix(version))).migrate()
        await connection.close()
        let schema = try await dump(database)
        let snapshot = Self.folder.appending(path: "\(version).sql")
        if ProcessInfo.processInfo.environment["SOVANG_WRITE_SNAPSHOTS"] == "1" {
            try Data(schema.utf8).write(to: snapshot)
        }
        let released = try String(contentsOf: snapshot, encoding: .utf8)
        #expect(schema.split(separator: "\n").difference(from: released.split(separator: "\n")).isEmpty)
    }

    @Test(arguments: 1..<Migration.all.count)
    func `migrating on from a released version gives the same schema as a new database`(version: Int) async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let connection = try await database.connect()
        _ = try await Migrator(connection, migrations: Array(Migration.all.prefix(version))).migrate()
        let report = try await Migrator(connection).migrate()
        #expect(report.applied == Array((version + 1)...Migration.all.count))
        await connection.close()
        let fresh = try await TestDatabase.fresh(migrated: true)
        #expect(try await dump(database) == dump(fresh))
    }

    /// The schema as SQL, without comments, settings and what differs from run to run.
    private func dump(_ database: TestDatabase) async throws -> String {
        let file = NSTemporaryDirectory() + "sovang-dump-\(UUID().uuidString).sql"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let connection = try await database.configuration().connectionString
        let answer = try await Command("/usr/bin/pg_dump", ["--schema-only", "--dbname", connection, "--file", file]).run()
        try #require(answer.status == 0, "\(answer.output)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: true)
            .filter { !$0.hasPrefix("--") && !$0.hasPrefix("\\") && !$0.hasPrefix("SET ") && !$0.hasPrefix("SELECT pg_catalog") }
            .joined(separator: "\n") + "\n"
    }
}
