-- Deny by default; then the least that each role needs.
REVOKE ALL ON SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;

GRANT USAGE ON SCHEMA log TO sovang_append, sovang_read, sovang_project, sovang_erase;

-- The appender may take the lead and append, and nothing else: it cannot even read.
GRANT EXECUTE ON FUNCTION log.claim(text, bytea) TO sovang_append;
GRANT EXECUTE ON FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], bytea[],
    bytea[], text[], bigint[], bigint[], bytea[], bytea[], uuid[], text[], integer[], bigint[]
) TO sovang_append;

GRANT SELECT ON log.entry, log.head, log.request, log.kind, log.disclosure, log.blind_key TO sovang_read;
GRANT SELECT ON log.entry, log.head, log.kind TO sovang_project;
GRANT SELECT, DELETE ON log.disclosure, log.blind_key, log.request TO sovang_erase;
