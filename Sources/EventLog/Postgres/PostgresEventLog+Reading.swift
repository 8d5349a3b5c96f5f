package import Entry
package import Foundation
import PostgresClient
import TransparencyLog

extension PostgresEventLog {
    /// Where the log ends; size 0 and epoch 0 while nobody has founded it.
    package func head() async throws -> LogHead {
        try await reader.withConnection { connection in
            let rows = try connection.query("SELECT size, at, root, epoch FROM log.head")
            guard let row = rows.first else { return LogHead(size: 0, at: nil, root: .empty, epoch: 0) }
            let at = try row.decode(PostgresTimestamp?.self, at: 1)
            return LogHead(
                size: try row.decode(Int64.self, at: 0),
                at: at.map { Instant(microseconds: $0.microseconds) },
                root: TreeHash(bytes: try row.decode([UInt8].self, at: 2)) ?? .empty,
                epoch: try row.decode(Int64.self, at: 3))
        }
    }

    /// Up to `limit` entries from a position on.
    ///
    /// Positions are dense, so that a page is a range of the primary key.
    package func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        // A position from outside may be the last that there is.
        let (end, isBeyond) = seq.addingReportingOverflow(Int64(limit))
        let last = isBeyond ? Int64.max : end
        return try await page("SELECT leaf FROM log.entry WHERE seq >= \(seq) AND seq < \(last) ORDER BY seq")
    }

    /// Up to `limit` entries of a stream from a version on.
    package func readStream(_ id: UUID, from streamSeq: Int64, limit: Int) async throws -> EntryPage {
        try await page(
            """
            SELECT leaf FROM log.entry WHERE stream = \(id) AND stream_seq >= \(streamSeq) \
            ORDER BY stream_seq LIMIT \(Int64(limit))
            """)
    }

    /// Up to `limit` entries that concern a subject from a position on.
    package func readSubject(_ id: UUID, from seq: Int64, limit: Int) async throws -> EntryPage {
        try await page(
            """
            SELECT leaf FROM log.entry WHERE subject = \(id) AND seq >= \(seq) ORDER BY seq LIMIT \(Int64(limit))
            """)
    }

    /// All entries of several streams, in the order of the log.
    package func readStreams(_ ids: [UUID]) async throws -> EntryPage {
        try await page(
            """
            SELECT entry.leaf FROM unnest(\(Array(Set(ids)))) AS wanted (id) CROSS JOIN LATERAL (\
            SELECT seq, leaf FROM log.entry WHERE stream = wanted.id ORDER BY stream_seq OFFSET 0) AS entry \
            ORDER BY entry.seq
            """)
    }

    /// All entries that concern several subjects, in the order of the log.
    package func readSubjects(_ ids: [UUID]) async throws -> EntryPage {
        try await page(
            """
            SELECT entry.leaf FROM unnest(\(Array(Set(ids)))) AS wanted (id) CROSS JOIN LATERAL (\
            SELECT seq, leaf FROM log.entry WHERE subject = wanted.id ORDER BY seq OFFSET 0) AS entry \
            ORDER BY entry.seq
            """)
    }

    /// The personal fields that are still kept for entries, by position.
    package func disclosures(of entries: [Int64]) async throws -> [Int64: [Disclosure]] {
        try await kept(of: entries).compactMapValues { $0.disclosures.isEmpty ? nil : $0.disclosures }
    }

    /// What is left of the personal fields of entries, by position, those that cannot be read included.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError`` if the key store cannot be read.
    package func kept(of entries: [Int64]) async throws -> [Int64: KeptFields] {
        try await vault.open(try await reader.withConnection { try LogLookup.fields(of: entries, on: $0) })
    }

    /// A position before which no erasure stands in the log; `nil` if none stands in it at all.
    package func firstErasure() async throws -> Int64? {
        try await reader.withConnection { try LogLookup.firstErasure(on: $0) }
    }

    /// What is known of the keys of persons that were destroyed.
    package func destroyedKeys(of persons: Set<UUID>) async throws -> [UUID: DestroyedKey] {
        try await vault.keyring.destroyed(persons)
    }

    /// What is kept of a request.
    package func record(of request: RequestID) async throws -> RecordedRequest? {
        try await vault.open(try await reader.withConnection { try LogLookup.requests([request], on: $0) })[request]
    }

    /// The honorees that each key of the blind index leads to.
    package func match(_ keys: [BlindKey]) async throws -> [BlindKey: Set<UUID>] {
        try await BlindLookup(index: index).honorees(of: keys) { forms in
            try await reader.withConnection { try BlindLookup.rows(of: forms, on: $0) }
        }
    }

    private func page(_ sql: SQL) async throws -> EntryPage {
        try await reader.withConnection { try LogLookup.page(sql, on: $0) }
    }
}
