-- Begins the next generation of the blind index: from now on lines are written under it. Refused with SV006 if another one is the
-- newest. proof tells its key from another one. Lines of earlier generations are still to be moved (log.rekey).
CREATE FUNCTION log.renew_index(previous integer, proof bytea) RETURNS integer
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _newest integer;
BEGIN
    -- Orders it with the appends: each is written under the generation that it names, or refused.
    PERFORM FROM log.head FOR UPDATE;

    SELECT index_generation.newest INTO STRICT _newest FROM log.index_generation FOR UPDATE;

    IF _newest IS DISTINCT FROM renew_index.previous THEN
        RAISE EXCEPTION 'the blind index is at generation %, not %', _newest, renew_index.previous
            USING ERRCODE = 'SV006', HINT = 'Read the generation again.';
    END IF;

    UPDATE log.index_generation SET newest = _newest + 1, proof = renew_index.proof;

    RETURN _newest + 1;
END
$$;

ALTER FUNCTION log.renew_index(integer, bytea) OWNER TO sovang_owner;
