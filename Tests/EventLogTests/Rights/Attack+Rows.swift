extension Attack {
    private static let names = [
        "entry", "head", "kind", "request", "disclosure", "plain_disclosure", "blind_key", "signed_head", "cosignature",
    ]

    /// Changing, adding and removing what is written.
    static let rows: [Attack] =
        names.flatMap { table -> [Attack] in
            [
                Attack("DELETE FROM log.\(table)"),
                Attack("TRUNCATE log.\(table)"),
                Attack("COPY log.\(table) FROM STDIN"),
                Attack("INSERT INTO log.\(table) SELECT * FROM log.\(table)"),
            ]
        } + [
            Attack("UPDATE log.entry SET leaf = '{}'"),
            Attack("UPDATE log.entry SET seq = seq + 1"),
            Attack("UPDATE log.head SET size = 0, frontier = ''"),
            Attack("UPDATE log.head SET epoch = epoch + 1"),
            Attack("UPDATE log.head SET origin = 'another.example/log'"),
            Attack("UPDATE log.kind SET schema = 7"),
            Attack("UPDATE log.request SET digest = NULL"),
            Attack("UPDATE log.disclosure SET box = ''"),
            Attack("WITH gone AS (DELETE FROM log.entry RETURNING seq) SELECT count(*) FROM gone"),
            Attack("EXPLAIN ANALYZE DELETE FROM log.entry"),
            Attack("MERGE INTO log.entry USING (SELECT 0 AS seq) AS new ON entry.seq = new.seq WHEN MATCHED THEN DELETE"),
            Attack(
                """
                INSERT INTO log.head (origin, epoch, size, root, frontier) VALUES ('x', 0, 0, '', '') \
                ON CONFLICT (one) DO UPDATE SET size = 0
                """),
            Attack("SELECT * FROM log.head FOR UPDATE"),
            Attack("SELECT * FROM log.entry FOR KEY SHARE"),
            Attack("BEGIN; LOCK TABLE log.head IN ACCESS EXCLUSIVE MODE"),
            Attack("BEGIN; LOCK TABLE log.entry IN SHARE MODE"),
            Attack("UPDATE public.sovang_migration SET number = 1"),
            Attack("DELETE FROM read.checkpoint"),
            Attack("UPDATE read.checkpoint SET position = 0", allowed: [.project]),
            Attack("TRUNCATE read.proposal"),
            Attack("DELETE FROM read.proposal", allowed: [.project]),
            Attack("INSERT INTO read.checkpoint VALUES ('x', 1, 0, 0)", allowed: [.project]),
        ]

    /// Seeing what is not one's work to see.
    static let reading: [Attack] = [
        Attack("COPY log.entry TO STDOUT", allowed: [.read, .project, .erase]),
        Attack("COPY (SELECT leaf FROM log.entry) TO STDOUT", allowed: [.read, .project, .erase]),
        Attack("SELECT count(*) FROM log.head", allowed: [.read, .project, .erase]),
        Attack("SELECT count(*) FROM log.kind", allowed: [.read, .project, .erase]),
        Attack("SELECT count(*) FROM log.request", allowed: [.read, .erase]),
        Attack("SELECT count(*) FROM log.disclosure", allowed: [.read, .erase]),
        Attack("SELECT count(*) FROM log.blind_key", allowed: [.read, .erase]),
        Attack("SELECT count(*) FROM log.plain_disclosure", allowed: [.erase]),
        Attack("SELECT count(*) FROM log.signed_head", allowed: [.read, .sign]),
        Attack("SELECT count(*) FROM log.cosignature", allowed: [.read, .sign]),
        Attack("SELECT count(*) FROM read.proposal", allowed: [.read, .project]),
        Attack("SELECT count(*) FROM public.sovang_migration", allowed: [.read]),
        Attack("SELECT rolpassword FROM pg_authid"),
        Attack("SELECT count(*) FROM pg_statistic"),
        Attack("SELECT count(*) FROM pg_largeobject"),
        Attack("SELECT query_to_xml('SELECT leaf FROM log.entry', true, false, '')", allowed: [.read, .project, .erase]),
    ]
}
