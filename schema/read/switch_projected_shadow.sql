-- Puts a shadow in the place of its live table, as before, but never in that of the checkpoints: a copy of those would
-- have no guard, and could be moved backwards.
CREATE OR REPLACE FUNCTION read.switch_shadow(name text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF switch_shadow.name = 'checkpoint' THEN
        RAISE EXCEPTION 'read.checkpoint is no projection''s table'
            USING ERRCODE = 'SV022', HINT = 'Name a table that a projection writes.';
    END IF;

    EXECUTE format('DROP TABLE read.%I', name);
    EXECUTE format('ALTER TABLE read_shadow.%I SET SCHEMA read', name);
END
$$;

ALTER FUNCTION read.switch_shadow(text) OWNER TO sovang_owner;
