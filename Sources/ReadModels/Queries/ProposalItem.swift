package import Commendation
package import Entry
package import Foundation

/// A proposal for lists and pages: codes and days, no personal data.
package struct ProposalItem: Hashable, Sendable {
    package let id: UUID
    package let submission: UUID
    /// The row in the submitted list.
    package let listRow: Int?
    package let honoree: UUID?
    /// The subject kind.
    package let kind: String
    /// The award's catalogue code.
    package let award: String
    package let meritKind: String?
    package let unit: UUID
    /// The unit's code and name; nil while the unit is not registered.
    package let unitCode: String?
    package let unitName: String?
    package let achievementFrom: Day?
    package let achievementTo: Day?
    package let status: ProposalStatus
    /// The day since which it has that status.
    package let statusOn: Day
    package let submittedOn: Day
    package let outcome: ProposalOutcome
    package let outcomeOn: Day?
    package let decidedOn: Day?
    package let decision: UUID?
    /// The position of its first event: the order of lists, and the mark for the next page.
    package let submittedSeq: Int64
    /// The position of its last event.
    package let lastSeq: Int64
    /// The version of its stream, for deciding on it.
    package let lastStreamSeq: Int64
}
