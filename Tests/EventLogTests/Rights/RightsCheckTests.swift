import PostgresClient
import Schema
import TestSupport
import Testing

/// What was loosened and forgotten is found before a daemon works on the database.
@Suite struct RightsCheckTests {
    /// What an administrator did, in one database only, and what is found.
    private static let loosened: [(script: String, finding: String)] = [
        (
            "DO $$ BEGIN EXECUTE format('GRANT TEMP ON DATABASE %I TO PUBLIC', current_database()); END $$",
            "sovang_append may create objects in the database"
        ),
        ("GRANT CREATE ON SCHEMA public TO sovang_read", "sovang_read may create objects in the schema public"),
        ("GRANT UPDATE ON log.entry TO sovang_project", "sovang_project may do more than read log.entry"),
        ("GRANT INSERT ON log.head TO PUBLIC", "sovang_erase may do more than read log.head"),
        ("GRANT TRIGGER ON log.kind TO sovang_read", "sovang_read may do more than read log.kind"),
        (
            "ALTER EVENT TRIGGER sovang_log_is_not_redefined DISABLE; ALTER TABLE log.entry DISABLE TRIGGER entry_keeps_rows",
            "trigger entry_keeps_rows is missing or off"
        ),
        (
            "ALTER EVENT TRIGGER sovang_log_is_not_redefined DISABLE; ALTER TABLE log.entry ENABLE TRIGGER entry_keeps_rows",
            "trigger entry_keeps_rows is missing or off"
        ),
        (
            "ALTER EVENT TRIGGER sovang_log_is_not_dropped DISABLE; DROP TRIGGER head_keeps_all ON log.head",
            "trigger head_keeps_all is missing or off"
        ),
        (
            """
            CREATE FUNCTION public.swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TRIGGER swallow BEFORE INSERT ON log.entry FOR EACH ROW EXECUTE FUNCTION public.swallow()
            """, "trigger swallow on log.entry is not ours"
        ),
        (
            """
            ALTER EVENT TRIGGER sovang_log_is_not_redefined DISABLE;
            CREATE RULE swallow AS ON INSERT TO log.disclosure DO INSTEAD NOTHING
            """, "log.disclosure has a rule or policy"
        ),
        (
            "ALTER EVENT TRIGGER sovang_log_is_not_redefined DISABLE; ALTER TABLE log.entry OWNER TO sovang_admin",
            "log.entry is not owned by sovang_owner"
        ),
    ]

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
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) }.count == RightsCheck.roles.count)
        let administrator = try await database.connect()
        #expect(try await Migrator(administrator).migrate().applied == [])
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [])
        await reader.close()
        await administrator.close()
    }

    @Test(arguments: loosened)
    func `what was loosened is named`(script: String, finding: String) async throws {
        let database = try await LogContents.migrated()
        let administrator = try await database.connect()
        try await administrator.perform { try $0.script(script) }
        let reader = try await database.connect(user: "sovang_read")
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) }.contains(finding))
        await reader.close()
        await administrator.close()
    }
}
