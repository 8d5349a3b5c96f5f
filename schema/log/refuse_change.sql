-- Nobody changes what is written: not the owner, not a superuser by mistake.
CREATE FUNCTION log.refuse_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: the log is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'SV010', HINT = 'Record a correction as a new event.';
END
$$;

ALTER FUNCTION log.refuse_change() OWNER TO sovang_owner;
