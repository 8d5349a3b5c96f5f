-- One row the stub of a dossier that holds a state secret and is handled on paper.
CREATE TABLE read.secret_dossier (
    id           uuid   NOT NULL,
    register     text   NOT NULL COLLATE "C",
    date         date   NOT NULL,
    unit         uuid   NOT NULL,
    count        bigint NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT secret_dossier_id PRIMARY KEY (id)
);

ALTER TABLE read.secret_dossier OWNER TO sovang_owner;
