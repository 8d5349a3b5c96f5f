import Foundation
import PostgresClient

/// Looks honorees up in the blind index, under whatever generations of its key have lines at that moment.
struct BlindLookup: Sendable {
    let index: IndexKeyring

    /// The honorees that each key leads to; keys that lead nowhere are left out.
    ///
    /// - Parameter query: runs a statement as the role `sovang_read`.
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    func honorees(
        of keys: [BlindKey], query: (_ forms: [[UInt8]]) async throws -> [PostgresRow]
    ) async throws -> [BlindKey: Set<UUID>] {
        guard !keys.isEmpty else { return [:] }
        var isSure = false
        while true {
            let (asked, wanted) = index.forms(of: keys)
            let rows = try await query(Array(wanted.keys))
            guard let first = rows.first else { throw PersonKeyError.unavailable(reason: "index-generation") }
            // Read with the lines, as of one moment: a line that moves to the next generation meanwhile is not missed.
            let span = try Self.span(first, from: 2)
            if let asked, asked.oldest <= span.oldest, asked.newest == span.newest {
                return try rows.reduce(into: [:]) { found, row in
                    guard let form = try row.decode([UInt8]?.self, at: 0), let key = wanted[form] else { return }
                    found[key, default: []].insert(try row.decode(UUID.self, at: 1))
                }
            }
            // A renewal may have ended since, and its old key be gone: before that is believed it is asked once more.
            if try await !index.learn(span, isSure: isSure) { isSure = true }
        }
    }

    /// The statement: a first row with the generations, then one for each line that was found.
    ///
    /// Each key is a probe of the index, whatever the statistics say.
    static func rows(of forms: [[UInt8]], on connection: isolated PostgresConnection) throws -> [PostgresRow] {
        Array(
            try connection.query(
                """
                SELECT NULL::bytea, NULL::uuid, oldest, newest, proof FROM log.index_generation UNION ALL \
                SELECT wanted.key, blind.honoree, 0, 0, NULL FROM unnest(\(forms)) AS wanted (key) CROSS JOIN LATERAL (\
                SELECT honoree FROM log.blind_key WHERE blind_key.key = wanted.key OFFSET 0) AS blind
                """))
    }

    /// The generations that are in use at this moment.
    static func span(on connection: isolated PostgresConnection) throws -> IndexSpan {
        guard let row = try connection.query("SELECT oldest, newest, proof FROM log.index_generation").first else {
            throw PersonKeyError.unavailable(reason: "index-generation")
        }
        return try span(row, from: 0)
    }

    private static func span(_ row: PostgresRow, from column: Int) throws -> IndexSpan {
        IndexSpan(
            oldest: try row.decode(Int32.self, at: column), newest: try row.decode(Int32.self, at: column + 1),
            proof: try row.decode([UInt8]?.self, at: column + 2))
    }
}
