-- One row a complaint about a decision or a refusal; who complained, and why, is not here.
CREATE TABLE read.complaint (
    id           uuid   NOT NULL,
    decision     uuid,
    proposal     uuid,
    lodged_on    date   NOT NULL,
    outcome      text   COLLATE "C",
    number       text   COLLATE "C",
    resolved_on  date,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT complaint_id PRIMARY KEY (id)
);

ALTER TABLE read.complaint OWNER TO sovang_owner;
