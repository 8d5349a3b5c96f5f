package import Entry
package import EventLog
package import PostgresClient

/// The check of the personal values that are kept sealed in the table `log.disclosure`: each one that opens must be what a commitment
/// of its entry stands for, and each one whose key is there must open.
///
/// A value whose key is not there cannot be compared: it only must not be one more than the entry has commitments.
package struct KeptDisclosures: DisclosureAudit {
    private let reader: PostgresPool
    private let log: any EventLog
    private static let place = "log.disclosure"

    /// - Parameters:
    ///   - reader: connections of the role `sovang_read`.
    ///   - log: opens what its keyring has the keys of.
    package init(reader: PostgresPool, log: any EventLog) {
        self.reader = reader
        self.log = log
    }

    /// Checks what is kept for entries that follow each other.
    package func audit(_ entries: [EntryView], first: Int64) async throws -> (count: Int64, fault: LogFault?) {
        let end = first + Int64(entries.count)
        let positions = try await reader.withConnection { connection in
            try connection.query(
                "SELECT DISTINCT seq FROM log.disclosure WHERE seq >= \(first) AND seq < \(end) ORDER BY seq"
            ).map { try $0.decode(Int64.self, at: 0) }
        }
        guard !positions.isEmpty else { return (0, nil) }
        let kept = try await log.kept(of: positions)
        var count: Int64 = 0
        for seq in positions {
            guard let fields = kept[seq] else { continue }
            // A commitment stands for one value: a second row with it is one too many.
            var commitments = Set(entries[Int(seq - first)].commitments)
            let isOurs = fields.disclosures.allSatisfy { disclosure in
                (try? disclosure.commitment()).map { commitments.remove($0) != nil } ?? false
            }
            guard isOurs, fields.damaged.isEmpty, fields.keyless.count <= commitments.count else {
                return (count, LogFault(.disclosureForeign, position: seq, place: Self.place))
            }
            count += Int64(fields.disclosures.count)
        }
        return (count, nil)
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
