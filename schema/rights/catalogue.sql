-- All that says who may do what in this database, a line a fact: what it is about, how that is, and the statement that takes it away or
-- sets it right. The migrations give the facts of catalogue.txt; the role sovang_read may ask. To be run with the search path
-- "pg_catalog, pg_temp". What an owner may do with what is its own is left out.
WITH product AS (
    SELECT oid, rolname AS name FROM pg_roles
    WHERE rolname IN ('sovang_owner', 'sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase', 'sovang_sign')
), administrator AS (
    -- Who migrated: what watches over the log, and the list of migrations, are its own. If these are not all of one role, whoever is a
    -- superuser is more likely to be the one.
    SELECT role.oid, rolsuper, rolname AS name FROM (
        SELECT 1 AS rank, nspowner AS oid FROM pg_namespace WHERE nspname = 'guard'
        UNION ALL SELECT 2, relowner FROM pg_class JOIN pg_namespace AS space ON space.oid = relnamespace
            WHERE nspname = 'public' AND relname = 'sovang_migration'
        UNION ALL SELECT 3, proowner FROM pg_proc JOIN pg_namespace AS space ON space.oid = pronamespace
            WHERE nspname = 'guard' AND proname = 'refuse_redefinition'
        UNION ALL SELECT 4, datdba FROM pg_database WHERE datname = current_database()
    ) AS candidate JOIN pg_roles AS role ON role.oid = candidate.oid
    WHERE role.oid NOT IN (SELECT oid FROM product)
    ORDER BY rolsuper AND rank < 4 DESC, rank LIMIT 1
), who AS (
    SELECT 0::oid AS oid, 'PUBLIC' AS name, 'PUBLIC' AS quoted, false AS is_superuser
    UNION ALL
    SELECT oid, CASE WHEN oid = (SELECT oid FROM administrator) THEN 'administrator'
            WHEN rolname IN ('administrator', 'PUBLIC') THEN '"' || rolname || '"' ELSE rolname END, quote_ident(rolname),
        rolsuper AND oid NOT IN (SELECT oid FROM product)
    FROM pg_roles
), space AS (
    SELECT oid, nspname AS name, nspowner AS owner, nspacl AS acl FROM pg_namespace
    WHERE nspname IN ('log', 'read', 'guard', 'public', 'read_shadow')
), relation AS (
    SELECT class.oid, format('%I.%I', space.name, relname) AS name, relkind, relowner AS owner, relacl AS acl, relpersistence,
        relrowsecurity, relforcerowsecurity, reltype,
        CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
            WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
        CASE WHEN relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS target,
        space.name <> 'public' OR relname = 'sovang_migration' AS is_ours,
        CASE WHEN space.name IN ('log', 'read', 'read_shadow') THEN 'sovang_owner' ELSE (SELECT name FROM administrator) END AS rightful
    FROM pg_class AS class JOIN space ON space.oid = relnamespace
    -- The tables of a rebuild come and go.
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT (space.name = 'read_shadow' AND relkind = 'r')
        -- An extension that an operator installed is his.
        AND NOT (space.name = 'public' AND EXISTS (
            SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = class.oid AND deptype = 'e'))
), routine AS (
    SELECT proc.oid, proc.oid::regprocedure::text AS name, prokind, space.name <> 'public' AS is_ours, proowner AS owner,
        coalesce(proacl, acldefault('f', proowner)) AS acl, lanname, prosecdef, proisstrict, proleakproof, provolatile, proparallel,
        proconfig, prosrc, probin, proretset,
        EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = proc.oid AND deptype = 'e') AS is_extension
    FROM pg_proc AS proc JOIN space ON space.oid = pronamespace JOIN pg_language AS language ON language.oid = prolang
    WHERE NOT (space.name = 'public' AND EXISTS (
        SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = proc.oid AND deptype = 'e'))
), denied AS (
    -- What PostgreSQL grants to everybody and tightened_rights.sql takes away, and what it grants to nobody itself.
    SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
        AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite') OR proname LIKE 'pg\_%advisory%'
            OR proname IN ('pg_terminate_backend', 'pg_cancel_backend', 'pg_logical_emit_message'))
    UNION
    SELECT objoid FROM pg_init_privs WHERE classoid = 'pg_proc'::regclass
        AND NOT EXISTS (SELECT FROM aclexplode(initprivs) AS initial WHERE initial.grantee = 0)
), object AS (
    -- What can be granted: how it is called, how a statement calls it, whose it is, and whether all grants on it count or only those
    -- to everybody and to the product's roles.
    SELECT kind || ' ' || name AS name, target || ' ' || name AS target, owner,
        coalesce(acl, acldefault(CASE WHEN relkind = 'S' THEN 's'::"char" ELSE 'r'::"char" END, owner)) AS acl, is_ours AS is_whole
    FROM relation
    UNION ALL
    SELECT 'function ' || name, 'ROUTINE ' || name, owner, acl, true FROM routine WHERE is_ours
    UNION ALL
    SELECT 'schema ' || name, format('SCHEMA %I', name), owner, coalesce(acl, acldefault('n', owner)), true FROM space
    UNION ALL
    SELECT 'database', format('DATABASE %I', datname), datdba, coalesce(datacl, acldefault('d', datdba)), true
    FROM pg_database WHERE datname = current_database()
    UNION ALL
    SELECT 'language ' || lanname, format('LANGUAGE %I', lanname), lanowner, coalesce(lanacl, acldefault('l', lanowner)), false
    FROM pg_language WHERE lanpltrusted AND lanname <> 'sql' AND (SELECT rolsuper FROM administrator)
    UNION ALL
    SELECT 'parameter ' || parname, format('PARAMETER %s', parname), 10, paracl, false FROM pg_parameter_acl
    UNION ALL
    SELECT 'tablespace ' || spcname, format('TABLESPACE %I', spcname), spcowner, spcacl, false FROM pg_tablespace
    UNION ALL
    SELECT 'foreign server ' || srvname, format('FOREIGN SERVER %I', srvname), srvowner, srvacl, false FROM pg_foreign_server
), granted AS (
    SELECT object.name, object.target, right_.privilege_type AS privilege, '' AS columns, right_.grantee, right_.is_grantable
    FROM object CROSS JOIN aclexplode(object.acl) AS right_
    WHERE right_.grantee <> object.owner AND (is_whole OR right_.grantee = 0 OR right_.grantee IN (SELECT oid FROM product))
    UNION ALL
    SELECT format('column %I of %s %s', attname, kind, name), format('TABLE %s', name), right_.privilege_type,
        format(' (%I)', attname), right_.grantee, right_.is_grantable
    FROM relation JOIN pg_attribute ON attrelid = relation.oid AND NOT attisdropped CROSS JOIN aclexplode(attacl) AS right_
    WHERE right_.grantee <> owner AND (is_ours OR right_.grantee = 0 OR right_.grantee IN (SELECT oid FROM product))
    UNION ALL
    SELECT 'system function ' || proc.oid::regprocedure, 'FUNCTION ' || proc.oid::regprocedure, right_.privilege_type, '', right_.grantee,
        right_.is_grantable
    FROM pg_proc AS proc CROSS JOIN aclexplode(coalesce(proacl, acldefault('f', proowner))) AS right_
    WHERE pronamespace = 'pg_catalog'::regnamespace AND (SELECT rolsuper FROM administrator)
        AND (right_.grantee IN (SELECT oid FROM product) OR (right_.grantee = 0 AND proc.oid IN (SELECT oid FROM denied)))
    UNION ALL
    SELECT format('system table %I', relname), format('TABLE pg_catalog.%I', relname), right_.privilege_type, '', right_.grantee,
        right_.is_grantable
    FROM pg_class AS class CROSS JOIN aclexplode(relacl) AS right_
    WHERE relnamespace = 'pg_catalog'::regnamespace AND (right_.grantee IN (SELECT oid FROM product) OR right_.grantee = 0
        AND NOT EXISTS (
            SELECT FROM pg_init_privs AS initial CROSS JOIN aclexplode(initprivs) AS usual
            WHERE initial.classoid = 'pg_class'::regclass AND initial.objoid = class.oid AND initial.objsubid = 0
                AND usual.grantee = 0 AND usual.privilege_type = right_.privilege_type))
    UNION ALL
    SELECT format('column %I of system table %I', attname, relname), format('TABLE pg_catalog.%I', relname), right_.privilege_type,
        format(' (%I)', attname), right_.grantee, right_.is_grantable
    FROM pg_attribute JOIN pg_class AS class ON class.oid = attrelid CROSS JOIN aclexplode(attacl) AS right_
    WHERE relnamespace = 'pg_catalog'::regnamespace AND (right_.grantee IN (SELECT oid FROM product) OR right_.grantee = 0
        AND NOT EXISTS (
            SELECT FROM pg_init_privs AS initial CROSS JOIN aclexplode(initprivs) AS usual
            WHERE initial.classoid = 'pg_class'::regclass AND initial.objoid = class.oid AND initial.objsubid = attnum
                AND usual.grantee = 0 AND usual.privilege_type = right_.privilege_type))
    UNION ALL
    SELECT format('schema %I', nspname), format('SCHEMA %I', nspname), right_.privilege_type, '', right_.grantee, right_.is_grantable
    FROM pg_namespace AS other CROSS JOIN aclexplode(nspacl) AS right_
    WHERE other.oid NOT IN (SELECT oid FROM space) AND nspname !~ '^pg_(toast|temp)' AND right_.grantee <> nspowner
        AND (right_.grantee IN (SELECT oid FROM product) OR right_.grantee = 0
            AND (right_.privilege_type = 'CREATE' OR nspname NOT IN ('pg_catalog', 'information_schema')))
), fact (subject, detail, undo) AS (
    -- Not to take it away: to act as it.
    SELECT 'administrator is a superuser', '', format('SET LOCAL ROLE %I', name) FROM administrator WHERE rolsuper
    UNION ALL
    SELECT format('%s grants %s to %s', granted.name, privilege, coalesce(who.name, grantee::text)),
        CASE WHEN bool_or(is_grantable) THEN 'with grant option' ELSE '' END,
        format('REVOKE %s%s ON %s FROM %s CASCADE', privilege, columns, target, quoted)
    FROM granted LEFT JOIN who ON who.oid = grantee WHERE grantee <> (SELECT oid FROM administrator)
    GROUP BY granted.name, privilege, columns, target, who.name, grantee, quoted
    UNION ALL
    SELECT 'schema ' || space.name,
        'owned by ' || CASE WHEN space.name = 'public' AND is_superuser THEN 'pg_database_owner' ELSE who.name END,
        format('ALTER SCHEMA %I OWNER TO %s', space.name, CASE space.name WHEN 'public' THEN 'pg_database_owner'
            WHEN 'guard' THEN (SELECT quote_ident(name) FROM administrator) ELSE 'sovang_owner' END)
    FROM space JOIN who ON who.oid = owner
    UNION ALL
    SELECT 'database is owned by ' || product.name, '',
        format('ALTER DATABASE %I OWNER TO %I', datname, (SELECT name FROM administrator))
    FROM pg_database JOIN product ON product.oid = datdba WHERE datname = current_database()
    UNION ALL
    SELECT kind || ' ' || relation.name, 'owned by ' || who.name,
        CASE WHEN relation.kind IN ('view', 'materialized view') THEN format('DROP %s IF EXISTS %s CASCADE', kind, relation.name)
            ELSE format('ALTER TABLE %s OWNER TO %I', relation.name, rightful) END
    FROM relation JOIN who ON who.oid = owner WHERE is_ours OR owner IN (SELECT oid FROM product)
    UNION ALL
    SELECT format('table %s is unlogged', name), '', format('ALTER TABLE %s SET LOGGED', name)
    FROM relation WHERE is_ours AND relpersistence = 'u'
    UNION ALL
    SELECT format('table %s has row level security', name), '', format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', name)
    FROM relation WHERE is_ours AND relrowsecurity
    UNION ALL
    SELECT format('table %s forces row level security on its owner', name), '',
        format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', name)
    FROM relation WHERE is_ours AND relforcerowsecurity
    UNION ALL
    SELECT format('table %s has the child %s', name, inhrelid::regclass), '',
        format('ALTER TABLE %s NO INHERIT %s', inhrelid::regclass, name)
    FROM pg_inherits JOIN relation ON relation.oid = inhparent WHERE is_ours
    UNION ALL
    SELECT format('policy %I on %s', polname, name), '', format('DROP POLICY IF EXISTS %I ON %s', polname, name)
    FROM pg_policy JOIN relation ON relation.oid = polrelid WHERE is_ours
    UNION ALL
    SELECT format('rule %I on %s', rulename, name), '', format('DROP RULE IF EXISTS %I ON %s CASCADE', rulename, name)
    FROM pg_rewrite JOIN relation ON relation.oid = ev_class
    WHERE is_ours AND NOT (rulename = '_RETURN' AND relkind IN ('v', 'm'))
    UNION ALL
    SELECT format('trigger %I on %s', tgname, name),
        format('%s: %s', CASE tgenabled WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'for replicas only'
            ELSE 'not for replicas' END, pg_get_triggerdef(pg_trigger.oid)),
        format('DROP TRIGGER IF EXISTS %I ON %s CASCADE', tgname, name)
    FROM pg_trigger JOIN relation ON relation.oid = tgrelid WHERE is_ours AND NOT tgisinternal
    UNION ALL
    SELECT format('constraint %I on %s is not enforced', conname, name), '',
        string_agg(format('ALTER TABLE %s ENABLE TRIGGER %I', name, tgname), '; ')
    FROM pg_trigger JOIN relation ON relation.oid = tgrelid JOIN pg_constraint ON pg_constraint.oid = tgconstraint
    WHERE is_ours AND tgisinternal AND tgenabled <> 'O' GROUP BY conname, name
    UNION ALL
    SELECT 'system function ' || oid::regprocedure || ' is not of the system', '', format('DROP ROUTINE %s CASCADE', oid::regprocedure)
    -- Those of PostgreSQL itself have lower numbers.
    FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND oid >= 16384
        AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')
    UNION ALL
    SELECT 'function ' || routine.name,
        format('owned by %s, %s%s%s%s%s, volatility %s, parallel %s, %s, returns %s, digest %s', who.name,
            CASE prokind WHEN 'f' THEN '' ELSE format('kind %s, ', prokind) END, lanname,
            CASE WHEN prosecdef THEN ', SECURITY DEFINER' ELSE '' END, CASE WHEN proisstrict THEN ', STRICT' ELSE '' END,
            CASE WHEN proleakproof THEN ', LEAKPROOF' ELSE '' END, provolatile, proparallel,
            coalesce(array_to_string(proconfig, '; '), 'no settings'), pg_get_function_result(routine.oid),
            md5(concat_ws(' ', pg_get_function_arguments(routine.oid), prosrc, probin))),
        CASE WHEN is_extension THEN format('REVOKE ALL ON ROUTINE %s FROM PUBLIC, sovang_owner, sovang_append, sovang_read, '
            'sovang_project, sovang_erase, sovang_sign CASCADE', routine.name)
            ELSE format('DROP ROUTINE IF EXISTS %s CASCADE', routine.name) END
    FROM routine JOIN who ON who.oid = owner
    WHERE is_ours OR owner IN (SELECT oid FROM product) OR EXISTS (
        SELECT FROM aclexplode(acl) AS right_ WHERE right_.grantee = 0 OR right_.grantee IN (SELECT oid FROM product))
    UNION ALL
    SELECT format('event trigger %I', evtname),
        format('%s, %s, when %s, %s, owned by %s', CASE evtenabled WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled'
            WHEN 'R' THEN 'for replicas only' ELSE 'not for replicas' END, evtevent,
            coalesce(array_to_string(evttags, ', '), 'anything'), evtfoid::regprocedure, who.name),
        format('DROP EVENT TRIGGER IF EXISTS %I CASCADE', evtname)
    FROM pg_event_trigger JOIN who ON who.oid = evtowner
    WHERE NOT EXISTS (SELECT FROM pg_depend
        WHERE classid = 'pg_event_trigger'::regclass AND objid = pg_event_trigger.oid AND deptype = 'e')
    UNION ALL
    SELECT 'role ' || rolname, '', NULL FROM pg_roles WHERE oid IN (SELECT oid FROM product)
    UNION ALL
    SELECT format('role %I is %s', rolname, attribute.name), '', format('ALTER ROLE %I NO%s', rolname, attribute.name)
    FROM pg_roles CROSS JOIN LATERAL (VALUES ('LOGIN', rolcanlogin), ('SUPERUSER', rolsuper), ('CREATEROLE', rolcreaterole),
        ('CREATEDB', rolcreatedb), ('REPLICATION', rolreplication), ('BYPASSRLS', rolbypassrls), ('INHERIT', rolinherit)
    ) AS attribute (name, is_set)
    WHERE pg_roles.oid IN (SELECT oid FROM product) AND is_set
    UNION ALL
    SELECT format('role %I is a member of %I', inner_.rolname, outer_.rolname),
        CASE WHEN bool_or(admin_option) THEN 'with admin option' ELSE '' END,
        format('REVOKE %I FROM %I%s CASCADE', outer_.rolname, inner_.rolname,
            coalesce(format(' GRANTED BY %I', max(grantor_.rolname)), ''))
    FROM pg_auth_members JOIN pg_roles AS inner_ ON inner_.oid = member JOIN pg_roles AS outer_ ON outer_.oid = roleid
    LEFT JOIN pg_roles AS grantor_ ON grantor_.oid = grantor
    WHERE (inner_.oid IN (SELECT oid FROM product) OR outer_.oid IN (SELECT oid FROM product))
        AND inner_.oid <> (SELECT oid FROM administrator)
    GROUP BY inner_.rolname, outer_.rolname
    UNION ALL
    SELECT format('%s sets %s', CASE WHEN setrole = 0 THEN 'every role' ELSE format('role %I', rolname) END
            || CASE WHEN setdatabase = 0 THEN '' ELSE ' in this database' END, split_part(setting, '=', 1)),
        substr(setting, strpos(setting, '=') + 1),
        CASE WHEN setrole = 0 AND setdatabase <> 0 THEN format('ALTER DATABASE %I RESET %s', current_database(), key)
            ELSE format('ALTER ROLE %s%s RESET %s', CASE WHEN setrole = 0 THEN 'ALL' ELSE quote_ident(rolname) END,
                CASE WHEN setdatabase = 0 THEN '' ELSE format(' IN DATABASE %I', current_database()) END, key) END
    FROM pg_db_role_setting LEFT JOIN pg_roles ON pg_roles.oid = setrole CROSS JOIN unnest(setconfig) AS setting
    CROSS JOIN LATERAL (SELECT (SELECT string_agg(quote_ident(part), '.') FROM regexp_split_to_table(split_part(setting, '=', 1), '\.')
        AS part) AS key) AS name
    -- For everybody an operator may set what he likes, but for what takes a guard or the durability away.
    WHERE (setrole IN (SELECT oid FROM product) OR setrole = 0 AND split_part(setting, '=', 1) IN (
            'session_replication_role', 'synchronous_commit', 'search_path', 'session_preload_libraries',
            'local_preload_libraries', 'row_security', 'event_triggers', 'zero_damaged_pages', 'ignore_checksum_failure',
            'lo_compat_privileges', 'default_transaction_read_only'))
        AND setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    UNION ALL
    SELECT 'default privileges of administrator keep functions from PUBLIC', '', NULL
    FROM pg_default_acl WHERE defaclrole = (SELECT oid FROM administrator) AND defaclnamespace = 0 AND defaclobjtype = 'f'
        AND NOT EXISTS (SELECT FROM aclexplode(defaclacl) AS right_ WHERE right_.grantee = 0)
    UNION ALL
    SELECT format('default privileges of %s grant %s on %s%s to %s', owner.name, privilege_type, kind.name,
            coalesce(' in ' || quote_ident(nspname), ''), coalesce(grantee.name, right_.grantee::text)), '',
        format('ALTER DEFAULT PRIVILEGES FOR ROLE %s%s REVOKE ALL ON %s FROM %s', owner.quoted,
            coalesce(' IN SCHEMA ' || quote_ident(nspname), ''), kind.name, grantee.quoted)
    FROM pg_default_acl CROSS JOIN aclexplode(defaclacl) AS right_ JOIN who AS owner ON owner.oid = defaclrole
    LEFT JOIN who AS grantee ON grantee.oid = right_.grantee LEFT JOIN pg_namespace ON pg_namespace.oid = defaclnamespace
    JOIN (VALUES ('r', 'TABLES'), ('S', 'SEQUENCES'), ('f', 'FUNCTIONS'), ('T', 'TYPES'), ('n', 'SCHEMAS')
    ) AS kind (code, name) ON kind.code = defaclobjtype
    WHERE right_.grantee <> defaclrole AND (
        defaclrole IN (SELECT oid FROM product) OR defaclrole = (SELECT oid FROM administrator)
        OR right_.grantee IN (SELECT oid FROM product))
)
SELECT subject, detail, coalesce(undo, '') FROM fact ORDER BY subject COLLATE "C", detail COLLATE "C"
