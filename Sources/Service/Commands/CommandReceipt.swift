package import Commendation
package import Entry
package import EventLog
package import Foundation

/// The answer to a command: where its events stand in the log.
package struct CommandReceipt: Sendable {
    /// The position of the first event.
    package let first: Int64
    /// The position of the last event.
    package let last: Int64
    /// When they were recorded.
    package let at: Instant
    /// Whether an earlier request of the same id did this; nothing was written now.
    package let repeated: Bool
    /// The submission or decision that was made, if one was.
    package let created: UUID?
    /// What did not stop the command, but is to be shown; not kept, so empty in a repeated answer.
    package let warnings: [RuleWarning]
    /// What is kept of the earlier request; only in a repeated answer.
    package let recorded: RecordedRequest?

    init(_ receipt: AppendReceipt, of plan: Plan, at now: Instant) {
        first = receipt.first
        last = receipt.last
        at = receipt.at ?? now
        repeated = receipt.repeated
        created = Self.created(plan.decided.events.map { ($0.type, $0.stream.id) })
        warnings = plan.decided.warnings
        recorded = nil
    }

    init(_ record: RecordedRequest, at now: Instant) {
        first = record.first
        last = record.last
        at = record.entries.first?.at ?? now
        repeated = true
        created = Self.created(record.entries.map { ($0.type, $0.stream.id) })
        warnings = []
        recorded = record
    }

    private static func created(_ events: [(type: String, stream: UUID)]) -> UUID? {
        events.first { $0.type == SubmissionMade.type || $0.type == DecisionIssued.type }?.stream
    }
}
