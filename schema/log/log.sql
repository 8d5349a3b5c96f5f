-- The append-only log of events and what is written in its transactions.
CREATE SCHEMA log AUTHORIZATION sovang_owner;
