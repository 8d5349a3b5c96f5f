-- Erases all that is kept of persons whose erasure stands in the log: their personal fields, the keys under which they are
-- found, and the digests of the requests that named them. Doing it again does no harm.
--
-- entries names positions whose fields are theirs though sealed for somebody else: of proposals that were moved to them.
-- Refused with SV020 for a person without an erasure in the log, with SV021 for an entry of a stream that concerns none of
-- them. Answers how many personal fields were deleted.
CREATE FUNCTION log.erase(persons uuid[], entries bigint[]) RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _person uuid;
    _seqs   bigint[];
    _count  bigint;
BEGIN
    FOREACH _person IN ARRAY erase.persons LOOP
        IF NOT EXISTS (
            SELECT FROM log.entry
            WHERE entry.stream = _person AND convert_from(entry.leaf, 'UTF8')::json ->> 'type' = 'PersonErased'
        ) THEN
            RAISE EXCEPTION 'no erasure of % stands in the log', _person
                USING ERRCODE = 'SV020', HINT = 'Record the erasure first.';
        END IF;
    END LOOP;

    IF EXISTS (
        SELECT FROM unnest(erase.entries) AS given (seq)
        WHERE NOT EXISTS (
            SELECT FROM log.entry AS named
            JOIN log.entry AS other ON other.stream = named.stream
            WHERE named.seq = given.seq AND other.subject = ANY (erase.persons)
        )
    ) THEN
        RAISE EXCEPTION 'an entry concerns none of the persons'
            USING ERRCODE = 'SV021', HINT = 'Read the log again.';
    END IF;

    _seqs := erase.entries || ARRAY(SELECT entry.seq FROM log.entry WHERE entry.subject = ANY (erase.persons))
        || ARRAY(SELECT entry.seq FROM log.entry WHERE entry.stream = ANY (erase.persons));

    DELETE FROM log.disclosure
    WHERE disclosure.seq = ANY (_seqs)
      AND (disclosure.person = ANY (erase.persons) OR disclosure.seq = ANY (erase.entries));
    GET DIAGNOSTICS _count = ROW_COUNT;

    DELETE FROM log.plain_disclosure WHERE plain_disclosure.seq = ANY (_seqs);

    DELETE FROM log.blind_key WHERE blind_key.honoree = ANY (erase.persons);

    -- A retry is told by its events from then on; its digest was made of names, too.
    UPDATE log.request SET digest = NULL
    WHERE request.digest IS NOT NULL
      AND int8range(request.first_seq, request.last_seq, '[]') && (
          SELECT range_agg(int8range(erased.seq, erased.seq, '[]')) FROM unnest(_seqs) AS erased (seq));

    RETURN _count;
END
$$;

ALTER FUNCTION log.erase(uuid[], bigint[]) OWNER TO sovang_owner;
