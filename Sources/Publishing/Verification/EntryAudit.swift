import Entry
import EventLog
import Foundation
import TransparencyLog

/// A run of entries checked one by one: all that can be said of an entry without knowing those before it.
///
/// Runs are audited side by side; what ties them together (``EntryChain``, ``TreeTrail``) is checked in order afterwards.
struct EntryAudit: Sendable {
    /// What the checks in order need of an entry.
    struct Fact: Sendable {
        let at: Int64
        let stream: UUID
        let streamSeq: Int64
    }

    /// The position of the first entry.
    let first: Int64

    /// The hash of each entry, up to the first bad one.
    private(set) var leaves: [TreeHash] = []

    /// What was read of each entry, up to the first bad one.
    private(set) var facts: [Fact] = []

    /// Where each kind of event comes first in the run.
    private(set) var kinds: [EventKind: Int64] = [:]

    /// What is wrong with the entry that follows the last one here; nil if nothing is.
    var fault: LogFault?

    private let origin: [UInt8]
    private var seen: Set<KindText> = []

    private struct KindText: Hashable {
        let type: ByteText
        let schema: Int
    }

    init(first: Int64, origin: String, count: Int) {
        self.first = first
        self.origin = Array(origin.utf8)
        leaves.reserveCapacity(count)
        facts.reserveCapacity(count)
    }

    /// The position of the next entry.
    var next: Int64 { first + Int64(leaves.count) }

    /// Checks the next entry and takes it up.
    ///
    /// - Parameters:
    ///   - page: where the entry lies, at `range`.
    ///   - hash: its leaf hash.
    ///   - place: the file that the entry comes from.
    @discardableResult
    mutating func take(_ page: [UInt8], _ range: Range<Int>, hash: TreeHash, place: String? = nil) throws(LogFault) -> EntryView {
        let view: EntryView
        do throws(EntryError) {
            view = try EntryView(page: page, range: range)
            try view.check()
        } catch {
            throw LogFault(.entryUnreadable, position: next, place: place, detail: error.code)
        }
        try take(view, hash, place: place)
        return view
    }

    private mutating func take(_ view: EntryView, _ hash: TreeHash, place: String?) throws(LogFault) {
        guard view.isOf(log: origin) else { throw LogFault(.entryOfOtherLog, position: next, place: place) }
        guard view.seq == next else {
            throw LogFault(.entryOutOfPlace, position: next, place: place, detail: "\(view.seq)")
        }
        if seen.insert(KindText(type: view.type, schema: view.schema)).inserted {
            kinds[EventKind(type: view.type.string, schema: view.schema)] = next
        }
        leaves.append(hash)
        facts.append(Fact(at: view.at.microseconds, stream: view.streamID, streamSeq: view.streamSeq))
    }

    /// Lets go of the bytes that were audited.
    mutating func finish() { seen = [] }
}
