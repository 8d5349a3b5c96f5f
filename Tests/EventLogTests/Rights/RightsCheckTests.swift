import PostgresClient
import Schema
import TestSupport
import Testing

/// What was loosened in a database and forgotten is found before a daemon works on it, and put back.
///
/// One after the other: each makes a database of its own, and the tests beside it wait for that.
@Suite(.serialized) struct RightsCheckTests {
    /// A copy is made faster than a database that is migrated from the start; migrating gives it the rights that it lost.
    private static func migrated() async throws -> TestDatabase {
        let database = try await TestDatabase.fresh(migrated: true)
        let administrator = try await database.connect()
        _ = try await Migrator(administrator).migrate()
        await administrator.close()
        return database
    }

    @Test func `a database as it was made has nothing to find, and the role that reads may look`() async throws {
        let database = try await LogContents.migrated()
        let reader = try await database.connect(user: "sovang_read")
        try await Migrator(reader).check()
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [])
        await reader.close()
    }

    @Test func `a copy of a database has lost its rights, and migrating gives them back`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let reader = try await database.connect(user: "sovang_read")
        #expect(
            try await reader.perform { try RightsCheck.findings(on: $0) } == [
                "database grants CONNECT to PUBLIC", "database grants TEMPORARY to PUBLIC",
            ] + RightsCheck.roles.map { "missing: database grants CONNECT to \($0)" }.sorted())
        let administrator = try await database.connect()
        #expect(try await Migrator(administrator).migrate().applied == [])
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [])
        await reader.close()
        await administrator.close()
    }

    /// All in one database: what is put back is as it was.
    @Test(arguments: [Loosened.grants, Loosened.objects])
    func `what was loosened is named and put back`(all: [Loosened]) async throws {
        let database = try await Self.migrated()
        let stranger = "rights_stranger_\(database.name)"
        let administrator = try await database.connect()
        let reader = try await database.connect(user: "sovang_read")
        for loosened in all.map({ $0.filled(database: database.name, stranger: stranger) }) {
            try await administrator.perform { try $0.script("CREATE ROLE \(stranger)") }
            try await administrator.perform { try $0.script(loosened.script) }
            let findings = try await reader.perform { try RightsCheck.findings(on: $0) }
            #expect(findings.contains { $0.hasPrefix(loosened.finding) }, "\(loosened.script): \(findings)")
            try await RightsRepair(administrator).run()
            try #require(try await reader.perform { try RightsCheck.findings(on: $0) } == [], "\(loosened.script)")
            // What still named the role in this database would keep it from being dropped, as would what is left beside the schema.
            try await administrator.perform { try $0.script(Self.clearing) }
            try await administrator.perform { try $0.script("DROP ROLE \(stranger)") }
        }
        await reader.close()
        await administrator.close()
    }

    /// What the repair leaves, because it is no part of the product and nobody but an administrator can use it.
    private static let clearing = """
        DROP SCHEMA IF EXISTS other CASCADE; DROP TABLE IF EXISTS public.child; DROP VIEW IF EXISTS public.peek;
        DROP FUNCTION IF EXISTS public.swallow, public.watch
        """

    @Test func `everything loosened at once is put back at once`() async throws {
        let database = try await Self.migrated()
        let stranger = "rights_stranger_\(database.name)"
        let administrator = try await database.connect()
        try await administrator.perform { try $0.script("CREATE ROLE \(stranger)") }
        var done = 0
        for loosened in Loosened.grants + Loosened.objects {
            let script = loosened.filled(database: database.name, stranger: stranger).script
            // Some exclude each other.
            if (try? await administrator.perform { try $0.script(script) }) != nil { done += 1 }
            try await administrator.perform { try $0.script("RESET ROLE") }
        }
        #expect(done > 40)
        try await RightsRepair(administrator).run()
        #expect(try await administrator.perform { try RightsCheck.findings(on: $0) } == [])
        try await administrator.perform { try $0.script("DROP ROLE \(stranger)") }
        await administrator.close()
    }

    @Test func `of very many findings the first are told, and how many more there are`() async throws {
        let database = try await Self.migrated()
        let administrator = try await database.connect()
        try await administrator.perform {
            try $0.script("GRANT ALL ON ALL TABLES IN SCHEMA log, read TO PUBLIC, sovang_sign, sovang_append")
        }
        let findings = try await administrator.perform { try RightsCheck.findings(on: $0) }
        #expect(findings.count == 301)
        #expect(findings.last?.wholeMatch(of: /and \d{3} more/) != nil)
        try await RightsRepair(administrator).run()
        #expect(try await administrator.perform { try RightsCheck.findings(on: $0) } == [])
        await administrator.close()
    }

    @Test func `what cannot be put back is told, and the rest is put back`() async throws {
        let database = try await Self.migrated()
        let administrator = try await database.connect()
        try await administrator.perform {
            try $0.script("CREATE TABLE log.stray (); GRANT SELECT ON log.stray TO PUBLIC; DROP TABLE read.statistic")
            try $0.script("GRANT UPDATE ON log.entry TO sovang_read")
        }
        let left = [
            "missing: table read.statistic grants DELETE to sovang_project",
            "missing: table read.statistic grants INSERT to sovang_project",
            "missing: table read.statistic grants SELECT to sovang_project",
            "missing: table read.statistic grants SELECT to sovang_read",
            "missing: table read.statistic grants UPDATE to sovang_project",
            "missing: table read.statistic: owned by sovang_owner",
            "table log.stray: owned by sovang_owner",
        ]
        let error = await #expect(throws: RightsNotRepaired.self) { try await RightsRepair(administrator).run() }
        #expect(error?.findings == left)
        #expect(try await administrator.perform { try RightsCheck.findings(on: $0) } == left)
        await administrator.close()
    }

    @Test func `repairing what is whole changes nothing`() async throws {
        let database = try await Self.migrated()
        let administrator = try await database.connect()
        let before = try await Self.versions(on: administrator)
        try await RightsRepair(administrator).run()
        #expect(try await Self.versions(on: administrator) == before)
        #expect(before.count > 3000)
        await administrator.close()
    }

    /// Which transaction wrote each row of the database's own catalogues, a line each.
    private static func versions(on administrator: PostgresConnection) async throws -> [String] {
        try await administrator.perform { connection in
            try connection.query(
                """
                SELECT format('class %s %s', oid, xmin) FROM pg_class UNION ALL SELECT format('proc %s %s', oid, xmin) FROM pg_proc \
                UNION ALL SELECT format('trigger %s %s', oid, xmin) FROM pg_trigger \
                UNION ALL SELECT format('event %s %s', oid, xmin) FROM pg_event_trigger \
                UNION ALL SELECT format('space %s %s', oid, xmin) FROM pg_namespace \
                UNION ALL SELECT format('default %s %s', oid, xmin) FROM pg_default_acl \
                UNION ALL SELECT format('database %s %s', oid, xmin) FROM pg_database WHERE datname = current_database() ORDER BY 1
                """
            ).column(0, as: String.self)
        }
    }
}
