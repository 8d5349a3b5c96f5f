-- One row a hand-over of the awards of a decision, with the numbers that it took in the golden book of a body and a year.
CREATE TABLE read.delivery (
    id           uuid    NOT NULL,
    book         uuid    NOT NULL,
    body         text    NOT NULL COLLATE "C",
    year         integer NOT NULL,
    decision     uuid    NOT NULL,
    date         date    NOT NULL,
    place        text,
    first_number bigint  NOT NULL,
    count        bigint  NOT NULL,
    recorded_seq bigint  NOT NULL,
    last_seq     bigint  NOT NULL,
    CONSTRAINT delivery_id PRIMARY KEY (id)
);

CREATE INDEX delivery_decision ON read.delivery (decision);

ALTER TABLE read.delivery OWNER TO sovang_owner;
