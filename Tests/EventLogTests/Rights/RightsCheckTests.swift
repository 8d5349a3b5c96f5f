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
        (
            "CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
            "function log.refuse_change is not ours"
        ),
        (
            "ALTER FUNCTION log.erase(uuid[], bigint[]) RESET search_path", "function log.erase is not ours"
        ),
        (
            "CREATE FUNCTION log.append(text) RETURNS void LANGUAGE sql AS 'SELECT'", "function log.append is not ours"
        ),
        (
            "CREATE FUNCTION read.peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
            "function read.peek is not ours"
        ),
        ("GRANT EXECUTE ON FUNCTION log.erase TO sovang_read", "sovang_read may execute log.erase"),
        ("GRANT DELETE ON log.disclosure TO sovang_erase", "sovang_erase may do more than read log.disclosure"),
        (
            "ALTER EVENT TRIGGER sovang_log_is_not_dropped DISABLE", "event trigger sovang_log_is_not_dropped is missing or off"
        ),
        (
            "DROP EVENT TRIGGER sovang_log_is_not_redefined", "event trigger sovang_log_is_not_redefined is missing or off"
        ),
        (
            """
            ALTER EVENT TRIGGER sovang_log_is_not_dropped DISABLE; DROP TRIGGER entry_keeps_rows ON log.entry;
            CREATE TRIGGER entry_keeps_rows BEFORE UPDATE OR DELETE ON log.entry FOR EACH ROW WHEN (OLD.seq > 5)
            EXECUTE FUNCTION log.refuse_change()
            """, "trigger entry_keeps_rows is missing or off"
        ),
        (
            """
            DO $$ BEGIN EXECUTE format('ALTER ROLE sovang_append IN DATABASE %I SET synchronous_commit = off', current_database()); END $$
            """, "sovang_append has the setting synchronous_commit"
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
        try await RightsRepair(administrator).run()
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [])
        await reader.close()
        await administrator.close()
    }

    @Test func `repairing what is whole changes nothing`() async throws {
        let database = try await LogContents.migrated()
        let administrator = try await database.connect()
        let before = try await Self.everything(on: administrator)
        try await RightsRepair(administrator).run()
        #expect(try await Self.everything(on: administrator) == before)
        #expect(before.count > 70)
        await administrator.close()
    }

    /// Every right, function, trigger and setting, a line each.
    private static func everything(on administrator: PostgresConnection) async throws -> [String] {
        try await administrator.perform { connection in
            try connection.query(
                """
                SELECT format('%s %s', oid::regclass, (SELECT string_agg(acl::text, ' ' ORDER BY acl::text) FROM unnest(relacl) AS acl)) \
                FROM pg_class WHERE relnamespace::regnamespace::text IN ('log', 'read', 'guard', 'public') AND relkind = 'r' \
                UNION ALL SELECT format('%s %s %s', oid::regprocedure, md5(prosrc), \
                (SELECT string_agg(acl::text, ' ' ORDER BY acl::text) FROM unnest(proacl) AS acl)) FROM pg_proc \
                WHERE pronamespace::regnamespace::text IN ('log', 'read', 'guard') \
                UNION ALL SELECT format('%s %s', nspname, \
                (SELECT string_agg(acl::text, ' ' ORDER BY acl::text) FROM unnest(nspacl) AS acl)) FROM pg_namespace \
                WHERE nspname IN ('log', 'read', 'read_shadow', 'guard', 'public') \
                UNION ALL SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal \
                UNION ALL SELECT format('%s %s %s', evtname, evtenabled, evttags) FROM pg_event_trigger \
                UNION ALL SELECT (SELECT string_agg(acl::text, ' ' ORDER BY acl::text) FROM unnest(datacl) AS acl) \
                FROM pg_database WHERE datname = current_database() ORDER BY 1
                """
            ).column(0, as: String.self)
        }
    }
}
