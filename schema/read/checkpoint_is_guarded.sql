-- Not even a session that plays a replica moves a checkpoint back.
ALTER TABLE read.checkpoint ENABLE ALWAYS TRIGGER checkpoint_moves_forward;
