-- All that concerns one honoree, in the order of the log.
CREATE INDEX entry_subject ON log.entry (subject, seq) WHERE subject IS NOT NULL;
