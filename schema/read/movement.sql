-- One row an emulation movement: who launched it, how far it reaches, for how long, about what; its last review and its end.
CREATE TABLE read.movement (
    id           uuid   NOT NULL,
    name         text   NOT NULL,
    unit         uuid,
    level        text   NOT NULL COLLATE "C",
    scope        text   NOT NULL COLLATE "C",
    method       text   NOT NULL COLLATE "C",
    content      text   NOT NULL COLLATE "C",
    starts_on    date   NOT NULL,
    ends_on      date,
    number       text   COLLATE "C",
    review       text   COLLATE "C",
    reviewed_on  date,
    participants bigint,
    ended_on     date,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT movement_id PRIMARY KEY (id)
);

ALTER TABLE read.movement OWNER TO sovang_owner;
