-- All honorees that were found to be one: the given one, the one that stands for all, and every one that was merged into it.
CREATE FUNCTION read.honoree_family(honoree uuid) RETURNS SETOF uuid
LANGUAGE sql
STABLE
ROWS 2
SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE up (id) AS (
        SELECT $1
        UNION
        SELECT merged.merged_into
        FROM up
        JOIN read.honoree AS merged ON merged.id = up.id
        WHERE merged.merged_into IS NOT NULL
    ), down (id) AS (
        SELECT id FROM up
        UNION
        SELECT other.id
        FROM down
        JOIN read.honoree AS other ON other.merged_into = down.id
    )
    SELECT id FROM down
$$;

ALTER FUNCTION read.honoree_family(uuid) OWNER TO sovang_owner;
REVOKE ALL ON FUNCTION read.honoree_family(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read.honoree_family(uuid) TO sovang_read, sovang_project;
