-- What the product's roles are and may do, for `sovang migrate --repair-rights`, once all that is more than this was taken away. It says
-- the same as the migrations did one after the other.
DO $$
DECLARE
    _role  text;
    _name  text;
    _value text;
BEGIN
    FOR _role IN
        SELECT rolname FROM pg_roles
        WHERE rolname IN ('sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase', 'sovang_sign')
          AND NOT (rolcanlogin AND rolinherit)
    LOOP
        EXECUTE format('ALTER ROLE %I LOGIN INHERIT', _role);
    END LOOP;
    IF NOT (SELECT rolinherit FROM pg_roles WHERE rolname = 'sovang_owner') THEN
        ALTER ROLE sovang_owner INHERIT;
    END IF;

    FOR _role, _name, _value IN
        SELECT role.name, wanted.name, wanted.value
        FROM unnest(ARRAY['sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase', 'sovang_sign']) AS role (name)
        CROSS JOIN LATERAL (VALUES
            ('statement_timeout', CASE WHEN role.name = 'sovang_sign' THEN '1min' ELSE '10min' END), ('lock_timeout', '30s'),
            ('idle_in_transaction_session_timeout', '60s'), ('search_path', 'pg_catalog, pg_temp')
        ) AS wanted (name, value)
        WHERE NOT EXISTS (
            SELECT FROM pg_db_role_setting JOIN pg_roles ON pg_roles.oid = setrole
            WHERE setdatabase = 0 AND rolname = role.name AND wanted.name || '=' || wanted.value = ANY(setconfig))
    LOOP
        -- A search path is a list of names, not a text.
        EXECUTE format('ALTER ROLE %I SET %I = %s', _role, _name,
            CASE WHEN _name = 'search_path' THEN _value ELSE quote_literal(_value) END);
    END LOOP;

    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO sovang_append, sovang_read, sovang_project, sovang_erase, sovang_sign',
        current_database());
END
$$;

GRANT USAGE ON SCHEMA log TO sovang_append, sovang_read, sovang_project, sovang_erase, sovang_sign;
GRANT USAGE ON SCHEMA read TO sovang_read, sovang_project;
GRANT USAGE ON SCHEMA read_shadow TO sovang_project;
GRANT USAGE ON SCHEMA public TO sovang_read;

GRANT SELECT ON log.entry, log.head, log.request, log.kind, log.disclosure, log.blind_key, log.index_generation, log.signed_head,
    log.cosignature, public.sovang_migration TO sovang_read;
GRANT SELECT ON log.entry, log.head, log.kind TO sovang_project;
GRANT SELECT ON log.entry, log.head, log.kind, log.disclosure, log.plain_disclosure, log.blind_key, log.request,
    log.index_generation TO sovang_erase;
GRANT SELECT ON log.signed_head, log.cosignature TO sovang_sign;
GRANT SELECT ON ALL TABLES IN SCHEMA read TO sovang_read;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA read TO sovang_project;
REVOKE DELETE ON read.checkpoint FROM sovang_project;

GRANT EXECUTE ON FUNCTION log.append, log.claim, log.try_lead TO sovang_append;
GRANT EXECUTE ON FUNCTION log.erase, log.seal_plain, log.reseal, log.renew_index, log.rekey TO sovang_erase;
GRANT EXECUTE ON FUNCTION log.record_head, log.record_cosignature TO sovang_sign;
GRANT EXECUTE ON FUNCTION read.raise_shadow, read.index_shadow, read.switch_shadow, read.drop_shadow, read.try_rebuild,
    read.honoree_family TO sovang_project;
GRANT EXECUTE ON FUNCTION read.honoree_family TO sovang_read;
