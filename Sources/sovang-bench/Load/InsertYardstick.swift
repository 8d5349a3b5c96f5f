import Entry
import EventLog
import Foundation
import PostgresClient

/// The plainest durable way to write the same rows: one connection, plain INSERTs, so many a commit, into a table with the
/// same columns and indexes.
struct InsertYardstick: Sendable {
    /// How the rows are sent.
    enum Way: String, Sendable {
        /// One prepared INSERT a row, in pipeline mode, one Sync a commit.
        case pipeline

        /// One INSERT a commit, from arrays.
        case arrays
    }

    let source: PostgresEventLog
    let configuration: PostgresConfiguration
    let way: Way
    let rowsPerCommit: Int

    private static let chunk = 4_000

    /// Writes rows of the log again for some time.
    ///
    /// Reading them is not counted.
    func run(time: Duration) async throws -> LoadResult {
        let connection = try await PostgresConnection.connect(configuration)
        try await connection.perform { connection in
            try connection.script(
                """
                DROP SCHEMA IF EXISTS yardstick CASCADE; CREATE SCHEMA yardstick;
                CREATE TABLE yardstick.entry (LIKE log.entry INCLUDING ALL)
                """)
        }
        var spent = Duration.zero
        var next: Int64 = 0
        while spent < time {
            let page = try await source.read(from: next, limit: Self.chunk)
            guard let last = page.last else { break }
            next = last.seq + 1
            let rows = page.map(Row.init)
            spent += try await connection.perform { connection in
                let start = ContinuousClock.now
                for first in stride(from: 0, to: rows.count, by: rowsPerCommit) {
                    try write(rows[first..<min(first + rowsPerCommit, rows.count)], on: connection)
                }
                return ContinuousClock.now - start
            }
        }
        try await connection.perform { try $0.script("DROP SCHEMA yardstick CASCADE") }
        await connection.close()
        return LoadResult(events: Int(next), time: spent, latencies: nil)
    }

    private struct Row: Sendable {
        let seq: Int64
        let id: UUID
        let stream: UUID
        let streamSeq: Int64
        let subject: UUID?
        let leaf: [UInt8]

        init(_ view: EntryView) {
            seq = view.seq
            id = view.id
            stream = view.streamID
            streamSeq = view.streamSeq
            subject = view.subject
            leaf = Array(view.bytes)
        }
    }

    private func write(_ rows: ArraySlice<Row>, on connection: isolated PostgresConnection) throws {
        switch way {
        case .pipeline:
            try connection.pipeline(
                rows.map { row in
                    """
                    INSERT INTO yardstick.entry (seq, id, stream, stream_seq, subject, leaf) VALUES \
                    (\(row.seq), \(row.id), \(row.stream), \(row.streamSeq), \(row.subject), \(row.leaf))
                    """
                })
        case .arrays:
            try connection.execute(
                """
                INSERT INTO yardstick.entry (seq, id, stream, stream_seq, subject, leaf) \
                SELECT * FROM unnest(\(rows.map(\.seq)), \(rows.map(\.id)), \(rows.map(\.stream)), \
                \(rows.map(\.streamSeq)), \(rows.map(\.subject)), \(rows.map(\.leaf)))
                """)
        }
    }
}
