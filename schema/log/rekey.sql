-- Moves lines of the blind index to the newest generation; one without a new key goes. Doing it again does no harm, and a line
-- leads to the same honoree as before. Refused with SV006 for another generation than the newest.
-- Parallel arrays: the lines as they stand (olds, honorees), and as they are to stand (keys, boxes).
CREATE FUNCTION log.rekey(generation integer, olds bytea[], honorees uuid[], keys bytea[], boxes bytea[]) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _newest integer;
BEGIN
    SELECT index_generation.newest INTO STRICT _newest FROM log.index_generation FOR UPDATE;

    IF _newest IS DISTINCT FROM rekey.generation THEN
        RAISE EXCEPTION 'the blind index is at generation %, not %', _newest, rekey.generation
            USING ERRCODE = 'SV006', HINT = 'Read the generation again.';
    END IF;

    INSERT INTO log.blind_key (key, honoree, generation, box)
    SELECT given.key, line.honoree, rekey.generation, given.box
    FROM unnest(rekey.olds, rekey.honorees, rekey.keys, rekey.boxes) AS given (old, honoree, key, box)
    JOIN log.blind_key AS line ON line.key = given.old AND line.honoree = given.honoree
    WHERE line.generation < rekey.generation AND given.key IS NOT NULL
    ON CONFLICT DO NOTHING;

    DELETE FROM log.blind_key AS line
    USING unnest(rekey.olds, rekey.honorees) AS given (old, honoree)
    WHERE line.key = given.old AND line.honoree = given.honoree AND line.generation < rekey.generation;

    IF NOT EXISTS (SELECT FROM log.blind_key AS line WHERE line.generation < rekey.generation) THEN
        UPDATE log.index_generation SET oldest = newest WHERE oldest < newest;

        -- Of generation 0 a digest stands as it is, and could be tried.
        UPDATE log.request SET digest = NULL WHERE octet_length(digest) = 32;
    END IF;
END
$$;

ALTER FUNCTION log.rekey(integer, bytea[], uuid[], bytea[], bytea[]) OWNER TO sovang_owner;
