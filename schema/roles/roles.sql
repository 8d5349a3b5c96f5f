-- The roles of the product. Roles belong to the cluster, not to the database, so that each may be there already.
-- sovang_owner owns every object and can never log in; the others log in and own nothing.
DO $$
DECLARE
    _role text;
BEGIN
    FOREACH _role IN ARRAY ARRAY['sovang_owner', 'sovang_append', 'sovang_read', 'sovang_project', 'sovang_erase'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', _role);
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
END
$$;
