-- A key of the index is a keyed digest twice over: of the value, and of that under the key of a generation, which is destroyed
-- after every erasure. box is the first digest, sealed under the honoree's own key, by which the index is put under the next one.
ALTER TABLE log.blind_key
    ADD COLUMN generation integer NOT NULL DEFAULT 0,
    ADD COLUMN box bytea,
    ADD CONSTRAINT blind_key_generation CHECK (generation >= 0 AND (generation = 0) = (box IS NULL));
