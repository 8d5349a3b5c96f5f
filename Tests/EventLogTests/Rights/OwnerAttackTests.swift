import PostgresClient
import TestSupport
import Testing

/// What the triggers stop even the owner and a superuser from: mistakes.
///
/// A superuser can switch them off. That is not for rights to stop but for the signed heads to show.
@Suite struct OwnerAttackTests {
    /// Row triggers: also in a session that plays a replica.
    private static let rows = [
        "DELETE FROM log.entry", "DELETE FROM log.entry WHERE seq = 4", "UPDATE log.entry SET leaf = '{}'",
        "UPDATE log.entry SET seq = seq + 10", "UPDATE log.entry SET stream_seq = 7 WHERE seq = 1", "TRUNCATE log.entry",
        "TRUNCATE log.entry, log.disclosure CASCADE", "DELETE FROM log.kind", "UPDATE log.kind SET schema = 7",
        "TRUNCATE log.kind", "DELETE FROM log.head", "TRUNCATE log.head",
        "WITH gone AS (DELETE FROM log.entry RETURNING *) SELECT count(*) FROM gone",
        "MERGE INTO log.entry USING (SELECT 0 AS seq) AS new ON entry.seq = new.seq WHEN MATCHED THEN DELETE",
    ]

    /// Event triggers.
    private static let definitions = [
        "ALTER TABLE log.entry ALTER COLUMN leaf TYPE bytea USING '{}'", "ALTER TABLE log.entry ALTER COLUMN seq TYPE numeric",
        "ALTER TABLE log.entry ADD COLUMN note text", "ALTER TABLE log.entry DROP COLUMN subject",
        "ALTER TABLE log.entry DISABLE TRIGGER ALL", "ALTER TABLE log.entry DISABLE TRIGGER entry_keeps_rows",
        "ALTER TABLE log.entry ENABLE REPLICA TRIGGER entry_keeps_rows", "ALTER TABLE log.entry DROP CONSTRAINT entry_stream",
        "ALTER TABLE log.entry RENAME TO entry_before", "ALTER TABLE log.entry SET SCHEMA read",
        "ALTER TABLE log.entry SET UNLOGGED", "ALTER TABLE log.head DISABLE TRIGGER ALL",
        "ALTER TABLE log.kind RENAME TO kinds", "DROP TRIGGER entry_keeps_rows ON log.entry",
        "DROP TRIGGER head_keeps_row ON log.head", "DROP TABLE log.entry", "DROP TABLE log.entry CASCADE",
        "DROP TABLE log.head", "DROP SCHEMA log CASCADE", "DROP FUNCTION log.refuse_change() CASCADE",
        "DROP OWNED BY sovang_owner CASCADE",
        "CREATE RULE swallow AS ON INSERT TO log.entry DO INSTEAD NOTHING",
        "CREATE POLICY nothing ON log.entry USING (false)",
    ]

    @Test(arguments: ["origin", "replica", "local"], ["sovang_admin", "sovang_owner"])
    func `rows stay as they are`(replicationRole: String, role: String) async throws {
        try await refuses(Self.rows, by: "SV010", as: role, under: replicationRole)
    }

    @Test(arguments: ["origin", "replica", "local"], ["sovang_admin", "sovang_owner"])
    func `tables stay as they are`(replicationRole: String, role: String) async throws {
        try await refuses(Self.definitions, by: "SV011", as: role, under: replicationRole)
    }

    @Test func `a checkpoint goes forward only, in a session that plays a replica too`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect()
        let state = try await connection.perform { connection in
            try connection.script("INSERT INTO read.checkpoint VALUES ('unit', 1, 7, 1)")
            return try connection.refusal(
                of: "SET session_replication_role = replica; UPDATE read.checkpoint SET position = 6")
        }
        #expect(state == "SV020")
        await connection.close()
    }

    @Test func `a superuser who calls off the watch first is not stopped: that is for the signed heads to show`() async throws {
        let database = try await LogContents.database()
        let observer = try await database.connect()
        let before = try await LogContents.digests(on: observer)
        try await observer.perform {
            try $0.script(TestDatabase.disarming)
            try $0.script("ALTER TABLE log.entry DISABLE TRIGGER ALL; DELETE FROM log.entry WHERE seq = 2")
        }
        #expect(try await LogContents.digests(on: observer)["entry"] != before["entry"])
        await observer.close()
    }

    private func refuses(
        _ statements: [String], by expected: String, as role: String, under replicationRole: String
    ) async throws {
        let database = try await LogContents.database()
        let observer = try await database.connect()
        let attacker = try await database.connect()
        let before = try await LogContents.digests(on: observer)
        try await attacker.perform {
            try $0.script("SET session_replication_role = \(replicationRole); SET ROLE \(role)")
        }
        for statement in statements {
            let state = try await attacker.perform { try $0.refusal(of: statement) }
            #expect(state == expected, "\(statement)")
            #expect(try await LogContents.digests(on: observer) == before, "\(statement)")
        }
        await attacker.close()
        await observer.close()
    }
}
