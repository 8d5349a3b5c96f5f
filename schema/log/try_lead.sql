-- Asks for the lock that elects the daemon which leads; a session holds it until it ends. Only the appender may ask, and
-- for this key only ('SOVANGLD'): whoever could take any lock could hold this one, and nobody would lead.
CREATE FUNCTION log.try_lead() RETURNS boolean
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$ SELECT pg_try_advisory_lock(6003111666794318916) $$;

ALTER FUNCTION log.try_lead() OWNER TO sovang_owner;
