import Entry
import Foundation
import PostgresClient
import TransparencyLog

extension Lead {
    /// Writes a batch, in one statement and one commit, and moves the head.
    ///
    /// - Parameters:
    ///   - newKinds: the kinds of event that the log did not hold before, with where each comes first.
    ///   - index: the key under which lines of the blind index and digests of commands are written; `nil` for none.
    /// - Throws: `PostgresError`: with SQLSTATE `SV001` if another daemon leads, `SV002` if the head is elsewhere, `SV006` if the index
    ///   has moved on to another key, `23505` if a request, an event or a version is in the log already.
    mutating func commit(_ batch: Batch, newKinds: [EventKind: Int64], index: IndexKey? = nil) async throws {
        let epoch = head.epoch
        let next = batch.head(epoch: epoch)
        let kinds = newKinds.sorted { $0.value < $1.value }
        let digests = batch.requestDigests.map { digest in digest.map { index?.wrap(digest: $0) ?? $0 } }
        let blind = batch.blindKeys.map { index?.wrap($0) ?? $0.bytes }
        try await writer.perform { connection in
            _ = try connection.query(
                """
                SELECT log.append(\(epoch), \(batch.first), \(next.at.map { PostgresTimestamp(microseconds: $0.microseconds) }), \
                \(next.root.bytes), \(batch.frontier.bytes), \
                \(batch.ids), \(batch.streams), \(batch.streamSeqs), \(batch.subjects), \(batch.leaves), \
                \(batch.disclosureSeqs), \(batch.disclosureNames), \(batch.disclosurePersons), \(batch.disclosureBoxes), \
                \(batch.requestIDs), \(batch.requestFirsts), \(batch.requestLasts), \
                \(digests), \(index?.generation ?? 0), \(blind), \(batch.blindHonorees), \(batch.blindBoxes), \
                \(kinds.map(\.key.type)), \(kinds.map { Int32($0.key.schema) }), \(kinds.map(\.value)))
                """)
        }
        head = next
        frontier = batch.frontier
        self.kinds.formUnion(newKinds.keys)
    }
}
