-- The lists of proposals: newest first, of a submission, of a decision, of a unit, and behind each figure.
CREATE INDEX proposal_submitted_seq ON read.proposal (submitted_seq);
CREATE INDEX proposal_submission ON read.proposal (submission, submitted_seq);
CREATE INDEX proposal_decision ON read.proposal (decision, submitted_seq) WHERE decision IS NOT NULL;
CREATE INDEX proposal_unit ON read.proposal (unit, submitted_seq);
CREATE INDEX proposal_honoree ON read.proposal (honoree, submitted_seq) WHERE honoree IS NOT NULL;
CREATE INDEX proposal_submitted_on ON read.proposal (submitted_on);
CREATE INDEX proposal_outcome_on ON read.proposal (outcome_on) WHERE outcome_on IS NOT NULL;
