-- One row a decision: number, day, body, signer (an official, in clear), how many it confers, how many of those are annulled, and whether it stands.
CREATE TABLE read.decision (
    id           uuid   NOT NULL,
    body         text   COLLATE "C",
    body_kind    text   COLLATE "C",
    number       text   NOT NULL COLLATE "C",
    symbol       text   COLLATE "C",
    year         integer,
    date         date   NOT NULL,
    signer       text,
    post         text,
    count        bigint NOT NULL,
    annulled     bigint NOT NULL,
    list         text   COLLATE "C",
    state        text   NOT NULL COLLATE "C",
    state_on     date   NOT NULL,
    published_in text,
    annulled_by  text,
    annul_ground text,
    issued_seq   bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT decision_id PRIMARY KEY (id)
);

CREATE INDEX decision_issued_seq ON read.decision (issued_seq);

ALTER TABLE read.decision OWNER TO sovang_owner;
