-- Where a rebuild grows its tables beside the live ones.
CREATE SCHEMA read_shadow AUTHORIZATION sovang_owner;
