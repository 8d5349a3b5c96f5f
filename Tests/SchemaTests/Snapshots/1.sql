CREATE SCHEMA log;
ALTER SCHEMA log OWNER TO sovang_owner;
CREATE FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_salts bytea[], d_values bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_keys bytea[], k_honorees uuid[], n_types text[], n_schemas integer[], n_firsts bigint[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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
        OR cardinality(append.d_seqs) IS DISTINCT FROM cardinality(append.d_salts)
        OR cardinality(append.d_seqs) IS DISTINCT FROM cardinality(append.d_values)
        OR cardinality(append.r_ids) IS DISTINCT FROM cardinality(append.r_firsts)
        OR cardinality(append.r_ids) IS DISTINCT FROM cardinality(append.r_lasts)
        OR cardinality(append.r_ids) IS DISTINCT FROM cardinality(append.r_digests)
        OR cardinality(append.k_keys) IS DISTINCT FROM cardinality(append.k_honorees)
        OR cardinality(append.n_types) IS DISTINCT FROM cardinality(append.n_schemas)
        OR cardinality(append.n_types) IS DISTINCT FROM cardinality(append.n_firsts)
    THEN
        RAISE EXCEPTION 'the parts of the batch do not belong together'
            USING ERRCODE = 'SV004', HINT = 'Give at least one entry, and arrays of the same length.';
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
        INSERT INTO log.disclosure (seq, name, salt, value)
        SELECT * FROM unnest(append.d_seqs, append.d_names, append.d_salts, append.d_values);
    END IF;
    IF cardinality(append.k_keys) > 0 THEN
        INSERT INTO log.blind_key (key, honoree)
        SELECT * FROM unnest(append.k_keys, append.k_honorees)
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
ALTER FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_salts bytea[], d_values bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_keys bytea[], k_honorees uuid[], n_types text[], n_schemas integer[], n_firsts bigint[]) OWNER TO sovang_owner;
CREATE FUNCTION log.claim(origin text, empty_root bytea) RETURNS TABLE(epoch bigint, size bigint, at timestamp with time zone, root bytea, frontier bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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
ALTER FUNCTION log.claim(origin text, empty_root bytea) OWNER TO sovang_owner;
CREATE FUNCTION log.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: the log is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'SV010', HINT = 'Record a correction as a new event.';
END
$$;
ALTER FUNCTION log.refuse_change() OWNER TO sovang_owner;
CREATE TABLE log.blind_key (
    key bytea NOT NULL,
    honoree uuid NOT NULL,
    CONSTRAINT blind_key_size CHECK ((octet_length(key) = 32))
);
ALTER TABLE log.blind_key OWNER TO sovang_owner;
CREATE TABLE log.disclosure (
    seq bigint NOT NULL,
    name text NOT NULL,
    salt bytea NOT NULL,
    value bytea NOT NULL,
    CONSTRAINT disclosure_salt CHECK ((octet_length(salt) = 16))
);
ALTER TABLE log.disclosure OWNER TO sovang_owner;
CREATE TABLE log.entry (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    stream uuid NOT NULL,
    stream_seq bigint NOT NULL,
    subject uuid,
    leaf bytea NOT NULL,
    CONSTRAINT entry_leaf_size CHECK (((octet_length(leaf) >= 2) AND (octet_length(leaf) <= 32768)))
);
ALTER TABLE ONLY log.entry ALTER COLUMN leaf SET STORAGE EXTERNAL;
ALTER TABLE log.entry OWNER TO sovang_owner;
CREATE TABLE log.head (
    one boolean DEFAULT true NOT NULL,
    origin text NOT NULL,
    epoch bigint NOT NULL,
    size bigint NOT NULL,
    at timestamp with time zone,
    root bytea NOT NULL,
    frontier bytea NOT NULL,
    CONSTRAINT head_frontier CHECK ((octet_length(frontier) = (32 * bit_count((size)::bit(64))))),
    CONSTRAINT head_is_one CHECK (one),
    CONSTRAINT head_origin CHECK (((octet_length(origin) >= 1) AND (octet_length(origin) <= 255))),
    CONSTRAINT head_root CHECK ((octet_length(root) = 32)),
    CONSTRAINT head_size CHECK ((size >= 0))
)
WITH (fillfactor='10');
ALTER TABLE log.head OWNER TO sovang_owner;
CREATE TABLE log.kind (
    type text NOT NULL,
    schema integer NOT NULL,
    first_seq bigint NOT NULL
);
ALTER TABLE log.kind OWNER TO sovang_owner;
CREATE TABLE log.request (
    id text NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    digest bytea,
    CONSTRAINT request_id_size CHECK (((octet_length(id) >= 1) AND (octet_length(id) <= 200))),
    CONSTRAINT request_span CHECK ((last_seq >= first_seq))
);
ALTER TABLE log.request OWNER TO sovang_owner;
CREATE TABLE public.sovang_migration (
    number integer NOT NULL,
    name text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.sovang_migration OWNER TO sovang_admin;
ALTER TABLE ONLY log.blind_key
    ADD CONSTRAINT blind_key_honoree PRIMARY KEY (key, honoree);
ALTER TABLE ONLY log.disclosure
    ADD CONSTRAINT disclosure_field PRIMARY KEY (seq, name);
ALTER TABLE ONLY log.entry
    ADD CONSTRAINT entry_id UNIQUE (id);
ALTER TABLE ONLY log.entry
    ADD CONSTRAINT entry_seq PRIMARY KEY (seq);
ALTER TABLE ONLY log.entry
    ADD CONSTRAINT entry_stream UNIQUE (stream, stream_seq);
ALTER TABLE ONLY log.head
    ADD CONSTRAINT head_one PRIMARY KEY (one);
ALTER TABLE ONLY log.kind
    ADD CONSTRAINT kind_type PRIMARY KEY (type, schema);
ALTER TABLE ONLY log.request
    ADD CONSTRAINT request_id PRIMARY KEY (id);
ALTER TABLE ONLY public.sovang_migration
    ADD CONSTRAINT sovang_migration_pkey PRIMARY KEY (number);
CREATE INDEX entry_subject ON log.entry USING btree (subject, seq) WHERE (subject IS NOT NULL);
CREATE TRIGGER entry_keeps_all BEFORE TRUNCATE ON log.entry FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.entry ENABLE ALWAYS TRIGGER entry_keeps_all;
CREATE TRIGGER entry_keeps_rows BEFORE DELETE OR UPDATE ON log.entry FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.entry ENABLE ALWAYS TRIGGER entry_keeps_rows;
CREATE TRIGGER head_keeps_all BEFORE TRUNCATE ON log.head FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_keeps_all;
CREATE TRIGGER head_keeps_row BEFORE DELETE ON log.head FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_keeps_row;
CREATE TRIGGER kind_keeps_all BEFORE TRUNCATE ON log.kind FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.kind ENABLE ALWAYS TRIGGER kind_keeps_all;
CREATE TRIGGER kind_keeps_rows BEFORE DELETE OR UPDATE ON log.kind FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.kind ENABLE ALWAYS TRIGGER kind_keeps_rows;
GRANT USAGE ON SCHEMA log TO sovang_append;
GRANT USAGE ON SCHEMA log TO sovang_read;
GRANT USAGE ON SCHEMA log TO sovang_project;
GRANT USAGE ON SCHEMA log TO sovang_erase;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_salts bytea[], d_values bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_keys bytea[], k_honorees uuid[], n_types text[], n_schemas integer[], n_firsts bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_salts bytea[], d_values bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_keys bytea[], k_honorees uuid[], n_types text[], n_schemas integer[], n_firsts bigint[]) TO sovang_append;
REVOKE ALL ON FUNCTION log.claim(origin text, empty_root bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION log.claim(origin text, empty_root bytea) TO sovang_append;
REVOKE ALL ON FUNCTION log.refuse_change() FROM PUBLIC;
GRANT SELECT ON TABLE log.blind_key TO sovang_read;
GRANT SELECT,DELETE ON TABLE log.blind_key TO sovang_erase;
GRANT SELECT ON TABLE log.disclosure TO sovang_read;
GRANT SELECT,DELETE ON TABLE log.disclosure TO sovang_erase;
GRANT SELECT ON TABLE log.entry TO sovang_read;
GRANT SELECT ON TABLE log.entry TO sovang_project;
GRANT SELECT ON TABLE log.head TO sovang_read;
GRANT SELECT ON TABLE log.head TO sovang_project;
GRANT SELECT ON TABLE log.kind TO sovang_read;
GRANT SELECT ON TABLE log.kind TO sovang_project;
GRANT SELECT ON TABLE log.request TO sovang_read;
GRANT SELECT,DELETE ON TABLE log.request TO sovang_erase;
