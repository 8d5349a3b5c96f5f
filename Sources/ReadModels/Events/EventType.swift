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
        }
    }

    /// The type of an entry, or nil when this binary does not know it.
    package init?(of view: EntryView) {
        guard view.schema == 1 else { return nil }
        let type = view.type
        // By length first: at most six names are compared.
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
            .proposalSubmitted, .proposalReceived, .proposalAppraised, .awardConferred, .conferralPublished, .honoreeRegistered,
            .honoreeMatched, .resultNotified,
        ]
        let all = everyday + allCases.filter { !everyday.contains($0) }
        let longest = all.map(\.name.utf8CodeUnitCount).max() ?? 0
        return (0...longest).map { length in
            all.filter { $0.name.utf8CodeUnitCount == length }.map { ($0.name, $0) }
        }
    }()
}
