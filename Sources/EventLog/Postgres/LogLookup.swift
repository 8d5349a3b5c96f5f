import Entry
import Foundation
import PostgresClient

/// What the log's tables answer.
///
/// Each look-up by many keys is a correlated index probe a key, so that no plan can turn
/// it into a scan of the table, whatever the statistics say.
enum LogLookup {
    /// Reads the leaves that a statement selects, in one buffer.
    static func page(_ sql: SQL, on connection: isolated PostgresConnection) throws -> EntryPage {
        let rows = try connection.query(sql)
        var bytes: [UInt8] = []
        var ends: [Int] = []
        bytes.reserveCapacity(rows.count * 640)
        ends.reserveCapacity(rows.count)
        for row in rows {
            try row.withBytes(at: 0) { bytes.append(contentsOf: $0) }
            ends.append(bytes.count)
        }
        return try EntryPage(bytes: bytes, ends: ends)
    }

    /// Looks up all that a batch wants but the recorded requests and the blind index.
    static func facts(_ wanted: WantedFacts, on connection: isolated PostgresConnection) throws -> LogFacts {
        var facts = LogFacts()
        if !wanted.streams.isEmpty {
            facts.streams = try last(
                """
                SELECT wanted.id, coalesce((SELECT max(stream_seq) FROM log.entry WHERE stream = wanted.id), -1) \
                FROM unnest(\(Array(wanted.streams))) AS wanted (id)
                """, on: connection)
        }
        if !wanted.subjects.isEmpty {
            facts.subjects = try last(
                """
                SELECT wanted.id, coalesce((SELECT max(seq) FROM log.entry WHERE subject = wanted.id), -1) \
                FROM unnest(\(Array(wanted.subjects))) AS wanted (id)
                """, on: connection)
        }
        if !wanted.events.isEmpty {
            let rows = try connection.query(
                """
                SELECT wanted.id FROM unnest(\(Array(wanted.events))) AS wanted (id) \
                WHERE (SELECT true FROM log.entry WHERE entry.id = wanted.id)
                """)
            for row in rows {
                facts.events.insert(try row.decode(UUID.self, at: 0))
            }
        }
        return facts
    }

    /// Where the first erasure that stands in the log may lie; `nil` if there is none.
    static func firstErasure(on connection: isolated PostgresConnection) throws -> Int64? {
        try connection.query("SELECT min(first_seq) FROM log.kind WHERE type = 'PersonErased'").first?.decode(Int64?.self, at: 0)
    }

    /// Those of some persons for whom a value is sealed.
    ///
    /// Most are new to the log, which two probes a person tell.
    static func sealed(_ persons: Set<UUID>, on connection: isolated PostgresConnection) throws -> Set<UUID> {
        let known = try connection.query(
            """
            SELECT wanted.id FROM unnest(\(Array(persons))) AS wanted (id) \
            WHERE (SELECT max(seq) FROM log.entry WHERE subject = wanted.id) IS NOT NULL \
            OR (SELECT max(stream_seq) FROM log.entry WHERE stream = wanted.id) IS NOT NULL
            """
        ).map { try $0.decode(UUID.self, at: 0) }
        guard !known.isEmpty else { return [] }
        return Set(
            try connection.query(
                """
                SELECT DISTINCT wanted.id FROM unnest(\(known)) AS wanted (id) CROSS JOIN LATERAL (\
                SELECT seq FROM log.entry WHERE subject = wanted.id UNION ALL \
                SELECT seq FROM log.entry WHERE stream = wanted.id OFFSET 0) AS named CROSS JOIN LATERAL (\
                SELECT person FROM log.disclosure WHERE disclosure.seq = named.seq OFFSET 0) AS kept \
                WHERE kept.person = wanted.id
                """
            ).map { try $0.decode(UUID.self, at: 0) })
    }

    /// The same, where a database that does not answer must not be taken for a key store that fails; a short break is waited out, as
    /// an append does.
    static func sealed(
        _ persons: Set<UUID>, lending: (@Sendable (isolated PostgresConnection) throws -> Set<UUID>) async throws -> Set<UUID>
    ) async throws(PersonKeyError) -> Set<UUID> {
        let end = ContinuousClock.now + .seconds(2)
        while true {
            do {
                return try await lending { try sealed(persons, on: $0) }
            } catch {
                guard ContinuousClock.now < end, (try? await Task.sleep(for: .milliseconds(50))) != nil else {
                    throw .databaseUnavailable(sqlState: (error as? PostgresError)?.sqlState)
                }
            }
        }
    }

    /// The requests that are recorded, with their entries and what is left of their personal fields, still sealed.
    static func requests(
        _ ids: some Collection<RequestID>,
        on connection: isolated PostgresConnection
    ) throws -> [RequestID: StoredRequest] {
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.query(
            "SELECT id, first_seq, last_seq, digest FROM log.request WHERE id = ANY(\(ids.map(\.text)))")
        var found: [RequestID: StoredRequest] = [:]
        for row in rows {
            guard let id = RequestID(try row.decode(String.self, at: 0)) else { continue }
            let first = try row.decode(Int64.self, at: 1)
            let last = try row.decode(Int64.self, at: 2)
            let entries = try page(
                "SELECT leaf FROM log.entry WHERE seq BETWEEN \(first) AND \(last) ORDER BY seq", on: connection)
            found[id] = StoredRequest(
                first: first,
                last: last,
                commandDigest: try row.decode([UInt8]?.self, at: 3),
                entries: try entries.map { try $0.envelope() },
                fields: try fields(
                    """
                    SELECT seq, entry.id, disclosure.name, disclosure.person, disclosure.box \
                    FROM log.disclosure JOIN log.entry USING (seq) WHERE seq BETWEEN \(first) AND \(last)
                    """, on: connection))
        }
        return found
    }

    /// The personal fields that are kept for entries, still sealed.
    static func fields(of entries: [Int64], on connection: isolated PostgresConnection) throws -> [SealedField] {
        try fields(
            """
            SELECT wanted.seq, kept.id, kept.name, kept.person, kept.box FROM unnest(\(entries)) AS wanted (seq) \
            CROSS JOIN LATERAL (SELECT entry.id, disclosure.name, disclosure.person, disclosure.box \
            FROM log.disclosure JOIN log.entry USING (seq) WHERE disclosure.seq = wanted.seq \
            ORDER BY disclosure.name OFFSET 0) AS kept
            """, on: connection)
    }

    static func fields(_ sql: SQL, on connection: isolated PostgresConnection) throws -> [SealedField] {
        try connection.query(sql).map { row in
            SealedField(
                seq: try row.decode(Int64.self, at: 0),
                event: try row.decode(UUID.self, at: 1),
                name: try row.decode(String.self, at: 2),
                person: try row.decode(UUID.self, at: 3),
                box: try row.decode([UInt8].self, at: 4))
        }
    }

    private static func last(_ sql: SQL, on connection: isolated PostgresConnection) throws -> [UUID: Int64] {
        var found: [UUID: Int64] = [:]
        for row in try connection.query(sql) {
            found[try row.decode(UUID.self, at: 0)] = try row.decode(Int64.self, at: 1)
        }
        return found
    }
}
