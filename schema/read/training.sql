-- One row a training on this work.
CREATE TABLE read.training (
    id           uuid   NOT NULL,
    unit         uuid   NOT NULL,
    date         date   NOT NULL,
    participants bigint NOT NULL,
    topic        text   NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT training_id PRIMARY KEY (id)
);

ALTER TABLE read.training OWNER TO sovang_owner;
