-- The lists of proposals of a session, of a letter to an authority or to the body above, and of what waits in a tier.
CREATE INDEX proposal_session ON read.proposal (session, submitted_seq) WHERE session IS NOT NULL;
CREATE INDEX proposal_laid_in ON read.proposal (laid_in, submitted_seq) WHERE laid_in IS NOT NULL;
CREATE INDEX proposal_forwarded_in ON read.proposal (forwarded_in, submitted_seq) WHERE forwarded_in IS NOT NULL;
CREATE INDEX proposal_open ON read.proposal (state, level, submitted_seq) WHERE outcome = 'open';
