package import Entry
package import EventLog
package import PostgresClient

/// The check of the personal values that are kept sealed in the table `log.disclosure`: each one that opens must be what a commitment
/// of its entry stands for, each one whose key is there must open, and none may be gone that no erasure took away.
///
/// A value whose key is not there cannot be compared: it only must not be one more than the entry has commitments.
package struct KeptDisclosures: DisclosureAudit {
    private let reader: PostgresPool
    private let log: any EventLog
    private let erased: @Sendable () async throws -> ErasedValues
    private static let place = "log.disclosure"

    /// - Parameters:
    ///   - reader: connections of the role `sovang_read`.
    ///   - log: opens what its keyring has the keys of.
    ///   - erased: reads in the log which values may be gone; asked when one is, and so knows of erasures beside the verification.
    package init(
        reader: PostgresPool, log: any EventLog, erased: @escaping @Sendable () async throws -> ErasedValues
    ) {
        self.reader = reader
        self.log = log
        self.erased = erased
    }

    /// Checks what is kept for entries that follow each other.
    package func audit(_ entries: [EntryView], first: Int64) async throws -> (count: DisclosureCount, fault: LogFault?) {
        let end = first + Int64(entries.count)
        let positions = try await reader.withConnection { connection in
            try connection.query(
                "SELECT DISTINCT seq FROM log.disclosure WHERE seq >= \(first) AND seq < \(end) ORDER BY seq"
            ).map { try $0.decode(Int64.self, at: 0) }
        }
        let kept = positions.isEmpty ? [:] : try await log.kept(of: positions)
        var count = DisclosureCount()
        var gone: [Int64] = []
        for (offset, entry) in entries.enumerated() {
            let seq = first + Int64(offset)
            let fields = kept[seq] ?? KeptFields()
            // A commitment stands for one value: a second row with it is one too many.
            let given = entry.commitments
            var commitments = Set(given)
            let isOurs = fields.disclosures.allSatisfy { disclosure in
                (try? disclosure.commitment()).map { commitments.remove($0) != nil } ?? false
            }
            guard isOurs, fields.damaged.isEmpty, fields.keyless.count <= commitments.count else {
                let fault = LogFault(.disclosureForeign, position: seq, place: Self.place)
                // One that is gone before it comes first.
                return (count, try await missing(gone, of: entries, first) ?? fault)
            }
            count.compared += Int64(fields.disclosures.count)
            count.closed += Int64(fields.keyless.count)
            if fields.count < given.count {
                count.erased += Int64(given.count - fields.count)
                gone.append(seq)
            }
        }
        return (count, try await missing(gone, of: entries, first))
    }

    /// The first of some entries whose values are gone without a reason.
    private func missing(_ gone: [Int64], of entries: [EntryView], _ first: Int64) async throws -> LogFault? {
        guard !gone.isEmpty else { return nil }
        let erased = try await erased()
        guard let seq = gone.first(where: { !erased.explain(entries[Int($0 - first)], at: $0) }), try await !holdsPlain() else {
            return nil
        }
        return LogFault(.disclosureMissing, position: seq, place: Self.place)
    }

    /// Whether values of an earlier release still wait to be sealed, where this role cannot read them.
    private func holdsPlain() async throws -> Bool {
        try await reader.withConnection { connection in
            try connection.query("SELECT pg_relation_size('log.plain_disclosure') > 0").scalar(Bool.self)
        }
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
