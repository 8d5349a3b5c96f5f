package import PostgresClient

/// The entries of a database, for whoever only reads: no appender, no origin to know beforehand.
package struct PoolEntries: EntrySource {
    private let reader: PostgresPool

    /// - Parameter reader: connections of the role `sovang_read`.
    package init(reader: PostgresPool) {
        self.reader = reader
    }

    /// Up to `limit` entries from a position on, in order.
    package func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        let (end, isBeyond) = seq.addingReportingOverflow(Int64(limit))
        let last = isBeyond ? Int64.max : end
        return try await reader.withConnection {
            try LogLookup.page("SELECT leaf FROM log.entry WHERE seq >= \(seq) AND seq < \(last) ORDER BY seq", on: $0)
        }
    }
}
