CREATE TRIGGER entry_keeps_rows BEFORE UPDATE OR DELETE ON log.entry
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER entry_keeps_all BEFORE TRUNCATE ON log.entry
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.entry ENABLE ALWAYS TRIGGER entry_keeps_rows;
ALTER TABLE log.entry ENABLE ALWAYS TRIGGER entry_keeps_all;
