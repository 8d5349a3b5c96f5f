public import Entry
public import Foundation

/// What the events of one proposal come to.
public struct ProposalState: Hashable, Sendable {
    /// What is known of a proposal that was handed in.
    public struct Facts: Hashable, Sendable {
        /// Where it stands.
        public var status: ProposalStatus
        /// The honoree.
        public var honoree: UUID?
        /// The submission that it came with.
        public var submission: UUID
        /// The unit that proposes.
        public var unit: UUID
        /// The award asked for now.
        public var award: String
        /// The kind of commendation.
        public var meritKind: MeritKind
        /// The kind of honoree.
        public var kind: SubjectKind
        /// The first day of the achievement period.
        public var achievementFrom: Day
        /// The last day of the achievement period.
        public var achievementTo: Day
        /// The effective day on which it was first handed in.
        public var submittedOn: Day
        /// The effective day of the last event.
        public var lastOn: Day
        /// What the last appraisal found.
        public var outcome: AppraisalOutcome?
        /// The decision that conferred the award.
        public var decision: UUID?
        /// The date of that decision.
        public var decisionDate: Day?
        /// How often it was sent back.
        public var returns = 0
    }

    /// The id of the proposal, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// What is known; `nil` before the proposal was handed in.
    public private(set) var facts: Facts?

    /// A proposal without events.
    public init(id: UUID) { self.id = id }

    /// Where it stands; `nil` before it was handed in.
    public var status: ProposalStatus? { facts?.status }

    /// The steps that are allowed now.
    public var allowedSteps: [CommandKind] { status?.allowedSteps ?? [.submitList] }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        try apply(try ProposalEvent(entry), honoree: entry.subject, on: entry.on, version: entry.streamSeq)
    }

    /// Folds the next event of the stream; a stream must begin with the submission.
    public mutating func apply(_ event: ProposalEvent, honoree: UUID?, on day: Day, version: Int64) throws(EventReadError) {
        var facts: Facts
        switch (self.facts, event) {
        case (nil, .submitted(let fact)): facts = Facts(fact, honoree: honoree, on: day)
        case (nil, _), (_, .submitted): throw EventReadError(.outOfOrder, type: type(of: event.fact).type)
        case (let known?, _): facts = known
        }
        facts.status = event.status
        facts.lastOn = max(facts.lastOn, day)
        facts.apply(event)
        self.facts = facts
        self.version = version
    }

    /// Folds the entries of many proposals, in the order of the log; entries of other kinds of streams are passed over.
    public static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: ProposalState] {
        var states: [UUID: ProposalState] = [:]
        for entry in entries where entry.streamKind == "proposal" {
            var state = states[entry.streamID] ?? ProposalState(id: entry.streamID)
            try state.apply(entry)
            states[entry.streamID] = state
        }
        return states
    }
}

extension ProposalState.Facts {
    init(_ fact: ProposalSubmitted, honoree: UUID?, on day: Day) {
        self.init(
            status: .submitted, honoree: honoree, submission: fact.submission, unit: fact.unit, award: fact.award,
            meritKind: fact.meritKind, kind: fact.kind, achievementFrom: fact.achievementFrom, achievementTo: fact.achievementTo,
            submittedOn: day, lastOn: day)
    }

    fileprivate mutating func apply(_ event: ProposalEvent) {
        switch event {
        case .resubmitted(let fact):
            award = fact.award ?? award
            achievementFrom = fact.achievementFrom ?? achievementFrom
            achievementTo = fact.achievementTo ?? achievementTo
            outcome = nil
        case .returned: returns += 1
        case .appraised(let fact): outcome = fact.outcome
        case .conferred(let fact):
            decision = fact.decision
            decisionDate = fact.date
        case .submitted, .received, .withdrawn, .notApproved, .notified, .published, .annulled: break
        }
    }
}
