extension Attack {
    /// Becoming somebody else, or more than one is.
    static let roles: [Attack] =
        ["sovang_owner", "sovang_admin", "pg_write_all_data", "pg_read_server_files", "pg_signal_backend"].map {
            Attack("SET ROLE \($0)")
        } + [
            Attack("SET SESSION AUTHORIZATION sovang_owner"),
            Attack("SET SESSION AUTHORIZATION sovang_admin"),
            Attack("GRANT sovang_owner TO CURRENT_USER"),
            Attack("GRANT pg_execute_server_program TO CURRENT_USER"),
            Attack("ALTER ROLE CURRENT_USER SUPERUSER"),
            Attack("ALTER ROLE CURRENT_USER CREATEROLE"),
            Attack("ALTER ROLE CURRENT_USER REPLICATION"),
            Attack("ALTER ROLE CURRENT_USER BYPASSRLS"),
            Attack("ALTER ROLE sovang_owner LOGIN"),
            Attack("ALTER ROLE sovang_owner PASSWORD 'mine'"),
            Attack("ALTER ROLE sovang_admin PASSWORD 'mine'"),
            Attack("ALTER ROLE sovang_owner SET search_path = public"),
            Attack("ALTER ROLE ALL SET search_path = public"),
            Attack("ALTER ROLE sovang_read RENAME TO sovang_reader", states: [.read: "0A000"]),
            Attack("CREATE ROLE mine LOGIN SUPERUSER"),
            Attack("DROP ROLE sovang_owner"),
            Attack("REASSIGN OWNED BY sovang_owner TO CURRENT_USER"),
            Attack("DROP OWNED BY sovang_owner CASCADE"),
            Attack("ALTER DEFAULT PRIVILEGES FOR ROLE sovang_owner GRANT ALL ON TABLES TO PUBLIC"),
        ]

    /// Bending what the session, the database or the server goes by.
    static let settings: [Attack] = [
        Attack("SET session_replication_role = replica"),
        Attack("SET allow_system_table_mods = on"),
        Attack("SET ignore_system_indexes = on", state: "55P02"),
        Attack("SET zero_damaged_pages = on"),
        Attack("SET ignore_checksum_failure = on"),
        Attack("SET log_statement = 'all'"),
        Attack("SET lo_compat_privileges = on"),
        Attack("SET session_preload_libraries = 'mine'"),
        Attack("SET fsync = off", state: "55P02"),
        Attack("ALTER ROLE CURRENT_USER SET session_replication_role = replica"),
        Attack("ALTER SYSTEM SET fsync = off"),
        Attack("UPDATE pg_catalog.pg_trigger SET tgenabled = 'D'"),
        Attack("UPDATE pg_catalog.pg_proc SET prosecdef = false"),
        Attack("UPDATE pg_catalog.pg_class SET relacl = NULL"),
        Attack("UPDATE pg_catalog.pg_authid SET rolsuper = true"),
        Attack("UPDATE pg_catalog.pg_settings SET setting = 'replica' WHERE name = 'session_replication_role'"),
        Attack("INSERT INTO pg_catalog.pg_auth_members VALUES (10, 10, 10, true)"),
        Attack("DELETE FROM pg_catalog.pg_trigger"),
        Attack("CREATE DATABASE mine"),
        Attack("CREATE TABLESPACE mine LOCATION '/tmp'"),
        Attack("ALTER DATABASE postgres OWNER TO CURRENT_USER"),
        Attack("ALTER DATABASE postgres SET search_path = public"),
        Attack("DROP DATABASE postgres"),
        Attack("LOAD '/tmp/mine.so'"),
    ]

    /// The server's files, large objects and other sessions.
    static let server: [Attack] = [
        Attack("SELECT lo_create(0)"),
        Attack("SELECT lo_creat(-1)"),
        Attack("SELECT lo_from_bytea(0, 'x')"),
        Attack("SELECT lo_import('/etc/passwd')"),
        Attack("SELECT lo_export(1, '/tmp/x')"),
        Attack("SELECT lo_unlink(1)"),
        Attack("SELECT pg_read_file('PG_VERSION')"),
        Attack("SELECT pg_read_binary_file('global/pg_control')"),
        Attack("SELECT pg_ls_dir('.')"),
        Attack("SELECT pg_ls_waldir()"),
        Attack("SELECT pg_stat_file('PG_VERSION')"),
        Attack("SELECT pg_current_logfile()"),
        Attack("SELECT pg_reload_conf()"),
        Attack("SELECT pg_rotate_logfile()"),
        Attack("SELECT pg_switch_wal()"),
        Attack("SELECT pg_create_restore_point('x')"),
        Attack("SELECT pg_backup_start('x')"),
        Attack("SELECT pg_promote()"),
        Attack("SELECT pg_logical_emit_message(false, 'x', 'y')"),
        Attack("SELECT pg_create_physical_replication_slot('mine')"),
        Attack("SELECT pg_create_logical_replication_slot('mine', 'pgoutput')"),
        Attack("SELECT pg_replication_origin_create('mine')"),
        Attack("SELECT pg_stat_reset()"),
        Attack("SELECT pg_import_system_collations('pg_catalog')"),
        Attack("CHECKPOINT"),
        Attack("COPY log.entry FROM '/tmp/x'"),
        Attack("COPY (SELECT 1) TO '/tmp/x'"),
        Attack("COPY (SELECT 1) TO PROGRAM 'cat'"),
        Attack("COPY log.entry FROM PROGRAM 'cat'"),
        // Whoever takes the lock of the leader keeps every daemon from leading.
        Attack("SELECT pg_try_advisory_lock(6003111666794318916)"),
        Attack("SELECT pg_advisory_lock(6003111666794318916)"),
        Attack("SELECT pg_try_advisory_lock_shared(6003111666794318916)"),
        Attack("SELECT pg_advisory_xact_lock(6003111666794318916)"),
        Attack("SELECT pg_try_advisory_xact_lock(1, 2)"),
        Attack("SELECT pg_advisory_unlock_all()"),
        Attack("SELECT log.try_lead()", allowed: [.append]),
        Attack("SELECT read.try_rebuild()", allowed: [.project]),
        Attack("SELECT pg_terminate_backend(pg_backend_pid())"),
        Attack("SELECT pg_cancel_backend(pg_backend_pid())"),
    ]

    /// Calling what others may call.
    static let programs: [Attack] = [
        Attack("SELECT log.claim('another.example/log', decode(repeat('00', 32), 'hex'))", states: [.append: "SV003"]),
        Attack("SELECT read.raise_shadow('proposal')", allowed: [.project]),
        Attack("SELECT read.index_shadow('proposal', false)", allowed: [.project]),
        Attack("SELECT read.switch_shadow('proposal')", allowed: [.project]),
        Attack("SELECT read.drop_shadow('proposal')", allowed: [.project]),
        Attack("SELECT log.refuse_change()"),
    ]
}
