package import PostgresClient

/// Puts back what was loosened: rights, functions and guards as this binary's schema makes them, in one transaction.
///
/// It touches no row of the log; that the record was not changed meanwhile is for the signed heads to show.
package struct RightsRepair: Sendable {
    private let connection: PostgresConnection

    /// - Parameter connection: of an administrator; the guards that only a superuser can make are put back if it is one.
    package init(_ connection: PostgresConnection) { self.connection = connection }

    /// Puts everything back; the database must have this binary's schema.
    ///
    /// - Throws: `PostgresError`.
    package func run() async throws {
        try await connection.perform { connection in
            try connection.transaction { connection in
                try connection.script("SET LOCAL client_min_messages = warning")
                let isSuperuser = try connection.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                    .scalar(Bool.self)
                if isSuperuser { try connection.script(Self.withoutGuards) }
                for statement in try connection.query(Self.clearing).column(0, as: String.self) {
                    try connection.script(statement)
                }
                for function in DeclaredFunction.all(of: Migration.all) {
                    try connection.script(
                        function.script.replacing(/CREATE (OR REPLACE )?FUNCTION/, with: "CREATE OR REPLACE FUNCTION"))
                }
                for script in Self.triggers {
                    try connection.script(
                        String(decoding: script, as: UTF8.self).replacing("CREATE TRIGGER", with: "CREATE OR REPLACE TRIGGER"))
                }
                try connection.script(String(decoding: PackageResources.all_rights_sql, as: UTF8.self))
                if isSuperuser { try connection.script(String(decoding: PackageResources.log_is_kept_sql, as: UTF8.self)) }
            }
        }
    }

    private static var triggers: [[UInt8]] {
        Migration.all.flatMap(\.scripts).filter { String(decoding: $0, as: UTF8.self).contains("CREATE TRIGGER") }
            + [PackageResources.checkpoint_is_guarded_sql]
    }

    /// They would refuse what follows; they are made anew at the end.
    private static let withoutGuards = """
        DROP EVENT TRIGGER IF EXISTS sovang_log_is_not_redefined;
        DROP EVENT TRIGGER IF EXISTS sovang_log_is_not_dropped;
        """

    /// What takes away all that the schema knows nothing of, and gives the tables back: a statement each.
    private static var clearing: SQL {
        let functions = DeclaredFunction.all(of: Migration.all)
        let triggers = DeclaredTrigger.all(of: Migration.all).map { "\($0.table) \($0.name)" }
        return """
            SELECT format('ALTER ROLE %I %s RESET %I', rolname, \
            CASE WHEN datname IS NULL THEN '' ELSE format('IN DATABASE %I', datname) END, split_part(setting, '=', 1)) \
            FROM pg_db_role_setting JOIN pg_roles ON pg_roles.oid = setrole \
            LEFT JOIN pg_database ON pg_database.oid = setdatabase CROSS JOIN unnest(setconfig) AS setting \
            WHERE rolname = ANY(\(RightsCheck.roles)) AND (datname IS NULL OR datname = current_database()) \
            AND split_part(setting, '=', 1) <> ALL(\(RightsCheck.settings)) \
            UNION ALL SELECT format('DROP RULE %I ON %s', rulename, pg_class.oid::regclass) \
            FROM pg_rewrite JOIN pg_class ON pg_class.oid = ev_class \
            WHERE relnamespace = 'log'::regnamespace AND relkind = 'r' \
            UNION ALL SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) \
            FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid WHERE relnamespace = 'log'::regnamespace \
            UNION ALL SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', oid::regclass) \
            FROM pg_class WHERE relnamespace = 'log'::regnamespace AND relrowsecurity \
            UNION ALL SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) \
            FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid \
            WHERE relnamespace = 'log'::regnamespace AND NOT tgisinternal \
            AND 'log.' || relname || ' ' || tgname <> ALL(\(triggers)) \
            UNION ALL SELECT format('ALTER TABLE %s OWNER TO sovang_owner', oid::regclass) \
            FROM pg_class WHERE relnamespace = 'log'::regnamespace AND relkind = 'r' \
            AND pg_get_userbyid(relowner) <> 'sovang_owner' \
            UNION ALL SELECT format('DROP FUNCTION %s CASCADE', found.oid::regprocedure) FROM (\
            SELECT pg_proc.oid, nspname || '.' || proname AS name, prosrc, \
            count(*) OVER (PARTITION BY nspname, proname) AS namesakes FROM pg_proc \
            JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname IN ('log', 'read', 'guard')) AS found \
            LEFT JOIN unnest(\(functions.map(\.name)), \(functions.map(\.body))) AS declared (name, body) USING (name) \
            WHERE body IS NULL OR (namesakes > 1 AND prosrc <> body)
            """
    }
}
