-- Only a superuser may make event triggers; a database that somebody else migrates goes without, and `sovang serve` does
-- not mind. The rights of the daemon's own roles do not rest on them.
DO $$
BEGIN
    CREATE EVENT TRIGGER sovang_log_is_not_redefined ON ddl_command_end
        WHEN TAG IN ('ALTER TABLE', 'CREATE RULE', 'CREATE POLICY', 'ALTER TRIGGER')
        EXECUTE FUNCTION guard.refuse_redefinition();
    CREATE EVENT TRIGGER sovang_log_is_not_dropped ON sql_drop EXECUTE FUNCTION guard.refuse_redefinition();
    ALTER EVENT TRIGGER sovang_log_is_not_redefined ENABLE ALWAYS;
    ALTER EVENT TRIGGER sovang_log_is_not_dropped ENABLE ALWAYS;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE WARNING 'the tables of the log are not kept from ALTER and DROP: that takes a superuser';
END
$$;
