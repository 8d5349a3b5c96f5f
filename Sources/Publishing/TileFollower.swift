package import Entry
package import EventLog
package import Logging
import PostgresClient
import TransparencyLog

/// Keeps the tiles of a daemon that does not lead: it signs nothing, and writes what belongs to the heads that the leader recorded.
package struct TileFollower: Sendable {
    private let log: any EventLog
    private let ledger: HeadLedger
    private let store: TileStore
    private let board: PublicationBoard
    private let now: @Sendable () -> Instant
    private let logger: Logger

    /// Puts together what following needs.
    package init(
        log: any EventLog, ledger: HeadLedger, store: TileStore, board: PublicationBoard, now: @escaping @Sendable () -> Instant,
        logger: Logger
    ) {
        self.log = log
        self.ledger = ledger
        self.store = store
        self.board = board
        self.now = now
        self.logger = logger
    }

    /// Follows until the task is cancelled, looking about every second.
    ///
    /// - Throws: `CancellationError`.
    package func run() async throws {
        var last: SignedHead?
        while true {
            try Task.checkCancellation()
            do {
                if let head = try await ledger.last(), head.size != last?.size {
                    try await take(head, after: last)
                    last = head
                }
            } catch let error as PublishingError {
                board.update { $0.fault = error.code }
                logger.error("a signed head does not fit the entries", metadata: ["error": "\(error.code)"])
            } catch let error as PostgresError {
                logger.warning("tiles wait for the database", metadata: ["error": "\(error.sqlState ?? error.code.rawValue)"])
            }
            try await Task.sleep(for: .seconds(1))
        }
    }

    private func take(_ head: SignedHead, after last: SignedHead?) async throws {
        if last == nil { try await store.resume(upTo: head.size) }
        try await store.extend(to: head.size, from: log)
        guard await store.root == head.root else { throw PublishingError.rootMismatch(size: head.size) }
        let released = try await ledger.cosigned(head)
        try await store.release(released.note, replacing: last?.size ?? 0)
        let time = now()
        board.update { notice in
            notice.head = released
            notice.releasedAt = time
            notice.fault = nil
        }
    }
}
