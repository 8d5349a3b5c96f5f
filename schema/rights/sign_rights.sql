-- Deny by default; then the least that each role needs.
DO $$
BEGIN
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO sovang_sign', current_database());
END
$$;
REVOKE ALL ON log.signed_head, log.cosignature FROM PUBLIC;
REVOKE ALL ON FUNCTION log.record_head(bigint, bigint, bigint, bytea, timestamptz, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION log.record_cosignature(bigint, text, bigint, bytea) FROM PUBLIC;

GRANT USAGE ON SCHEMA log TO sovang_sign;
GRANT EXECUTE ON FUNCTION log.record_head(bigint, bigint, bigint, bytea, timestamptz, bytea) TO sovang_sign;
GRANT EXECUTE ON FUNCTION log.record_cosignature(bigint, text, bigint, bytea) TO sovang_sign;
GRANT SELECT ON log.signed_head, log.cosignature TO sovang_read, sovang_sign;
