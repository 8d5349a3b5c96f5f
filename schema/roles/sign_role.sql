-- The role that records signed heads and cosignatures, and can do nothing else. Roles belong to the cluster, so that it may be there
-- already; another database of the cluster may be migrating at the same moment.
DO $$
BEGIN
    BEGIN
        CREATE ROLE sovang_sign LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
    EXCEPTION
        WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT EXISTS (
        SELECT FROM pg_db_role_setting AS setting
        JOIN pg_roles AS role ON role.oid = setting.setrole
        WHERE role.rolname = 'sovang_sign' AND setting.setdatabase = 0
    ) THEN
        ALTER ROLE sovang_sign SET statement_timeout = '1min';
        ALTER ROLE sovang_sign SET lock_timeout = '30s';
        ALTER ROLE sovang_sign SET idle_in_transaction_session_timeout = '60s';
        ALTER ROLE sovang_sign SET search_path = pg_catalog, pg_temp;
    END IF;
EXCEPTION
    WHEN internal_error THEN NULL;
END
$$;
