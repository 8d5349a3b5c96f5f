-- One row a submission (tờ trình): the letter that lays a list of proposals before the next body.
CREATE TABLE read.submission (
    id       uuid   NOT NULL,
    number   text   COLLATE "C",
    date     date   NOT NULL,
    unit     uuid   NOT NULL,
    addressee uuid,
    count    bigint NOT NULL,
    list     text   COLLATE "C",
    period   text   COLLATE "C",
    last_seq bigint NOT NULL,
    CONSTRAINT submission_id PRIMARY KEY (id)
);

CREATE INDEX submission_last_seq ON read.submission (last_seq);
CREATE INDEX submission_unit ON read.submission (unit);

ALTER TABLE read.submission OWNER TO sovang_owner;
