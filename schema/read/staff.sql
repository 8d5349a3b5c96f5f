-- One row somebody who is charged with this work, without the name: form 0605 counts them.
CREATE TABLE read.staff (
    id             uuid    NOT NULL,
    unit           uuid    NOT NULL,
    assigned_from  date    NOT NULL,
    assigned_until date,
    sex            text    COLLATE "C",
    birth_band     text    COLLATE "C",
    education      text    COLLATE "C",
    since_year     integer,
    recorded_seq   bigint  NOT NULL,
    last_seq       bigint  NOT NULL,
    CONSTRAINT staff_id PRIMARY KEY (id)
);

ALTER TABLE read.staff OWNER TO sovang_owner;
