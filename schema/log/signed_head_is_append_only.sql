CREATE TRIGGER signed_head_keeps_rows BEFORE UPDATE OR DELETE ON log.signed_head
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER signed_head_keeps_all BEFORE TRUNCATE ON log.signed_head
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.signed_head ENABLE ALWAYS TRIGGER signed_head_keeps_rows;
ALTER TABLE log.signed_head ENABLE ALWAYS TRIGGER signed_head_keeps_all;
