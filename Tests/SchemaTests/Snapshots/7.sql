CREATE SCHEMA guard;
ALTER SCHEMA guard OWNER TO sovang_admin;
CREATE SCHEMA log;
ALTER SCHEMA log OWNER TO sovang_owner;
CREATE SCHEMA read;
ALTER SCHEMA read OWNER TO sovang_owner;
CREATE SCHEMA read_shadow;
ALTER SCHEMA read_shadow OWNER TO sovang_owner;
CREATE FUNCTION guard.refuse_redefinition() RETURNS event_trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
DECLARE
    _kept  text[] := ARRAY['entry', 'head', 'kind', 'signed_head', 'cosignature'];
    _found text;
BEGIN
    IF TG_EVENT = 'sql_drop' THEN
        SELECT dropped.object_identity INTO _found
        FROM pg_event_trigger_dropped_objects() AS dropped
        WHERE dropped.address_names[1] = 'log' AND dropped.address_names[2] = ANY(_kept)
          AND dropped.object_type IN ('table', 'table column', 'table constraint', 'trigger', 'rule', 'policy');
    ELSE
        SELECT command.object_identity INTO _found
        FROM pg_event_trigger_ddl_commands() AS command
        WHERE command.command_tag IN ('ALTER TABLE', 'CREATE RULE', 'CREATE POLICY', 'ALTER TRIGGER')
          AND (command.object_identity ~ '( on |^)log\.(entry|head|kind|signed_head|cosignature)$'
            -- A table that was renamed or moved is no longer where it belongs.
            OR (SELECT count(*) FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = class.relnamespace
                WHERE space.nspname = 'log' AND class.relname = ANY(_kept)) < cardinality(_kept));
    END IF;
    IF _found IS NOT NULL THEN
        RAISE EXCEPTION '% on % is refused: the tables of the log stay as they are', TG_TAG, _found
            USING ERRCODE = 'SV011', HINT = 'Add a table of its own, filled from the entries.';
    END IF;
