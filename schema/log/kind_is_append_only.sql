-- A kind that the log has ever held stays known: it keeps an older binary from writing.
CREATE TRIGGER kind_keeps_rows BEFORE UPDATE OR DELETE ON log.kind
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER kind_keeps_all BEFORE TRUNCATE ON log.kind
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.kind ENABLE ALWAYS TRIGGER kind_keeps_rows;
ALTER TABLE log.kind ENABLE ALWAYS TRIGGER kind_keeps_all;
