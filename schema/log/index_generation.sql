-- Under which generations of its key the blind index has lines: from the oldest to the newest, under which new ones are written.
-- The keys lie outside of this cluster; proof is a digest under the newest, by which it is told from another one. Generation 0 is what was written before there were any: under no key.
CREATE TABLE log.index_generation (
    one    boolean NOT NULL DEFAULT true,
    oldest integer NOT NULL,
    newest integer NOT NULL,
    proof  bytea,
    CONSTRAINT index_generation_one PRIMARY KEY (one),
    CONSTRAINT index_generation_is_one CHECK (one),
    CONSTRAINT index_generation_order CHECK (oldest BETWEEN 0 AND newest),
    CONSTRAINT index_generation_proof CHECK ((newest = 0) = (proof IS NULL) AND octet_length(proof) = 32)
);

ALTER TABLE log.index_generation OWNER TO sovang_owner;

INSERT INTO log.index_generation (oldest, newest) VALUES (0, 0);
