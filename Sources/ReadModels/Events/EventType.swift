package import Entry

/// The event types that the projections know, each at payload version 1.
///
/// One byte, so that an event is recognised once and dispatched by number from then on. A type or version that is not
/// here is unknown to this binary: it parks every projection, and is never skipped (design, section 5, evolution).
package enum EventType: UInt8, CaseIterable, Hashable, Sendable {
    case rulePackAdopted
    case unitRegistered
    case honoreeRegistered
    case honoreeMatched
    case submissionMade
    case proposalSubmitted
    case proposalReceived
    case proposalReturned
    case proposalResubmitted
    case proposalWithdrawn
    case proposalAppraised
    case decisionIssued
    case awardConferred
    case proposalNotApproved
    case resultNotified
    case decisionPublished
    case conferralPublished
    case decisionAnnulled
    case awardAnnulled
    case logContinued
    case noticeOpened
    case commentReceived
    case noticeClosed
    case proposalTabled
    case proposalPostponed
    case councilAdvised
    case proposalLaid
    case proposalForwarded
    case answerReceived
    case awardDelivered
    case awardCorrected
    case awardRecovered
    case rankConfirmed
    case proposalRetitled
    case proposalReassigned
    case proposalRejudged
    case sessionConvened
    case sessionHeld
    case awardsDelivered
    case decisionCorrected
    case secretDossierRecorded
    case honoreeCorrected
    case honoreeQuestioned
    case honoreeDistinguished
    case honoreeMerged
    case honoreeAbsorbed
    case honoreeSplit
    case honoreeTransferred
    case unitRenamed
    case unitEnded
    case unitHistoryDeclared
    case earlierAwardRecorded
    case earlierAwardWithdrawn
    case movementLaunched
    case movementReviewed
    case movementEnded
    case emulationRegistered
    case clusterFormed
    case clusterJoined
    case clusterRanked
    case modelFound
    case modelStageReached
    case congressPlanned
    case congressHeld
    case directiveIssued
    case directiveActedOn
    case regulationAdopted
    case regulationAmended
    case trainingGiven
    case staffAssigned
    case staffReleased
    case draftCommented
    case complaintLodged
    case complaintResolved
    case denunciationReceived
    case denunciationConcluded
    case listImported
    case rowRefused
    case erasureRequested
    case personErased
    case stateDigested

    /// The name that stands in the `type` member of an entry.
    package var name: StaticString {
        switch self {
        case .rulePackAdopted: "RulePackAdopted"
        case .unitRegistered: "UnitRegistered"
        case .honoreeRegistered: "HonoreeRegistered"
        case .honoreeMatched: "HonoreeMatched"
        case .submissionMade: "SubmissionMade"
        case .proposalSubmitted: "ProposalSubmitted"
        case .proposalReceived: "ProposalReceived"
        case .proposalReturned: "ProposalReturned"
        case .proposalResubmitted: "ProposalResubmitted"
        case .proposalWithdrawn: "ProposalWithdrawn"
        case .proposalAppraised: "ProposalAppraised"
        case .decisionIssued: "DecisionIssued"
        case .awardConferred: "AwardConferred"
        case .proposalNotApproved: "ProposalNotApproved"
        case .resultNotified: "ResultNotified"
        case .decisionPublished: "DecisionPublished"
        case .conferralPublished: "ConferralPublished"
        case .decisionAnnulled: "DecisionAnnulled"
        case .awardAnnulled: "AwardAnnulled"
        case .logContinued: "LogContinued"
        case .noticeOpened: "NoticeOpened"
        case .commentReceived: "CommentReceived"
        case .noticeClosed: "NoticeClosed"
        case .proposalTabled: "ProposalTabled"
        case .proposalPostponed: "ProposalPostponed"
        case .councilAdvised: "CouncilAdvised"
        case .proposalLaid: "ProposalLaid"
        case .proposalForwarded: "ProposalForwarded"
        case .answerReceived: "AnswerReceived"
        case .awardDelivered: "AwardDelivered"
        case .awardCorrected: "AwardCorrected"
        case .awardRecovered: "AwardRecovered"
        case .rankConfirmed: "RankConfirmed"
        case .proposalRetitled: "ProposalRetitled"
        case .proposalReassigned: "ProposalReassigned"
        case .proposalRejudged: "ProposalRejudged"
        case .sessionConvened: "SessionConvened"
        case .sessionHeld: "SessionHeld"
        case .awardsDelivered: "AwardsDelivered"
        case .decisionCorrected: "DecisionCorrected"
        case .secretDossierRecorded: "SecretDossierRecorded"
        case .honoreeCorrected: "HonoreeCorrected"
        case .honoreeQuestioned: "HonoreeQuestioned"
        case .honoreeDistinguished: "HonoreeDistinguished"
        case .honoreeMerged: "HonoreeMerged"
        case .honoreeAbsorbed: "HonoreeAbsorbed"
        case .honoreeSplit: "HonoreeSplit"
        case .honoreeTransferred: "HonoreeTransferred"
        case .unitRenamed: "UnitRenamed"
        case .unitEnded: "UnitEnded"
        case .unitHistoryDeclared: "UnitHistoryDeclared"
        case .earlierAwardRecorded: "EarlierAwardRecorded"
        case .earlierAwardWithdrawn: "EarlierAwardWithdrawn"
        case .movementLaunched: "MovementLaunched"
        case .movementReviewed: "MovementReviewed"
        case .movementEnded: "MovementEnded"
        case .emulationRegistered: "EmulationRegistered"
        case .clusterFormed: "ClusterFormed"
        case .clusterJoined: "ClusterJoined"
        case .clusterRanked: "ClusterRanked"
        case .modelFound: "ModelFound"
        case .modelStageReached: "ModelStageReached"
        case .congressPlanned: "CongressPlanned"
        case .congressHeld: "CongressHeld"
        case .directiveIssued: "DirectiveIssued"
        case .directiveActedOn: "DirectiveActedOn"
        case .regulationAdopted: "RegulationAdopted"
        case .regulationAmended: "RegulationAmended"
        case .trainingGiven: "TrainingGiven"
        case .staffAssigned: "StaffAssigned"
        case .staffReleased: "StaffReleased"
        case .draftCommented: "DraftCommented"
        case .complaintLodged: "ComplaintLodged"
        case .complaintResolved: "ComplaintResolved"
        case .denunciationReceived: "DenunciationReceived"
        case .denunciationConcluded: "DenunciationConcluded"
        case .listImported: "ListImported"
        case .rowRefused: "RowRefused"
        case .erasureRequested: "ErasureRequested"
        case .personErased: "PersonErased"
        case .stateDigested: "StateDigested"
        }
    }

    /// The type of an entry, or nil when this binary does not know it.
    package init?(of view: EntryView) {
        guard view.schema == 1 else { return nil }
        let type = view.type
        // By length first: an everyday name is found at once.
        let candidates = type.bytes.count < Self.byLength.count ? Self.byLength[type.bytes.count] : []
        for candidate in candidates where type == candidate.name {
            self = candidate.type
            return
        }
        return nil
    }

    /// The types whose name has so many bytes, the everyday ones first.
    private static let byLength: [[(name: StaticString, type: EventType)]] = {
        let everyday: [EventType] = [
            .proposalSubmitted, .proposalReceived, .proposalAppraised, .awardConferred, .conferralPublished, .awardDelivered,
            .proposalLaid, .proposalTabled, .councilAdvised, .proposalForwarded, .honoreeRegistered, .honoreeMatched,
            .resultNotified, .noticeOpened, .noticeClosed,
        ]
        let all = everyday + allCases.filter { !everyday.contains($0) }
        let longest = all.map(\.name.utf8CodeUnitCount).max() ?? 0
        return (0...longest).map { length in
            all.filter { $0.name.utf8CodeUnitCount == length }.map { ($0.name, $0) }
        }
    }()
}
