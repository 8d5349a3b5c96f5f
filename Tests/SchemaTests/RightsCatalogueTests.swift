import Foundation
import PostgresClient
import Schema
import TestSupport
import Testing

/// Who may do what after migrating is written down beside the schema, and shipped with the binary.
///
/// After a new migration, `SOVANG_WRITE_SNAPSHOTS=1 swift test --filter RightsCatalogueTests` writes it.
@Suite struct RightsCatalogueTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../schema/rights/catalogue.txt")

    @Test func `the migrations give the rights that are written down`() async throws {
        let database = try await Self.migrated()
        let reader = try await database.connect(user: "sovang_read")
        let lines = try await reader.perform { try RightsCatalogue.facts(on: $0) }.map(\.line)
        if ProcessInfo.processInfo.environment["SOVANG_WRITE_SNAPSHOTS"] == "1" {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: Self.file)
        }
        let written = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.difference(from: written).isEmpty)
        #expect(Set(lines).count == lines.count)
        await reader.close()
    }

    @Test func `the binary carries what is written down`() throws {
        guard ProcessInfo.processInfo.environment["SOVANG_WRITE_SNAPSHOTS"] != "1" else { return }
        let written = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(RightsCatalogue.expected.map(\.line) == written)
        #expect(Set(RightsCatalogue.expected.map(\.subject)).count == written.count)
    }

    @Test func `a database that was migrated step by step has the same rights`() async throws {
        let database = try await TestDatabase.fresh()
        let administrator = try await database.connect()
        for version in 1...Migration.all.count {
            _ = try await Migrator(administrator, migrations: Array(Migration.all.prefix(version))).migrate()
        }
        #expect(try await administrator.perform { try RightsCheck.findings(on: $0) } == [])
        await administrator.close()
    }

    @Test func `a rebuild of the read models changes no right, at no moment`() async throws {
        let database = try await Self.migrated()
        let administrator = try await database.connect()
        let projector = try await database.connect(user: "sovang_project")
        let before = try await administrator.perform { try RightsCatalogue.facts(on: $0) }
        let tables = try await administrator.perform { connection in
            try connection.query(
                "SELECT relname::text FROM pg_class WHERE relnamespace = 'read'::regnamespace AND relkind = 'r' ORDER BY 1"
            ).column(0, as: String.self)
        }.filter { $0 != "checkpoint" }
        #expect(tables.count > 20)
        for call in ["raise_shadow(%)", "index_shadow(%, true)", "index_shadow(%, false)", "switch_shadow(%)"] {
            for table in tables {
                let call = call.replacing("%", with: "'\(table)'")
                try await projector.perform { try $0.script("SELECT read.\(call)") }
            }
            #expect(try await administrator.perform { try RightsCatalogue.facts(on: $0) } == before)
        }
        await projector.close()
        await administrator.close()
    }

    private static func migrated() async throws -> TestDatabase {
        let database = try await TestDatabase.fresh()
        let administrator = try await database.connect()
        _ = try await Migrator(administrator).migrate()
        await administrator.close()
        return database
    }
}
