import Entry
import EventLog
package import Foundation
package import TransparencyLog

/// A full copy of the log on another machine, in the layout of C2SP tlog-tiles, that believes nothing but its own past.
///
/// What it holds under its own last head never changes. A head that does not extend it is refused, and kept beside the own one: two heads
/// of one key that cannot both be true are the evidence.
package struct LogMirror: Sendable {
    /// What a look at the source brought.
    package enum Outcome: Hashable, Sendable {
        /// Nothing that is not held.
        case unchanged(size: Int64)
        /// The entries behind a size, up to another.
        case grown(from: Int64, to: Int64)
    }

    /// How many entries are copied before a head between is looked for, so that a broken copy goes on from there.
    private static let stride: Int64 = 65_536

    private let folder: TileFolder
    private let store: TileStore
    private let policy: TrustPolicy?
    private let lock: FolderLock

    /// Works on a folder, which need not exist, and of which it is the only writer.
    ///
    /// - Parameter policy: whom the copy trusts; nil only where the source is trusted anyhow, as by an export from one's own database.
    /// - Throws: ``WitnessFolderError/inUse`` or ``PublishingError``.
    package init(_ url: URL, policy: TrustPolicy?) throws {
        try Self.checkOwn(url)
        lock = try FolderLock(url)
        folder = TileFolder(url)
        store = TileStore(folder: url)
        self.policy = policy
    }

    /// A folder with other things in it is somebody's: nothing is mixed into it.
    private static func checkOwn(_ url: URL) throws {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path), !names.isEmpty else { return }
        let own: Set = [TileStore.checkpoint, "tile", FolderLock.name]
        guard !own.isDisjoint(with: names) else { throw MirrorError.folderForeign }
    }

    /// Looks at the source once, and takes what is new.
    ///
    /// - Parameters:
    ///   - time: in seconds since 1970, to name the evidence by.
    ///   - progress: told how many entries of how many are held.
    /// - Throws: ``MirrorError``, ``LogFault`` for an entry that is none, ``PublishingError``, or what the source throws.
    package func look(
        at source: any MirrorSource, time: UInt64, progress: (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> Outcome {
        guard let newest = try await source.newest() else { throw MirrorError.noHead }
        try judge(newest)
        let own = try await takeUp()
        let start = own?.size ?? 0
        if let own { try checkExtends(own, newest, time: time) }
        var held = start
        while held < newest.size {
            let next = try await nextHead(source, held: held, newest: newest)
            try await grow(to: next, from: source, own: own, time: time)
            try await store.release(next.note, replacing: held)
            held = next.size
            progress(held, newest.size)
        }
        // Cosignatures that came since; and the head of an empty log.
        if start == newest.size {
            let note = try merged(newest, own).note
            if note != own?.note { try await store.release(note, replacing: start) }
        }
        try await takeWitnessed(source, held: held)
        return start == held && own != nil ? .unchanged(size: held) : .grown(from: start, to: held)
    }

    private func judge(_ head: SignedHead) throws(MirrorError) {
        do {
            _ = try policy?.evaluate(head.note)
        } catch {
            throw .unsigned(code: error.code)
        }
    }

    /// The own last head, with the tiles that belong to it.
    private func takeUp() async throws -> SignedHead? {
        let own = try ownHead()
        try await store.resume(upTo: own?.size ?? 0)
        guard let own else { return nil }
        let size = await store.size
        let root = await store.root
        guard size == own.size, root == own.root else { throw MirrorError.copyDamaged(place: "tile") }
        return own
    }

    private func ownHead() throws -> SignedHead? {
        do {
            return try folder.head()
        } catch PublishingError.damaged {
            throw MirrorError.copyDamaged(place: TileStore.checkpoint)
        }
    }

    private func checkExtends(_ own: SignedHead, _ newest: SignedHead, time: UInt64) throws {
        guard newest.size <= own.size else { return }
        let nodes = Frontier.nodes(size: UInt64(newest.size))
        let root: TreeHash
        do {
            root = try Frontier(size: UInt64(newest.size), source: folder.tiles(for: nodes, treeSize: own.size)).root
        } catch let fault as LogFault {
            throw MirrorError.copyDamaged(place: fault.place ?? "tile")
        }
        guard root == newest.root else { throw try fork(own, newest, time: time) }
        guard newest.size == own.size else {
            throw MirrorError.sourceBehind(missing: own.size - newest.size, held: own.size)
        }
    }

    private func nextHead(_ source: any MirrorSource, held: Int64, newest: SignedHead) async throws -> SignedHead {
        guard newest.size - held > Self.stride, let between = try await source.head(covering: held + Self.stride),
            between.size < newest.size
        else { return newest }
        try judge(between)
        return between
    }

    private func grow(to head: SignedHead, from source: any MirrorSource, own: SignedHead?, time: UInt64) async throws {
        let origin = try head.note.checkpoint().origin.description
        let entries = AuditedSource(source: source.entries(upTo: head.size), origin: origin)
        do {
            try await store.extend(to: head.size, from: entries)
        } catch PublishingError.rowsChanged, PublishingError.rootMismatch {
            throw try fork(own, head, time: time)
        }
        guard await store.root == head.root else { throw try fork(own, head, time: time) }
    }

    private func takeWitnessed(_ source: any MirrorSource, held: Int64) async throws {
        guard let policy, let head = try await source.witnessed(policy), head.size <= held else { return }
        try judge(head)
        let nodes = Frontier.nodes(size: UInt64(head.size))
        let root = try Frontier(size: UInt64(head.size), source: folder.tiles(for: nodes, treeSize: held)).root
        guard root == head.root else { throw MirrorError.unsigned(code: "root-mismatch") }
        try await store.releaseWitnessed(head.note)
    }

    private func merged(_ head: SignedHead, _ own: SignedHead?) throws -> SignedHead {
        guard let own, own.note.text == head.note.text, let note = try? own.note.adding(head.note.signatures) else { return head }
        return try SignedHead(note: note)
    }

    /// Keeps both heads.
    private func fork(_ own: SignedHead?, _ theirs: SignedHead, time: UInt64) throws -> MirrorError {
        let name = "evidence/\(time)-\(theirs.size)-\(theirs.root.hexadecimal.prefix(8))"
        var files = [DurableFiles.File(path: "\(name)/checkpoint.theirs", bytes: theirs.note.bytes)]
        if let own { files.append(DurableFiles.File(path: "\(name)/checkpoint.ours", bytes: own.note.bytes)) }
        try DurableFiles(root: folder.url).write(files)
        return .fork(size: theirs.size, evidence: name)
    }
}

/// Entries that are checked as they are read.
private struct AuditedSource: EntrySource {
    let source: any EntrySource
    let origin: String

    func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        let page = try await source.read(from: seq, limit: limit)
        for (offset, entry) in page.enumerated() {
            let position = seq + Int64(offset)
            do throws(EntryError) {
                try entry.check()
            } catch {
                throw LogFault(.entryUnreadable, position: position, detail: error.code)
            }
            guard entry.isOf(log: origin.utf8) else { throw LogFault(.entryOfOtherLog, position: position) }
            guard entry.seq == position else { throw LogFault(.entryOutOfPlace, position: position, detail: "\(entry.seq)") }
        }
        return page
    }
}
