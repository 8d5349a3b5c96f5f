-- Every type and schema of event that the log holds: a binary that does not know one of them must not write.
CREATE TABLE log.kind (
    type      text    NOT NULL,
    schema    integer NOT NULL,
    first_seq bigint  NOT NULL,
    CONSTRAINT kind_type PRIMARY KEY (type, schema)
);

ALTER TABLE log.kind OWNER TO sovang_owner;
