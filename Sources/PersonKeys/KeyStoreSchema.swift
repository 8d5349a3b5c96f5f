import GRDB

/// The tables of the key store.
///
/// Times are microseconds since 1970 (UTC).
enum KeyStoreSchema {
    /// Makes what is missing; run at each opening.
    static func prepare(_ db: Database) throws {
        try db.execute(sql: sql)
        // The first stores knew of no lost keys.
        if try !db.columns(in: "person").contains(where: { $0.name == "replaced_at" }) {
            try db.execute(sql: "ALTER TABLE person ADD COLUMN replaced_at INTEGER")
        }
    }

    private static let sql = """
        CREATE TABLE IF NOT EXISTS store (
            one     INTEGER PRIMARY KEY CHECK (one = 1),
            origin  TEXT NOT NULL,
            settled INTEGER NOT NULL
        );
        CREATE TABLE IF NOT EXISTS person (
            person       BLOB PRIMARY KEY CHECK (length(person) = 16),
            key          BLOB CHECK (length(key) = 32),
            made_at      INTEGER NOT NULL,
            destroyed_at INTEGER,
            gone_at      INTEGER,
            replaced_at  INTEGER,
            CHECK ((key IS NULL) = (destroyed_at IS NOT NULL) AND (key IS NULL) = (gone_at IS NOT NULL))
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS index_key (
            generation INTEGER PRIMARY KEY CHECK (generation > 0),
            key        BLOB NOT NULL CHECK (length(key) = 32),
            made_at    INTEGER NOT NULL
        );
        CREATE TABLE IF NOT EXISTS backup (
            path       TEXT PRIMARY KEY,
            made_at    INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            removed_at INTEGER
        );
        """
}
