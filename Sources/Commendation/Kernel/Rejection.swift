public import Foundation

/// Why a command is refused, which steps are allowed now, and what would be right.
///
/// It carries no personal data, so that it can be logged and shown.
public struct Rejection: Error, Hashable, Sendable {
    /// The closed list of refusals; the raw value is the stable code.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// None of the actor's roles may issue the command.
        case roleMissing = "role-missing"
        /// The proposal belongs to another unit.
        case otherUnit = "other-unit"
        /// The day lies after today.
        case dayInFuture = "day-in-future"
        /// The day lies before that of the step before.
        case beforePreviousStep = "before-previous-step"
        /// The decision is dated before the proposal was handed in.
        case decisionBeforeSubmission = "decision-before-submission"
        /// A document is dated after the day of the fact.
        case documentAfterDay = "document-after-day"
        /// The step is not allowed in this state.
        case illegalStep = "illegal-step"
        /// The proposal was not appraised yet.
        case notAppraised = "not-appraised"
        /// A decision has conferred the award before.
        case alreadyConferred = "already-conferred"
        /// The decision was published before.
        case alreadyPublished = "already-published"
        /// The award was never conferred.
        case neverConferred = "never-conferred"
        /// The award or decision was annulled before.
        case alreadyAnnulled = "already-annulled"
        /// There is no such proposal.
        case unknownProposal = "unknown-proposal"
        /// There is no such decision.
        case unknownDecision = "unknown-decision"
        /// There is no such honoree.
        case unknownHonoree = "unknown-honoree"
        /// The proposal was handed in before.
        case proposalExists = "proposal-exists"
        /// The submission was made before.
        case submissionExists = "submission-exists"
        /// The body has used the number in this year.
        case decisionNumberTaken = "decision-number-taken"
        /// The proposal stands in another tier.
        case otherTier = "other-tier"
        /// There is no tier above for the award.
        case noFurtherTier = "no-further-tier"
        /// The level is not above the current one.
        case tierNotAbove = "tier-not-above"
        /// The proposal has not come before the body that decides.
        case tierNotReached = "tier-not-reached"
        /// A verified rule demands a public notice.
        case noticeMissing = "notice-missing"
        /// The public notice has not lasted long enough.
        case noticeTooShort = "notice-too-short"
        /// A last day lies before its first.
        case datesReversed = "dates-reversed"
        /// There is no such session.
        case unknownSession = "unknown-session"
        /// The session was convened before.
        case sessionExists = "session-exists"
        /// The session was held before.
        case sessionHeld = "session-held"
        /// The proposal is on another session.
        case otherSession = "other-session"
        /// The result of a session leaves proposals out.
        case sessionIncomplete = "session-incomplete"
        /// There are more votes than members.
        case votesExceedMembers = "votes-exceed-members"
        /// The award was handed over before.
        case alreadyDelivered = "already-delivered"
        /// A certificate number stands twice.
        case repeatedCertificate = "repeated-certificate"
        /// A certificate number stands in the golden book already.
        case certificateTaken = "certificate-taken"
        /// Neither object nor money came back.
        case nothingRecovered = "nothing-recovered"
        /// A correction changes nothing.
        case nothingToCorrect = "nothing-to-correct"
        /// The proposal is of that unit already.
        case sameUnit = "same-unit"
        /// Only individuals have a rank group.
        case notAnIndividual = "not-an-individual"
        /// The stub was recorded before.
        case secretDossierExists = "secret-dossier-exists"
        /// The honoree was registered before.
        case honoreeExists = "honoree-exists"
        /// The unit was registered before.
        case unitExists = "unit-exists"
        /// The rule pack was adopted before.
        case packAdopted = "pack-adopted"
        /// The list is empty.
        case listEmpty = "list-empty"
        /// The list is too long.
        case listTooLong = "list-too-long"
        /// A proposal or row stands twice in the list.
        case repeatedInList = "repeated-in-list"
        /// An honoree stands twice in the list for the same award.
        case repeatedHonoree = "repeated-honoree"
        /// The honoree is proposed for the same award and period already.
        case duplicateProposal = "duplicate-proposal"
        /// The list is not the whole of the decision.
        case listIncomplete = "list-incomplete"
        /// The award was conferred by another decision.
        case otherDecision = "other-decision"
        /// The catalogue has no such award.
        case unknownAward = "unknown-award"
        /// The award is not in force on the day.
        case awardNotInForce = "award-not-in-force"
        /// The award is not for this kind of honoree.
        case subjectNotEligible = "subject-not-eligible"
        /// The body may not decide on the award.
        case noAuthority = "no-authority"
        /// The actor's unit does not sign for that body.
        case signerOtherBody = "signer-other-body"
        /// The achievement period ends before it begins.
        case periodReversed = "period-reversed"
        /// A text bears a mark of state secrecy.
        case stateSecret = "state-secret"
        /// A required text is missing.
        case textMissing = "text-missing"
        /// A text is too long.
        case textTooLong = "text-too-long"
        /// A text holds characters that cannot be seen or typed.
        case textNotPlain = "text-not-plain"
        /// The number is not one of a document.
        case numberUnreadable = "number-unreadable"
        /// The symbol of the number lost the stroke of its Đ.
        case numberWithoutStroke = "number-without-stroke"
        /// The year of the number is not that of the date.
        case numberOtherYear = "number-other-year"
        /// There is no such unit.
        case unknownUnit = "unknown-unit"
        /// Something that the fact names is not recorded.
        case unknownReference = "unknown-reference"
        /// The honoree was merged into another.
        case honoreeMerged = "honoree-merged"
        /// The honorees are of different kinds.
        case honoreeOtherKind = "honoree-other-kind"
        /// An honoree cannot be questioned about, or merged with, itself.
        case honoreeSame = "honoree-same"
        /// Nobody asks whether the honoree is another.
        case noOpenQuestion = "no-open-question"
        /// The other honoree is not among those in question.
        case notACandidate = "not-a-candidate"
        /// The proposal belongs to another honoree.
        case otherHonoree = "other-honoree"
        /// Nothing would change.
        case nothingChanged = "nothing-changed"
        /// The unit has ended.
        case unitEnded = "unit-ended"
        /// The unit does not exist on that day.
        case unitNotInForce = "unit-not-in-force"
        /// The unit goes on itself.
        case unitGoesOn = "unit-goes-on"
        /// The unit did not take over from the other.
        case notASuccessor = "not-a-successor"
        /// The earlier award is recorded already.
        case earlierAwardRecorded = "earlier-award-recorded"
        /// There is no such record of an earlier award.
        case earlierAwardMissing = "earlier-award-missing"
        /// It is recorded already.
        case factExists = "fact-exists"
        /// What it belongs to is not recorded.
        case factMissing = "fact-missing"
        /// What it belongs to is closed.
        case factClosed = "fact-closed"
        /// The unit is no member of the cluster or block.
        case notAMember = "not-a-member"
        /// The fact has no such text.
        case memberUnexpected = "member-unexpected"
        /// A number is not possible.
        case numberOutOfRange = "number-out-of-range"
        /// The birth date is not possible.
        case birthImpossible = "birth-impossible"
        /// The identity number is not one of a card.
        case identityNumberUnreadable = "identity-number-unreadable"
        /// A day lies too far away.
        case dayOutOfRange = "day-out-of-range"
        /// The last day lies before the first.
        case daysReversed = "days-reversed"
        /// The honoree was erased.
        case honoreeErased = "honoree-erased"
        /// It is not sure yet whether the honoree is another one.
        case identityInQuestion = "identity-in-question"
        /// An award of the honoree must still be kept.
        case underRetention = "under-retention"
        /// A proposal of the honoree is under way.
        case proposalUnderWay = "proposal-under-way"
        /// There is no such ground in law for an erasure, or none on that day.
        case erasureBasisUnknown = "erasure-basis-unknown"
        /// Nobody has asked for the erasure.
        case erasureNotRequested = "erasure-not-requested"
        /// Whoever asked for the erasure cannot confirm it.
        case secondPersonMissing = "second-person-missing"
    }

    /// Which refusal it is.
    public let code: Code

    /// What happened.
    public let text: Bilingual

    /// What to do next.
    public let remedy: Bilingual

    /// The steps that are allowed now, where the refusal is about a state.
    public let allowed: [CommandKind]

    /// The proposal, decision, unit or honoree concerned.
    public var stream: UUID?

    /// The row of the list concerned, from 1.
    public var row: Int?

    /// The name of the field concerned.
    public var field: String?

    /// Describes a refusal.
    public init(
        _ code: Code, _ text: Bilingual, remedy: Bilingual, allowed: [CommandKind] = [], stream: UUID? = nil, row: Int? = nil,
        field: String? = nil
    ) {
        self.code = code
        self.text = text
        self.remedy = remedy
        self.allowed = allowed
        self.stream = stream
        self.row = row
        self.field = field
    }

    /// What happened, in Vietnamese.
    public var vi: String { text.vi }

    /// What happened, in English.
    public var en: String { text.en }

    /// The same refusal, told of a row of a list.
    public func at(row: Int) -> Rejection {
        var copy = self
        copy.row = row
        return copy
    }
}

extension Rejection: CustomStringConvertible {
    /// The code, what happened and what to do next, in one line.
    public var description: String {
        let place = row.map { "row \($0): " } ?? ""
        return "\(code.rawValue): \(place)\(en) \(remedy.en)"
    }
}
