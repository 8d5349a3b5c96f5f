import Entry
package import EventLog
package import Foundation
import GRDB

extension PersonKeyStore {
    /// Copies the store into a folder, whole and durable or not at all, and removes copies that are older than
    /// ``KeyBackup/days``.
    ///
    /// The copy is a key store itself: to restore, it is put in the place of the lost one.
    package func backup(into folder: URL) async throws(PersonKeyError) -> KeyBackup {
        let madeAt = now()
        let expiresAt = Instant(microseconds: madeAt.microseconds + Int64(KeyBackup.days) * 86_400_000_000)
        let file = folder.appending(path: Self.name(of: madeAt))
        let draft = folder.appending(path: ".\(file.lastPathComponent).new")
        do {
            try? FileManager.default.removeItem(at: draft)
            try KeyFile.create(draft)
            // Before the copy: a crash may leave a line too much, which only makes the promised date later, never a copy unknown.
            try await writer.write { db in
                try db.execute(
                    sql: "INSERT OR REPLACE INTO backup (made_at, expires_at, path) VALUES (?, ?, ?)",
                    arguments: [madeAt.microseconds, expiresAt.microseconds, file.path])
            }
            let keys = try await writer.writeWithoutTransaction { db in
                // Writes what is in use and nothing else: no free page comes along.
                try db.execute(sql: "VACUUM INTO ?", arguments: [draft.path])
                return try Int.fetchOne(db, sql: "SELECT count(*) FROM person WHERE key IS NOT NULL") ?? 0
            }
            try KeyFile.sync(draft)
            guard rename(draft.path, file.path) == 0 else { throw PersonKeyError.unavailable(reason: "errno-\(errno)") }
            try KeyFile.sync(folder)
            var removed = try await removeExpiredBackups()
            removed += try Self.removeExpired(in: folder, at: madeAt)
            return KeyBackup(file: file, madeAt: madeAt, expiresAt: expiresAt, keys: keys, removed: removed)
        } catch {
            try? FileManager.default.removeItem(at: draft)
            if !FileManager.default.fileExists(atPath: file.path) {
                try? await writer.write { try $0.execute(sql: "DELETE FROM backup WHERE path = ?", arguments: [file.path]) }
            }
            throw PersonKeyError(wrapping: error)
        }
    }

    /// Removes the copies that this store knows of and whose time is over.
    ///
    /// - Returns: those that were removed; one whose folder cannot be reached now is tried again the next time.
    @discardableResult
    package func removeExpiredBackups() async throws(PersonKeyError) -> [URL] {
        let at = now().microseconds
        do {
            let due = try await reader.read { db in
                try Row.fetchAll(
                    db, sql: "SELECT path FROM backup WHERE removed_at IS NULL AND expires_at <= ?", arguments: [at]
                ).map { row -> String in row[0] }
            }
            var removed: [URL] = []
            for path in due {
                let file = URL(fileURLWithPath: path)
                guard FileManager.default.fileExists(atPath: file.deletingLastPathComponent().path) else { continue }
                if FileManager.default.fileExists(atPath: file.path) {
                    try Self.remove(file)
                    removed.append(file)
                }
                try await writer.write { db in
                    try db.execute(
                        sql: "UPDATE backup SET removed_at = ? WHERE path = ?", arguments: [at, path])
                }
            }
            return removed
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    /// `persons-20261128T083000Z.sqlite`: the copies sort by their age.
    private static func name(of instant: Instant) -> String {
        "persons-\(instant.description.prefix(19).filter { $0 != "-" && $0 != ":" })Z.sqlite"
    }

    /// Removes copies by the time in their names: those too that a lost store had made.
    private static func removeExpired(in folder: URL, at now: Instant) throws -> [URL] {
        let oldest = Instant(microseconds: now.microseconds - Int64(KeyBackup.days) * 86_400_000_000)
        let last = name(of: oldest)
        var removed: [URL] = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let name = file.lastPathComponent
            guard name.hasPrefix("persons-"), name.hasSuffix("Z.sqlite"), name.utf8.count == last.utf8.count, name <= last
            else { continue }
            try remove(file)
            removed.append(file)
        }
        if !removed.isEmpty { try KeyFile.sync(folder) }
        return removed
    }

    /// Overwrites a copy before it is removed, as far as the file system lets anybody do that.
    private static func remove(_ file: URL) throws {
        try KeyFile.wipe(file.path)
        guard unlink(file.path) == 0 || errno == ENOENT else { throw PersonKeyError.unavailable(reason: "errno-\(errno)") }
    }
}
