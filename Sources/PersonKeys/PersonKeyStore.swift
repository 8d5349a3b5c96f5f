package import Entry
package import EventLog
package import Foundation
import GRDB

/// The keys of persons in one SQLite file of its own, outside the PostgreSQL cluster and its backups.
///
/// Whoever destroys a key here makes every copy of what was sealed under it unreadable, in whatever backup of the database it lies,
/// once the last backup of this file that holds the key has expired. So the file is written in such a way that no old page of it
/// stays behind: deleted content is overwritten, and so is the journal that held it.
package final class PersonKeyStore: PersonKeyring {
    /// The one connection that writes.
    let writer: DatabaseQueue

    /// Reads beside the writer, and waits only while that one commits.
    let reader: DatabaseQueue

    /// The file.
    package let file: URL

    let now: @Sendable () -> Instant
    private let batches: KeyBatches

    /// Opens the store of a log.
    ///
    /// - Parameters:
    ///   - file: mode 0600, in a folder that only its owner may enter.
    ///   - origin: the log whose persons these are, so that a store of another log is refused; `nil` takes the store as it is.
    ///   - mayCreate: whether a missing store may be made: only while nothing is sealed under its keys.
    /// - Throws: ``PersonKeyError``.
    package convenience init(
        file: URL, origin: String?, mayCreate: Bool, now: @escaping @Sendable () -> Instant
    ) throws(PersonKeyError) {
        do {
            if !FileManager.default.fileExists(atPath: file.path) {
                guard mayCreate else { throw PersonKeyError.storeMissing(path: file.path) }
                try KeyFile.create(file)
            }
            try self.init(opening: file, now: now)
            try prepare(origin: origin)
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    /// Opens a copy of a store, which must be of the same log.
    convenience init(copy: URL, of store: PersonKeyStore) throws {
        let origin = try store.reader.read { try String.fetchOne($0, sql: "SELECT origin FROM store") }
        try self.init(opening: copy, now: store.now)
        try prepare(origin: origin)
    }

    private init(opening file: URL, now: @escaping @Sendable () -> Instant) throws {
        self.file = file
        self.now = now
        let writer = try DatabaseQueue(path: file.path, configuration: Self.writing)
        self.writer = writer
        reader = try DatabaseQueue(path: file.path, configuration: Self.reading)
        batches = KeyBatches { persons, lost in
            let at = now().microseconds
            let gone = try await lost(persons)
            let new = persons.subtracting(gone)
            let lines = new.isEmpty ? [:] : try await writer.write { try Self.make(new, at: at, in: $0) }
            return KeyBatches.Outcome(lines: lines, lost: gone)
        }
    }

    /// Makes keys for those who have none; returns what stands in the store then.
    private static func make(_ persons: Set<UUID>, at: Int64, in db: Database) throws -> [UUID: Line] {
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO person (person, key, made_at) VALUES (?, ?, ?)")
        var lines: [UUID: Line] = [:]
        // In the order of the tree, so that a batch touches few pages.
        for person in persons.sorted(by: { $0.uuidString < $1.uuidString }) {
            let key = PersonKey.random()
            try statement.execute(arguments: [person, Data(key.bytes), at])
            lines[person] = db.changesCount > 0 ? Line(key: key) : try line(of: person, in: db)
        }
        return lines
    }

    private static var writing: Configuration {
        var configuration = Configuration()
        configuration.label = "person-keys"
        // `sovang keys backup` writes a line beside a running daemon.
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // A journal that stays can be overwritten (see KeyFile); one that is deleted leaves its blocks on the disk, and the
            // write-ahead log keeps old pages until it is reused.
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA; PRAGMA journal_mode = PERSIST")
        }
        return configuration
    }

    private static var reading: Configuration {
        var configuration = Configuration()
        configuration.label = "person-keys-reader"
        configuration.busyMode = .timeout(10)
        configuration.readonly = true
        return configuration
    }

    private func prepare(origin: String?) throws {
        let found = try writer.write { db in
            try KeyStoreSchema.prepare(db)
            if let origin {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO store (one, origin, settled) VALUES (1, ?, 0)", arguments: [origin])
            }
            return try String.fetchOne(db, sql: "SELECT origin FROM store")
        }
        guard let found else { throw PersonKeyError.storeMissing(path: file.path) }
        if let origin, found != origin { throw PersonKeyError.otherOrigin(found: found) }
    }

    package func keys(
        makingFor persons: Set<UUID>, unless lost: @escaping LostKeys
    ) async throws(PersonKeyError) -> [UUID: PersonKey] {
        do {
            let found = try await lines(of: persons)
            let unknown = persons.filter { found[$0] == nil }
            if unknown.isEmpty { return try Self.keys(in: found) }
            let outcome = try await batches.make(unknown, unless: lost)
            let gone = outcome.lost.intersection(unknown).count
            if gone > 0 { throw PersonKeyError.behind(persons: gone) }
            var all = found
            for person in unknown { all[person] = outcome.lines[person] }
            guard all.count == persons.count else { throw PersonKeyError.unavailable(reason: "key-not-kept") }
            return try Self.keys(in: all)
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    package func keys(of persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: PersonKey] {
        do {
            return try await lines(of: persons).compactMapValues { $0.key }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    package func settled() async throws(PersonKeyError) -> Int64 {
        do {
            return try await reader.read { try Int64.fetchOne($0, sql: "SELECT settled FROM store") ?? 0 }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    package func settle(before position: Int64) async throws(PersonKeyError) {
        do {
            try await writer.write { db in
                try db.execute(sql: "UPDATE store SET settled = max(settled, ?)", arguments: [position])
            }
        } catch {
            throw PersonKeyError(wrapping: error)
        }
    }

    /// Ends both connections.
    package func close() {
        try? reader.close()
        try? writer.close()
    }

    /// A person's line: its key, unless that was destroyed.
    struct Line: Sendable {
        let key: PersonKey?
    }

    private func lines(of persons: Set<UUID>) async throws -> [UUID: Line] {
        guard !persons.isEmpty else { return [:] }
        return try await reader.read { db in
            var lines: [UUID: Line] = [:]
            for person in persons { lines[person] = try Self.line(of: person, in: db) }
            return lines
        }
    }

    private static func line(of person: UUID, in db: Database) throws -> Line? {
        let statement = try db.cachedStatement(sql: "SELECT key, replaced_at IS NOT NULL FROM person WHERE person = ?")
        guard let row = try Row.fetchOne(statement, arguments: [person]) else { return nil }
        let (bytes, isReplaced): (Data?, Bool) = (row[0], row[1])
        return Line(key: bytes.flatMap { PersonKey(bytes: Array($0), replacesLost: isReplaced) })
    }

    private static func keys(in lines: [UUID: Line]) throws(PersonKeyError) -> [UUID: PersonKey] {
        var keys: [UUID: PersonKey] = [:]
        for (person, line) in lines {
            guard let key = line.key else { throw .destroyed(person) }
            keys[person] = key
        }
        return keys
    }
}
