-- The personal fields of an entry, whose salted commitments the entry holds: erasable.
CREATE TABLE log.disclosure (
    seq   bigint NOT NULL,
    name  text   NOT NULL,
    salt  bytea  NOT NULL,
    value bytea  NOT NULL,
    CONSTRAINT disclosure_field PRIMARY KEY (seq, name),
    CONSTRAINT disclosure_salt CHECK (octet_length(salt) = 16)
);

ALTER TABLE log.disclosure OWNER TO sovang_owner;
