-- Moves lines of the blind index to the newest generation. Doing it again does no harm, and a line leads to the same honoree as
-- before; one whose box cannot be opened keeps its key, by which nobody finds it any more. Nothing is deleted: that takes an erasure
-- (log.erase). Refused with SV006 for another generation than the newest.
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

    UPDATE log.blind_key AS line
    SET key = given.key, generation = rekey.generation, box = given.box
    FROM unnest(rekey.olds, rekey.honorees, rekey.keys, rekey.boxes) AS given (old, honoree, key, box)
    WHERE line.key = given.old AND line.honoree = given.honoree AND line.generation < rekey.generation
      AND NOT EXISTS (SELECT FROM log.blind_key AS there WHERE there.key = given.key AND there.honoree = given.honoree
          AND there.generation = rekey.generation);

    -- What stands there twice by now: written anew under the new key before the old line was moved.
    DELETE FROM log.blind_key AS line
    USING unnest(rekey.olds, rekey.honorees, rekey.keys) AS given (old, honoree, key)
    WHERE line.key = given.old AND line.honoree = given.honoree AND line.generation < rekey.generation
      AND EXISTS (SELECT FROM log.blind_key AS there WHERE there.key = given.key AND there.honoree = given.honoree
          AND there.generation = rekey.generation);

    IF NOT EXISTS (SELECT FROM log.blind_key AS line WHERE line.generation < rekey.generation) THEN
        UPDATE log.index_generation SET oldest = newest WHERE oldest < newest;

        -- Of generation 0 a digest stands as it is, and could be tried.
        UPDATE log.request SET digest = NULL WHERE octet_length(digest) % 32 = 0;
    END IF;
END
$$;

ALTER FUNCTION log.rekey(integer, bytea[], uuid[], bytea[], bytea[]) OWNER TO sovang_owner;
