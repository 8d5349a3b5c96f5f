-- Asks for the lock that lets one rebuild run at a time ('SOVANGRB'); a session holds it until it ends.
CREATE FUNCTION read.try_rebuild() RETURNS boolean
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$ SELECT pg_try_advisory_lock(6003111666794320450) $$;

ALTER FUNCTION read.try_rebuild() OWNER TO sovang_owner;
