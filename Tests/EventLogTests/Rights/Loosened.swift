/// What an administrator did in one database, and what is found of it.
struct Loosened: Sendable {
    /// The statements; `DB` stands for the database and `STRANGER` for a role that the product does not know.
    let script: String

    /// How a finding begins.
    let finding: String

    init(_ script: String, _ finding: String) {
        self.script = script
        self.finding = finding
    }

    /// The same in a database, with a role.
    func filled(database: String, stranger: String) -> Loosened {
        func fill(_ text: String) -> String { text.replacing("DB", with: database).replacing("STRANGER", with: stranger) }
        return Loosened(fill(script), fill(finding))
    }

    private static let disarmed =
        "ALTER EVENT TRIGGER sovang_log_is_not_redefined DISABLE; ALTER EVENT TRIGGER sovang_log_is_not_dropped DISABLE; "

    static let grants: [Loosened] = [
        Loosened("GRANT TEMP ON DATABASE DB TO PUBLIC", "database grants TEMPORARY to PUBLIC"),
        Loosened("GRANT CREATE ON DATABASE DB TO STRANGER", "database grants CREATE to STRANGER"),
        Loosened("REVOKE CONNECT ON DATABASE DB FROM sovang_sign", "missing: database grants CONNECT to sovang_sign"),
        Loosened("GRANT CREATE ON SCHEMA public TO sovang_read", "schema public grants CREATE to sovang_read"),
        Loosened("CREATE SCHEMA other; GRANT CREATE ON SCHEMA other TO PUBLIC", "schema other grants CREATE to PUBLIC"),
        Loosened("CREATE SCHEMA other; GRANT USAGE ON SCHEMA other TO PUBLIC", "schema other grants USAGE to PUBLIC"),
        Loosened("REVOKE USAGE ON SCHEMA public FROM sovang_read", "missing: schema public grants USAGE to sovang_read"),
        Loosened("GRANT USAGE ON SCHEMA read_shadow TO STRANGER", "schema read_shadow grants USAGE to STRANGER"),
        Loosened("GRANT UPDATE ON log.entry TO sovang_project", "table log.entry grants UPDATE to sovang_project"),
        Loosened("GRANT INSERT ON log.head TO PUBLIC", "table log.head grants INSERT to PUBLIC"),
        Loosened("GRANT TRIGGER ON log.kind TO sovang_read", "table log.kind grants TRIGGER to sovang_read"),
        Loosened("GRANT DELETE ON log.disclosure TO sovang_erase", "table log.disclosure grants DELETE to sovang_erase"),
        Loosened("GRANT ALL ON log.entry TO STRANGER", "table log.entry grants TRUNCATE to STRANGER"),
        Loosened(
            "GRANT UPDATE (leaf) ON log.entry TO sovang_append",
            "column leaf of table log.entry grants UPDATE to sovang_append"),
        Loosened("GRANT SELECT ON log.disclosure TO sovang_project", "table log.disclosure grants SELECT to sovang_project"),
        Loosened(
            "GRANT SELECT ON log.plain_disclosure TO sovang_read", "table log.plain_disclosure grants SELECT to sovang_read"),
        Loosened("REVOKE SELECT ON log.entry FROM sovang_read", "missing: table log.entry grants SELECT to sovang_read"),
        Loosened("GRANT INSERT, UPDATE ON read.proposal TO sovang_read", "table read.proposal grants INSERT to sovang_read"),
        Loosened("GRANT DELETE ON read.checkpoint TO sovang_project", "table read.checkpoint grants DELETE to sovang_project"),
        Loosened(
            "GRANT UPDATE ON public.sovang_migration TO sovang_read",
            "table public.sovang_migration grants UPDATE to sovang_read"),
        Loosened(
            """
            GRANT SELECT ON log.entry TO sovang_read WITH GRANT OPTION; SET ROLE sovang_read;
            GRANT SELECT ON log.entry TO STRANGER; RESET ROLE
            """, "table log.entry grants SELECT to sovang_read: with grant option"),
        Loosened(
            """
            GRANT USAGE ON SCHEMA log TO STRANGER; GRANT UPDATE ON log.entry TO STRANGER WITH GRANT OPTION; SET ROLE STRANGER;
            GRANT UPDATE ON log.entry TO PUBLIC; RESET ROLE
            """, "table log.entry grants UPDATE to PUBLIC"),
        Loosened("GRANT EXECUTE ON FUNCTION log.erase TO sovang_read", "function log.erase(uuid[],bigint[]) grants EXECUTE"),
        Loosened(
            "GRANT EXECUTE ON FUNCTION pg_terminate_backend TO PUBLIC",
            "system function pg_terminate_backend(integer,bigint) grants EXECUTE to PUBLIC"),
        Loosened(
            "GRANT EXECUTE ON FUNCTION pg_read_file(text) TO PUBLIC",
            "system function pg_read_file(text) grants EXECUTE to PUBLIC"),
        Loosened(
            "GRANT EXECUTE ON FUNCTION lo_import(text) TO sovang_erase",
            "system function lo_import(text) grants EXECUTE to sovang_erase"),
        Loosened("GRANT SELECT ON pg_authid TO sovang_read", "system table pg_authid grants SELECT to sovang_read"),
        Loosened(
            "GRANT SELECT (rolpassword) ON pg_authid TO PUBLIC",
            "column rolpassword of system table pg_authid grants SELECT to PUBLIC"),
        Loosened("GRANT UPDATE ON pg_class TO PUBLIC", "system table pg_class grants UPDATE to PUBLIC"),
        Loosened("GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC", "language plpgsql grants USAGE to PUBLIC"),
        Loosened(
            "ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC",
            "missing: default privileges of administrator keep functions from PUBLIC"),
        Loosened(
            "ALTER DEFAULT PRIVILEGES IN SCHEMA log GRANT SELECT ON TABLES TO sovang_project",
            "default privileges of administrator grant SELECT on TABLES in log to sovang_project"),
    ]

