CREATE TRIGGER cosignature_keeps_rows BEFORE UPDATE OR DELETE ON log.cosignature
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER cosignature_keeps_all BEFORE TRUNCATE ON log.cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.cosignature ENABLE ALWAYS TRIGGER cosignature_keeps_rows;
ALTER TABLE log.cosignature ENABLE ALWAYS TRIGGER cosignature_keeps_all;
