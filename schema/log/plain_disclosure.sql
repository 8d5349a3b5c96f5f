-- What an earlier release kept in clear: read no more, sealed by the daemon that leads, and empty from then on.
ALTER TABLE log.disclosure RENAME TO plain_disclosure;
ALTER TABLE log.plain_disclosure RENAME CONSTRAINT disclosure_field TO plain_disclosure_field;
ALTER TABLE log.plain_disclosure RENAME CONSTRAINT disclosure_salt TO plain_disclosure_salt;

-- The function that wrote them goes with it.
DROP FUNCTION log.append(
    bigint, bigint, timestamptz, bytea, bytea, uuid[], uuid[], bigint[], uuid[], bytea[], bigint[], text[], bytea[],
    bytea[], text[], bigint[], bigint[], bytea[], bytea[], uuid[], text[], integer[], bigint[]
);
