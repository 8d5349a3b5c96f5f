import Entry
import Foundation
import PostgresClient
import TransparencyLog

/// The connections of the daemon that leads, and where its log ends.
struct Lead: Sendable {
    /// Holds the session advisory lock, and is never in a transaction.
    let lock: PostgresConnection

    /// Appends, as the role that can do nothing else.
    let writer: PostgresConnection

    /// Looks up what is expected, as the role that can only read.
    let reader: PostgresConnection

    var head: LogHead
    var frontier: Frontier
    var kinds: Set<EventKind>

    /// Waits for the lock, asking twice a second, then claims the log.
    ///
    /// - Parameters:
    ///   - isStopping: whether to give up waiting.
    ///   - onStandby: called once if another daemon holds the lock.
    static func take(
        _ configuration: PostgresEventLog.Configuration,
        isStopping: @Sendable () -> Bool,
        onStandby: () -> Void
    ) async throws -> Lead {
        let lock = try await PostgresConnection.connect(configuration.append)
        do {
            var isFirst = true
            while try await !tryLock(on: lock) {
                if isFirst { onStandby() }
                isFirst = false
                guard !isStopping() else { throw CancellationError() }
                try await Task.sleep(for: .milliseconds(500))
            }
            return try await claim(configuration, lock: lock)
        } catch {
            await lock.close()
            throw error
        }
    }

    private static func tryLock(on lock: PostgresConnection) async throws -> Bool {
        try await lock.perform { connection in
            try connection.query("SELECT log.try_lead()").first?.decode(Bool.self, at: 0) ?? false
        }
    }

    private static func claim(
        _ configuration: PostgresEventLog.Configuration,
        lock: PostgresConnection
    ) async throws -> Lead {
        let writer = try await PostgresConnection.connect(configuration.append)
        let reader = try await PostgresConnection.connect(configuration.read)
        do {
            return try await claim(configuration, lock: lock, writer: writer, reader: reader)
        } catch {
            await writer.close()
            await reader.close()
            throw error
        }
    }

    private static func claim(
        _ configuration: PostgresEventLog.Configuration,
        lock: PostgresConnection,
        writer: PostgresConnection,
        reader: PostgresConnection
    ) async throws -> Lead {
        let origin = configuration.origin
        // The claim waits for the head's row lock: an append of an earlier life is over, or is fenced off, after it.
        let (head, frontier) = try await writer.perform { connection in
            // Whatever a role, a database or a connection string sets: nobody is answered before the entry is durable.
            try connection.query(
                """
                SELECT set_config('synchronous_commit', 'on', false) \
                WHERE current_setting('synchronous_commit') = 'off'
                """)
            let rows = try connection.query(
                "SELECT epoch, size, at, root, frontier FROM log.claim(\(origin), \(TreeHash.empty.bytes))")
            guard let row = rows.first else { throw AppendError.notLeading }
            let size = try row.decode(Int64.self, at: 1)
            let at = try row.decode(PostgresTimestamp?.self, at: 2)
            guard let root = TreeHash(bytes: try row.decode([UInt8].self, at: 3)),
                let frontier = Frontier(size: UInt64(size), bytes: try row.decode([UInt8].self, at: 4))
            else { throw AppendError.unavailable(sqlState: nil) }
            let head = LogHead(
                size: size, at: at.map { Instant(microseconds: $0.microseconds) }, root: root,
                epoch: try row.decode(Int64.self, at: 0))
            return (head, frontier)
        }
        let kinds = try await reader.perform { connection in
            try connection.query("SELECT type, schema::int8 FROM log.kind").map { row in
                EventKind(type: try row.decode(String.self, at: 0), schema: Int(try row.decode(Int64.self, at: 1)))
            }
        }
        return Lead(lock: lock, writer: writer, reader: reader, head: head, frontier: frontier, kinds: Set(kinds))
    }

    /// Gives up the lead.
    func close() async {
        await writer.close()
        await reader.close()
        await lock.close()
    }
}
