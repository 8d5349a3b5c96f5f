-- Nobody creates anything beside the product's own objects.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO sovang_append, sovang_read, sovang_project, sovang_erase', current_database());
END
$$;
