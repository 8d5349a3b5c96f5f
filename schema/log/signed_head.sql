-- Every head that was ever signed, recorded before it was released: a later one must extend each of them.
CREATE TABLE log.signed_head (
    size      bigint      NOT NULL,
    root      bytea       NOT NULL,
    epoch     bigint      NOT NULL,
    signed_at timestamptz NOT NULL,
    note      bytea       NOT NULL,
    CONSTRAINT signed_head_size PRIMARY KEY (size),
    CONSTRAINT signed_head_size_range CHECK (size >= 0),
    CONSTRAINT signed_head_root CHECK (octet_length(root) = 32),
    CONSTRAINT signed_head_note CHECK (octet_length(note) BETWEEN 1 AND 1000000)
);

ALTER TABLE log.signed_head OWNER TO sovang_owner;
