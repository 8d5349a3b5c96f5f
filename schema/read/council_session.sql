-- One row a session of a council; the advice on each proposal is in its stream.
CREATE TABLE read.council_session (
    id           uuid   NOT NULL,
    unit         uuid   NOT NULL,
    level        text   NOT NULL COLLATE "C",
    date         date   NOT NULL,
    members      bigint NOT NULL,
    count        bigint NOT NULL,
    list         text   COLLATE "C",
    held_on      date,
    present      bigint,
    method       text   COLLATE "C",
    minutes      text   COLLATE "C",
    advised      bigint,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT council_session_id PRIMARY KEY (id)
);

ALTER TABLE read.council_session OWNER TO sovang_owner;
