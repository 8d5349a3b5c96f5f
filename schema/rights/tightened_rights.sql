-- What PostgreSQL grants to everybody and none of the daemon's roles has a use for. Only a superuser can take it away: to
-- anybody else PostgreSQL refuses lo_export, and the migration fails.
DO $$
DECLARE
    _function regprocedure;
BEGIN
    FOR _function IN
        SELECT oid::regprocedure
        FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace
          -- Large objects are tables without rights; locks can be squatted on; sessions can be ended; the write-ahead
          -- log can be filled up.
          AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite')
            OR proname LIKE 'pg\_%advisory%'
            OR proname IN ('pg_terminate_backend', 'pg_cancel_backend', 'pg_logical_emit_message'))
        ORDER BY oid::regprocedure::text COLLATE "C"
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', _function);
    END LOOP;
END
$$;

GRANT EXECUTE ON FUNCTION pg_try_advisory_lock(bigint) TO sovang_owner;

-- No anonymous blocks: a role sends statements, not programs.
REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;

-- A function that a later migration makes is nobody's until it is granted.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log, read, guard FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log.try_lead() TO sovang_append;
GRANT EXECUTE ON FUNCTION read.try_rebuild() TO sovang_project;

-- The daemon asks with its own rights whether the schema is current, so that it needs no administrator.
GRANT USAGE ON SCHEMA public TO sovang_read;
GRANT SELECT ON public.sovang_migration TO sovang_read;
