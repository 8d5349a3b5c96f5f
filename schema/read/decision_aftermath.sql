-- Corrections of particulars by later documents, and how many of the awards were handed over.
ALTER TABLE read.decision
    ADD COLUMN corrections  bigint NOT NULL DEFAULT 0,
    ADD COLUMN corrected_by text,
    ADD COLUMN corrected_on date,
    ADD COLUMN delivered    bigint NOT NULL DEFAULT 0;
