-- The head moves, but is never taken away.
CREATE TRIGGER head_keeps_row BEFORE DELETE ON log.head
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER head_keeps_all BEFORE TRUNCATE ON log.head
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_keeps_row;
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_keeps_all;
