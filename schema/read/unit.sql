-- One row a unit, by period: a code may be used again by a later unit. Names of units are not personal data.
CREATE TABLE read.unit (
    id             uuid   NOT NULL,
    code           text   NOT NULL COLLATE "C",
    name           text   NOT NULL,
    kind           text   COLLATE "C",
    level          text   COLLATE "C",
    parent         uuid,
    effective_from date,
    effective_until date,
    predecessors   text   COLLATE "C",
    last_seq       bigint NOT NULL,
    CONSTRAINT unit_id PRIMARY KEY (id)
);

CREATE INDEX unit_code ON read.unit (code);

ALTER TABLE read.unit OWNER TO sovang_owner;
