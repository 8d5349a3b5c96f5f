-- Deny by default; then the least that each role needs.
REVOKE ALL ON SCHEMA read, read_shadow FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA read FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA read FROM PUBLIC;

GRANT USAGE ON SCHEMA read TO sovang_read, sovang_project;
GRANT USAGE ON SCHEMA read_shadow TO sovang_project;

GRANT SELECT ON ALL TABLES IN SCHEMA read TO sovang_read;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA read TO sovang_project;
REVOKE DELETE ON read.checkpoint FROM sovang_project;

GRANT EXECUTE ON FUNCTION read.raise_shadow(text), read.index_shadow(text, boolean), read.switch_shadow(text),
    read.drop_shadow(text) TO sovang_project;
