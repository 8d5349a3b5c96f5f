/// The tables of the key store.
///
/// Times are microseconds since 1970 (UTC).
enum KeyStoreSchema {
    /// Idempotent: run at each opening.
    static let sql = """
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
            CHECK ((key IS NULL) = (destroyed_at IS NOT NULL) AND (key IS NULL) = (gone_at IS NOT NULL))
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS backup (
            path       TEXT PRIMARY KEY,
            made_at    INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            removed_at INTEGER
        );
        """
}
