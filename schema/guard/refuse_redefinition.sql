-- What row triggers do not see: ALTER … USING rewrites rows without them, and they can be switched off or dropped with
-- their table. A superuser can switch this off too, but not by mistake, and not without an act that says what it is for.
-- That the record was changed all the same is for the signed heads to show.
CREATE FUNCTION guard.refuse_redefinition() RETURNS event_trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _kept  text[] := ARRAY['entry', 'head', 'kind', 'signed_head', 'cosignature'];
    _found text;
BEGIN
    IF TG_EVENT = 'sql_drop' THEN
        SELECT dropped.object_identity INTO _found
        FROM pg_event_trigger_dropped_objects() AS dropped
        WHERE dropped.address_names[1] = 'log' AND dropped.address_names[2] = ANY(_kept)
          AND dropped.object_type IN ('table', 'table column', 'table constraint', 'trigger', 'rule', 'policy');
    ELSE
        SELECT command.object_identity INTO _found
        FROM pg_event_trigger_ddl_commands() AS command
        WHERE command.command_tag IN ('ALTER TABLE', 'CREATE RULE', 'CREATE POLICY', 'ALTER TRIGGER')
          AND (command.object_identity ~ '( on |^)log\.(entry|head|kind|signed_head|cosignature)$'
            -- A table that was renamed or moved is no longer where it belongs.
            OR (SELECT count(*) FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = class.relnamespace
                WHERE space.nspname = 'log' AND class.relname = ANY(_kept)) < cardinality(_kept));
    END IF;

    IF _found IS NOT NULL THEN
        RAISE EXCEPTION '% on % is refused: the tables of the log stay as they are', TG_TAG, _found
            USING ERRCODE = 'SV011', HINT = 'Add a table of its own, filled from the entries.';
    END IF;
END
$$;
