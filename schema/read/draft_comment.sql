-- One row a comment on a draft law or regulation.
CREATE TABLE read.draft_comment (
    id           uuid   NOT NULL,
    draft        text   NOT NULL,
    unit         uuid   NOT NULL,
    date         date   NOT NULL,
    number       text   COLLATE "C",
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT draft_comment_id PRIMARY KEY (id)
);

ALTER TABLE read.draft_comment OWNER TO sovang_owner;
