-- One row an honoree: kind, unit and counts under the pseudonym; the name lives in the personal-data store alone.
CREATE TABLE read.honoree (
    id            uuid   NOT NULL,
    kind          text   COLLATE "C",
    unit          uuid,
    registered_on date,
    proposals     bigint NOT NULL,
    conferred     bigint NOT NULL,
    annulled      bigint NOT NULL,
    last_seq      bigint NOT NULL,
    CONSTRAINT honoree_id PRIMARY KEY (id)
);

ALTER TABLE read.honoree OWNER TO sovang_owner;
