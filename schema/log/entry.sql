-- One row an event. leaf holds the canonical bytes that are hashed, verbatim; the columns beside it are written once
-- with the row, from the same values, and serve the indexes.
CREATE TABLE log.entry (
    seq        bigint NOT NULL,
    id         uuid   NOT NULL,
    stream     uuid   NOT NULL,
    stream_seq bigint NOT NULL,
    subject    uuid,
    leaf       bytea  NOT NULL,
    CONSTRAINT entry_seq PRIMARY KEY (seq),
    CONSTRAINT entry_id UNIQUE (id),
    CONSTRAINT entry_stream UNIQUE (stream, stream_seq),
    CONSTRAINT entry_leaf_size CHECK (octet_length(leaf) BETWEEN 2 AND 32768)
);

-- The bytes are read far more often than written: never compressed.
ALTER TABLE log.entry ALTER COLUMN leaf SET STORAGE EXTERNAL;
ALTER TABLE log.entry OWNER TO sovang_owner;
