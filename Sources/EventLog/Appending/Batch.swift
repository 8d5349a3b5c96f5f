import Entry
import Foundation
import TransparencyLog

/// The rows of one commit, column by column, as the append function takes them.
struct Batch: Sendable {
    let first: Int64

    /// The time for requests that bring none of their own; none may bring a later one.
    let now: Instant

    /// The time of the last entry, whether it is of this batch or before it; `nil` in an empty log.
    private(set) var at: Instant?

    private(set) var frontier: Frontier

    private(set) var ids: [UUID] = []
    private(set) var streams: [UUID] = []
    private(set) var streamSeqs: [Int64] = []
    private(set) var subjects: [UUID?] = []
    private(set) var leaves: [[UInt8]] = []

    private(set) var disclosureSeqs: [Int64] = []
    private(set) var disclosureNames: [String] = []
    private(set) var disclosurePersons: [UUID] = []
    private(set) var disclosureBoxes: [[UInt8]] = []

    private(set) var requestIDs: [String] = []
    private(set) var requestFirsts: [Int64] = []
    private(set) var requestLasts: [Int64] = []
    private(set) var requestDigests: [[UInt8]?] = []

    private(set) var blindKeys: [BlindKey] = []
    private(set) var blindHonorees: [UUID] = []
    private(set) var blindBoxes: [[UInt8]] = []

    init(after head: LogHead, frontier: Frontier, at: Instant) {
        first = head.size
        now = at
        self.at = head.at
        self.frontier = frontier
    }

    /// The position that the next entry gets.
    var next: Int64 { first + Int64(ids.count) }

    /// The head of the log once the batch is committed.
    func head(epoch: Int64) -> LogHead {
        LogHead(size: next, at: at, root: frontier.root, epoch: epoch)
    }

    /// The time for a request: its own stamp if it has one, which must lie between the last entry and the clock.
    func time(for request: AppendRequest) throws(AppendError) -> Instant {
        guard let stamp = request.stamp else { return now }
        if let at, stamp.at < at { throw .stampRefused(.beforeHead) }
        guard stamp.at <= now else { throw .stampRefused(.afterClock) }
        return stamp.at
    }

    /// Writes an event at the next position; `at` is never before that of the entry before it.
    mutating func append(_ event: PreparedRequest.Event, streamSeq: Int64, at: Instant) {
        let seq = next
        self.at = at
        let leaf = event.template.complete(at: at, seq: seq, streamSeq: streamSeq)
        frontier.append(.leaf(leaf))
        ids.append(event.draft.id)
        streams.append(event.draft.stream.id)
        streamSeqs.append(streamSeq)
        subjects.append(event.draft.subject)
        leaves.append(leaf)
        for (field, box) in zip(event.disclosures, event.boxes) {
            disclosureSeqs.append(seq)
            disclosureNames.append(field.disclosure.name)
            disclosurePersons.append(event.draft.person)
            disclosureBoxes.append(box)
        }
    }

    /// Writes an entry as it was before, at the position that it names, which must be the next one.
    mutating func append(verbatim entry: EntryView) {
        at = entry.at
        frontier.append(.leaf(entry.bytes))
        ids.append(entry.id)
        streams.append(entry.streamID)
        streamSeqs.append(entry.streamSeq)
        subjects.append(entry.subject)
        leaves.append(Array(entry.bytes))
    }

    /// Records which entries a request wrote, and its lines of the blind index.
    mutating func record(_ prepared: PreparedRequest, first: Int64) {
        let request = prepared.request
        requestIDs.append(request.id.text)
        requestFirsts.append(first)
        requestLasts.append(next - 1)
        requestDigests.append(request.commandDigest)
        for line in request.blindKeys {
            blindKeys.append(line.key)
            blindHonorees.append(line.honoree)
        }
        blindBoxes += prepared.blindBoxes
    }
}
