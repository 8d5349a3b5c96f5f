-- One row an award that was decided outside the system, as its document tells it: never judged. It counts in a cycle only
-- if counts says so and it was not taken back (withdrawn_for).
CREATE TABLE read.earlier_award (
    id               uuid    NOT NULL,
    honoree          uuid,
    award            text    NOT NULL COLLATE "C",
    kind             text    NOT NULL COLLATE "C",
    merit_kind       text    COLLATE "C",
    unit             uuid,
    number           text    NOT NULL COLLATE "C",
    decided_on       date    NOT NULL,
    body             text    NOT NULL,
    body_kind        text    COLLATE "C",
    achievement_from date,
    achievement_to   date,
    list_row         integer,
    counts           boolean NOT NULL,
    withdrawn_for    text    COLLATE "C",
    withdrawn_on     date,
    enterprise       boolean,
    rank             text    COLLATE "C",
    sex              text    COLLATE "C",
    minority         boolean,
    sector           text    COLLATE "C",
    area             text    COLLATE "C",
    origin           text    COLLATE "C",
    posthumous       boolean,
    birth_decade     integer,
    submitter        text    COLLATE "C",
    movement         uuid,
    recorded_seq     bigint  NOT NULL,
    last_seq         bigint  NOT NULL,
    CONSTRAINT earlier_award_id PRIMARY KEY (id)
);

CREATE INDEX earlier_award_honoree ON read.earlier_award (honoree) WHERE honoree IS NOT NULL;
CREATE INDEX earlier_award_unit ON read.earlier_award (unit, recorded_seq) WHERE unit IS NOT NULL;
CREATE INDEX earlier_award_decided_on ON read.earlier_award (decided_on) WHERE counts;

ALTER TABLE read.earlier_award OWNER TO sovang_owner;
