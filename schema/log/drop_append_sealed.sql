-- Gives way to the one that writes the blind index under the key of a generation.
DROP FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], uuid[],
    bytea[], text[], bigint[], bigint[], bytea[], bytea[], uuid[], text[], integer[], bigint[]
);
