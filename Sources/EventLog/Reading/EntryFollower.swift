import Entry
import PostgresClient

/// The log from a position on, page by page, for ever: polls, and is woken early when this process appends.
package struct EntryFollower: AsyncSequence, Sendable {
    /// A page of at least one entry.
    package typealias Element = EntryPage

    private let log: any EventLog
    private let position: Int64
    private let pageSize: Int

    /// How long a follower sleeps at most before it looks again.
    private static let pollInterval = Duration.seconds(1)

    init(log: any EventLog, position: Int64, pageSize: Int) {
        self.log = log
        self.position = position
        self.pageSize = pageSize
    }

    /// Starts to follow.
    package func makeAsyncIterator() -> Iterator {
        Iterator(log: log, position: position, pageSize: pageSize)
    }

    /// A reader's place in the log.
    package struct Iterator: AsyncIteratorProtocol {
        private let log: any EventLog
        private var position: Int64
        private let pageSize: Int

        fileprivate init(log: any EventLog, position: Int64, pageSize: Int) {
            self.log = log
            self.position = position
            self.pageSize = pageSize
        }

        /// The next entries; `nil` once the task is cancelled.
        package mutating func next() async throws -> EntryPage? {
            while !Task.isCancelled {
                do {
                    let page = try await log.read(from: position, limit: pageSize)
                    if let last = page.last {
                        position = last.seq + 1
                        return page
                    }
                    try await log.waitForGrowth(beyond: position, upTo: EntryFollower.pollInterval)
                } catch let error as PostgresError where error.code == .cancelled && Task.isCancelled {
                    // Cancelled while it read or waited for a connection.
                    return nil
                } catch let error as PostgresError where error.isConnectionLost || error.code == .connectionFailed {
                    // A lost connection loses nothing: the position stands, and the pool makes another, once it can.
                    try await Task.sleep(for: EntryFollower.pollInterval)
                }
            }
            return nil
        }
    }
}
