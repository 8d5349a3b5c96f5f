-- The sum of the proposals' contributions. basis says which month counts: that of the submission, or that of the
-- outcome (decision, refusal, withdrawal, annulment). recorded is the day at +07:00 on which the log learned it, so
-- that the figure as known on day D is the sum over recorded <= D. count is what that day added or took away; a cell
-- that comes to nothing has no row. month is year * 12 + month - 1.
CREATE TABLE read.statistic (
    basis    text    NOT NULL COLLATE "C",
    month    integer NOT NULL,
    outcome  text    NOT NULL COLLATE "C",
    award    text    NOT NULL COLLATE "C",
    kind     text    NOT NULL COLLATE "C",
    unit     uuid    NOT NULL,
    recorded date    NOT NULL,
    count    bigint  NOT NULL,
    CONSTRAINT statistic_cell PRIMARY KEY (basis, month, outcome, award, kind, unit, recorded)
) WITH (fillfactor = 80);

ALTER TABLE read.statistic OWNER TO sovang_owner;
