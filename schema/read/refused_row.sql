-- One row a row of a file that was refused; its value is a disclosure of the entry at recorded_seq.
CREATE TABLE read.refused_row (
    id           uuid    NOT NULL,
    import       uuid    NOT NULL,
    list_row     integer NOT NULL,
    column_name  text,
    code         text    NOT NULL COLLATE "C",
    recorded_seq bigint  NOT NULL,
    last_seq     bigint  NOT NULL,
    CONSTRAINT refused_row_id PRIMARY KEY (id)
);

CREATE INDEX refused_row_import ON read.refused_row (import, recorded_seq);

ALTER TABLE read.refused_row OWNER TO sovang_owner;
