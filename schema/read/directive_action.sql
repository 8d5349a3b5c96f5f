-- One row an act of a unit on a directive.
CREATE TABLE read.directive_action (
    id           uuid   NOT NULL,
    directive    uuid   NOT NULL,
    unit         uuid   NOT NULL,
    kind         text   NOT NULL COLLATE "C",
    number       text   COLLATE "C",
    date         date   NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT directive_action_id PRIMARY KEY (id)
);

CREATE INDEX directive_action_directive ON read.directive_action (directive);

ALTER TABLE read.directive_action OWNER TO sovang_owner;
