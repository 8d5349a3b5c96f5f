-- Drops a shadow that is no longer wanted.
CREATE FUNCTION read.drop_shadow(name text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS read_shadow.%I', name);
END
$$;

ALTER FUNCTION read.drop_shadow(text) OWNER TO sovang_owner;
