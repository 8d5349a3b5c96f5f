package import Commendation
package import Entry
package import Foundation

/// A proposal as a line of a list.
package struct BookProposal: Sendable {
    /// Its id.
    package let id: UUID
    /// Where it stands.
    package let state: ProposalStatus
    /// The award proposed.
    package let award: BookAward
    /// The proposing unit.
    package let unit: BookUnit
    /// `individual`, `collective` or `household`.
    package let kind: String
    /// The name as written, from the store of personal data; nil if it was erased.
    package let name: String?
    /// The day of the last step.
    package let lastStepOn: Day
    /// The submission it came in.
    package let submission: UUID?
    /// The decision that conferred it.
    package let decision: UUID?
    /// Whom it is about.
    package let honoree: UUID?
    /// First and last day of the achievement.
    package let achievement: ClosedRange<Day>?
    /// Why its name is not shown; nil if it is.
    package let gap: PersonalGap?

    /// A proposal.
    package init(
        id: UUID, state: ProposalStatus, award: BookAward, unit: BookUnit, kind: String, name: String?, lastStepOn: Day,
        submission: UUID?, decision: UUID?, honoree: UUID? = nil, achievement: ClosedRange<Day>? = nil,
        gap: PersonalGap? = nil
    ) {
        self.gap = gap
        self.id = id
        self.state = state
        self.award = award
        self.unit = unit
        self.kind = kind
        self.name = name
        self.lastStepOn = lastStepOn
        self.submission = submission
        self.decision = decision
        self.honoree = honoree
        self.achievement = achievement
    }
}
