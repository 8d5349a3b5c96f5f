-- One row a proposal: where it stands now. Codes and days only, no personal data. Days are calendar days at +07:00;
-- submitted_seq orders the lists, last_seq names the event that changed the row last.
CREATE TABLE read.proposal (
    id               uuid    NOT NULL,
    submission       uuid    NOT NULL,
    list_row         integer,
    honoree          uuid,
    kind             text    NOT NULL COLLATE "C",
    award            text    NOT NULL COLLATE "C",
    merit_kind       text    COLLATE "C",
    unit             uuid    NOT NULL,
    achievement_from date,
    achievement_to   date,
    state            text    NOT NULL COLLATE "C",
    state_on         date    NOT NULL,
    submitted_on     date    NOT NULL,
    outcome          text    NOT NULL COLLATE "C",
    outcome_on       date,
    decided_on       date,
    decision         uuid,
    submitted_seq    bigint  NOT NULL,
    last_seq         bigint  NOT NULL,
    last_stream_seq  bigint  NOT NULL,
    CONSTRAINT proposal_id PRIMARY KEY (id)
) WITH (fillfactor = 80);

ALTER TABLE read.proposal OWNER TO sovang_owner;
