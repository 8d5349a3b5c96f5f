import PostgresClient
import Schema
import TestSupport
import Testing

/// Migrations: idempotent, forward only, one at a time.
@Suite struct MigratorTests {
    @Test func `migrating twice does nothing the second time`() async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let connection = try await database.connect()
        let first = try await Migrator(connection).migrate()
        #expect(first.applied == Array(1...Migration.all.count))
        #expect(try await Migrator(connection).migrate().applied == [])
        try await Migrator(connection).check()
        await connection.close()
    }

    @Test func `two who migrate at once leave one schema`() async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let connection = try await database.connect()
                    let report = try await Migrator(connection).migrate()
                    await connection.close()
                    return report.applied
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied == Array(1...Migration.all.count))
    }

    @Test func `a database newer than the binary is refused`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect()
        let next = Migration.all.count + 1
        try await connection.perform {
            _ = try $0.execute("INSERT INTO public.sovang_migration (number, name) VALUES (\(Int32(next)), \("later"))")
        }
        let newer = SchemaError.databaseIsNewer(database: next, binary: next - 1)
        await #expect(throws: newer) { try await Migrator(connection).migrate() }
        await #expect(throws: newer) { try await Migrator(connection).check() }
        await connection.close()
    }

    @Test func `a database without the schema is told from one that has it`() async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let connection = try await database.connect()
        await #expect(throws: SchemaError.databaseIsOlder(database: 0, binary: Migration.all.count)) {
            try await Migrator(connection).check()
        }
        await connection.close()
    }

    @Test func `a migration that fails leaves nothing of itself`() async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let connection = try await database.connect()
        let broken = Migration(number: 1, name: "broken", sql: "CREATE TABLE public.half (); SELECT 1 / 0")
        await #expect(throws: PostgresError.self) { try await Migrator(connection, migrations: [broken]).migrate() }
        let left = try await connection.perform {
            try $0.query("SELECT to_regclass('public.half') IS NULL")[0].decode(Bool.self, at: 0)
        }
        #expect(left)
        #expect(try await Migrator(connection).migrate().applied.first == 1)
        await connection.close()
    }
}
