-- Makes an empty shadow of a read table, unlogged, without its keys and indexes, and with the same rights. A shadow that an
-- interrupted rebuild left is dropped first.
CREATE FUNCTION read.raise_shadow(name text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    _right record;
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS read_shadow.%I', name);
    EXECUTE format('CREATE UNLOGGED TABLE read_shadow.%I (LIKE read.%I INCLUDING DEFAULTS INCLUDING STORAGE)', name, name);
    EXECUTE format('ALTER TABLE read_shadow.%I SET (autovacuum_enabled = false)', name);

    FOR _right IN
        SELECT coalesce(quote_ident(grantee.rolname), 'PUBLIC') AS grantee, acl.privilege_type AS privilege
        FROM pg_class AS class
        CROSS JOIN aclexplode(class.relacl) AS acl
        LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
        WHERE class.oid = format('read.%I', name)::regclass
    LOOP
        EXECUTE format('GRANT %s ON read_shadow.%I TO %s', _right.privilege, name, _right.grantee);
    END LOOP;
END
$$;

ALTER FUNCTION read.raise_shadow(text) OWNER TO sovang_owner;