END
$_$;
ALTER FUNCTION guard.refuse_redefinition() OWNER TO sovang_admin;
CREATE FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_persons uuid[], d_boxes bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_generation integer, k_keys bytea[], k_honorees uuid[], k_boxes bytea[], n_types text[], n_schemas integer[], n_firsts bigint[]) RETURNS void
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
ALTER FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_persons uuid[], d_boxes bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_generation integer, k_keys bytea[], k_honorees uuid[], k_boxes bytea[], n_types text[], n_schemas integer[], n_firsts bigint[]) OWNER TO sovang_owner;
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
CREATE FUNCTION log.erase(persons uuid[], entries bigint[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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
ALTER FUNCTION log.erase(persons uuid[], entries bigint[]) OWNER TO sovang_owner;
CREATE FUNCTION log.record_cosignature(size bigint, witness text, cosigned_at bigint, line bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    INSERT INTO log.cosignature (size, witness, cosigned_at, line)
    VALUES (record_cosignature.size, record_cosignature.witness, record_cosignature.cosigned_at, record_cosignature.line)
    ON CONFLICT DO NOTHING;
$$;
ALTER FUNCTION log.record_cosignature(size bigint, witness text, cosigned_at bigint, line bytea) OWNER TO sovang_owner;
CREATE FUNCTION log.record_head(epoch bigint, previous bigint, size bigint, root bytea, signed_at timestamp with time zone, note bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    _epoch bigint;
    _size  bigint;
    _last  bigint;
    _root  bytea;
BEGIN
    -- The lock orders those who record; appending takes the same row only for the moment of its own commit.
    SELECT head.epoch, head.size INTO STRICT _epoch, _size FROM log.head FOR SHARE;
    IF _epoch IS DISTINCT FROM record_head.epoch THEN
        RAISE EXCEPTION 'another daemon leads this log (epoch %, not %)', _epoch, record_head.epoch
            USING ERRCODE = 'SV001', HINT = 'This daemon must take the lead again before it signs.';
    END IF;
    IF record_head.size IS NULL OR record_head.size > _size THEN
        RAISE EXCEPTION 'the log has % entries, not %', _size, record_head.size
            USING ERRCODE = 'SV031', HINT = 'Read the log again; sign nothing until it is understood.';
    END IF;
    SELECT max(signed_head.size) INTO _last FROM log.signed_head;
    IF _last = record_head.size THEN
        SELECT signed_head.root INTO STRICT _root FROM log.signed_head WHERE signed_head.size = _last;
        IF _root = record_head.root THEN
            RETURN;
        END IF;
        RAISE EXCEPTION 'the head of size % was signed with another root', _last
            USING ERRCODE = 'SV031', HINT = 'The log was changed. Run sovang log verify.';
    END IF;
    IF _last IS DISTINCT FROM record_head.previous OR _last > record_head.size THEN
        RAISE EXCEPTION 'the last signed head has size %, not %', _last, record_head.previous
            USING ERRCODE = 'SV030', HINT = 'Read the last signed head again.';
    END IF;
    INSERT INTO log.signed_head (size, root, epoch, signed_at, note)
    VALUES (record_head.size, record_head.root, record_head.epoch, record_head.signed_at, record_head.note);
END
$$;
ALTER FUNCTION log.record_head(epoch bigint, previous bigint, size bigint, root bytea, signed_at timestamp with time zone, note bytea) OWNER TO sovang_owner;
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
CREATE FUNCTION log.rekey(generation integer, olds bytea[], honorees uuid[], keys bytea[], boxes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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
ALTER FUNCTION log.rekey(generation integer, olds bytea[], honorees uuid[], keys bytea[], boxes bytea[]) OWNER TO sovang_owner;
CREATE FUNCTION log.renew_index(previous integer, proof bytea) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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
ALTER FUNCTION log.renew_index(previous integer, proof bytea) OWNER TO sovang_owner;
CREATE FUNCTION log.reseal(seqs bigint[], names text[], persons_before uuid[], persons uuid[], boxes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    _person uuid;
BEGIN
    FOR _person IN SELECT DISTINCT given.person FROM unnest(reseal.persons_before) AS given (person) LOOP
        IF NOT EXISTS (
            SELECT FROM log.entry
            WHERE entry.stream = _person AND convert_from(entry.leaf, 'UTF8')::json ->> 'type' = 'PersonErased'
        ) THEN
            RAISE EXCEPTION 'no erasure of % stands in the log', _person
                USING ERRCODE = 'SV020', HINT = 'Record the erasure first.';
        END IF;
    END LOOP;
    IF EXISTS (
        SELECT FROM unnest(reseal.seqs, reseal.persons) AS given (seq, person)
        WHERE NOT EXISTS (
            SELECT FROM log.entry AS named
            JOIN log.entry AS other ON other.stream = named.stream
            WHERE named.seq = given.seq AND other.subject = given.person
        )
    ) THEN
        RAISE EXCEPTION 'an entry concerns none of the persons'
            USING ERRCODE = 'SV021', HINT = 'Read the log again.';
    END IF;
    UPDATE log.disclosure
    SET person = sealed.person, box = sealed.box
    FROM unnest(reseal.seqs, reseal.names, reseal.persons_before, reseal.persons, reseal.boxes)
        AS sealed (seq, name, before, person, box)
    WHERE disclosure.seq = sealed.seq AND disclosure.name = sealed.name AND disclosure.person = sealed.before;
END
$$;
ALTER FUNCTION log.reseal(seqs bigint[], names text[], persons_before uuid[], persons uuid[], boxes bytea[]) OWNER TO sovang_owner;
CREATE FUNCTION log.seal_plain(seqs bigint[], names text[], persons uuid[], boxes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO log.disclosure (seq, name, person, box)
    SELECT sealed.seq, sealed.name, sealed.person, sealed.box
    FROM unnest(seal_plain.seqs, seal_plain.names, seal_plain.persons, seal_plain.boxes)
        AS sealed (seq, name, person, box)
    JOIN log.plain_disclosure AS plain ON plain.seq = sealed.seq AND plain.name = sealed.name;
    DELETE FROM log.plain_disclosure AS plain
    USING unnest(seal_plain.seqs, seal_plain.names) AS sealed (seq, name)
    WHERE plain.seq = sealed.seq AND plain.name = sealed.name;
    IF NOT EXISTS (SELECT FROM log.plain_disclosure) THEN
        TRUNCATE log.plain_disclosure;
    END IF;
END
$$;
ALTER FUNCTION log.seal_plain(seqs bigint[], names text[], persons uuid[], boxes bytea[]) OWNER TO sovang_owner;
CREATE FUNCTION log.try_lead() RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT pg_try_advisory_lock(6003111666794318916) $$;
ALTER FUNCTION log.try_lead() OWNER TO sovang_owner;
CREATE FUNCTION read.drop_shadow(name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS read_shadow.%I', name);
END
$$;
ALTER FUNCTION read.drop_shadow(name text) OWNER TO sovang_owner;
CREATE FUNCTION read.guard_checkpoint() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF NEW.epoch < OLD.epoch THEN
        RAISE EXCEPTION 'checkpoint of %: epoch % is over, % leads', OLD.projection, NEW.epoch, OLD.epoch
            USING ERRCODE = 'SV021', HINT = 'Another daemon leads. Stop this one, or start it again.';
    END IF;
    IF NEW.position < OLD.position THEN
        RAISE EXCEPTION 'checkpoint of %: % is before %', OLD.projection, NEW.position, OLD.position
            USING ERRCODE = 'SV020', HINT = 'A projection goes back only by a rebuild and its switch.';
    END IF;
    RETURN NEW;
END
$$;
ALTER FUNCTION read.guard_checkpoint() OWNER TO sovang_owner;
CREATE FUNCTION read.honoree_family(honoree uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE ROWS 2
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
    WITH RECURSIVE up (id) AS (
        SELECT $1
        UNION
        SELECT merged.merged_into
        FROM up
        JOIN read.honoree AS merged ON merged.id = up.id
        WHERE merged.merged_into IS NOT NULL
    ), down (id) AS (
        SELECT id FROM up
        UNION
        SELECT other.id
        FROM down
        JOIN read.honoree AS other ON other.merged_into = down.id
    )
    SELECT id FROM down
$_$;
ALTER FUNCTION read.honoree_family(honoree uuid) OWNER TO sovang_owner;
CREATE FUNCTION read.index_shadow(name text, keys_only boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    _live   regclass := format('read.%I', name)::regclass;
    _shadow regclass := format('read_shadow.%I', name)::regclass;
    _part   record;
BEGIN
    IF NOT keys_only THEN
        EXECUTE format('ALTER TABLE read_shadow.%I SET LOGGED', name);
    END IF;
    FOR _part IN
        SELECT conname, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint
        WHERE conrelid = _live
          AND (contype IN ('p', 'u') OR NOT keys_only)
          AND conname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = _shadow)
        ORDER BY conname
    LOOP
        EXECUTE format('ALTER TABLE read_shadow.%I ADD CONSTRAINT %I %s', name, _part.conname, _part.definition);
    END LOOP;
    IF keys_only THEN
        RETURN;
    END IF;
    FOR _part IN
        SELECT live.indexdef AS definition
        FROM pg_indexes AS live
        WHERE live.schemaname = 'read' AND live.tablename = name
          AND live.indexname NOT IN (
              SELECT shadow.indexname FROM pg_indexes AS shadow
              WHERE shadow.schemaname = 'read_shadow' AND shadow.tablename = name)
        ORDER BY live.indexname
    LOOP
        EXECUTE replace(
            _part.definition, format(' ON read.%I USING ', name), format(' ON read_shadow.%I USING ', name));
    END LOOP;
    FOR _part IN
        SELECT array_to_string(reloptions, ', ') AS definition FROM pg_class WHERE oid = _live AND reloptions IS NOT NULL
    LOOP
        EXECUTE format('ALTER TABLE read_shadow.%I SET (%s)', name, _part.definition);
    END LOOP;
    EXECUTE format('ALTER TABLE read_shadow.%I RESET (autovacuum_enabled)', name);
    EXECUTE format('ANALYZE read_shadow.%I', name);
END
$$;
ALTER FUNCTION read.index_shadow(name text, keys_only boolean) OWNER TO sovang_owner;
CREATE FUNCTION read.raise_shadow(name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    _right record;
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS read_shadow.%I', name);
    EXECUTE format('CREATE UNLOGGED TABLE read_shadow.%I (LIKE read.%I INCLUDING DEFAULTS INCLUDING STORAGE)', name, name);
    EXECUTE format('ALTER TABLE read_shadow.%I SET (autovacuum_enabled = false)', name);
    FOR _right IN
        SELECT coalesce(quote_ident(grantee.rolname), 'PUBLIC') AS grantee, acl.privilege_type AS privilege
        FROM pg_class AS class
        CROSS JOIN aclexplode(class.relacl) AS acl
        LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
        WHERE class.oid = format('read.%I', name)::regclass
    LOOP
        EXECUTE format('GRANT %s ON read_shadow.%I TO %s', _right.privilege, name, _right.grantee);
    END LOOP;
END
$$;
ALTER FUNCTION read.raise_shadow(name text) OWNER TO sovang_owner;
CREATE FUNCTION read.switch_shadow(name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF switch_shadow.name = 'checkpoint' THEN
        RAISE EXCEPTION 'read.checkpoint is no projection''s table'
            USING ERRCODE = 'SV022', HINT = 'Name a table that a projection writes.';
    END IF;
    EXECUTE format('DROP TABLE read.%I', name);
    EXECUTE format('ALTER TABLE read_shadow.%I SET SCHEMA read', name);
END
$$;
ALTER FUNCTION read.switch_shadow(name text) OWNER TO sovang_owner;
CREATE FUNCTION read.try_rebuild() RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT pg_try_advisory_lock(6003111666794320450) $$;
ALTER FUNCTION read.try_rebuild() OWNER TO sovang_owner;
CREATE TABLE log.blind_key (
    key bytea NOT NULL,
    honoree uuid NOT NULL,
    generation integer DEFAULT 0 NOT NULL,
    box bytea,
    CONSTRAINT blind_key_generation CHECK (((generation >= 0) AND ((generation = 0) = (box IS NULL)))),
    CONSTRAINT blind_key_size CHECK ((octet_length(key) = 32))
);
ALTER TABLE log.blind_key OWNER TO sovang_owner;
CREATE TABLE log.cosignature (
    size bigint NOT NULL,
    witness text NOT NULL,
    cosigned_at bigint NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT cosignature_line CHECK (((octet_length(line) >= 1) AND (octet_length(line) <= 10000))),
    CONSTRAINT cosignature_time CHECK ((cosigned_at > 0)),
    CONSTRAINT cosignature_witness CHECK (((octet_length(witness) >= 1) AND (octet_length(witness) <= 1000)))
);
ALTER TABLE log.cosignature OWNER TO sovang_owner;
CREATE TABLE log.disclosure (
    seq bigint NOT NULL,
    name text NOT NULL,
    person uuid NOT NULL,
    box bytea NOT NULL,
    CONSTRAINT disclosure_box CHECK ((octet_length(box) > 28))
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
CREATE TABLE log.index_generation (
    one boolean DEFAULT true NOT NULL,
    oldest integer NOT NULL,
    newest integer NOT NULL,
    proof bytea,
    CONSTRAINT index_generation_is_one CHECK (one),
    CONSTRAINT index_generation_order CHECK (((oldest >= 0) AND (oldest <= newest))),
    CONSTRAINT index_generation_proof CHECK ((((newest = 0) = (proof IS NULL)) AND (octet_length(proof) = 32)))
);
ALTER TABLE log.index_generation OWNER TO sovang_owner;
CREATE TABLE log.kind (
    type text NOT NULL,
    schema integer NOT NULL,
    first_seq bigint NOT NULL
);
ALTER TABLE log.kind OWNER TO sovang_owner;
CREATE TABLE log.plain_disclosure (
    seq bigint NOT NULL,
    name text NOT NULL,
    salt bytea NOT NULL,
    value bytea NOT NULL,
    CONSTRAINT plain_disclosure_salt CHECK ((octet_length(salt) = 16))
);
ALTER TABLE log.plain_disclosure OWNER TO sovang_owner;
CREATE TABLE log.request (
    id text NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    digest bytea,
    CONSTRAINT request_id_size CHECK (((octet_length(id) >= 1) AND (octet_length(id) <= 200))),
    CONSTRAINT request_span CHECK ((last_seq >= first_seq))
);
ALTER TABLE log.request OWNER TO sovang_owner;
CREATE TABLE log.signed_head (
    size bigint NOT NULL,
    root bytea NOT NULL,
    epoch bigint NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    note bytea NOT NULL,
    CONSTRAINT signed_head_note CHECK (((octet_length(note) >= 1) AND (octet_length(note) <= 1000000))),
    CONSTRAINT signed_head_root CHECK ((octet_length(root) = 32)),
    CONSTRAINT signed_head_size_range CHECK ((size >= 0))
);
ALTER TABLE log.signed_head OWNER TO sovang_owner;
CREATE TABLE public.sovang_migration (
    number integer NOT NULL,
    name text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.sovang_migration OWNER TO sovang_admin;
CREATE TABLE read.checkpoint (
    projection text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    "position" bigint NOT NULL,
    epoch bigint NOT NULL,
    parked text COLLATE pg_catalog."C",
    reason text,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT checkpoint_parked CHECK (((parked IS NULL) = (reason IS NULL))),
    CONSTRAINT checkpoint_position CHECK (("position" >= 0))
)
WITH (fillfactor='20');
ALTER TABLE read.checkpoint OWNER TO sovang_owner;
CREATE TABLE read.cluster (
    id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    year integer NOT NULL,
    level text NOT NULL COLLATE pg_catalog."C",
    leader uuid,
    deputy uuid,
    members bigint NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.cluster OWNER TO sovang_owner;
CREATE TABLE read.cluster_member (
    id uuid NOT NULL,
    cluster uuid NOT NULL,
    unit uuid NOT NULL,
    rank integer,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.cluster_member OWNER TO sovang_owner;
CREATE TABLE read.complaint (
    id uuid NOT NULL,
    decision uuid,
    proposal uuid,
    lodged_on date NOT NULL,
    outcome text COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    resolved_on date,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.complaint OWNER TO sovang_owner;
CREATE TABLE read.congress (
    id uuid NOT NULL,
    level text NOT NULL COLLATE pg_catalog."C",
    unit uuid,
    period_from date NOT NULL,
    period_until date NOT NULL,
    number text COLLATE pg_catalog."C",
    held_on date,
    delegates bigint,
    women bigint,
    minority bigint,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.congress OWNER TO sovang_owner;
CREATE TABLE read.council_session (
    id uuid NOT NULL,
    unit uuid NOT NULL,
    level text NOT NULL COLLATE pg_catalog."C",
    date date NOT NULL,
    members bigint NOT NULL,
    count bigint NOT NULL,
    list text COLLATE pg_catalog."C",
    held_on date,
    present bigint,
    method text COLLATE pg_catalog."C",
    minutes text COLLATE pg_catalog."C",
    advised bigint,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.council_session OWNER TO sovang_owner;
CREATE TABLE read.decision (
    id uuid NOT NULL,
    body text COLLATE pg_catalog."C",
    body_kind text COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    symbol text COLLATE pg_catalog."C",
    year integer,
    date date NOT NULL,
    signer text,
    post text,
    count bigint NOT NULL,
    annulled bigint NOT NULL,
    list text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    state_on date NOT NULL,
    published_in text,
    annulled_by text,
    annul_ground text,
    issued_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    corrections bigint DEFAULT 0 NOT NULL,
    corrected_by text,
    corrected_on date,
    delivered bigint DEFAULT 0 NOT NULL
);
ALTER TABLE read.decision OWNER TO sovang_owner;
CREATE TABLE read.delivery (
    id uuid NOT NULL,
    book uuid NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    year integer NOT NULL,
    decision uuid NOT NULL,
    date date NOT NULL,
    place text,
    first_number bigint NOT NULL,
    count bigint NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.delivery OWNER TO sovang_owner;
CREATE TABLE read.denunciation (
    id uuid NOT NULL,
    received_on date NOT NULL,
    outcome text COLLATE pg_catalog."C",
    concluded_on date,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.denunciation OWNER TO sovang_owner;
CREATE TABLE read.directive (
    id uuid NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL,
    date date NOT NULL,
    title text NOT NULL,
    implements uuid,
    due_on date,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.directive OWNER TO sovang_owner;
CREATE TABLE read.directive_action (
    id uuid NOT NULL,
    directive uuid NOT NULL,
    unit uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    date date NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.directive_action OWNER TO sovang_owner;
CREATE TABLE read.draft_comment (
    id uuid NOT NULL,
    draft text NOT NULL,
    unit uuid NOT NULL,
    date date NOT NULL,
    number text COLLATE pg_catalog."C",
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.draft_comment OWNER TO sovang_owner;
CREATE TABLE read.earlier_award (
    id uuid NOT NULL,
    honoree uuid,
    award text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    merit_kind text COLLATE pg_catalog."C",
    unit uuid,
    number text NOT NULL COLLATE pg_catalog."C",
    decided_on date NOT NULL,
    body text NOT NULL,
    body_kind text COLLATE pg_catalog."C",
    achievement_from date,
    achievement_to date,
    list_row integer,
    counts boolean NOT NULL,
    withdrawn_for text COLLATE pg_catalog."C",
    withdrawn_on date,
    enterprise boolean,
    rank text COLLATE pg_catalog."C",
    sex text COLLATE pg_catalog."C",
    minority boolean,
    sector text COLLATE pg_catalog."C",
    area text COLLATE pg_catalog."C",
    origin text COLLATE pg_catalog."C",
    posthumous boolean,
    birth_decade integer,
    submitter text COLLATE pg_catalog."C",
    movement uuid,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.earlier_award OWNER TO sovang_owner;
CREATE TABLE read.honoree (
    id uuid NOT NULL,
    kind text COLLATE pg_catalog."C",
    unit uuid,
    registered_on date,
    last_seq bigint NOT NULL,
    merged_into uuid,
    transferred_on date,
    question text COLLATE pg_catalog."C",
    candidates text COLLATE pg_catalog."C",
    question_proposal uuid,
    question_on date,
    question_seq bigint,
    same uuid,
    answered_on date
);
ALTER TABLE read.honoree OWNER TO sovang_owner;
CREATE TABLE read.list_import (
    id uuid NOT NULL,
    list text NOT NULL COLLATE pg_catalog."C",
    rows bigint NOT NULL,
    added bigint NOT NULL,
    repeated bigint NOT NULL,
    refused bigint NOT NULL,
    warned bigint NOT NULL,
    imported_on date NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.list_import OWNER TO sovang_owner;
CREATE TABLE read.model (
    id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    unit uuid NOT NULL,
    content text NOT NULL COLLATE pg_catalog."C",
    movement uuid,
    found_on date NOT NULL,
    stage text COLLATE pg_catalog."C",
    stage_on date,
    places bigint,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.model OWNER TO sovang_owner;
CREATE TABLE read.movement (
    id uuid NOT NULL,
    name text NOT NULL,
    unit uuid,
    level text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    method text NOT NULL COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C",
    starts_on date NOT NULL,
    ends_on date,
    number text COLLATE pg_catalog."C",
    review text COLLATE pg_catalog."C",
    reviewed_on date,
    participants bigint,
    ended_on date,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.movement OWNER TO sovang_owner;
CREATE TABLE read.proposal (
    id uuid NOT NULL,
    submission uuid NOT NULL,
    list_row integer,
    honoree uuid,
    kind text NOT NULL COLLATE pg_catalog."C",
    award text NOT NULL COLLATE pg_catalog."C",
    merit_kind text COLLATE pg_catalog."C",
    unit uuid NOT NULL,
    achievement_from date,
    achievement_to date,
    state text NOT NULL COLLATE pg_catalog."C",
    state_on date NOT NULL,
    submitted_on date NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    outcome_on date,
    decided_on date,
    decision uuid,
    submitted_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    last_stream_seq bigint NOT NULL,
    enterprise boolean,
    rank text COLLATE pg_catalog."C",
    rank_confirmed boolean DEFAULT false NOT NULL,
    sex text COLLATE pg_catalog."C",
    minority boolean,
    sector text COLLATE pg_catalog."C",
    area text COLLATE pg_catalog."C",
    origin text COLLATE pg_catalog."C",
    posthumous boolean,
    birth_decade integer,
    submitter text COLLATE pg_catalog."C",
    movement uuid,
    tier integer DEFAULT 1 NOT NULL,
    level text COLLATE pg_catalog."C",
    levels text COLLATE pg_catalog."C",
    simplified text COLLATE pg_catalog."C",
    retitled_from uuid,
    session uuid,
    laid_in uuid,
    forwarded_in uuid,
    notice_until date,
    certificate text,
    book_number integer,
    book_year integer,
    delivered_on date,
    corrections integer DEFAULT 0 NOT NULL,
    recovered_on date
)
WITH (fillfactor='80');
ALTER TABLE read.proposal OWNER TO sovang_owner;
CREATE TABLE read.refused_row (
    id uuid NOT NULL,
    import uuid NOT NULL,
    list_row integer NOT NULL,
    column_name text,
    code text NOT NULL COLLATE pg_catalog."C",
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.refused_row OWNER TO sovang_owner;
CREATE TABLE read.registration (
    id uuid NOT NULL,
    year integer NOT NULL,
    unit uuid NOT NULL,
    movement uuid,
    targets text COLLATE pg_catalog."C",
    registered_on date NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.registration OWNER TO sovang_owner;
CREATE TABLE read.regulation (
    id uuid NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL,
    date date NOT NULL,
    title text NOT NULL,
    replaces uuid,
    amendments bigint,
    amended_by text COLLATE pg_catalog."C",
    amended_on date,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.regulation OWNER TO sovang_owner;
CREATE TABLE read.secret_dossier (
    id uuid NOT NULL,
    register text NOT NULL COLLATE pg_catalog."C",
    date date NOT NULL,
    unit uuid NOT NULL,
    count bigint NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.secret_dossier OWNER TO sovang_owner;
CREATE TABLE read.staff (
    id uuid NOT NULL,
    unit uuid NOT NULL,
    assigned_from date NOT NULL,
    assigned_until date,
    sex text COLLATE pg_catalog."C",
    birth_band text COLLATE pg_catalog."C",
    education text COLLATE pg_catalog."C",
    since_year integer,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.staff OWNER TO sovang_owner;
CREATE TABLE read.statistic (
    basis text NOT NULL COLLATE pg_catalog."C",
    month integer NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    award text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    unit uuid NOT NULL,
    recorded date NOT NULL,
    count bigint NOT NULL
)
WITH (fillfactor='80');
ALTER TABLE read.statistic OWNER TO sovang_owner;
CREATE TABLE read.submission (
    id uuid NOT NULL,
    number text COLLATE pg_catalog."C",
    date date NOT NULL,
    unit uuid NOT NULL,
    addressee uuid,
    count bigint NOT NULL,
    list text COLLATE pg_catalog."C",
    period text COLLATE pg_catalog."C",
    last_seq bigint NOT NULL,
    purpose text COLLATE pg_catalog."C"
);
ALTER TABLE read.submission OWNER TO sovang_owner;
CREATE TABLE read.training (
    id uuid NOT NULL,
    unit uuid NOT NULL,
    date date NOT NULL,
    participants bigint NOT NULL,
    topic text NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq bigint NOT NULL
);
ALTER TABLE read.training OWNER TO sovang_owner;
CREATE TABLE read.unit (
    id uuid NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    kind text COLLATE pg_catalog."C",
    level text COLLATE pg_catalog."C",
    parent uuid,
    effective_from date,
    effective_until date,
    predecessors text COLLATE pg_catalog."C",
    last_seq bigint NOT NULL,
    named_on date,
    former_names text,
    successors text COLLATE pg_catalog."C",
    ended_by text,
    complete_from integer
);
ALTER TABLE read.unit OWNER TO sovang_owner;
ALTER TABLE ONLY log.blind_key
    ADD CONSTRAINT blind_key_honoree PRIMARY KEY (key, honoree);
ALTER TABLE ONLY log.cosignature
    ADD CONSTRAINT cosignature_of_head PRIMARY KEY (size, witness, cosigned_at);
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
ALTER TABLE ONLY log.index_generation
    ADD CONSTRAINT index_generation_one PRIMARY KEY (one);
ALTER TABLE ONLY log.kind
    ADD CONSTRAINT kind_type PRIMARY KEY (type, schema);
ALTER TABLE ONLY log.plain_disclosure
    ADD CONSTRAINT plain_disclosure_field PRIMARY KEY (seq, name);
ALTER TABLE ONLY log.request
    ADD CONSTRAINT request_id PRIMARY KEY (id);
ALTER TABLE ONLY log.signed_head
    ADD CONSTRAINT signed_head_size PRIMARY KEY (size);
ALTER TABLE ONLY public.sovang_migration
    ADD CONSTRAINT sovang_migration_pkey PRIMARY KEY (number);
ALTER TABLE ONLY read.checkpoint
    ADD CONSTRAINT checkpoint_projection PRIMARY KEY (projection);
ALTER TABLE ONLY read.cluster
    ADD CONSTRAINT cluster_id PRIMARY KEY (id);
ALTER TABLE ONLY read.cluster_member
    ADD CONSTRAINT cluster_member_id PRIMARY KEY (id);
ALTER TABLE ONLY read.complaint
    ADD CONSTRAINT complaint_id PRIMARY KEY (id);
ALTER TABLE ONLY read.congress
    ADD CONSTRAINT congress_id PRIMARY KEY (id);
ALTER TABLE ONLY read.council_session
    ADD CONSTRAINT council_session_id PRIMARY KEY (id);
ALTER TABLE ONLY read.decision
    ADD CONSTRAINT decision_id PRIMARY KEY (id);
ALTER TABLE ONLY read.delivery
    ADD CONSTRAINT delivery_id PRIMARY KEY (id);
ALTER TABLE ONLY read.denunciation
    ADD CONSTRAINT denunciation_id PRIMARY KEY (id);
ALTER TABLE ONLY read.directive_action
    ADD CONSTRAINT directive_action_id PRIMARY KEY (id);
ALTER TABLE ONLY read.directive
    ADD CONSTRAINT directive_id PRIMARY KEY (id);
ALTER TABLE ONLY read.draft_comment
    ADD CONSTRAINT draft_comment_id PRIMARY KEY (id);
ALTER TABLE ONLY read.earlier_award
    ADD CONSTRAINT earlier_award_id PRIMARY KEY (id);
ALTER TABLE ONLY read.honoree
    ADD CONSTRAINT honoree_id PRIMARY KEY (id);
ALTER TABLE ONLY read.list_import
    ADD CONSTRAINT list_import_id PRIMARY KEY (id);
ALTER TABLE ONLY read.model
    ADD CONSTRAINT model_id PRIMARY KEY (id);
ALTER TABLE ONLY read.movement
    ADD CONSTRAINT movement_id PRIMARY KEY (id);
ALTER TABLE ONLY read.proposal
    ADD CONSTRAINT proposal_id PRIMARY KEY (id);
ALTER TABLE ONLY read.refused_row
    ADD CONSTRAINT refused_row_id PRIMARY KEY (id);
ALTER TABLE ONLY read.registration
    ADD CONSTRAINT registration_id PRIMARY KEY (id);
ALTER TABLE ONLY read.regulation
    ADD CONSTRAINT regulation_id PRIMARY KEY (id);
ALTER TABLE ONLY read.secret_dossier
    ADD CONSTRAINT secret_dossier_id PRIMARY KEY (id);
ALTER TABLE ONLY read.staff
    ADD CONSTRAINT staff_id PRIMARY KEY (id);
ALTER TABLE ONLY read.statistic
    ADD CONSTRAINT statistic_cell PRIMARY KEY (basis, month, outcome, award, kind, unit, recorded);
ALTER TABLE ONLY read.submission
    ADD CONSTRAINT submission_id PRIMARY KEY (id);
ALTER TABLE ONLY read.training
    ADD CONSTRAINT training_id PRIMARY KEY (id);
ALTER TABLE ONLY read.unit
    ADD CONSTRAINT unit_id PRIMARY KEY (id);
CREATE INDEX entry_subject ON log.entry USING btree (subject, seq) WHERE (subject IS NOT NULL);
CREATE INDEX cluster_member_cluster ON read.cluster_member USING btree (cluster);
CREATE INDEX decision_issued_seq ON read.decision USING btree (issued_seq);
CREATE INDEX delivery_decision ON read.delivery USING btree (decision);
CREATE INDEX directive_action_directive ON read.directive_action USING btree (directive);
CREATE INDEX earlier_award_decided_on ON read.earlier_award USING btree (decided_on) WHERE counts;
CREATE INDEX earlier_award_honoree ON read.earlier_award USING btree (honoree) WHERE (honoree IS NOT NULL);
CREATE INDEX earlier_award_unit ON read.earlier_award USING btree (unit, recorded_seq) WHERE (unit IS NOT NULL);
CREATE INDEX honoree_merged_into ON read.honoree USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX honoree_question ON read.honoree USING btree (question_seq) WHERE (question_seq IS NOT NULL);
CREATE INDEX list_import_recorded_seq ON read.list_import USING btree (recorded_seq);
CREATE INDEX proposal_decision ON read.proposal USING btree (decision, submitted_seq) WHERE (decision IS NOT NULL);
CREATE INDEX proposal_forwarded_in ON read.proposal USING btree (forwarded_in, submitted_seq) WHERE (forwarded_in IS NOT NULL);
CREATE INDEX proposal_honoree ON read.proposal USING btree (honoree, submitted_seq) WHERE (honoree IS NOT NULL);
CREATE INDEX proposal_laid_in ON read.proposal USING btree (laid_in, submitted_seq) WHERE (laid_in IS NOT NULL);
CREATE INDEX proposal_open ON read.proposal USING btree (state, level, submitted_seq) WHERE (outcome = 'open'::text);
CREATE INDEX proposal_outcome_on ON read.proposal USING btree (outcome_on) WHERE (outcome_on IS NOT NULL);
CREATE INDEX proposal_session ON read.proposal USING btree (session, submitted_seq) WHERE (session IS NOT NULL);
CREATE INDEX proposal_submission ON read.proposal USING btree (submission, submitted_seq);
CREATE INDEX proposal_submitted_on ON read.proposal USING btree (submitted_on);
CREATE INDEX proposal_submitted_seq ON read.proposal USING btree (submitted_seq);
CREATE INDEX proposal_unit ON read.proposal USING btree (unit, submitted_seq);
CREATE INDEX refused_row_import ON read.refused_row USING btree (import, recorded_seq);
CREATE INDEX submission_last_seq ON read.submission USING btree (last_seq);
CREATE INDEX submission_unit ON read.submission USING btree (unit);
CREATE INDEX unit_code ON read.unit USING btree (code);
CREATE TRIGGER cosignature_keeps_all BEFORE TRUNCATE ON log.cosignature FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.cosignature ENABLE ALWAYS TRIGGER cosignature_keeps_all;
CREATE TRIGGER cosignature_keeps_rows BEFORE DELETE OR UPDATE ON log.cosignature FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.cosignature ENABLE ALWAYS TRIGGER cosignature_keeps_rows;
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
CREATE TRIGGER signed_head_keeps_all BEFORE TRUNCATE ON log.signed_head FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.signed_head ENABLE ALWAYS TRIGGER signed_head_keeps_all;
CREATE TRIGGER signed_head_keeps_rows BEFORE DELETE OR UPDATE ON log.signed_head FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.signed_head ENABLE ALWAYS TRIGGER signed_head_keeps_rows;
CREATE TRIGGER checkpoint_moves_forward BEFORE UPDATE ON read.checkpoint FOR EACH ROW EXECUTE FUNCTION read.guard_checkpoint();
ALTER TABLE read.checkpoint ENABLE ALWAYS TRIGGER checkpoint_moves_forward;
ALTER TABLE ONLY log.cosignature
    ADD CONSTRAINT cosignature_head FOREIGN KEY (size) REFERENCES log.signed_head(size);
GRANT USAGE ON SCHEMA log TO sovang_append;
GRANT USAGE ON SCHEMA log TO sovang_read;
GRANT USAGE ON SCHEMA log TO sovang_project;
GRANT USAGE ON SCHEMA log TO sovang_erase;
GRANT USAGE ON SCHEMA log TO sovang_sign;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sovang_read;
GRANT USAGE ON SCHEMA read TO sovang_read;
GRANT USAGE ON SCHEMA read TO sovang_project;
GRANT USAGE ON SCHEMA read_shadow TO sovang_project;
REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;
REVOKE ALL ON FUNCTION guard.refuse_redefinition() FROM PUBLIC;
REVOKE ALL ON FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_persons uuid[], d_boxes bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_generation integer, k_keys bytea[], k_honorees uuid[], k_boxes bytea[], n_types text[], n_schemas integer[], n_firsts bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION log.append(epoch bigint, first bigint, at timestamp with time zone, root bytea, frontier bytea, ids uuid[], streams uuid[], stream_seqs bigint[], subjects uuid[], leaves bytea[], d_seqs bigint[], d_names text[], d_persons uuid[], d_boxes bytea[], r_ids text[], r_firsts bigint[], r_lasts bigint[], r_digests bytea[], k_generation integer, k_keys bytea[], k_honorees uuid[], k_boxes bytea[], n_types text[], n_schemas integer[], n_firsts bigint[]) TO sovang_append;
REVOKE ALL ON FUNCTION log.claim(origin text, empty_root bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION log.claim(origin text, empty_root bytea) TO sovang_append;
REVOKE ALL ON FUNCTION log.erase(persons uuid[], entries bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION log.erase(persons uuid[], entries bigint[]) TO sovang_erase;
REVOKE ALL ON FUNCTION log.record_cosignature(size bigint, witness text, cosigned_at bigint, line bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION log.record_cosignature(size bigint, witness text, cosigned_at bigint, line bytea) TO sovang_sign;
REVOKE ALL ON FUNCTION log.record_head(epoch bigint, previous bigint, size bigint, root bytea, signed_at timestamp with time zone, note bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION log.record_head(epoch bigint, previous bigint, size bigint, root bytea, signed_at timestamp with time zone, note bytea) TO sovang_sign;
REVOKE ALL ON FUNCTION log.refuse_change() FROM PUBLIC;
REVOKE ALL ON FUNCTION log.rekey(generation integer, olds bytea[], honorees uuid[], keys bytea[], boxes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION log.rekey(generation integer, olds bytea[], honorees uuid[], keys bytea[], boxes bytea[]) TO sovang_erase;
REVOKE ALL ON FUNCTION log.renew_index(previous integer, proof bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION log.renew_index(previous integer, proof bytea) TO sovang_erase;
REVOKE ALL ON FUNCTION log.reseal(seqs bigint[], names text[], persons_before uuid[], persons uuid[], boxes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION log.reseal(seqs bigint[], names text[], persons_before uuid[], persons uuid[], boxes bytea[]) TO sovang_erase;
REVOKE ALL ON FUNCTION log.seal_plain(seqs bigint[], names text[], persons uuid[], boxes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION log.seal_plain(seqs bigint[], names text[], persons uuid[], boxes bytea[]) TO sovang_erase;
REVOKE ALL ON FUNCTION log.try_lead() FROM PUBLIC;
GRANT ALL ON FUNCTION log.try_lead() TO sovang_append;
REVOKE ALL ON FUNCTION pg_catalog.lo_close(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_creat(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_get(oid) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_get(oid, bigint, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_lseek(integer, integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_lseek64(integer, bigint, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_open(oid, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_put(oid, bigint, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_tell(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_tell64(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_truncate(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_truncate64(integer, bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lo_unlink(oid) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.loread(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.lowrite(integer, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock_all() FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_cancel_backend(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_terminate_backend(pid integer, timeout bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) TO sovang_owner;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION read.drop_shadow(name text) FROM PUBLIC;
GRANT ALL ON FUNCTION read.drop_shadow(name text) TO sovang_project;
REVOKE ALL ON FUNCTION read.guard_checkpoint() FROM PUBLIC;
REVOKE ALL ON FUNCTION read.honoree_family(honoree uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION read.honoree_family(honoree uuid) TO sovang_read;
GRANT ALL ON FUNCTION read.honoree_family(honoree uuid) TO sovang_project;
REVOKE ALL ON FUNCTION read.index_shadow(name text, keys_only boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION read.index_shadow(name text, keys_only boolean) TO sovang_project;
REVOKE ALL ON FUNCTION read.raise_shadow(name text) FROM PUBLIC;
GRANT ALL ON FUNCTION read.raise_shadow(name text) TO sovang_project;
REVOKE ALL ON FUNCTION read.switch_shadow(name text) FROM PUBLIC;
GRANT ALL ON FUNCTION read.switch_shadow(name text) TO sovang_project;
REVOKE ALL ON FUNCTION read.try_rebuild() FROM PUBLIC;
GRANT ALL ON FUNCTION read.try_rebuild() TO sovang_project;
GRANT SELECT ON TABLE log.blind_key TO sovang_read;
GRANT SELECT ON TABLE log.blind_key TO sovang_erase;
GRANT SELECT ON TABLE log.cosignature TO sovang_read;
GRANT SELECT ON TABLE log.cosignature TO sovang_sign;
GRANT SELECT ON TABLE log.disclosure TO sovang_read;
GRANT SELECT ON TABLE log.disclosure TO sovang_erase;
GRANT SELECT ON TABLE log.entry TO sovang_read;
GRANT SELECT ON TABLE log.entry TO sovang_project;
GRANT SELECT ON TABLE log.entry TO sovang_erase;
GRANT SELECT ON TABLE log.head TO sovang_read;
GRANT SELECT ON TABLE log.head TO sovang_project;
GRANT SELECT ON TABLE log.head TO sovang_erase;
GRANT SELECT ON TABLE log.index_generation TO sovang_read;
GRANT SELECT ON TABLE log.index_generation TO sovang_erase;
GRANT SELECT ON TABLE log.kind TO sovang_read;
GRANT SELECT ON TABLE log.kind TO sovang_project;
GRANT SELECT ON TABLE log.kind TO sovang_erase;
GRANT SELECT ON TABLE log.plain_disclosure TO sovang_erase;
GRANT SELECT ON TABLE log.request TO sovang_read;
GRANT SELECT ON TABLE log.request TO sovang_erase;
GRANT SELECT ON TABLE log.signed_head TO sovang_read;
GRANT SELECT ON TABLE log.signed_head TO sovang_sign;
GRANT SELECT ON TABLE public.sovang_migration TO sovang_read;
GRANT SELECT ON TABLE read.checkpoint TO sovang_read;
GRANT SELECT,INSERT,UPDATE ON TABLE read.checkpoint TO sovang_project;
GRANT SELECT ON TABLE read.cluster TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.cluster TO sovang_project;
GRANT SELECT ON TABLE read.cluster_member TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.cluster_member TO sovang_project;
GRANT SELECT ON TABLE read.complaint TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.complaint TO sovang_project;
GRANT SELECT ON TABLE read.congress TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.congress TO sovang_project;
GRANT SELECT ON TABLE read.council_session TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.council_session TO sovang_project;
GRANT SELECT ON TABLE read.decision TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.decision TO sovang_project;
GRANT SELECT ON TABLE read.delivery TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.delivery TO sovang_project;
GRANT SELECT ON TABLE read.denunciation TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.denunciation TO sovang_project;
GRANT SELECT ON TABLE read.directive TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.directive TO sovang_project;
GRANT SELECT ON TABLE read.directive_action TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.directive_action TO sovang_project;
GRANT SELECT ON TABLE read.draft_comment TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.draft_comment TO sovang_project;
GRANT SELECT ON TABLE read.earlier_award TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.earlier_award TO sovang_project;
GRANT SELECT ON TABLE read.honoree TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.honoree TO sovang_project;
GRANT SELECT ON TABLE read.list_import TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.list_import TO sovang_project;
GRANT SELECT ON TABLE read.model TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.model TO sovang_project;
GRANT SELECT ON TABLE read.movement TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.movement TO sovang_project;
GRANT SELECT ON TABLE read.proposal TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.proposal TO sovang_project;
GRANT SELECT ON TABLE read.refused_row TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.refused_row TO sovang_project;
GRANT SELECT ON TABLE read.registration TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.registration TO sovang_project;
GRANT SELECT ON TABLE read.regulation TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.regulation TO sovang_project;
GRANT SELECT ON TABLE read.secret_dossier TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.secret_dossier TO sovang_project;
GRANT SELECT ON TABLE read.staff TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.staff TO sovang_project;
GRANT SELECT ON TABLE read.statistic TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.statistic TO sovang_project;
GRANT SELECT ON TABLE read.submission TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.submission TO sovang_project;
GRANT SELECT ON TABLE read.training TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.training TO sovang_project;
GRANT SELECT ON TABLE read.unit TO sovang_read;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE read.unit TO sovang_project;
ALTER DEFAULT PRIVILEGES FOR ROLE sovang_admin REVOKE ALL ON FUNCTIONS  FROM PUBLIC;
CREATE EVENT TRIGGER sovang_log_is_not_dropped ON sql_drop
   EXECUTE FUNCTION guard.refuse_redefinition();
ALTER EVENT TRIGGER sovang_log_is_not_dropped ENABLE ALWAYS;
ALTER EVENT TRIGGER sovang_log_is_not_dropped OWNER TO sovang_admin;
CREATE EVENT TRIGGER sovang_log_is_not_redefined ON ddl_command_end
         WHEN TAG IN ('ALTER TABLE', 'CREATE RULE', 'CREATE POLICY', 'ALTER TRIGGER')
   EXECUTE FUNCTION guard.refuse_redefinition();
ALTER EVENT TRIGGER sovang_log_is_not_redefined ENABLE ALWAYS;
ALTER EVENT TRIGGER sovang_log_is_not_redefined OWNER TO sovang_admin;
