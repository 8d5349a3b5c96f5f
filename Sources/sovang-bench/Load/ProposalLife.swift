import Entry
import EventLog
import Foundation

/// One caller of the log: it walks proposals from submission to publication, one event a request, each on what it read.
struct ProposalLife: Sendable {
    private var events: SampleEvents
    private let decision: UUID
    private var proposal = UUID()
    private var honoree = UUID()
    private var step = 0

    /// The steps after the submission.
    static let followingSteps = 1...4

    init(seed: UInt64) {
        events = SampleEvents(seed: seed)
        decision = events.id()
    }

    /// The next request of the caller.
    mutating func next() -> AppendRequest {
        if step == 0 {
            proposal = events.id()
            honoree = events.id()
        }
        let draft =
            step == 0
            ? events.proposal(proposal, honoree: honoree, submission: decision, row: 1, cause: nil)
            : events.step(step, of: proposal, honoree: honoree, decision: decision, cause: decision)
        let expected = Int64(step) - 1
        step = (step + 1) % (Self.followingSteps.upperBound + 1)
        return AppendRequest(
            id: .fresh(draft.id), events: [draft], expectations: [.stream(proposal, version: expected)])
    }
}
