public import Entry
public import Foundation

extension ProposalState {
    /// What is known of a proposal that was handed in.
    public struct Facts: Hashable, Sendable {
        /// Where it stands in its current tier.
        public var status: ProposalStatus
        /// The honoree.
        public var honoree: UUID?
        /// The submission that it came with.
        public var submission: UUID
        /// The unit that proposes now.
        public var unit: UUID
        /// The unit that proposed before a merger, if it was retitled.
        public var formerUnit: UUID?
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
        /// The case of the simplified procedure, if it is handled by that one.
        public var simplified: SimplifiedCase?
        /// The rank group, as the table read it or an officer confirmed it.
        public var rank: RankGroup?
        /// Whether an officer confirmed the rank group.
        public var isRankConfirmed = false
        /// The tiers that it went through; the last one is the current one.
        public var tiers: [ProposalTier]
        /// The effective day on which it was first handed in.
        public var submittedOn: Day
        /// The effective day of the last event.
        public var lastOn: Day
        /// The decision that conferred the award.
        public var decision: UUID?
        /// The date of that decision.
        public var decisionDate: Day?
        /// Whether that decision was published.
        public var isPublished = false
        /// How often it was sent back to be completed.
        public var returns = 0
        /// How often a body above sent it back.
        public var sentBack = 0
        /// What came back after the award was annulled.
        public var recovery = Recovery()

        /// The number of the current tier, from 1.
        public var tier: Int { tiers.count }
        /// The current tier.
        public var current: ProposalTier { tiers[tiers.count - 1] }
        /// The level of the current tier, if it is known.
        public var level: TierLevel? { tiers[tiers.count - 1].level }
        /// What the last appraisal of the current tier found.
        public var outcome: AppraisalOutcome? { tiers[tiers.count - 1].outcome }

        /// Whether the current tier is one whose steps are only learned of by letters.
        public var isAboveProvince: Bool { level?.isAboveProvince ?? false }

        /// The tier as it stands in events: absent for the first one.
        var writtenTier: Int? { tiers.count == 1 ? nil : tiers.count }

        /// Whether a step is allowed now.
        public func allows(_ step: CommandKind) -> Bool {
            switch step {
            case .publish where status == .delivered: return !isPublished
            case .confer, .forwardSubmission: if isAboveProvince, status.isOpen { return true }
            case .recordAnswer: return tier > 1 && status.isOpen
            case .retitleProposals: return status.isOpen
            case .confirmRank: return status.isLiving
            case .recoverAwards where status == .recovered: return !recovery.isWhole
            default: break
            }
            return status.allowedSteps.contains(step)
        }

        /// The steps that are allowed now, in their usual order; those that are always at hand stand behind.
        public var allowedSteps: [CommandKind] {
            var steps = status.allowedSteps.filter(allows)
            if isAboveProvince, status.isOpen {
                for step in [CommandKind.forwardSubmission, .confer] where !steps.contains(step) { steps.append(step) }
            }
            if allows(.recordAnswer) { steps.append(.recordAnswer) }
            if status == .recovered, allows(.recoverAwards) { steps.append(.recoverAwards) }
            return steps
        }
    }
}

extension ProposalState.Facts {
    init(_ fact: ProposalSubmitted, honoree: UUID?, on day: Day) {
        self.init(
            status: .submitted, honoree: honoree, submission: fact.submission, unit: fact.unit, award: fact.award,
            meritKind: fact.meritKind, kind: fact.kind, achievementFrom: fact.achievementFrom, achievementTo: fact.achievementTo,
            simplified: fact.simplified, rank: fact.facts.rank,
            tiers: [ProposalTier(level: fact.level, submission: fact.submission)], submittedOn: day, lastOn: day)
    }

    /// Folds the next event; `false` if it cannot follow.
    mutating func apply(_ event: ProposalEvent, honoree: UUID?, on day: Day) -> Bool {
        if let next = event.status, !(status == .delivered && next == .published) { status = next }
        lastOn = max(lastOn, day)
        let last = tiers.count - 1
        switch event {
        case .submitted: return false
        case .resubmitted(let fact):
            award = fact.award ?? award
            achievementFrom = fact.achievementFrom ?? achievementFrom
            achievementTo = fact.achievementTo ?? achievementTo
            tiers[last].level = fact.level ?? tiers[last].level
            tiers[last].outcome = nil
            tiers[last].notice = nil
            tiers[last].advice = nil
            tiers[last].laidBy = nil
        case .returned: returns += 1
        case .appraised(let fact): tiers[last].outcome = fact.outcome
        case .noticeOpened(let fact): tiers[last].notice = ProposalTier.Notice(from: fact.from, until: fact.until)
        case .commentReceived: tiers[last].notice?.comments += 1
        case .noticeClosed: tiers[last].notice?.closedOn = day
        case .tabled(let fact): tiers[last].session = fact.session
        case .advised(let fact): tiers[last].advice = fact
        case .laid(let fact): tiers[last].laidBy = fact.submission
        case .forwarded(let fact):
            guard fact.tier == tiers.count + 1 else { return false }
            tiers.append(ProposalTier(level: fact.level, submission: fact.submission))
        case .answered(let fact):
            guard fact.tier == tiers.count, tiers.count > 1 else { return false }
            switch fact.answer {
            case .approved: tiers[last].isApproved = true
            case .notApproved: break
            case .sentBack:
                tiers.removeLast()
                sentBack += 1
            }
        case .conferred(let fact):
            decision = fact.decision
            decisionDate = fact.date
        case .published: isPublished = true
        case .rankConfirmed(let fact):
            rank = fact.rank
            isRankConfirmed = true
        case .retitled(let fact):
            formerUnit = formerUnit ?? fact.was
            unit = fact.unit
        case .reassigned: self.honoree = honoree
        case .recovered(let fact): recovery.add(fact)
        case .received, .withdrawn, .postponed, .notApproved, .notified, .delivered, .corrected, .annulled, .rejudged: break
        }
        return true
    }
}
