-- Which migrations this database has seen.
CREATE TABLE IF NOT EXISTS public.sovang_migration (
    number     integer     NOT NULL PRIMARY KEY,
    name       text        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);
