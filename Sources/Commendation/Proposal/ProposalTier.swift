public import Entry
public import Foundation

/// What happened to a proposal in one tier: one level's receive, appraise, council and submit.
public struct ProposalTier: Hashable, Sendable {
    /// The public notice of a proposal.
    public struct Notice: Hashable, Sendable {
        /// The first day.
        public var from: Day
        /// The last day that was announced.
        public var until: Day
        /// The effective day on which it was closed; `nil` while it is open.
        public var closedOn: Day?
        /// How many comments came in.
        public var comments = 0
    }

    /// The level; `nil` if the entry that opened the tier does not tell it.
    public var level: TierLevel?
    /// The submission that laid the proposal before this tier.
    public var submission: UUID
    /// What the last appraisal found.
    public var outcome: AppraisalOutcome?
    /// The last notice.
    public var notice: Notice?
    /// The session that the proposal was put on last.
    public var session: UUID?
    /// What the council said.
    public var advice: CouncilAdvised?
    /// The letter that laid it before the authority of this tier.
    public var laidBy: UUID?
    /// Whether a letter from above says that the award will be conferred.
    public var isApproved = false

    /// A tier that was just opened.
    public init(level: TierLevel?, submission: UUID) {
        self.level = level
        self.submission = submission
    }
}
