import Entry
import Foundation

extension InMemoryEventLog.State {
    /// Takes over an admitted request, as a commit would.
    mutating func take(_ admission: inout Admission, of prepared: PreparedRequest) throws(AppendError) {
        let batch = admission.batch
        var entries: [Envelope] = []
        var ofRequest: [Int64: [Disclosure]] = [:]
        for (index, leaf) in batch.leaves.enumerated() {
            let seq = batch.first + Int64(index)
            let event = prepared.events[index]
            do {
                entries.append(try Envelope(decoding: leaf))
            } catch {
                throw .invalidEvent(event.draft.id, error)
            }
            ofRequest[seq] = zip(event.disclosures, event.draft.personal).map { sealed, field in
                Disclosure(salt: sealed.salt, name: field.name, value: field.value)
            }
            positions[event.draft.stream.id, default: []].append(seq)
            if let subject = event.draft.subject { subjects[subject, default: []].append(seq) }
        }
        disclosures.merge(ofRequest) { _, new in new }
        leaves += batch.leaves
        frontier = batch.frontier
        head = batch.head(epoch: head.epoch)
        admission.record(
            RecordedRequest(
                first: batch.first, last: batch.next - 1, commandDigest: prepared.request.commandDigest, entries: entries,
                disclosures: ofRequest),
            as: prepared.request.id, events: batch.ids)
    }
}
