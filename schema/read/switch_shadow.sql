-- Puts a shadow in the place of its live table. The caller's transaction holds the projection's checkpoint row, so
-- that readers see the old table or the new one, and never a mix.
CREATE FUNCTION read.switch_shadow(name text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    EXECUTE format('DROP TABLE read.%I', name);
    EXECUTE format('ALTER TABLE read_shadow.%I SET SCHEMA read', name);
END
$$;

ALTER FUNCTION read.switch_shadow(text) OWNER TO sovang_owner;
