import Entry
package import EventLog
package import Foundation
import GRDB

extension PersonKeyStore {
    /// What was taken over from a copy.
    package struct Adoption: Hashable, Sendable {
        /// How many keys this store did not have.
        package var keys = 0
        /// How many keys that this store still had were destroyed in the copy, and so are here.
        package var destroyed = 0
        /// How many keys of the blind index this store did not have.
        package var indexKeys = 0
    }

    /// Takes over from a copy of this store what is missing here; whatever either store knows to be destroyed is destroyed.
    ///
    /// - Throws: ``PersonKeyError``: ``PersonKeyError/otherOrigin(found:)`` for the copy of another log's store.
    package func adopt(_ copy: URL) async throws(PersonKeyError) -> Adoption {
        do {
            guard FileManager.default.fileExists(atPath: copy.path) else { throw PersonKeyError.copyUnusable(path: copy.path) }
            let other: PersonKeyStore
            do {
                other = try PersonKeyStore(copy: copy, of: self)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
                throw PersonKeyError.copyUnusable(path: copy.path)
            }
            defer { other.close() }
            let (persons, indexKeys) = try await (other.allLines(), other.indexKeys())
            let at = now().microseconds
            // Before anything is destroyed: a copy that lies elsewhere makes the day on which it is truly gone a later one.
            try await take(backups: try await other.allBackups())
            let adoption = try await take(persons, indexKeys, at: at)
            let ended = persons.filter { $0.key == nil }
            let own = try await keys(of: Set(ended.map(\.person)))
            try await destroy(Set(own.keys))
            try await extend(ended)
            return Adoption(keys: adoption.keys, destroyed: own.count, indexKeys: adoption.indexKeys)
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    /// Makes new keys for persons whose keys are lost for good: what was sealed for them before can never be read again.
    ///
    /// - Returns: how many were made; persons who have a key or whose key was destroyed are left as they are.
    package func replaceLost(_ persons: Set<UUID>) async throws(PersonKeyError) -> Int {
        let at = now().microseconds
        do {
            return try await writer.write { db in
                let statement = try db.cachedStatement(
                    sql: "INSERT OR IGNORE INTO person (person, key, made_at, replaced_at) VALUES (?, ?, ?, ?)")
                var count = 0
                for person in persons {
                    try statement.execute(arguments: [person, Data(PersonKey.random().bytes), at, at])
                    count += db.changesCount
                }
                return count
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    /// A person's whole line.
    private struct WholeLine: Sendable {
        let person: UUID
        let key: Data?
        let madeAt: Int64
        let destroyedAt: Int64?
        let goneAt: Int64?
        let replacedAt: Int64?
    }

    private func allLines() async throws -> [WholeLine] {
        try await reader.read { db in
            try Row.fetchAll(db, sql: "SELECT person, key, made_at, destroyed_at, gone_at, replaced_at FROM person").map { row in
                WholeLine(
                    person: row[0], key: row[1], madeAt: row[2], destroyedAt: row[3], goneAt: row[4], replacedAt: row[5])
            }
        }
    }

    /// A copy that was made, and when it expires.
    private struct BackupLine: Sendable {
        let path: String
        let madeAt: Int64
        let expiresAt: Int64
    }

    private func allBackups() async throws -> [BackupLine] {
        try await reader.read { db in
            try Row.fetchAll(db, sql: "SELECT path, made_at, expires_at FROM backup WHERE removed_at IS NULL").map { row in
                BackupLine(path: row[0], madeAt: row[1], expiresAt: row[2])
            }
        }
    }

    private func take(backups: [BackupLine]) async throws {
        try await writer.write { db in
            for line in backups {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO backup (path, made_at, expires_at) VALUES (?, ?, ?)",
                    arguments: [line.path, line.madeAt, line.expiresAt])
            }
        }
    }

    private func take(_ lines: [WholeLine], _ indexKeys: [Int32: IndexKey], at: Int64) async throws -> Adoption {
        try await writer.write { db in
            var adoption = Adoption()
            let person = try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO person (person, key, made_at, destroyed_at, gone_at, replaced_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """)
            for line in lines {
                try person.execute(
                    arguments: [line.person, line.key, line.madeAt, line.destroyedAt, line.goneAt, line.replacedAt])
                if line.key != nil { adoption.keys += db.changesCount }
            }
            for (generation, key) in indexKeys {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO index_key (generation, key, made_at) VALUES (?, ?, ?)",
                    arguments: [generation, Data(key.bytes), at])
                adoption.indexKeys += db.changesCount
            }
            return adoption
        }
    }

    /// What is gone is gone on the later of the days that two stores know.
    private func extend(_ ended: [WholeLine]) async throws {
        try await writer.write { db in
            for line in ended {
                try db.execute(
                    sql: "UPDATE person SET gone_at = max(gone_at, ?) WHERE person = ? AND gone_at IS NOT NULL",
                    arguments: [line.goneAt, line.person])
            }
        }
    }
}
