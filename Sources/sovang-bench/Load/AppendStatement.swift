import Entry
import EventLog
import Foundation
import PostgresClient
import TransparencyLog

/// A batch for `log.append`, made and sent by hand, so that the statement can be timed apart from its commit.
struct AppendStatement: Sendable {
    let first: Int64
    var ids: [UUID] = []
    var streams: [UUID] = []
    var streamSeqs: [Int64] = []
    var subjects: [UUID?] = []
    var leaves: [[UInt8]] = []
    var disclosureSeqs: [Int64] = []
    var disclosures: [Disclosure] = []
    var persons: [UUID] = []
    var requests: [String] = []
    var requestFirsts: [Int64] = []
    var requestLasts: [Int64] = []

    private let at = Instant.now

    init(first: Int64) {
        self.first = first
    }

    /// The position after the last event.
    var next: Int64 { first + Int64(ids.count) }

    /// Adds one request's events, each the first of its stream.
    mutating func add(_ drafts: [EventDraft], id: UUID, origin: String) throws {
        requests.append(id.text)
        requestFirsts.append(next)
        for draft in drafts {
            let fields = draft.personal.map { Disclosure(salt: LogEnvironment.system.salt(), field: $0) }
            let template = try EntryTemplate(draft, log: origin, commitments: fields.map { try $0.commitment() })
            leaves.append(template.complete(at: at, seq: next, streamSeq: 0))
            disclosureSeqs += fields.map { _ in next }
            disclosures += fields
            persons += fields.map { _ in draft.person }
            streams.append(draft.stream.id)
            streamSeqs.append(0)
            subjects.append(draft.subject)
            ids.append(draft.id)
        }
        requestLasts.append(next - 1)
    }

    /// Sends the batch.
    func send(epoch: Int64, on connection: isolated PostgresConnection) throws {
        let none: [UUID] = []
        let (bytes, texts, numbers, schemas): ([[UInt8]], [String], [Int64], [Int32]) = ([], [], [], [])
        let digests = [[UInt8]?](repeating: nil, count: requests.count)
        // As long as a sealed field, which is what the statement costs.
        let boxes = try disclosures.map { try $0.canonical() + [UInt8](repeating: 7, count: 28) }
        _ = try connection.query(
            """
            SELECT log.append(\(epoch), \(first), \(PostgresTimestamp(microseconds: at.microseconds)), \
            \(TreeHash.empty.bytes), \([UInt8](repeating: 0, count: 32 * next.nonzeroBitCount)), \(ids), \(streams), \(streamSeqs), \(subjects), \(leaves), \
            \(disclosureSeqs), \(disclosures.map(\.name)), \(persons), \(boxes), \
            \(requests), \(requestFirsts), \(requestLasts), \(digests), \(bytes), \(none), \
            \(texts), \(schemas), \(numbers))
            """)
    }
}
