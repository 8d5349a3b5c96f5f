import Entry
import EventLog
import Foundation
package import PostgresClient
package import TransparencyLog

/// Verifies the log in its database: bytes and columns, positions, versions and times, every head that was ever signed, and the tables
/// beside the entries.
///
/// It reads in pages beside a running daemon; what is appended meanwhile is left for the next time.
package struct DatabaseVerifier: Sendable {
    /// What the database is compared with that lies outside of it.
    package struct Outside: Sendable {
        /// The file with the last head that this machine signed.
        package var headFile: HeadFile?
        /// A head that was kept from last time.
        package var old: SignedNote?
        /// The published tiles, which tell the very entry that was altered.
        package var tiles: TileFolder?
        /// Whom to trust; without it signatures are not checked.
        package var policy: TrustPolicy?

        /// Compares with nothing outside.
        package init() {}
    }

    let reader: PostgresPool
    let outside: Outside
    let disclosures: (any DisclosureAudit)?

    static let pageSize: Int64 = 4_096

    /// - Parameters:
    ///   - reader: connections of the role `sovang_read`.
    ///   - outside: what lies outside of the database.
    ///   - disclosures: the check of the personal values; nil leaves them out.
    package init(reader: PostgresPool, outside: Outside, disclosures: (any DisclosureAudit)?) {
        self.reader = reader
        self.outside = outside
        self.disclosures = disclosures
    }

    /// Verifies everything.
    ///
    /// - Parameters:
    ///   - width: how many pages are checked at a time.
    ///   - progress: told how many entries of how many were verified.
    /// - Throws: ``LogFault``: the first thing that is wrong; or what reading throws.
    package func run(
        width: Int = ProcessInfo.processInfo.activeProcessorCount + 1, progress: (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> LogVerdict {
        // Before the database: a daemon that goes on signing meanwhile has them in it already.
        let kept = try keptHeads()
        guard let standing = try await standing() else {
            return LogVerdict(origin: "", size: 0, root: .empty)
        }
        let heads = HeadTable(reader: reader, origin: standing.origin, policy: outside.policy)
        var (chain, trail) = (
            EntryChain(),
            TreeTrail(
                try kept + oldHead(of: standing),
                more: { size in
                    // What was signed since the beginning is for the next verification.
                    try await heads.read(beyond: size).filter { $0.size <= standing.signed }
                })
        )
        var published = try PublishedTiles(outside.tiles)
        var verdict = LogVerdict(origin: standing.origin, size: standing.size, root: standing.root)
        var kinds: [EventKind: Int64] = [:]
        let parts = stride(from: 0, to: standing.size, by: Int(Self.pageSize))
        do {
            try await OrderedParts.run(parts, width: width) { first in
                try await audit(first..<min(first + Self.pageSize, standing.size), origin: standing.origin)
            } take: { part in
                try chain.append(part.audit) { _ in nil }
                try published.compare(try await trail.append(part.audit.leaves))
                kinds.merge(part.audit.kinds) { first, _ in first }
                verdict.disclosures += part.disclosures
                if let fault = part.audit.fault { throw fault }
                if let fault = part.disclosureFault { throw fault }
                progress(trail.size, standing.size)
            }
            try await trail.compare()
        } catch let mismatch as TreeTrail.Mismatch {
            throw try await locate(mismatch.head, since: trail.agreed)
        } catch let fault as LogFault {
            throw try await earlier(than: fault, &trail) ?? fault
        }
        try await checkEnd(standing, chain, &trail)
        // Recorded before it is released: whatever lies outside was once in the table.
        if let head = kept.first(where: { $0.size > standing.signed }) {
            throw LogFault(.headUnrecorded, position: head.size, place: "log.signed_head", detail: head.place)
        }
        try await checkTables(standing, kinds: kinds)
        if let fault = published.fault { throw fault }
        verdict.heads = trail.count
        for head in try kept + oldHead(of: standing) { verdict.outside[head.place] = head.size }
        try await heads.describe(&verdict)
        return verdict
    }

    /// The heads that are kept in files outside of the database.
    private func keptHeads() throws -> [ExpectedHead] {
        var heads: [ExpectedHead] = []
        if let head = try outside.headFile?.read() {
            heads.append(ExpectedHead(size: head.size, root: head.root, place: "head-file"))
        }
        for name in [TileStore.checkpoint, TileStore.witnessed] {
            guard let tiles = outside.tiles, let head = try? tiles.head(name) else { continue }
            heads.append(ExpectedHead(size: head.size, root: head.root, place: name))
        }
        return heads
    }

    /// The head that somebody kept from an earlier verification, if one was given.
    private func oldHead(of standing: Standing) throws -> [ExpectedHead] {
        guard let old = outside.old else { return [] }
        let head = try SignedHead(note: old)
        guard try old.checkpoint().origin.description == standing.origin else { throw LogFault(.headUnsigned, place: "--old") }
        return [ExpectedHead(size: head.size, root: head.root, place: "--old")]
    }

    private func checkEnd(_ standing: Standing, _ chain: EntryChain, _ trail: inout TreeTrail) async throws {
        if let stray = standing.stray { throw LogFault(.entryBeyondHead, position: stray, place: "log.entry") }
        if let ahead = try await trail.next() {
            throw LogFault(.entryMissing, position: standing.size, end: ahead.size, place: ahead.place)
        }
        let frontier = trail.builder.frontier
        guard frontier.root == standing.root, frontier.bytes == standing.frontier, chain.lastAt == standing.at else {
            let agreed = Int64(trail.agreed.size)
            // Where the last head is of all entries, it is the row of the head that is wrong.
            guard agreed < standing.size else { throw LogFault(.rootDiffers, place: "log.head") }
            throw LogFault(.rootDiffers, position: agreed, end: standing.size, place: "log.head")
        }
    }
}
