-- The right to connect, which a copy of the database or one restored from a dump has lost. A role that signs came with a later migration.
DO $$
DECLARE
    _role text;
BEGIN
    FOR _role IN
        SELECT rolname FROM pg_roles
        WHERE rolname IN ('sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase', 'sovang_sign')
    LOOP
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), _role);
    END LOOP;
END
$$;
