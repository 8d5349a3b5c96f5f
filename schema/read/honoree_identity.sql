-- Who stands for whom, transfers, and the last question whether an honoree is another one (open, same, distinct). How often
-- an honoree was proposed is counted from its proposals. Rows of before are rebuilt.
ALTER TABLE read.honoree
    DROP COLUMN proposals,
    DROP COLUMN conferred,
    DROP COLUMN annulled,
    ADD COLUMN merged_into       uuid,
    ADD COLUMN transferred_on    date,
    ADD COLUMN question          text COLLATE "C",
    ADD COLUMN candidates        text COLLATE "C",
    ADD COLUMN question_proposal uuid,
    ADD COLUMN question_on       date,
    ADD COLUMN question_seq      bigint,
    ADD COLUMN same              uuid,
    ADD COLUMN answered_on       date;

CREATE INDEX honoree_merged_into ON read.honoree (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX honoree_question ON read.honoree (question_seq) WHERE question_seq IS NOT NULL;
