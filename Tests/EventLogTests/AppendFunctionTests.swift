import Entry
import EventLog
import Foundation
import PostgresClient
import TestSupport
import Testing

/// What the database itself refuses of whoever may call its append function.
@Suite struct AppendFunctionTests {
    private static let root = [UInt8](repeating: 1, count: 32)

    /// A call with one entry, of which a test changes one part.
    private struct Call {
        var epoch: SQL = "1"
        var first: SQL = "0"
        var ids: SQL = "ARRAY[gen_random_uuid()]"
        var streamSeqs: SQL = "ARRAY[0]::int8[]"
        var subjects: SQL = "ARRAY[NULL]::uuid[]"
        var leaves: SQL = "ARRAY['{}']::bytea[]"
        var digests: SQL = "ARRAY[NULL]::bytea[]"
        var generation: SQL = "0"
        var keys: SQL = "'{}'"
        var honorees: SQL = "'{}'"
        var boxes: SQL = "'{}'"
        var frontier = AppendFunctionTests.root

        var sql: SQL {
            """
            SELECT log.append(\(fragment: epoch), \(fragment: first), now(), \(AppendFunctionTests.root), \(frontier), \
            \(fragment: ids), ARRAY[gen_random_uuid()], \(fragment: streamSeqs), \(fragment: subjects), \
            \(fragment: leaves), '{}', '{}', '{}', '{}', ARRAY['r'], ARRAY[0]::int8[], ARRAY[0]::int8[], \
            \(fragment: digests), \(fragment: generation), \(fragment: keys), \(fragment: honorees), \(fragment: boxes), \
            '{}', '{}', '{}')
            """
        }
    }

    @Test(arguments: 0..<12)
    func `a batch whose parts do not belong together is refused`(part: Int) async throws {
        var call = Call()
        let state: String
        switch part {
        case 0: (call.epoch, state) = ("NULL", "SV001")
        case 1: (call.first, state) = ("NULL", "SV002")
        case 2: (call.subjects, state) = ("'{}'", "SV004")
        case 3: (call.digests, state) = ("'{}'", "SV004")
        case 4: (call.leaves, state) = ("ARRAY['{}', '{}']::bytea[]", "SV004")
        case 5:
            call.ids = "'{}'"
            (call.leaves, state) = ("'{}'", "SV004")
        case 6: (call.ids, state) = ("NULL", "SV004")
        case 7: (call.streamSeqs, state) = ("ARRAY[1]::int8[]", "SV005")
        case 8:
            call.digests = "ARRAY['\\x01']::bytea[]"
            (call.generation, state) = ("1", "SV006")
        case 9:
            call.keys = "ARRAY[decode(repeat('01', 32), 'hex')]"
            call.honorees = "ARRAY[gen_random_uuid()]"
            (call.generation, state) = ("1", "SV004")
        case 10:
            call.keys = "ARRAY[decode(repeat('01', 32), 'hex')]"
            call.honorees = "ARRAY[gen_random_uuid()]"
            (call.generation, state) = ("NULL", "SV006")
        default: (call.frontier, state) = (Self.root + Self.root, "23514")
        }
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect(user: "sovang_append")
        let sql = call.sql
        let good = Call().sql
        let found = try await connection.perform { connection -> String? in
            try connection.query("SELECT * FROM log.claim(\("test"), \(Self.root))")
            do {
                try connection.query(sql)
                return nil
            } catch let error as PostgresError {
                try connection.query(good)
                return error.sqlState
            }
        }
        #expect(found == state)
        await connection.close()
    }

    @Test func `a kind that the log holds is never taken away`() async throws {
        try await TestLog.with(.postgres) { test in
            _ = try await test.log.append(Drafts.request([Drafts.event()]))
            let connection = try await test.database!.connect()
            for statement in ["DELETE FROM log.kind", "UPDATE log.kind SET schema = 7", "TRUNCATE log.kind"] {
                await #expect(throws: PostgresError.self, "\(statement)") {
                    try await connection.perform { try $0.script(statement) }
                }
            }
            await connection.close()
        }
    }

    @Test func `one request that the database cannot take does not fail those beside it`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let name = PersonalField(name: "name", value: "Lò Văn Thử")
        // Two fields of one name: the second has no place in the store.
        let bad = Drafts.request([Drafts.event(personal: [name, name])])
        let good = (0..<6).map { _ in Drafts.request([Drafts.event()]) }
        try await TestLog.withLeader(of: database) { log in
            let blocker = try await database.connect()
            try await blocker.perform { try $0.script("BEGIN; SELECT * FROM log.head FOR UPDATE") }
            // Held up by the lock, so that the others wait together and come into one batch.
            let first = Task { try await log.append(Drafts.request([Drafts.event()])) }
            let refused = Task { try await log.append(bad) }
            let written = good.map { request in Task { try await log.append(request) } }
            try await blocker.perform { try $0.script("ROLLBACK") }
            _ = try await first.value
            await #expect(throws: AppendError.unavailable(sqlState: "23505")) { try await refused.value }
            for task in written { _ = try await task.value }
            #expect(try await log.head().size == 7)
            await blocker.close()
        }
    }

    @Test func `an append is durable whatever the role's settings say`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect()
        // The append itself tells, from inside, how it is going to be committed.
        try await connection.perform {
            try $0.script(
                """
                CREATE TABLE public.seen (setting text);
                CREATE FUNCTION public.see() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN INSERT INTO public.seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
                CREATE TRIGGER see BEFORE UPDATE OF size ON log.head FOR EACH ROW EXECUTE FUNCTION public.see();
                DO $$ BEGIN EXECUTE format(
                    'ALTER ROLE sovang_append IN DATABASE %I SET synchronous_commit = off', current_database()); END $$;
                """)
        }
        try await TestLog.withLeader(of: database) { log in _ = try await log.append(Drafts.request([Drafts.event()])) }
        let seen = try await connection.perform {
            try $0.query("SELECT DISTINCT setting FROM public.seen").map { try $0.decode(String.self, at: 0) }
        }
        #expect(seen == ["on"])
        await connection.close()
    }
}
