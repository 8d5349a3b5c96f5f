package import Entry
package import PostgresClient

/// The check of personal values that are kept as they are, each with its salt, in the table `log.disclosure`.
package struct StoredDisclosures: DisclosureAudit {
    private let reader: PostgresPool
    private static let place = "log.disclosure"

    /// - Parameter reader: connections of the role `sovang_read`.
    package init(reader: PostgresPool) {
        self.reader = reader
    }

    /// Checks what is kept for entries that follow each other.
    package func audit(_ entries: [EntryView], first: Int64) async throws -> (count: Int64, fault: LogFault?) {
        let end = first + Int64(entries.count)
        let rows = try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT seq, name, salt, value FROM log.disclosure WHERE seq >= \(first) AND seq < \(end) ORDER BY seq, name
                """)
        }
        var left: (seq: Int64, commitments: Set<String>) = (-1, [])
        var count: Int64 = 0
        for row in rows {
            let seq = try row.decode(Int64.self, at: 0)
            if seq != left.seq { left = (seq, Set(entries[Int(seq - first)].commitments)) }
            // A commitment stands for one value: a second row with it is one too many.
            guard let commitment = try Self.commitment(row), left.commitments.remove(commitment) != nil else {
                return (count, LogFault(.disclosureForeign, position: seq, place: Self.place))
            }
            count += 1
        }
        return (count, nil)
    }

    private static func commitment(_ row: PostgresRow) throws -> String? {
        guard let value = try? CanonicalJSON.decode(try row.decode([UInt8].self, at: 3)) else { return nil }
        let name = try row.decode(String.self, at: 1)
        return try? Disclosure(salt: try row.decode([UInt8].self, at: 2), name: name, value: value).commitment()
    }

    /// Looks for values of entries that do not exist.
    package func strays(beyond size: Int64) async throws -> LogFault? {
        let found = try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT min(seq) FROM log.disclosure WHERE seq < 0 \
                OR (seq >= \(size) AND seq >= (SELECT head.size FROM log.head))
                """
            ).first?.decode(Int64?.self, at: 0)
        }
        return found.flatMap { $0 }.map { LogFault(.disclosureForeign, position: $0, place: Self.place) }
    }
}
