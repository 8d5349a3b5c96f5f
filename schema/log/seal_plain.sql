-- Puts sealed fields in the place of those that an earlier release kept in clear; only of those. The last call empties the
-- table's file, so that no dead row keeps a name.
CREATE FUNCTION log.seal_plain(seqs bigint[], names text[], persons uuid[], boxes bytea[]) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO log.disclosure (seq, name, person, box)
    SELECT sealed.seq, sealed.name, sealed.person, sealed.box
    FROM unnest(seal_plain.seqs, seal_plain.names, seal_plain.persons, seal_plain.boxes)
        AS sealed (seq, name, person, box)
    JOIN log.plain_disclosure AS plain ON plain.seq = sealed.seq AND plain.name = sealed.name;

    DELETE FROM log.plain_disclosure AS plain
    USING unnest(seal_plain.seqs, seal_plain.names) AS sealed (seq, name)
    WHERE plain.seq = sealed.seq AND plain.name = sealed.name;

    IF NOT EXISTS (SELECT FROM log.plain_disclosure) THEN
        TRUNCATE log.plain_disclosure;
    END IF;
END
$$;

ALTER FUNCTION log.seal_plain(bigint[], text[], uuid[], bytea[]) OWNER TO sovang_owner;
