package import Entry
package import EventLog
package import Logging
import PostgresClient
package import TransparencyLog

/// Signs and releases the heads of the log, in the daemon that leads: at most a second after an append, and at least hourly.
///
/// For each head: the new rows are read back on a connection that did not write them, hashed and compared with the root that the
/// appender left; the tiles become durable; the head is signed, recorded in the database by compare and swap, kept in the file
/// outside, and only then released. A head that was signed wrongly is wrong for ever, so on any doubt nothing is signed.
package struct Publisher: Sendable {
    /// How often heads are made.
    package struct Pace: Sendable {
        /// The shortest time between two heads: what comes in between goes under one.
        package var shortest = Duration.milliseconds(200)
        /// The longest time between two heads, even with nothing new: silence and a frozen log shall differ.
        package var longest = Duration.seconds(3_600)

        /// The usual pace.
        package init() {}
    }

    private let log: any EventLog
    private let ledger: HeadLedger
    private let file: HeadFile
    private let store: TileStore
    private let signers: [NoteSigner]
    private let keys: [NoteVerifierKey]
    private let board: PublicationBoard
    private let now: @Sendable () -> Instant
    private let pace: Pace
    private let logger: Logger

    /// Puts together what signing needs.
    ///
    /// - Parameter keys: the keys that signed this log before, besides those that sign now.
    package init(
        log: any EventLog, ledger: HeadLedger, file: HeadFile, store: TileStore, signers: [NoteSigner],
        keys: [NoteVerifierKey] = [], board: PublicationBoard, now: @escaping @Sendable () -> Instant, pace: Pace = Pace(),
        logger: Logger
    ) {
        self.log = log
        self.ledger = ledger
        self.file = file
        self.store = store
        self.signers = signers
        self.keys = keys + signers.map(\.verifierKey).filter { !keys.contains($0) }
        self.board = board
        self.now = now
        self.pace = pace
        self.logger = logger
    }

    /// Signs and releases heads until another daemon leads or the task is cancelled.
    ///
    /// - Parameters:
    ///   - epoch: that of the present lead.
    ///   - confirmation: what the operator says of the last head.
    /// - Throws: `CancellationError`, or ``PublishingError`` where nothing must be signed any more: the fault stands on the board.
    package func run(epoch: Int64, confirmation: HeadCheck.Confirmation) async throws {
        do {
            var last = try await retrying {
                try await HeadCheck(log: log, ledger: ledger, file: file, keys: keys).run(confirmation)
            }
            // What was signed and perhaps not released: signed it is, so it is released now.
            if let last { try await retrying { try await catchUp(with: last) } }
            let clock = ContinuousClock()
            var due = clock.now
            while true {
                try Task.checkCancellation()
                let size = last?.size ?? -1
                if clock.now < due { try await log.waitForGrowth(beyond: max(size, 0), upTo: clock.now.duration(to: due)) }
                let begun = clock.now
                last = try await retrying { try await publish(after: last, epoch: epoch) }
                due = begun + pace.longest
                let rest = pace.shortest - begun.duration(to: clock.now)
                if rest > .zero { try await Task.sleep(for: rest) }
            }
        } catch let error as PublishingError {
            board.update { $0.fault = error.code }
            logger.critical("nothing is signed any more", metadata: ["error": "\(error.code)"])
            throw error
        }
    }

    /// A lost connection or a full disk is waited out; what may be told before is told again.
    private func retrying<T: Sendable>(_ work: () async throws -> T) async throws -> T {
        var pause = Duration.milliseconds(100)
        while true {
            do {
                let result = try await work()
                board.update { if $0.fault != nil { $0.fault = nil } }
                return result
            } catch let error as PostgresError {
                // A daemon that stops has nothing to report.
                try Task.checkCancellation()
                report("database", error.sqlState ?? error.code.rawValue)
            } catch PublishingError.file(let operation, let number) {
                report("file", "\(operation) \(number)")
                board.update { $0.fault = "publishing-file" }
            }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(5))
        }
    }

    private func report(_ kind: String, _ code: String) {
        logger.warning("publishing waits", metadata: ["kind": "\(kind)", "error": "\(code)"])
    }

    /// Brings tiles and file up to a head that was recorded before, and releases it.
    ///
    /// On the way the entries must lead to the head that is kept outside: whatever the database says of a later one.
    private func catchUp(with head: SignedHead) async throws {
        let outside = try file.read()
        try await store.resume(upTo: head.size)
        if let outside, outside.size < head.size {
            if await store.size < outside.size { try await store.extend(to: outside.size, from: log) }
            guard try await store.root(at: outside.size) == outside.root else {
                throw PublishingError.databaseBeside(signed: outside.size)
            }
        }
        try await store.extend(to: head.size, from: log)
        try await keep(head, replacing: outside)
        try await release(head, replacing: head.size)
    }

    /// Keeps a head that was recorded in the file outside, if the entries lead to it and it is signed as it must be.
    private func keep(_ head: SignedHead, replacing last: SignedHead?) async throws {
        guard await store.root == head.root else { throw PublishingError.rootMismatch(size: head.size) }
        guard head.isSigned(by: keys) else { throw PublishingError.headUnsigned(size: head.size) }
        try file.write(head, replacing: last)
    }

    /// Makes the next head, or releases the last one again if there is nothing new.
    private func publish(after last: SignedHead?, epoch: Int64) async throws -> SignedHead {
        let head = try await log.head()
        guard head.epoch == epoch else { throw PublishingError.notLeading }
        // Signed and recorded, and then something failed: it is released before another one is made.
        if let recorded = try await ledger.last(), recorded.size != last?.size {
            try await store.extend(to: recorded.size, from: log)
            try await keep(recorded, replacing: last)
            try await release(recorded, replacing: last?.size ?? 0)
            return recorded
        }
        if let last, head.size == last.size {
            try await release(last, replacing: last.size)
            return last
        }
        try await store.extend(to: head.size, from: log)
        guard await store.root == head.root else { throw PublishingError.rootMismatch(size: head.size) }
        let signed = try sign(size: head.size, root: head.root)
        try await ledger.record(signed, after: last?.size, epoch: epoch, at: now())
        try await keep(signed, replacing: last)
        try await release(signed, replacing: last?.size ?? 0)
        return signed
    }

    private func sign(size: Int64, root: TreeHash) throws(PublishingError) -> SignedHead {
        do {
            let checkpoint = try Checkpoint(origin: LogOrigin(log.origin), size: UInt64(size), root: root)
            return try SignedHead(note: checkpoint.signed(by: signers), signedAt: now())
        } catch let error as TransparencyError {
            throw .damaged("signing: \(error.code)")
        } catch {
            throw .damaged("signing")
        }
    }

    private func release(_ head: SignedHead, replacing last: Int64) async throws {
        let released = try await ledger.cosigned(head)
        try await store.release(released.note, replacing: last)
        let time = now()
        board.update { notice in
            notice.head = released
            notice.releasedAt = time
        }
    }
}
