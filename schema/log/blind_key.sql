-- The blind index: keyed digests under which an honoree can be found without a name in the log. Erasable.
-- Two honorees may share a key (namesakes); that they do is for an officer to judge.
CREATE TABLE log.blind_key (
    key     bytea NOT NULL,
    honoree uuid  NOT NULL,
    CONSTRAINT blind_key_honoree PRIMARY KEY (key, honoree),
    CONSTRAINT blind_key_size CHECK (octet_length(key) = 32)
);

ALTER TABLE log.blind_key OWNER TO sovang_owner;
