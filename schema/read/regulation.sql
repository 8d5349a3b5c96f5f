-- One row a regulation on this work: what it replaces, and its last amendment.
CREATE TABLE read.regulation (
    id           uuid   NOT NULL,
    number       text   NOT NULL COLLATE "C",
    body         text   NOT NULL,
    date         date   NOT NULL,
    title        text   NOT NULL,
    replaces     uuid,
    amendments   bigint,
    amended_by   text   COLLATE "C",
    amended_on   date,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT regulation_id PRIMARY KEY (id)
);

ALTER TABLE read.regulation OWNER TO sovang_owner;
