-- Puts fields that are about somebody else by now (a proposal that was moved) under that person's key, before the key of the
-- one whose they were is destroyed. Refused with SV020 for a person whose erasure does not stand in the log, with SV021 if the other one
-- was never named in the stream of the entry.
CREATE OR REPLACE FUNCTION log.reseal(seqs bigint[], names text[], persons_before uuid[], persons uuid[], boxes bytea[]) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _person uuid;
BEGIN
    FOR _person IN SELECT DISTINCT given.person FROM unnest(reseal.persons_before) AS given (person) LOOP
        IF NOT EXISTS (
            SELECT FROM log.entry
            WHERE entry.stream = _person AND convert_from(entry.leaf, 'UTF8')::json ->> 'type' = 'PersonErased'
        ) THEN
            RAISE EXCEPTION 'no erasure of % stands in the log', _person
                USING ERRCODE = 'SV020', HINT = 'Record the erasure first.';
        END IF;
    END LOOP;

    IF EXISTS (
        SELECT FROM unnest(reseal.seqs, reseal.persons) AS given (seq, person)
        WHERE NOT EXISTS (
            SELECT FROM log.entry AS named
            JOIN log.entry AS other ON other.stream = named.stream
            WHERE named.seq = given.seq AND other.subject = given.person
        )
    ) THEN
        RAISE EXCEPTION 'an entry concerns none of the persons'
            USING ERRCODE = 'SV021', HINT = 'Read the log again.';
    END IF;

    UPDATE log.disclosure
    SET person = sealed.person, box = sealed.box
    FROM unnest(reseal.seqs, reseal.names, reseal.persons_before, reseal.persons, reseal.boxes)
        AS sealed (seq, name, before, person, box)
    WHERE disclosure.seq = sealed.seq AND disclosure.name = sealed.name AND disclosure.person = sealed.before;
END
$$;

ALTER FUNCTION log.reseal(bigint[], text[], uuid[], uuid[], bytea[]) OWNER TO sovang_owner;
