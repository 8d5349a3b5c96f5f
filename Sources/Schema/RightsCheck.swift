package import PostgresClient

/// Looks whether the daemon's roles are what the schema made them, and the log's guards stand.
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
        try connection.query(
            """
            SELECT format('%s has more than the right to log in', rolname) AS finding FROM pg_roles \
            WHERE rolname = ANY(\(roles)) \
            AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls) \
            UNION ALL SELECT 'sovang_owner can log in' FROM pg_roles WHERE rolname = 'sovang_owner' AND rolcanlogin \
            UNION ALL SELECT format('%s is a member of %s', member.rolname, granted.rolname) FROM pg_auth_members \
            JOIN pg_roles AS member ON member.oid = pg_auth_members.member \
            JOIN pg_roles AS granted ON granted.oid = pg_auth_members.roleid \
            WHERE member.rolname = ANY(\(roles)) \
            UNION ALL SELECT format('%s may do more than read log.%s', wanted.role, class.relname) \
            FROM unnest(\(roles)) AS wanted (role) CROSS JOIN pg_class AS class \
            WHERE class.relnamespace = 'log'::regnamespace AND class.relname = ANY(\(kept)) \
            AND has_table_privilege(wanted.role, class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES') \
            UNION ALL SELECT format('%s may create objects in the database', wanted.role) \
            FROM unnest(\(roles)) AS wanted (role) \
            WHERE has_database_privilege(wanted.role, current_database(), 'CREATE, TEMP') \
            UNION ALL SELECT format('%s may create objects in the schema %s', wanted.role, nspname) \
            FROM unnest(\(roles)) AS wanted (role) CROSS JOIN pg_namespace \
            WHERE nspname !~ '^pg_' AND has_schema_privilege(wanted.role, pg_namespace.oid, 'CREATE') \
            UNION ALL SELECT format('log.%s is not owned by sovang_owner', relname) FROM pg_class \
            WHERE relnamespace = 'log'::regnamespace AND relkind = 'r' AND pg_get_userbyid(relowner) <> 'sovang_owner' \
            UNION ALL SELECT format('trigger %s is missing or off', wanted.name) \
            FROM unnest(\(triggers)) AS wanted (name) \
            WHERE NOT EXISTS (SELECT FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid \
            WHERE tgname = wanted.name AND tgenabled = 'A' AND pg_class.relnamespace = 'log'::regnamespace) \
            UNION ALL SELECT format('trigger %s on log.%s is not ours', tgname, relname) FROM pg_trigger \
            JOIN pg_class ON pg_class.oid = tgrelid WHERE pg_class.relnamespace = 'log'::regnamespace \
            AND relname = ANY(\(kept)) AND NOT tgisinternal AND tgname <> ALL(\(triggers)) \
            UNION ALL SELECT format('log.%s has a rule or policy', relname) FROM pg_class \
            WHERE relnamespace = 'log'::regnamespace AND relkind = 'r' AND (relhasrules OR relrowsecurity) \
            ORDER BY finding
            """
        ).column(0, as: String.self)
    }

    /// The tables of the log in which nothing is ever changed.
    private static let kept = ["entry", "head", "kind", "signed_head", "cosignature"]

    /// The guards of these tables.
    private static let triggers = [
        "entry_keeps_rows", "entry_keeps_all", "head_keeps_row", "head_keeps_all", "kind_keeps_rows", "kind_keeps_all",
        "signed_head_keeps_rows", "signed_head_keeps_all", "cosignature_keeps_rows", "cosignature_keeps_all",
    ]
}