    static let objects: [Loosened] = [
        Loosened(
            disarmed + "ALTER TABLE log.entry DISABLE TRIGGER entry_keeps_rows",
            "trigger entry_keeps_rows on log.entry: disabled"),
        Loosened(
            disarmed + "ALTER TABLE log.cosignature DISABLE TRIGGER ALL",
            "constraint cosignature_head on log.cosignature is not enforced"),
        Loosened(
            disarmed + "ALTER TABLE log.entry ENABLE TRIGGER entry_keeps_rows",
            "trigger entry_keeps_rows on log.entry: not for replicas"),
        Loosened(disarmed + "DROP TRIGGER head_keeps_all ON log.head", "missing: trigger head_keeps_all on log.head"),
        Loosened("DROP TRIGGER checkpoint_moves_forward ON read.checkpoint", "missing: trigger checkpoint_moves_forward"),
        Loosened(
            """
            CREATE FUNCTION public.swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TRIGGER swallow BEFORE INSERT ON log.entry FOR EACH ROW EXECUTE FUNCTION public.swallow()
            """, "trigger swallow on log.entry: not for replicas"),
        Loosened(
            disarmed + "CREATE RULE swallow AS ON INSERT TO log.disclosure DO INSTEAD NOTHING",
            "rule swallow on log.disclosure"),
        Loosened(disarmed + "CREATE POLICY nothing ON log.entry USING (false)", "policy nothing on log.entry"),
        Loosened(
            disarmed + "ALTER TABLE log.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
            "table log.entry has row level security"),
        Loosened(
            disarmed + "ALTER TABLE log.entry OWNER TO sovang_admin",
            "table log.entry: owned by administrator instead of owned by sovang_owner"),
        Loosened("ALTER TABLE read.proposal OWNER TO sovang_project", "table read.proposal: owned by sovang_project"),
        Loosened("ALTER SCHEMA guard OWNER TO sovang_owner", "schema guard: owned by sovang_owner"),
        Loosened("ALTER SCHEMA log OWNER TO STRANGER", "schema log: owned by STRANGER"),
        Loosened(disarmed + "ALTER TABLE log.request SET UNLOGGED", "table log.request is unlogged"),
        Loosened("CREATE TABLE public.child () INHERITS (log.disclosure)", "table log.disclosure has the child public.child"),
        Loosened(
            "CREATE VIEW log.peek AS SELECT * FROM log.disclosure; GRANT SELECT ON log.peek TO sovang_project", "view log.peek"),
        Loosened("CREATE VIEW read_shadow.peek AS SELECT * FROM log.disclosure", "view read_shadow.peek: owned by administrator"),
        Loosened("CREATE MATERIALIZED VIEW read.peek AS SELECT * FROM log.disclosure", "materialized view read.peek"),
        Loosened(
            "CREATE VIEW public.peek AS SELECT * FROM log.disclosure; GRANT SELECT ON public.peek TO sovang_read",
            "view public.peek grants SELECT to sovang_read"),
        Loosened(
            "CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
            "function log.refuse_change(): owned by"),
        Loosened("ALTER FUNCTION log.erase(uuid[], bigint[]) RESET search_path", "function log.erase(uuid[],bigint[]): owned by"),
        Loosened(
            disarmed + """
                DO $$ DECLARE _each regprocedure; BEGIN
                    FOR _each IN SELECT oid FROM pg_proc WHERE pronamespace IN ('log'::regnamespace, 'read'::regnamespace) LOOP
                        EXECUTE format('DROP FUNCTION %s CASCADE', _each);
                    END LOOP;
                END $$
                """, "missing: function read.try_rebuild()"),
        Loosened("ALTER FUNCTION log.append STRICT", "function log.append("),
        Loosened("ALTER FUNCTION log.append OWNER TO STRANGER", "function log.append("),
        Loosened("CREATE FUNCTION log.append(text) RETURNS void LANGUAGE sql AS 'SELECT'", "function log.append(text)"),
        Loosened(
            """
            DROP FUNCTION log.claim; CREATE FUNCTION log.claim(origin text, empty_root text) RETURNS void LANGUAGE sql AS 'SELECT'
            """, "missing: function log.claim(text,bytea)"),
        Loosened("CREATE FUNCTION log.claim(text) RETURNS void LANGUAGE sql AS 'SELECT'", "function log.claim(text)"),
        Loosened(
            """
            DROP FUNCTION read.try_rebuild;
            CREATE FUNCTION read.try_rebuild(OUT got boolean) LANGUAGE sql AS 'SELECT true'
            """, "function read.try_rebuild(): owned by"),
        Loosened(
            """
            DROP FUNCTION log.renew_index;
            CREATE FUNCTION log.renew_index(a integer, b bytea) RETURNS integer LANGUAGE sql AS 'SELECT 1'
            """, "function log.renew_index(integer,bytea): owned by"),
        Loosened(
            "CREATE FUNCTION read.peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'", "function read.peek()"),
        Loosened(
            """
            CREATE FUNCTION public.peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
            GRANT EXECUTE ON FUNCTION public.peek TO PUBLIC
            """, "function public.peek(): owned by administrator, sql, SECURITY DEFINER"),
        Loosened(
            "CREATE FUNCTION read_shadow.peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
            "function read_shadow.peek()"),
        Loosened(
            "CREATE FUNCTION pg_catalog.peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
            "system function peek() is not of the system"),
        Loosened("DROP SCHEMA guard CASCADE", "missing: schema guard: owned by administrator"),
        Loosened("ALTER SCHEMA guard OWNER TO STRANGER", "schema guard: owned by STRANGER"),
        Loosened(
            "CREATE OR REPLACE FUNCTION guard.refuse_redefinition() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
            "function guard.refuse_redefinition(): owned by"),
        Loosened("ALTER EVENT TRIGGER sovang_log_is_not_dropped DISABLE", "event trigger sovang_log_is_not_dropped: disabled"),
        Loosened("DROP EVENT TRIGGER sovang_log_is_not_redefined", "missing: event trigger sovang_log_is_not_redefined"),
        Loosened(
            """
            CREATE FUNCTION public.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION public.watch()
            """, "event trigger watch: not for replicas"),
        Loosened(
            disarmed + """
                DROP TRIGGER entry_keeps_rows ON log.entry;
                CREATE TRIGGER entry_keeps_rows BEFORE UPDATE OR DELETE ON log.entry FOR EACH ROW WHEN (OLD.seq > 5)
                EXECUTE FUNCTION log.refuse_change()
                """, "trigger entry_keeps_rows on log.entry: not for replicas"),
        Loosened(
            "ALTER ROLE sovang_append IN DATABASE DB SET synchronous_commit = off",
            "role sovang_append in this database sets synchronous_commit: off"),
        Loosened(
            "ALTER ROLE sovang_read IN DATABASE DB SET search_path = public",
            "role sovang_read in this database sets search_path: public"),
        Loosened(
            "ALTER DATABASE DB SET session_replication_role = replica",
            "every role in this database sets session_replication_role: replica"),
        Loosened(
            "ALTER DATABASE DB SET synchronous_commit = off", "every role in this database sets synchronous_commit: off"),
        Loosened("ALTER DATABASE DB OWNER TO sovang_owner", "database is owned by sovang_owner"),
    ]
}
