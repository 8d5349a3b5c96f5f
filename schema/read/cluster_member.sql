-- One row a member of a cluster or block: its rank at the end of the year.
CREATE TABLE read.cluster_member (
    id           uuid    NOT NULL,
    cluster      uuid    NOT NULL,
    unit         uuid    NOT NULL,
    rank         integer,
    recorded_seq bigint  NOT NULL,
    last_seq     bigint  NOT NULL,
    CONSTRAINT cluster_member_id PRIMARY KEY (id)
);

CREATE INDEX cluster_member_cluster ON read.cluster_member (cluster);

ALTER TABLE read.cluster_member OWNER TO sovang_owner;
