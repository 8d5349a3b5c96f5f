-- One row an advanced model: where it was found, in what it is exemplary, and the last stage that it reached (none: found).
CREATE TABLE read.model (
    id           uuid   NOT NULL,
    kind         text   NOT NULL COLLATE "C",
    unit         uuid   NOT NULL,
    content      text   NOT NULL COLLATE "C",
    movement     uuid,
    found_on     date   NOT NULL,
    stage        text   COLLATE "C",
    stage_on     date,
    places       bigint,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT model_id PRIMARY KEY (id)
);

ALTER TABLE read.model OWNER TO sovang_owner;
