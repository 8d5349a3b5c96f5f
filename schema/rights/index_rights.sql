-- Deny by default; then the least that each role needs.
REVOKE ALL ON log.index_generation FROM PUBLIC;
REVOKE ALL ON FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], uuid[],
    bytea[], text[], bigint[], bigint[], bytea[], integer, bytea[], uuid[], bytea[], text[], integer[], bigint[]
) FROM PUBLIC;
REVOKE ALL ON FUNCTION log.renew_index(integer, bytea), log.rekey(integer, bytea[], uuid[], bytea[], bytea[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], uuid[],
    bytea[], text[], bigint[], bigint[], bytea[], integer, bytea[], uuid[], bytea[], text[], integer[], bigint[]
) TO sovang_append;
GRANT SELECT ON log.index_generation TO sovang_read, sovang_erase;
GRANT SELECT ON log.blind_key TO sovang_erase;
GRANT EXECUTE ON FUNCTION log.renew_index(integer, bytea), log.rekey(integer, bytea[], uuid[], bytea[], bytea[]) TO sovang_erase;
