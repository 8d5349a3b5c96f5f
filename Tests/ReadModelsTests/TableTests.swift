import Entry
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// The tables of the database, and those that the projections write.
@Suite struct TableTests {
    @Test func `every read table has just the columns that its projection writes`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect()
        let rows = try await connection.perform { connection in
            try connection.query(
                """
                SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns \
                WHERE table_schema = 'read'
                """
            ).map { row in
                (try row.decode(String.self, at: 0), try row.decode(String.self, at: 1), try row.decode(String.self, at: 2))
            }
        }
        await connection.close()
        var found: [String: Set<String>] = [:]
        for (table, column, type) in rows where table != "checkpoint" { found[table, default: []].insert("\(column) \(type)") }
        let tables = ProjectionDefinition.all.flatMap(\.tables)
        #expect(Set(tables.map(\.name)) == Set(found.keys) && Set(tables.map(\.name)).count == tables.count)
        for table in tables {
            #expect(Set(table.columns.map { "\($0.name) \($0.kind.rawValue)" }) == found[table.name], "\(table.name)")
        }
    }

    @Test func `every row of a register can be read back and written again`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 600).requests)
        // Cut after each event, so that each change reads the row that the one before wrote.
        try await bench.project(pageSize: 1)
        let report = try await bench.rebuild()
        let registers = try #require(report.projections.first { $0.name == "register" })
        #expect(report.isEqual && registers.tables.count == 20)
        #expect(registers.tables.count { $0.rebuilt.rows > 0 } >= 8)
    }
}
