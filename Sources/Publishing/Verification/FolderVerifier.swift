import Entry
import EventLog
package import Foundation
package import TransparencyLog

/// Verifies a published log without its database: head, tiles of every level, bundles of entries, and each entry.
///
/// Everything is derived again from the entries in one pass, whose memory does not grow with the log but for the streams' versions.
package struct FolderVerifier: Sendable {
    private let folder: TileFolder
    private let policy: TrustPolicy
    private let old: SignedHead?

    /// How many bundles are read and checked at a time.
    private static let bundlesAPart: Int64 = 16

    /// - Parameters:
    ///   - folder: the log in the layout of C2SP tlog-tiles, with its bundles of entries.
    ///   - policy: whom the verifier trusts.
    ///   - old: a head kept from last time, which the log must extend.
    package init(_ folder: URL, policy: TrustPolicy, old: SignedNote? = nil) throws(PublishingError) {
        self.folder = TileFolder(folder)
        self.policy = policy
        self.old = if let old { try SignedHead(note: old) } else { nil }
    }

    /// What the verdict on the signatures of the newest head is.
    private struct Heads {
        var newest: SignedHead
        var verdict: LogVerdict
        var expected: [ExpectedHead]
    }

    /// Verifies everything.
    ///
    /// - Parameter progress: told how many entries of how many were verified.
    /// - Throws: ``LogFault``: the first thing that is wrong; ``PublishingError/file(operation:number:)`` if a file cannot be read.
    package func run(
        width: Int = ProcessInfo.processInfo.activeProcessorCount + 1, progress: (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> LogVerdict {
        var heads = try openHeads()
        let (size, origin) = (heads.newest.size, heads.verdict.origin)
        var (chain, trail) = (EntryChain(), TreeTrail(heads.expected))
        var edge: [Int: HashTile] = [:]
        var doubt: LogFault?
        let parts = stride(from: 0, to: (size + 255) / 256, by: Int(Self.bundlesAPart))
        do {
            try await OrderedParts.run(parts, width: width) { first in
                try audit(first..<min(first + Self.bundlesAPart, (size + 255) / 256), size: size, origin: origin)
            } take: { part in
                try chain.append(part.audit) { Self.bundlePath(of: $0, size: size) }
                if let fault = part.audit.fault { throw fault }
                doubt = doubt ?? part.doubt
                for tile in try await trail.append(part.audit.leaves) where tile.coordinate.level > 0 {
                    edge[tile.coordinate.level] = tile.coordinate.isPartial ? tile : nil
                    if !tile.coordinate.isPartial { try compare(tile) }
                }
                progress(trail.size, size)
            }
            try await trail.compare()
        } catch let mismatch as TreeTrail.Mismatch {
            // With the root of a head against them, the entries are wrong where they differ from their tile.
            throw doubt
                ?? LogFault(
                    .headDiffers, position: Int64(trail.agreed.size), end: mismatch.head.size, place: mismatch.head.place)
        }
        // The entries lead to the signed root, so that whatever differs from them is wrong.
        for tile in edge.values.sorted(by: { $0.coordinate.level < $1.coordinate.level }) { try compare(tile) }
        if let doubt, let edge = TileCoordinate.edge(treeSize: UInt64(size)).first {
            throw LogFault(.fileDamaged, position: doubt.position, place: edge.path)
        }
        heads.verdict.heads = trail.count
        return heads.verdict
    }

    private static func bundlePath(of position: Int64, size: Int64) -> String? {
        let start = position / 256 * 256
        return try? TileCoordinate(.entries, index: UInt64(position / 256), width: Int(min(256, size - start))).path
    }

    /// A tile of a level above the leaves, derived from the entries, must be in the folder.
    private func compare(_ tile: HashTile) throws {
        guard try folder.tile(tile.coordinate) == tile else { throw LogFault(.fileDamaged, place: tile.coordinate.path) }
    }
}

extension FolderVerifier {
    /// Reads the heads and judges their signatures by the policy.
    private func openHeads() throws -> Heads {
        let newest = try head(TileStore.checkpoint)
        guard let newest else { throw LogFault(.headMissing, place: TileStore.checkpoint) }
        let judged = try judge(newest, TileStore.checkpoint)
        var verdict = LogVerdict(origin: judged.checkpoint.origin.description, size: newest.size, root: newest.root)
        verdict.signedSize = newest.size
        verdict.signaturesChecked = true
        verdict.unknownSignatures = policy.unknownSignatures(of: newest.note)
        var expected = [ExpectedHead(size: newest.size, root: newest.root, place: TileStore.checkpoint)]
        var quorum = judged.hasQuorum ? judged : nil
        if let witnessed = try head(TileStore.witnessed) {
            let other = try judge(witnessed, TileStore.witnessed)
            guard other.checkpoint.origin == judged.checkpoint.origin, witnessed.size <= newest.size else {
                throw LogFault(.headDiffers, position: newest.size, end: witnessed.size, place: TileStore.witnessed)
            }
            expected.append(ExpectedHead(size: witnessed.size, root: witnessed.root, place: TileStore.witnessed))
            verdict.unknownSignatures += policy.unknownSignatures(of: witnessed.note)
            if quorum == nil, other.hasQuorum { quorum = other }
        }
        guard let quorum else { throw LogFault(.quorumMissing, position: newest.size, place: TileStore.checkpoint) }
        // A policy that asks for no witness is content with every head, and none of them is witnessed by that.
        if policy.quorum != nil {
            verdict.witnessedSize = Int64(quorum.checkpoint.size)
            verdict.witnessedTime = quorum.quorumTime
        }
        if let old {
            let other = try judge(old, "--old")
            guard other.checkpoint.origin == judged.checkpoint.origin else { throw LogFault(.headUnsigned, place: "--old") }
            guard old.size <= newest.size else {
                throw LogFault(.entryMissing, position: newest.size, end: old.size, place: TileStore.checkpoint)
            }
            expected.append(ExpectedHead(size: old.size, root: old.root, place: "--old"))
        }
        return Heads(newest: newest, verdict: verdict, expected: expected)
    }

    private func head(_ name: String) throws -> SignedHead? {
        do throws(PublishingError) {
            return try folder.head(name)
        } catch .damaged(let what) {
            throw LogFault(.headRecordDamaged, place: name, detail: what)
        }
    }

    private func judge(_ head: SignedHead, _ place: String) throws(LogFault) -> TrustVerdict {
        do {
            return try policy.evaluate(head.note)
        } catch {
            throw LogFault(.headUnsigned, position: head.size, place: place, detail: error.code)
        }
    }
}

extension FolderVerifier {
    /// Some bundles and the tiles over them, checked.
    private struct Part: Sendable {
        var audit: EntryAudit
        /// Where bundle and partial tile differ first: which of them is wrong, only the root will tell.
        var doubt: LogFault?
    }

    private func audit(_ bundles: Range<Int64>, size: Int64, origin: String) throws -> Part {
        var part = Part(audit: EntryAudit(first: bundles.lowerBound * 256, origin: origin, count: bundles.count * 256))
        do {
            for index in bundles {
                let width = Int(min(256, size - index * 256))
                let (bundle, path) = try folder.bundle(index: UInt64(index), width: width)
                let tile = try folder.tile(try TileCoordinate(.hashes(level: 0), index: UInt64(index), width: width))
                let leaves = bundle.leafHashes
                if leaves != tile.hashes {
                    let offset = zip(leaves, tile.hashes).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
                    let fault = LogFault(.entryAltered, position: index * 256 + Int64(offset), place: path)
                    if !tile.coordinate.isPartial {
                        throw try isRight(tile, instead: leaves, size: size)
                            ? fault : LogFault(.fileDamaged, position: fault.position, place: tile.coordinate.path)
                    }
                    part.doubt = fault
                }
                for (range, leaf) in zip(bundle.ranges, leaves) {
                    try part.audit.take(bundle.bytes, range, hash: leaf, place: path)
                }
            }
        } catch let fault as LogFault {
            part.audit.fault = fault
        }
        part.audit.finish()
        return part
    }

    /// Whether the tile above vouches for a full tile of leaf hashes rather than for those of the entries.
    private func isRight(_ tile: HashTile, instead leaves: [TreeHash], size: Int64) throws -> Bool {
        let node = TreeNode(level: 8, index: tile.coordinate.index)
        guard let above = try? folder.tiles(for: [node], treeSize: size).hash(of: node) else { return true }
        var frontier = Frontier()
        frontier.append(contentsOf: leaves)
        return frontier.root != above
    }
}

extension TrustPolicy {
    /// How many signature lines of a note are by keys that are not listed here.
    func unknownSignatures(of note: SignedNote) -> Int {
        let known = Set((logs.map(\.key) + witnesses.map(\.key)).map { [$0.name.utf8, Array("\($0.keyID)".utf8)] })
        return note.signatures.count { !known.contains([$0.name.utf8, Array("\($0.keyID)".utf8)]) }
    }
}
