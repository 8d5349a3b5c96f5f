CREATE TRIGGER checkpoint_moves_forward BEFORE UPDATE ON read.checkpoint
    FOR EACH ROW EXECUTE FUNCTION read.guard_checkpoint();
