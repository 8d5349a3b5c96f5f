import Foundation
import PostgresClient

extension PostgresPersonEraser {
    /// Puts the blind index under a new key and destroys the one before, so that what backups of the database hold of erased persons
    /// can be tried against nothing.
    ///
    /// Appending and looking up go on meanwhile: lines are found under both keys until the last one is moved. Of several who ask at
    /// about the same time each waits for a renewal that began after it asked.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    package func renewIndex() async throws {
        try await renewals.run {
            try await connected { connection in
                var attempts = 0
                while true {
                    let span = try await Self.span(on: connection)
                    // Durable before anything is written under it.
                    let key = try await vault.keyring.indexKey(making: span.newest + 1)
                    do {
                        let next = try await connection.perform { connection in
                            try connection.query("SELECT log.renew_index(\(span.newest), \(key.proof))").scalar(Int32.self)
                        }
                        return try await move(to: next, on: connection)
                    } catch let error as PostgresError where error.sqlState == "SV006" && attempts < 10 {
                        // Another process renews it at the same time.
                        attempts += 1
                    }
                }
            }
        }
    }

    /// Renews the index if its key is not in the store, or there is none yet; ends a renewal that was broken off.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    package func settleIndex() async throws {
        let span = try await connected { try await Self.span(on: $0) }
        let keys = try await vault.keyring.indexKeys()
        guard span.newest > 0, keys[span.newest]?.proof == span.proof else { return try await renewIndex() }
        if span.oldest < span.newest {
            try await connected { try await move(to: span.newest, on: $0) }
        } else if keys.keys.contains(where: { $0 < span.newest }) {
            try await vault.keyring.destroyIndexKeys(before: span.newest)
        }
    }

    /// Moves every line to a generation, and destroys the keys before it.
    private func move(to generation: Int32, on connection: PostgresConnection) async throws {
        let key = try await vault.keyring.indexKey(making: generation)
        var after: Line?
        repeat {
            let lines = try await Self.lines(before: generation, after: after, on: connection)
            let moved = try await rewritten(lines, key)
            try await connection.perform { connection in
                _ = try connection.query(
                    """
                    SELECT log.rekey(\(generation), \(moved.map(\.before.key)), \(moved.map(\.before.honoree)), \
                    \(moved.map(\.key)), \(moved.map(\.box)))
                    """)
            }
            after = lines.last
        } while after != nil
        if try await Self.span(on: connection).oldest == generation {
            try await vault.keyring.destroyIndexKeys(before: generation)
        }
    }

    /// A line of the index as it stands in the database.
    private struct Line: Sendable {
        let key: [UInt8]
        let honoree: UUID
        let box: [UInt8]?
    }

    /// A line as it is to stand there.
    private struct Move: Sendable {
        let before: Line
        let key: [UInt8]
        let box: [UInt8]
    }

    private func rewritten(_ lines: [Line], _ key: IndexKey) async throws -> [Move] {
        let keys = try await vault.keyring.keys(of: Set(lines.map(\.honoree)))
        return try lines.map { line in
            // Of generation 0 a line is what is sealed from then on.
            guard let own = keys[line.honoree],
                let blind = line.box.map({ vault.openBlind($0, of: line.honoree, under: own) }) ?? BlindKey(bytes: line.key)
            else {
                // It is found no more, unless the key of its person comes back. The index must not wait for that: it would keep the old
                // key, and every erased person with it. Of generation 0 it has nothing to be opened from.
                let lost = line.box == nil ? key.wrap(.random()) : line.key
                return Move(before: line, key: lost, box: line.box ?? [0])
            }
            let box = try vault.seal(BlindEntry(key: blind, honoree: line.honoree), under: own)
            return Move(before: line, key: key.wrap(blind), box: box)
        }
    }

    private static func span(on connection: PostgresConnection) async throws -> IndexSpan {
        try await connection.perform { try BlindLookup.span(on: $0) }
    }

    private static func lines(
        before generation: Int32, after last: Line?, on connection: PostgresConnection
    ) async throws -> [Line] {
        try await connection.perform { connection in
            try connection.query(
                """
                SELECT key, honoree, box FROM log.blind_key WHERE generation < \(generation) \
                AND (\(last == nil) OR (key, honoree) > (\(last?.key), \(last?.honoree))) \
                ORDER BY key, honoree LIMIT 5000
                """
            ).map { row in
                Line(
                    key: try row.decode([UInt8].self, at: 0), honoree: try row.decode(UUID.self, at: 1),
                    box: try row.decode([UInt8]?.self, at: 2))
            }
        }
    }
}
