-- Puts fields that are about somebody else by now (a proposal that was moved) under that person's key, before the key of the
-- one whose they were is destroyed.
CREATE FUNCTION log.reseal(seqs bigint[], names text[], persons_before uuid[], persons uuid[], boxes bytea[]) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE log.disclosure
    SET person = sealed.person, box = sealed.box
    FROM unnest(reseal.seqs, reseal.names, reseal.persons_before, reseal.persons, reseal.boxes)
        AS sealed (seq, name, before, person, box)
    WHERE disclosure.seq = sealed.seq AND disclosure.name = sealed.name AND disclosure.person = sealed.before;
END
$$;

ALTER FUNCTION log.reseal(bigint[], text[], uuid[], uuid[], bytea[]) OWNER TO sovang_owner;
