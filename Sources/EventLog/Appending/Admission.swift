import Entry
import Foundation

/// Decides, request by request, what one commit holds.
///
/// Pure: the same facts and requests give the same batch.
///
/// Each request sees the log as the requests admitted before it will leave it, so that rules across streams never race
/// inside a batch; a request that is refused takes no position. A stream that was not looked up is taken to be new if
/// the request says so: should it not be, the database's unique index refuses the whole batch, and it is admitted
/// again with every fact looked up.
struct Admission: Sendable {
    private(set) var batch: Batch
    private(set) var facts: LogFacts
    private var admitted: [RequestID: (events: [EventDraft], receipt: AppendReceipt)] = [:]
    private var newEvents: Set<UUID> = []

    init(_ batch: Batch, facts: LogFacts) {
        self.batch = batch
        self.facts = facts
    }

    /// Admits a request to the batch, answers a repeated one, or refuses it.
    mutating func admit(_ prepared: PreparedRequest) throws(AppendError) -> AppendReceipt {
        if let answer = try answerIfRepeated(prepared.request) { return answer }
        for expectation in prepared.request.expectations {
            try check(expectation)
        }
        for event in prepared.events where newEvents.contains(event.draft.id) || facts.events.contains(event.draft.id) {
            throw .duplicateEvent(event.draft.id)
        }
        return write(prepared, at: try batch.time(for: prepared.request))
    }

    /// Keeps the ids of written events, for a log that keeps its facts in memory.
    mutating func record(events: [UUID]) {
        facts.events.formUnion(events)
    }

    /// Tells of a request what is known of it, so that its retry gets the first answer.
    mutating func know(_ id: RequestID, as recorded: RecordedRequest?) {
        facts.requests[id] = recorded
    }

    private func answerIfRepeated(_ request: AppendRequest) throws(AppendError) -> AppendReceipt? {
        if let recorded = facts.requests[request.id] {
            guard recorded.holds(request.events) else { throw .requestReused(request.id) }
            return recorded.receipt
        }
        if let earlier = admitted[request.id] {
            guard earlier.events == request.events else { throw .requestReused(request.id) }
            let first = earlier.receipt
            return AppendReceipt(first: first.first, last: first.last, at: first.at, repeated: true)
        }
        return nil
    }

    private func check(_ expectation: Expectation) throws(AppendError) {
        switch expectation {
        case .stream(let id, let version):
            let actual = facts.streams[id] ?? -1
            guard actual == version else { throw .streamMoved(id, expected: version, actual: actual) }
        case .subject(let id, let lastSeq):
            let actual = facts.subjects[id] ?? -1
            guard actual == lastSeq else { throw .subjectMoved(id, expected: lastSeq, actual: actual) }
        case .blindKey(let key, let honorees):
            let actual = facts.blindKeys[key]?.count ?? 0
            guard actual == honorees else { throw .blindKeyMoved(expected: honorees, actual: actual) }
        }
    }

    private mutating func write(_ prepared: PreparedRequest, at: Instant) -> AppendReceipt {
        let request = prepared.request
        let first = batch.next
        for event in prepared.events {
            let draft = event.draft
            let streamSeq = (facts.streams[draft.stream.id] ?? -1) + 1
            if let subject = draft.subject { facts.subjects[subject] = batch.next }
            facts.streams[draft.stream.id] = streamSeq
            newEvents.insert(draft.id)
            batch.append(event, streamSeq: streamSeq, at: at)
        }
        batch.record(prepared, first: first)
        for line in request.blindKeys {
            facts.blindKeys[line.key, default: []].insert(line.honoree)
        }
        let receipt = AppendReceipt(first: first, last: batch.next - 1, at: at, repeated: false)
        admitted[request.id] = (request.events, receipt)
        return receipt
    }
}
