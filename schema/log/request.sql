-- Which request wrote which entries, so that a retry gets the first answer. Not part of the record: erasable.
CREATE TABLE log.request (
    id        text   NOT NULL,
    first_seq bigint NOT NULL,
    last_seq  bigint NOT NULL,
    digest    bytea,
    CONSTRAINT request_id PRIMARY KEY (id),
    CONSTRAINT request_id_size CHECK (octet_length(id) BETWEEN 1 AND 200),
    CONSTRAINT request_span CHECK (last_seq >= first_seq)
);

ALTER TABLE log.request OWNER TO sovang_owner;
