-- One row a denunciation, to be counted: neither who denounced nor who was denounced is here.
CREATE TABLE read.denunciation (
    id           uuid   NOT NULL,
    received_on  date   NOT NULL,
    outcome      text   COLLATE "C",
    concluded_on date,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT denunciation_id PRIMARY KEY (id)
);

ALTER TABLE read.denunciation OWNER TO sovang_owner;
