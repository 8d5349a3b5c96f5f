-- The one door through which entries come in: a whole batch, or nothing.
--
-- Refused with SV001 if another daemon has taken the lead since (epoch), with SV002 if the log does not end where the
-- caller thinks (first), with SV004 if the arrays do not belong together, with SV005 if a stream would get a gap, with
-- SV006 if the blind index has moved on to another generation.
-- Positions are dense because they are counted from the head under its lock, and versions because each has the one
-- before it.
-- Parallel arrays: entries (ids … leaves), their sealed disclosures (d_), the requests (r_), blind keys (k_) and the kinds of
-- event that the log did not hold before (n_). k_generation is that under which digests and keys lie.
CREATE FUNCTION log.append(
    epoch         bigint,
    first         bigint,
    at            timestamptz,
    root          bytea,
    frontier      bytea,
    ids           uuid[],
    streams       uuid[],
    stream_seqs   bigint[],
    subjects      uuid[],
    leaves        bytea[],
    d_seqs        bigint[],
    d_names       text[],
    d_persons     uuid[],
    d_boxes       bytea[],
    r_ids         text[],
    r_firsts      bigint[],
    r_lasts       bigint[],
    r_digests     bytea[],
    k_generation  integer,
    k_keys        bytea[],
    k_honorees    uuid[],
    k_boxes       bytea[],
    n_types       text[],
    n_schemas     integer[],
    n_firsts      bigint[]
) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _epoch bigint;
    _size  bigint;
    _at    timestamptz;
    _count bigint := cardinality(append.ids);
BEGIN
    SELECT head.epoch, head.size, head.at INTO STRICT _epoch, _size, _at FROM log.head FOR UPDATE;

    -- A missing epoch is no epoch, and an array that is too short would be filled up with nulls.
    IF _epoch IS DISTINCT FROM append.epoch THEN
        RAISE EXCEPTION 'another daemon leads this log (epoch %, not %)', _epoch, append.epoch
            USING ERRCODE = 'SV001', HINT = 'This daemon must take the lead again before it writes.';
    END IF;

    IF _size IS DISTINCT FROM append.first OR append.at IS NULL OR _at > append.at THEN
        RAISE EXCEPTION 'the log ends at %, not at %', _size, append.first
            USING ERRCODE = 'SV002', HINT = 'Read the head again.';
    END IF;

    IF _count IS DISTINCT FROM cardinality(append.streams)::bigint OR _count = 0
        OR _count IS DISTINCT FROM cardinality(append.stream_seqs)::bigint
        OR _count IS DISTINCT FROM cardinality(append.subjects)::bigint
        OR _count IS DISTINCT FROM cardinality(append.leaves)::bigint
        OR cardinality(append.d_seqs) IS DISTINCT FROM cardinality(append.d_names)
        OR cardinality(append.d_seqs) IS DISTINCT FROM cardinality(append.d_persons)
        OR cardinality(append.d_seqs) IS DISTINCT FROM cardinality(append.d_boxes)
        OR cardinality(append.r_ids) IS DISTINCT FROM cardinality(append.r_firsts)
        OR cardinality(append.r_ids) IS DISTINCT FROM cardinality(append.r_lasts)
        OR cardinality(append.r_ids) IS DISTINCT FROM cardinality(append.r_digests)
        OR cardinality(append.k_keys) IS DISTINCT FROM cardinality(append.k_honorees)
        OR (cardinality(append.k_boxes) IS DISTINCT FROM cardinality(append.k_keys) AND append.k_generation > 0)
        OR cardinality(append.n_types) IS DISTINCT FROM cardinality(append.n_schemas)
        OR cardinality(append.n_types) IS DISTINCT FROM cardinality(append.n_firsts)
    THEN
        RAISE EXCEPTION 'the parts of the batch do not belong together'
            USING ERRCODE = 'SV004', HINT = 'Give at least one entry, and arrays of the same length.';
    END IF;

    -- Read under the head's lock, which a renewal takes too.
    IF (cardinality(append.k_keys) > 0 OR array_remove(append.r_digests, NULL) <> '{}')
        AND append.k_generation IS DISTINCT FROM (SELECT index_generation.newest FROM log.index_generation)
    THEN
        RAISE EXCEPTION 'the blind index is not at generation %', append.k_generation
            USING ERRCODE = 'SV006', HINT = 'Read the generation again.';
    END IF;

    INSERT INTO log.entry (seq, id, stream, stream_seq, subject, leaf)
    SELECT append.first + entry.position - 1, entry.id, entry.stream, entry.stream_seq, entry.subject, entry.leaf
    FROM unnest(append.ids, append.streams, append.stream_seqs, append.subjects, append.leaves)
        WITH ORDINALITY AS entry (id, stream, stream_seq, subject, leaf, position);

    -- A probe of the index for each later event, whatever the statistics say; its forerunner may be in this very batch.
    PERFORM FROM unnest(append.streams, append.stream_seqs) AS new (stream, stream_seq)
    WHERE new.stream_seq <> 0
      AND (SELECT true FROM log.entry
           WHERE entry.stream = new.stream AND entry.stream_seq = new.stream_seq - 1 OFFSET 0) IS NULL;
    IF FOUND THEN
        RAISE EXCEPTION 'an event does not follow the last one of its stream'
            USING ERRCODE = 'SV005', HINT = 'Read the stream again.';
    END IF;

    INSERT INTO log.request (id, first_seq, last_seq, digest)
    SELECT * FROM unnest(append.r_ids, append.r_firsts, append.r_lasts, append.r_digests);

    IF cardinality(append.d_seqs) > 0 THEN
        INSERT INTO log.disclosure (seq, name, person, box)
        SELECT * FROM unnest(append.d_seqs, append.d_names, append.d_persons, append.d_boxes);
    END IF;

    IF cardinality(append.k_keys) > 0 THEN
        INSERT INTO log.blind_key (key, honoree, generation, box)
        SELECT line.key, line.honoree, append.k_generation, CASE WHEN append.k_generation > 0 THEN line.box END
        FROM unnest(append.k_keys, append.k_honorees, append.k_boxes) AS line (key, honoree, box)
        ON CONFLICT DO NOTHING;
    END IF;

    IF cardinality(append.n_types) > 0 THEN
        INSERT INTO log.kind (type, schema, first_seq)
        SELECT * FROM unnest(append.n_types, append.n_schemas, append.n_firsts)
        ON CONFLICT DO NOTHING;
    END IF;

    UPDATE log.head
    SET size = _size + _count, at = append.at, root = append.root, frontier = append.frontier;
END
$$;

ALTER FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], uuid[],
    bytea[], text[], bigint[], bigint[], bytea[], integer, bytea[], uuid[], bytea[], text[], integer[], bigint[]
) OWNER TO sovang_owner;
