-- Compare and swap of the last signed head: recorded only if the caller leads, and if the last one is the one that it extended.
--
-- Refused with SV001 if another daemon has taken the lead since, with SV030 if another head was signed since, with SV031 if the head
-- is not one of this log. A head that is recorded already is no change: it may be released again.
CREATE FUNCTION log.record_head(epoch bigint, previous bigint, size bigint, root bytea, signed_at timestamptz, note bytea)
RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
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

ALTER FUNCTION log.record_head(bigint, bigint, bigint, bytea, timestamptz, bytea) OWNER TO sovang_owner;
