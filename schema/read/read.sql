-- The read models: everything here is folded from the log and can be rebuilt from it.
CREATE SCHEMA read AUTHORIZATION sovang_owner;
