import Entry
package import EventLog
package import Foundation
import GRDB

extension PersonKeyStore {
    package func destroy(_ persons: Set<UUID>) async throws(PersonKeyError) {
        guard !persons.isEmpty else { return }
        let at = now().microseconds
        do {
            try await removing { db in
                for person in persons { try Self.destroy(person, at: at, in: db) }
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    /// Takes keys away in one transaction, and leaves no copy of them in the journal.
    func removing(_ change: @escaping @Sendable (Database) throws -> Void) async throws {
        let journal = file.path + "-journal"
        try await writer.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try change(db)
                return .commit
            }
            // The lock keeps another process from writing a journal while this one is overwritten.
            try db.inTransaction(.immediate) {
                try KeyFile.wipe(journal)
                return .rollback
            }
        }
    }

    /// Takes a key away and leaves a mark, so that the person never gets another one.
    private static func destroy(_ person: UUID, at: Int64, in db: Database) throws {
        // The key lies in every backup that was made since it was, and the key of the index, under which the person can be found, in
        // every one since that was made; the last of them to expire is the end of both.
        try db.execute(
            sql: """
                INSERT INTO person (person, key, made_at, destroyed_at, gone_at) VALUES (:person, NULL, :at, :at, :at)
                ON CONFLICT (person) DO UPDATE SET key = NULL, destroyed_at = :at, gone_at = max(:at, coalesce(
                    (SELECT max(expires_at) FROM backup WHERE removed_at IS NULL
                        AND backup.made_at >= min(person.made_at, coalesce((SELECT min(made_at) FROM index_key), person.made_at))),
                    :at))
                WHERE destroyed_at IS NULL
                """,
            arguments: ["person": person, "at": at])
    }

    package func destroyed(_ persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: DestroyedKey] {
        guard !persons.isEmpty else { return [:] }
        do {
            return try await reader.read { db in
                let statement = try db.cachedStatement(
                    sql: "SELECT destroyed_at, gone_at FROM person WHERE person = ? AND destroyed_at IS NOT NULL")
                var found: [UUID: DestroyedKey] = [:]
                for person in persons {
                    guard let row = try Row.fetchOne(statement, arguments: [person]) else { continue }
                    let (at, gone): (Int64, Int64) = (row[0], row[1])
                    found[person] = DestroyedKey(
                        at: Instant(microseconds: at), gone: Day(of: Instant(microseconds: gone)))
                }
                return found
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }
}
