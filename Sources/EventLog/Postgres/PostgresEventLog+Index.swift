import Foundation
import PostgresClient

extension PostgresEventLog {
    /// What a look at every line of the blind index found.
    package struct IndexAudit: Hashable, Sendable {
        /// How many lines lie under the key that their honoree's own box asks for.
        package var right = 0
        /// How many cannot be compared here: the key of the person or of the generation is elsewhere, or lost.
        package var closed = 0
        /// How many do not: nobody finds that honoree by them, or somebody else does.
        package var wrong = 0
    }

    /// Compares every line of the blind index with the box that its honoree's key opens.
    ///
    /// Whether a line is missing altogether it does not tell.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    package func auditIndex() async throws -> IndexAudit {
        let keys = try await vault.keyring.indexKeys()
        var (audit, after) = (IndexAudit(), nil as IndexLine?)
        repeat {
            let lines = try await lines(after: after)
            let persons = try await vault.keyring.keys(of: Set(lines.map(\.honoree)))
            for line in lines {
                guard let box = line.box, let person = persons[line.honoree], let key = keys[line.generation] else {
                    audit.closed += 1
                    continue
                }
                guard let blind = vault.openBlind(box, of: line.honoree, under: person) else {
                    if person.replacesLost { audit.closed += 1 } else { audit.wrong += 1 }
                    continue
                }
                if key.wrap(blind) == line.key { audit.right += 1 } else { audit.wrong += 1 }
            }
            after = lines.last
        } while after != nil
        return audit
    }

    private struct IndexLine: Sendable {
        let key: [UInt8]
        let honoree: UUID
        let generation: Int32
        let box: [UInt8]?
    }

    private func lines(after last: IndexLine?) async throws -> [IndexLine] {
        try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT key, honoree, generation, box FROM log.blind_key \
                WHERE \(last == nil) OR (key, honoree) > (\(last?.key), \(last?.honoree)) ORDER BY key, honoree LIMIT 5000
                """
            ).map { row in
                IndexLine(
                    key: try row.decode([UInt8].self, at: 0), honoree: try row.decode(UUID.self, at: 1),
                    generation: try row.decode(Int32.self, at: 2), box: try row.decode([UInt8]?.self, at: 3))
            }
        }
    }
}
