-- All rights of the product as they are to be, after whatever was granted or taken away since: for `sovang migrate --repair-rights`.
-- It says the same as the rights that the migrations gave one after the other.
DO $$
DECLARE
    _roles  text := 'PUBLIC, sovang_append, sovang_read, sovang_project, sovang_erase, sovang_sign';
    _role   text;
    _other  text;
    _schema text;
BEGIN
    FOREACH _role IN ARRAY ARRAY['sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase', 'sovang_sign', 'sovang_owner'] LOOP
        IF EXISTS (
            SELECT FROM pg_roles WHERE rolname = _role
            AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
        ) THEN
            EXECUTE format('ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', _role);
        END IF;
        FOR _other IN
            SELECT granted.rolname FROM pg_auth_members AS membership
            JOIN pg_roles AS granted ON granted.oid = membership.roleid
            JOIN pg_roles AS member ON member.oid = membership.member
            WHERE member.rolname = _role
        LOOP
            EXECUTE format('REVOKE %I FROM %I', _other, _role);
        END LOOP;
    END LOOP;
    IF (SELECT rolcanlogin FROM pg_roles WHERE rolname = 'sovang_owner') THEN
        ALTER ROLE sovang_owner NOLOGIN;
    END IF;

    FOREACH _schema IN ARRAY ARRAY['log', 'read', 'guard', 'public'] LOOP
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %s', _schema, _roles);
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %s', _schema, _roles);
        EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %s', _schema, _roles);
        EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM %s', _schema, _roles);
    END LOOP;
    EXECUTE format('REVOKE ALL ON SCHEMA read_shadow FROM %s', _roles);
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM %s', current_database(), _roles);
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
