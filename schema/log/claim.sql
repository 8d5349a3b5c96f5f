-- Takes the lead: raises the epoch, so that a daemon which led before is fenced off, and answers where the log ends.
-- The first claim founds the log under the given origin; a later one must name the same origin.
CREATE FUNCTION log.claim(origin text, empty_root bytea)
RETURNS TABLE (epoch bigint, size bigint, at timestamptz, root bytea, frontier bytea)
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _origin text;
BEGIN
    INSERT INTO log.head (origin, epoch, size, root, frontier)
    VALUES (claim.origin, 0, 0, claim.empty_root, '')
    ON CONFLICT DO NOTHING;

    SELECT head.origin INTO STRICT _origin FROM log.head FOR UPDATE;

    IF _origin <> claim.origin THEN
        RAISE EXCEPTION 'this database holds the log %, not %', _origin, claim.origin
            USING ERRCODE = 'SV003', HINT = 'Start with the origin of this log, or name another database.';
    END IF;

    RETURN QUERY
        UPDATE log.head SET epoch = head.epoch + 1
        RETURNING head.epoch, head.size, head.at, head.root, head.frontier;
END
$$;

ALTER FUNCTION log.claim(text, bytea) OWNER TO sovang_owner;
