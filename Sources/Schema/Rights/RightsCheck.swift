package import PostgresClient

/// Looks whether the daemon's roles are what the schema made them, its functions are those of the schema, and the log's guards stand.
///
/// It stops nobody who means harm: a superuser can put things back afterwards. It finds what was loosened for an hour and
/// forgotten, and a daemon that was given more than it needs.
package enum RightsCheck {
    /// The roles as which the daemon connects.
    package static let roles = ["sovang_append", "sovang_read", "sovang_project", "sovang_erase", "sovang_sign"]

    /// What is not as it should be, one short English phrase each; empty if all is well.
    ///
    /// - Parameter connection: of the role `sovang_read`.
    package static func findings(on connection: isolated PostgresConnection) throws -> [String] {
        let parts = [ofRoles, ofTables, ofFunctions, ofTriggers, ofEventTriggers]
        return try parts.flatMap { part in try connection.query(part).column(0, as: String.self) }.sorted()
    }

    /// What each role may execute.
    private static let executable: [(role: String, function: String)] = [
        ("sovang_append", "log.append"), ("sovang_append", "log.claim"), ("sovang_append", "log.try_lead"),
        ("sovang_erase", "log.erase"), ("sovang_erase", "log.seal_plain"), ("sovang_erase", "log.reseal"),
        ("sovang_erase", "log.renew_index"), ("sovang_erase", "log.rekey"), ("sovang_sign", "log.record_head"),
        ("sovang_sign", "log.record_cosignature"), ("sovang_project", "read.raise_shadow"),
        ("sovang_project", "read.index_shadow"), ("sovang_project", "read.switch_shadow"),
        ("sovang_project", "read.drop_shadow"), ("sovang_project", "read.try_rebuild"),
        ("sovang_project", "read.honoree_family"), ("sovang_read", "read.honoree_family"),
    ]

    /// What may be set for a role: anything else changes how its sessions work.
    static let settings = [
        "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "search_path",
    ]

    private static var ofRoles: SQL {
        """
        SELECT format('%s has more than the right to log in', rolname) FROM pg_roles \
        WHERE rolname = ANY(\(roles)) \
        AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls) \
        UNION ALL SELECT 'sovang_owner can log in' FROM pg_roles WHERE rolname = 'sovang_owner' AND rolcanlogin \
        UNION ALL SELECT format('%s is a member of %s', member.rolname, granted.rolname) FROM pg_auth_members \
        JOIN pg_roles AS member ON member.oid = pg_auth_members.member \
        JOIN pg_roles AS granted ON granted.oid = pg_auth_members.roleid \
        WHERE member.rolname = ANY(\(roles)) \
        UNION ALL SELECT format('%s may create objects in the database', wanted.role) \
        FROM unnest(\(roles)) AS wanted (role) \
        WHERE has_database_privilege(wanted.role, current_database(), 'CREATE, TEMP') \
        UNION ALL SELECT format('%s may create objects in the schema %s', wanted.role, nspname) \
        FROM unnest(\(roles)) AS wanted (role) CROSS JOIN pg_namespace \
        WHERE nspname !~ '^pg_' AND has_schema_privilege(wanted.role, pg_namespace.oid, 'CREATE') \
        UNION ALL SELECT format('%s has the setting %s', rolname, split_part(setting, '=', 1)) \
        FROM pg_db_role_setting JOIN pg_roles ON pg_roles.oid = setrole CROSS JOIN unnest(setconfig) AS setting \
        WHERE rolname = ANY(\(roles)) AND split_part(setting, '=', 1) <> ALL(\(settings)) \
        AND setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
        """
    }

    private static var ofTables: SQL {
        """
        SELECT format('%s may do more than read log.%s', wanted.role, class.relname) \
        FROM unnest(\(roles)) AS wanted (role) CROSS JOIN pg_class AS class \
        WHERE class.relnamespace = 'log'::regnamespace AND class.relkind = 'r' \
        AND has_table_privilege(wanted.role, class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES') \
        UNION ALL SELECT format('log.%s is not owned by sovang_owner', relname) FROM pg_class \
        WHERE relnamespace = 'log'::regnamespace AND relkind = 'r' AND pg_get_userbyid(relowner) <> 'sovang_owner' \
        UNION ALL SELECT format('log.%s has a rule or policy', relname) FROM pg_class \
        WHERE relnamespace = 'log'::regnamespace AND relkind = 'r' \
        AND (relrowsecurity OR EXISTS (SELECT FROM pg_rewrite WHERE ev_class = pg_class.oid))
        """
    }

    private static var ofFunctions: SQL {
        let declared = DeclaredFunction.all(of: Migration.all)
        return """
            WITH found AS (\
            SELECT pg_proc.oid, nspname || '.' || proname AS name, prosrc, prosecdef, proconfig, proowner FROM pg_proc \
            JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname IN ('log', 'read', 'guard')\
            ), declared AS (\
            SELECT * FROM unnest(\(declared.map(\.name)), \(declared.map(\.body)), \(declared.map(\.isDefiner))) \
            AS declared (name, body, definer)) \
            SELECT format('function %s is missing', name) FROM declared WHERE name NOT IN (SELECT name FROM found) \
            UNION ALL SELECT format('function %s is not ours', found.name) FROM found LEFT JOIN declared USING (name) \
            WHERE declared.name IS NULL OR prosrc <> body OR prosecdef <> definer \
            OR proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog, pg_temp'] \
            OR (definer AND pg_get_userbyid(proowner) <> 'sovang_owner') \
            UNION ALL SELECT format('%s may execute %s', wanted.role, found.name) \
            FROM unnest(\(roles)) AS wanted (role) CROSS JOIN found \
            WHERE has_function_privilege(wanted.role, found.oid, 'EXECUTE') AND NOT EXISTS (\
            SELECT FROM unnest(\(executable.map(\.role)), \(executable.map(\.function))) AS allowed (role, name) \
            WHERE allowed.role = wanted.role AND allowed.name = found.name)
            """
    }

    private static var ofTriggers: SQL {
        let declared = DeclaredTrigger.all(of: Migration.all)
        return """
            WITH declared AS (\
            SELECT * FROM unnest(\(declared.map(\.table)), \(declared.map(\.name)), \(declared.map(\.isForRows)), \
            \(declared.map(\.function))) AS declared (table_name, name, for_rows, function)\
            ), found AS (\
            SELECT table_space.nspname || '.' || relname AS table_name, tgname::text AS name, (tgtype & 1) = 1 AS for_rows, \
            function_space.nspname || '.' || proname AS function, tgenabled, tgqual, relname, table_space.nspname \
            FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid \
            JOIN pg_namespace AS table_space ON table_space.oid = relnamespace JOIN pg_proc ON pg_proc.oid = tgfoid \
            JOIN pg_namespace AS function_space ON function_space.oid = pronamespace WHERE NOT tgisinternal) \
            SELECT format('trigger %s is missing or off', name) FROM declared WHERE NOT EXISTS (\
            SELECT FROM found WHERE (found.table_name, found.name, found.for_rows, found.function) \
            = (declared.table_name, declared.name, declared.for_rows, declared.function) \
            AND tgenabled = 'A' AND tgqual IS NULL) \
            UNION ALL SELECT format('trigger %s on %s is not ours', name, table_name) FROM found \
            WHERE nspname = 'log' AND NOT EXISTS (SELECT FROM declared \
            WHERE (declared.table_name, declared.name) = (found.table_name, found.name))
            """
    }

    /// Those that only a superuser can make; a database that somebody else migrated goes without.
    private static var ofEventTriggers: SQL {
        """
        SELECT format('event trigger %s is missing or off', wanted.name) \
        FROM unnest(ARRAY['sovang_log_is_not_redefined', 'sovang_log_is_not_dropped']) AS wanted (name) \
        WHERE (SELECT rolsuper FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner WHERE nspname = 'guard') \
        AND NOT EXISTS (SELECT FROM pg_event_trigger JOIN pg_proc ON pg_proc.oid = evtfoid \
        JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE evtname = wanted.name AND evtenabled = 'A' \
        AND nspname = 'guard' AND proname = 'refuse_redefinition')
        """
    }
}
