-- One row a cluster or block of a year.
CREATE TABLE read.cluster (
    id           uuid    NOT NULL,
    kind         text    NOT NULL COLLATE "C",
    name         text    NOT NULL,
    year         integer NOT NULL,
    level        text    NOT NULL COLLATE "C",
    leader       uuid,
    deputy       uuid,
    members      bigint  NOT NULL,
    recorded_seq bigint  NOT NULL,
    last_seq     bigint  NOT NULL,
    CONSTRAINT cluster_id PRIMARY KEY (id)
);

ALTER TABLE read.cluster OWNER TO sovang_owner;
