import Entry
package import EventLog
import Foundation
import GRDB

extension PersonKeyStore {
    package func indexKeys() async throws(PersonKeyError) -> [Int32: IndexKey] {
        do {
            return try await reader.read { try Self.indexKeys(in: $0) }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    package func indexKey(making generation: Int32) async throws(PersonKeyError) -> IndexKey {
        let at = now().microseconds
        do {
            return try await writer.write { db in
                try db.execute(
                    sql: "INSERT OR IGNORE INTO index_key (generation, key, made_at) VALUES (?, ?, ?)",
                    arguments: [generation, Data(IndexKey.random(generation: generation).bytes), at])
                guard let key = try Self.indexKeys(in: db)[generation] else {
                    throw PersonKeyError.unavailable(reason: "key-not-kept")
                }
                return key
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    package func destroyIndexKeys(before generation: Int32) async throws(PersonKeyError) {
        do {
            let isThere = try await reader.read { db in
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM index_key WHERE generation < ?)", arguments: [generation]) ?? false
            }
            guard isThere else { return }
            try await removing { db in
                try db.execute(sql: "DELETE FROM index_key WHERE generation < ?", arguments: [generation])
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    private static func indexKeys(in db: Database) throws -> [Int32: IndexKey] {
        try Row.fetchAll(db, sql: "SELECT generation, key FROM index_key").reduce(into: [:]) { keys, row in
            let (generation, bytes): (Int32, Data) = (row[0], row[1])
            keys[generation] = IndexKey(generation: generation, bytes: Array(bytes))
        }
    }
}
