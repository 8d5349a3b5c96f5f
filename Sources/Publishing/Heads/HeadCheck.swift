import Entry
package import EventLog
package import TransparencyLog

/// Whether a database still extends the newest head that is known of it: asked before a daemon leads.
///
/// What is known lies in three places that a restore does not turn back together: the database itself, the file outside it, and the
/// witnesses, who answer when the next head is shown to them.
package struct HeadCheck: Sendable {
    /// What the operator says of the last head, where nobody else vouches for it.
    package enum Confirmation: Hashable, Sendable {
        /// Nothing.
        case none
        /// That the head of this size is the last one.
        case size(Int64)
        /// Nothing is asked: a witness vouches.
        case notNeeded
    }

    private let log: any EventLog
    private let ledger: HeadLedger
    private let file: HeadFile
    private let keys: [NoteVerifierKey]

    /// Checks a log against its ledger and the file outside.
    ///
    /// - Parameter keys: all keys that ever signed this log; none where they are not known, and then signatures are not looked at.
    package init(log: any EventLog, ledger: HeadLedger, file: HeadFile, keys: [NoteVerifierKey]) {
        self.log = log
        self.ledger = ledger
        self.file = file
        self.keys = keys
    }

    /// Checks; returns the newest head that is known, nil if none was ever signed.
    ///
    /// - Throws: ``PublishingError/databaseBehind(missing:signed:)``, ``PublishingError/databaseBeside(signed:)``,
    ///   ``PublishingError/headUnsigned(size:)``, ``PublishingError/entryMissing(_:)``,
    ///   ``PublishingError/headUnconfirmed(size:root:)``, or what reading throws.
    package func run(_ confirmation: Confirmation) async throws -> SignedHead? {
        let (recorded, outside) = (try await ledger.last(), try file.read())
        guard let newest = [recorded, outside].compactMap({ $0 }).max(by: { $0.size < $1.size }) else { return nil }
        let size = try await log.head().size
        guard size >= newest.size else {
            throw PublishingError.databaseBehind(missing: newest.size - size, signed: newest.size)
        }
        for position in [0, size - 1] where size > 0 {
            guard try await log.read(from: position, limit: 1).first?.seq == position else {
                throw PublishingError.entryMissing(position)
            }
        }
        for head in [recorded, outside].compactMap({ $0 }) {
            guard keys.isEmpty || head.isSigned(by: keys) else { throw PublishingError.headUnsigned(size: head.size) }
            // A head is recorded in the database before it is released: a database that holds it was never turned back behind it. The
            // one outside is looked for too, since a row in the database, also of its size, vouches for nothing.
            if try await !ledger.holds(size: head.size, root: head.root) {
                guard try await Self.root(of: log, size: head.size) == head.root else {
                    throw PublishingError.databaseBeside(signed: head.size)
                }
            }
        }
        if outside == nil, confirmation != .notNeeded, confirmation != .size(newest.size) {
            throw PublishingError.headUnconfirmed(size: newest.size, root: newest.root.base64)
        }
        return newest
    }

    /// The root over the first entries of a log, computed from their bytes.
    package static func root(of log: any EventLog, size: Int64) async throws -> TreeHash {
        var frontier = Frontier()
        while frontier.size < UInt64(size) {
            let position = Int64(frontier.size)
            let page = try await log.read(from: position, limit: Int(min(5_000, size - position)))
            guard !page.isEmpty else { break }
            for entry in page { frontier.append(.leaf(entry.bytes)) }
        }
        return frontier.root
    }
}
