-- One row an emulation congress or conference of exemplary models: the period that it looks back on, and who came.
CREATE TABLE read.congress (
    id           uuid   NOT NULL,
    level        text   NOT NULL COLLATE "C",
    unit         uuid,
    period_from  date   NOT NULL,
    period_until date   NOT NULL,
    number       text   COLLATE "C",
    held_on      date,
    delegates    bigint,
    women        bigint,
    minority     bigint,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT congress_id PRIMARY KEY (id)
);

ALTER TABLE read.congress OWNER TO sovang_owner;
