import Foundation
import PostgresClient

extension PostgresPersonEraser {
    /// Puts the blind index under a new key and destroys the one before, so that what backups of the database hold of erased persons
    /// can be tried against nothing; a renewal that a crash broke off is ended first.
    ///
    /// Appending and looking up go on meanwhile: lines are found under both keys until the last one is moved.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    package func renewIndex() async throws {
        try await connected { connection in
            var span = try await Self.span(on: connection)
            if span.oldest < span.newest, try await vault.keyring.indexKeys()[span.newest]?.proof == span.proof {
                span = try await move(to: span.newest, on: connection)
                // Lines of persons whose keys are not here stay where they are, and with them their key.
                guard span.oldest == span.newest else { return }
            }
            let previous = span.newest
            // Durable before anything is written under it.
            let key = try await vault.keyring.indexKey(making: previous + 1)
            let next = try await connection.perform { connection in
                try connection.query("SELECT log.renew_index(\(previous), \(key.proof))").scalar(Int32.self)
            }
            _ = try await move(to: next, on: connection)
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
            _ = try await connected { try await move(to: span.newest, on: $0) }
        } else {
            try await vault.keyring.destroyIndexKeys(before: span.newest)
        }
    }

    /// Moves every line that can be moved to a generation, and destroys the keys before it if none is left.
    private func move(to generation: Int32, on connection: PostgresConnection) async throws -> IndexSpan {
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
        let span = try await Self.span(on: connection)
        if span.oldest == generation { try await vault.keyring.destroyIndexKeys(before: generation) }
        return span
    }

    /// A line of the index as it stands in the database.
    private struct Line: Sendable {
        let key: [UInt8]
        let honoree: UUID
        let box: [UInt8]?
    }

    /// A line as it is to stand there; without a key if its person was erased.
    private struct Move: Sendable {
        let before: Line
        var key: [UInt8]?
        var box: [UInt8]?
    }

    private func rewritten(_ lines: [Line], _ key: IndexKey) async throws -> [Move] {
        let honorees = Set(lines.map(\.honoree))
        let keys = try await vault.keyring.keys(of: honorees)
        let destroyed = try await vault.keyring.destroyed(honorees)
        return try lines.compactMap { line in
            guard let own = keys[line.honoree] else { return destroyed[line.honoree].map { _ in Move(before: line) } }
            // Of generation 0 a line is what is sealed from then on.
            let blind = line.box.map { vault.openBlind($0, of: line.honoree, under: own) } ?? BlindKey(bytes: line.key)
            // A line that its person's lost key had sealed is found under no later one.
            guard let blind else { return own.replacesLost ? Move(before: line) : nil }
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
