package import Logging
import PostgresClient

/// Shows the cosignatures that came by another way than this process: on a stick, through the daemon that leads, or before a restart.
package struct CosignatureWatch: Sendable {
    private let ledger: HeadLedger
    private let taker: CosignatureTaker
    private let logger: Logger

    /// Puts together what watching needs.
    package init(ledger: HeadLedger, taker: CosignatureTaker, logger: Logger) {
        self.ledger = ledger
        self.taker = taker
        self.logger = logger
    }

    /// Looks about every two seconds until the task is cancelled.
    ///
    /// - Throws: `CancellationError`.
    package func run() async throws {
        while true {
            try Task.checkCancellation()
            do {
                if let head = try await ledger.lastCosigned() { try await taker.show(head) }
            } catch let error as PostgresError {
                logger.debug(
                    "cosignatures wait for the database", metadata: ["error": "\(error.sqlState ?? error.code.rawValue)"])
            } catch let error as PublishingError {
                logger.warning("cosignatures cannot be shown", metadata: ["error": "\(error.code)"])
            }
            try await Task.sleep(for: .seconds(2))
        }
    }
}
