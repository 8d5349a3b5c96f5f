-- One row a registration for emulation: a unit, a year, and the awards that it aims at.
CREATE TABLE read.registration (
    id            uuid    NOT NULL,
    year          integer NOT NULL,
    unit          uuid    NOT NULL,
    movement      uuid,
    targets       text    COLLATE "C",
    registered_on date    NOT NULL,
    recorded_seq  bigint  NOT NULL,
    last_seq      bigint  NOT NULL,
    CONSTRAINT registration_id PRIMARY KEY (id)
);

ALTER TABLE read.registration OWNER TO sovang_owner;
