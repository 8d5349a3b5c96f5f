-- One row a directive, plan or guidance: what it carries out, and by when it is to be acted on.
CREATE TABLE read.directive (
    id           uuid   NOT NULL,
    number       text   NOT NULL COLLATE "C",
    body         text   NOT NULL,
    date         date   NOT NULL,
    title        text   NOT NULL,
    implements   uuid,
    due_on       date,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT directive_id PRIMARY KEY (id)
);

ALTER TABLE read.directive OWNER TO sovang_owner;
