-- Deny by default; then the least that each role needs.
REVOKE ALL ON log.disclosure FROM PUBLIC;
REVOKE ALL ON FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], uuid[],
    bytea[], text[], bigint[], bigint[], bytea[], bytea[], uuid[], text[], integer[], bigint[]
) FROM PUBLIC;
REVOKE ALL ON FUNCTION log.erase(uuid[], bigint[]), log.seal_plain(bigint[], text[], uuid[], bytea[]),
    log.reseal(bigint[], text[], uuid[], uuid[], bytea[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], uuid[],
    bytea[], text[], bigint[], bigint[], bytea[], bytea[], uuid[], text[], integer[], bigint[]
) TO sovang_append;

-- What is still in clear is read by the one role that seals it.
REVOKE ALL ON log.plain_disclosure FROM sovang_read;
GRANT SELECT ON log.disclosure TO sovang_read;

-- Erasing goes by the function, which asks for an erasure in the log; no row can be deleted past it.
REVOKE DELETE ON log.plain_disclosure, log.blind_key, log.request FROM sovang_erase;
GRANT SELECT ON log.disclosure, log.entry, log.head, log.kind TO sovang_erase;
GRANT EXECUTE ON FUNCTION log.erase(uuid[], bigint[]), log.seal_plain(bigint[], text[], uuid[], bytea[]),
    log.reseal(bigint[], text[], uuid[], uuid[], bytea[]) TO sovang_erase;
