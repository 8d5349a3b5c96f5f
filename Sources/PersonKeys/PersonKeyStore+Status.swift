import Entry
package import EventLog
import GRDB

extension PersonKeyStore {
    /// What the store holds, in numbers.
    package func status() async throws(PersonKeyError) -> KeyStoreStatus {
        do {
            return try await reader.read { db in
                let store = try Row.fetchOne(db, sql: "SELECT origin, settled FROM store")
                let counts = try Row.fetchOne(
                    db, sql: "SELECT count(key), count(destroyed_at) FROM person")
                let backups = try Row.fetchOne(
                    db,
                    sql: "SELECT count(*), max(made_at), max(expires_at) FROM backup WHERE removed_at IS NULL")
                let made: Int64? = backups?[1]
                let expires: Int64? = backups?[2]
                return KeyStoreStatus(
                    origin: store?[0] ?? "", keys: counts?[0] ?? 0, destroyed: counts?[1] ?? 0, settled: store?[1] ?? 0,
                    backups: backups?[0] ?? 0, lastBackup: made.map { Instant(microseconds: $0) },
                    lastExpiry: expires.map { Day(of: Instant(microseconds: $0)) })
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }
}
