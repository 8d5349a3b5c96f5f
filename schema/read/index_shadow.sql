-- Gives a shadow the keys of its live table, and with keys_only false its indexes, statistics and durability too. What
-- is there already is left as it is.
CREATE FUNCTION read.index_shadow(name text, keys_only boolean) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _live   regclass := format('read.%I', name)::regclass;
    _shadow regclass := format('read_shadow.%I', name)::regclass;
    _part   record;
BEGIN
    IF NOT keys_only THEN
        EXECUTE format('ALTER TABLE read_shadow.%I SET LOGGED', name);
    END IF;

    FOR _part IN
        SELECT conname, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint
        WHERE conrelid = _live
          AND (contype IN ('p', 'u') OR NOT keys_only)
          AND conname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = _shadow)
        ORDER BY conname
    LOOP
        EXECUTE format('ALTER TABLE read_shadow.%I ADD CONSTRAINT %I %s', name, _part.conname, _part.definition);
    END LOOP;

    IF keys_only THEN
        RETURN;
    END IF;

    FOR _part IN
        SELECT live.indexdef AS definition
        FROM pg_indexes AS live
        WHERE live.schemaname = 'read' AND live.tablename = name
          AND live.indexname NOT IN (
              SELECT shadow.indexname FROM pg_indexes AS shadow
              WHERE shadow.schemaname = 'read_shadow' AND shadow.tablename = name)
        ORDER BY live.indexname
    LOOP
        EXECUTE replace(
            _part.definition, format(' ON read.%I USING ', name), format(' ON read_shadow.%I USING ', name));
    END LOOP;

    FOR _part IN
        SELECT array_to_string(reloptions, ', ') AS definition FROM pg_class WHERE oid = _live AND reloptions IS NOT NULL
    LOOP
        EXECUTE format('ALTER TABLE read_shadow.%I SET (%s)', name, _part.definition);
    END LOOP;

    EXECUTE format('ALTER TABLE read_shadow.%I RESET (autovacuum_enabled)', name);
    EXECUTE format('ANALYZE read_shadow.%I', name);
END
$$;

ALTER FUNCTION read.index_shadow(text, boolean) OWNER TO sovang_owner;
