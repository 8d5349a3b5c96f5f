package import Entry
package import EventLog
import TransparencyLog

/// The way on after a restore: the entries that a database has lost are fed from a copy, until it ends at the copy's signed head.
package struct LogFeed: Sendable {
    private let folder: TileFolder
    private let configuration: PostgresEventLog.Configuration
    private let ledger: HeadLedger

    /// - Parameters:
    ///   - folder: the copy, which ``FolderVerifier`` found in order.
    ///   - configuration: the database, which no daemon leads.
    ///   - ledger: the database's ledger of heads, with a writer.
    package init(folder: TileFolder, configuration: PostgresEventLog.Configuration, ledger: HeadLedger) {
        self.folder = folder
        self.configuration = configuration
        self.ledger = ledger
    }

    /// Feeds; returns the sizes of the log before and after.
    ///
    /// - Parameters:
    ///   - time: when the head is recorded in the database.
    ///   - progress: told how many entries of how many the log holds.
    /// - Throws: ``MirrorError``, `AppendError.notLeading`, `PostgresError` or ``PublishingError``.
    package func run(at time: Instant, progress: (Int64, Int64) -> Void = { _, _ in }) async throws -> (from: Int64, to: Int64) {
        guard let head = try folder.head() else { throw MirrorError.noHead }
        var start: Int64 = 0
        try await LogFeeder(configuration: configuration).feed(from: folder.entries(upTo: head.size), upTo: head.size) {
            standing in
            start = standing.size
            guard standing.size < head.size else { throw MirrorError.nothingMissing }
            let nodes = Frontier.nodes(size: UInt64(standing.size))
            let root = try Frontier(size: UInt64(standing.size), source: folder.tiles(for: nodes, treeSize: head.size)).root
            guard root == standing.root else { throw MirrorError.databaseBeside(position: standing.size) }
        } finish: { standing in
            guard standing.root == head.root else { throw PublishingError.rootMismatch(size: head.size) }
            // The head was signed, so the database knows it again before anything follows.
            let last = try await ledger.last()
            guard (last?.size ?? -1) < head.size else { return }
            try await ledger.record(head, after: last?.size, epoch: standing.epoch, at: time)
        } progress: {
            progress($0, head.size)
        }
        return (start, head.size)
    }
}
