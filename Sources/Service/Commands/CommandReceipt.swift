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
    /// What the request made: its header (submission, decision, session …) or the one thing that it opened.
    package let created: UUID?
    /// Everything that the request opened, in its order: proposals of a list, honorees, facts.
    package let opened: [UUID]
    /// What did not stop the command, but is to be shown; not kept, so empty in a repeated answer.
    package let warnings: [RuleWarning]
    /// What is kept of the earlier request; only in a repeated answer.
    package let recorded: RecordedRequest?

    init(_ receipt: AppendReceipt, of plan: Plan, at now: Instant) {
        first = receipt.first
        last = receipt.last
        at = receipt.at ?? now
        repeated = receipt.repeated
        let new = Set(
            plan.decided.reads.compactMap { read -> UUID? in
                if case .stream(let id, version: -1) = read { id } else { nil }
            })
        opened = Self.distinct(plan.decided.events.map(\.stream.id).filter(new.contains))
        created = Self.created(plan.decided.events.map { ($0.type, $0.stream.id) }, opened)
        warnings = plan.decided.warnings
        recorded = nil
    }

    init(_ record: RecordedRequest, at now: Instant) {
        first = record.first
        last = record.last
        at = record.entries.first?.at ?? now
        repeated = true
        opened = record.entries.filter { $0.streamSeq == 0 }.map(\.stream.id)
        created = Self.created(record.entries.map { ($0.type, $0.stream.id) }, opened)
        warnings = []
        recorded = record
    }

    /// The types that head a request about many.
    private static let headers: Set<String> = [SubmissionMade.type, DecisionIssued.type, SessionConvened.type]

    private static func created(_ events: [(type: String, stream: UUID)], _ opened: [UUID]) -> UUID? {
        events.first { headers.contains($0.type) }?.stream ?? (opened.count == 1 ? opened[0] : nil)
    }

    private static func distinct(_ ids: [UUID]) -> [UUID] {
        var seen: Set<UUID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
