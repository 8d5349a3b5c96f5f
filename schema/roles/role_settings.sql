-- No session of the daemon may hang on a statement, a lock or an idle transaction. Another database of the cluster
-- may be migrating at the same moment, which PostgreSQL answers with "tuple concurrently updated": the setting that
-- it writes is the same one.
DO $$
DECLARE
    _role text;
BEGIN
    FOREACH _role IN ARRAY ARRAY['sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase'] LOOP
        BEGIN
            IF NOT (SELECT rolcanlogin FROM pg_roles WHERE rolname = _role) THEN
                EXECUTE format('ALTER ROLE %I LOGIN', _role);
            END IF;
            IF NOT EXISTS (
                SELECT FROM pg_db_role_setting AS setting
                JOIN pg_roles AS role ON role.oid = setting.setrole
                WHERE role.rolname = _role AND setting.setdatabase = 0
            ) THEN
                EXECUTE format('ALTER ROLE %I SET statement_timeout = ''10min''', _role);
                EXECUTE format('ALTER ROLE %I SET lock_timeout = ''30s''', _role);
                EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', _role);
                EXECUTE format('ALTER ROLE %I SET search_path = pg_catalog, pg_temp', _role);
            END IF;
        EXCEPTION
            WHEN internal_error THEN NULL;
        END;
    END LOOP;
END
$$;
