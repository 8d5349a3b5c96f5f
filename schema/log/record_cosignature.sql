-- Records what a witness said of a signed head, once.
CREATE FUNCTION log.record_cosignature(size bigint, witness text, cosigned_at bigint, line bytea) RETURNS void
LANGUAGE sql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO log.cosignature (size, witness, cosigned_at, line)
    VALUES (record_cosignature.size, record_cosignature.witness, record_cosignature.cosigned_at, record_cosignature.line)
    ON CONFLICT DO NOTHING;
$$;

ALTER FUNCTION log.record_cosignature(bigint, text, bigint, bytea) OWNER TO sovang_owner;
