import Entry
import Foundation

extension InMemoryEventLog.State {
    /// A request that was written: where it stands, and the digest of its command.
    struct Span {
        let first: Int64
        let last: Int64
        let commandDigest: [UInt8]?
    }

    /// Takes over an admitted request, as a commit would.
    mutating func take(_ batch: Batch, of prepared: PreparedRequest) {
        for (index, event) in prepared.events.enumerated() {
            let seq = batch.first + Int64(index)
            if !event.disclosures.isEmpty {
                disclosures[seq] = InMemoryEventLog.PersonalRow(
                    person: event.draft.person, disclosures: event.disclosures.map(\.disclosure))
            }
            positions[event.draft.stream.id, default: []].append(seq)
            if let subject = event.draft.subject { subjects[subject, default: []].append(seq) }
        }
        leaves += batch.leaves
        frontier = batch.frontier
        head = batch.head(epoch: head.epoch)
        requests[prepared.request.id] = Span(
            first: batch.first, last: batch.next - 1, commandDigest: prepared.request.commandDigest)
    }

    /// What is kept of a request; `nil` if it was never written.
    func record(of id: RequestID) -> RecordedRequest? {
        guard let span = requests[id] else { return nil }
        let positions = span.first...span.last
        // What was appended was encoded by this very code, so that it can be decoded.
        let entries = positions.compactMap { try? Envelope(decoding: leaves[Int($0)]) }
        return RecordedRequest(
            first: span.first, last: span.last, commandDigest: span.commandDigest.map { RecordedDigest($0) }, entries: entries,
            disclosures: positions.reduce(into: [:]) { found, seq in found[seq] = disclosures[seq]?.disclosures })
    }
}
