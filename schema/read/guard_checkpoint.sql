-- A checkpoint never moves backwards, and a daemon of an older epoch never moves it at all.
CREATE FUNCTION read.guard_checkpoint() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.epoch < OLD.epoch THEN
        RAISE EXCEPTION 'checkpoint of %: epoch % is over, % leads', OLD.projection, NEW.epoch, OLD.epoch
            USING ERRCODE = 'SV021', HINT = 'Another daemon leads. Stop this one, or start it again.';
    END IF;

    IF NEW.position < OLD.position THEN
        RAISE EXCEPTION 'checkpoint of %: % is before %', OLD.projection, NEW.position, OLD.position
            USING ERRCODE = 'SV020', HINT = 'A projection goes back only by a rebuild and its switch.';
    END IF;

    RETURN NEW;
END
$$;

ALTER FUNCTION read.guard_checkpoint() OWNER TO sovang_owner;
