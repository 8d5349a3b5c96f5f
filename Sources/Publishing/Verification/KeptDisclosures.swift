package import Entry
package import EventLog
package import PostgresClient

/// The check of the personal values that are kept sealed in the table `log.disclosure`: each one that opens must be what a commitment
/// of its entry stands for, each one whose key is there must open, each one must lie under the key of a person whom its stream names,
/// and none may be gone that no erasure took away.
///
/// A value whose key is not there cannot be compared: it only must not be one more than the entry has commitments.
package struct KeptDisclosures: DisclosureAudit {
    private let reader: PostgresPool
    private let log: any EventLog
    private let erased: ErasedMemory
    private static let place = "log.disclosure"

    /// - Parameters:
    ///   - reader: connections of the role `sovang_read`.
    ///   - log: opens what its keyring has the keys of.
    ///   - erased: reads in the log which values may be gone; asked when one is, and again for one that is not explained, since an
    ///     erasure may come beside the verification.
    package init(
        reader: PostgresPool, log: any EventLog, erased: @escaping @Sendable () async throws -> ErasedValues
    ) {
        self.reader = reader
        self.log = log
        self.erased = ErasedMemory(read: erased)
    }

    /// Checks what is kept for entries that follow each other.
    package func audit(_ entries: [EntryView], first: Int64) async throws -> (count: DisclosureCount, fault: LogFault?) {
        let positions = try await positions(first..<first + Int64(entries.count))
        let kept = positions.isEmpty ? [:] : try await log.kept(of: positions.map(\.seq))
        let foreign = try await foreign(positions.filter(\.isMoved).map(\.seq))
        var count = DisclosureCount()
        for (offset, entry) in entries.enumerated() {
            let seq = first + Int64(offset)
            let fields = kept[seq] ?? KeptFields()
            // A commitment stands for one value: a second row with it is one too many.
            let given = entry.commitments
            var commitments = Set(given)
            let isOurs = fields.disclosures.allSatisfy { disclosure in
                (try? disclosure.commitment()).map { commitments.remove($0) != nil } ?? false
            }
            guard isOurs, fields.damaged.isEmpty, fields.keyless.count <= commitments.count, !foreign.contains(seq) else {
                return (count, LogFault(.disclosureForeign, position: seq, place: Self.place))
            }
            count.compared += Int64(fields.disclosures.count)
            count.closed += Int64(fields.keyless.count - fields.lost)
            count.lost += Int64(fields.lost)
            let gone = Int64(given.count - fields.count)
            guard gone > 0 else { continue }
            switch try await erased.explain(entry, at: seq) {
            case .erased: count.erased += gone
            case .lost: count.lost += gone
            case nil: return (count, LogFault(.disclosureMissing, position: seq, place: Self.place))
            }
        }
        return (count, nil)
    }

    /// Where values are kept, and whether any lies under the key of another person than it was written for.
    private func positions(_ range: Range<Int64>) async throws -> [(seq: Int64, isMoved: Bool)] {
        try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT seq, bool_or(disclosure.person <> coalesce(entry.subject, entry.stream)) \
                FROM log.disclosure JOIN log.entry USING (seq) \
                WHERE seq >= \(range.lowerBound) AND seq < \(range.upperBound) GROUP BY seq ORDER BY seq
                """
            ).map { (try $0.decode(Int64.self, at: 0), try $0.decode(Bool.self, at: 1)) }
        }
    }

    /// Those of some positions whose values lie under the key of somebody whom their stream never named.
    private func foreign(_ moved: [Int64]) async throws -> Set<Int64> {
        guard !moved.isEmpty else { return [] }
        return Set(
            try await reader.withConnection { connection in
                try connection.query(
                    """
                    SELECT seq FROM log.disclosure JOIN log.entry USING (seq) WHERE seq = ANY(\(moved)) \
                    AND disclosure.person <> coalesce(entry.subject, entry.stream) AND NOT EXISTS (\
                    SELECT FROM log.entry AS other WHERE other.stream = entry.stream AND other.subject = disclosure.person)
                    """
                ).column(0, as: Int64.self)
            })
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
