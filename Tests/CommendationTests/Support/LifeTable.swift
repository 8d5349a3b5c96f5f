import Commendation
import Testing

/// The life of a proposal as the tests know it: written by hand, not taken from the code under test.
enum LifeTable {
    /// How each status is reached.
    static let paths: [ProposalStatus: [Step]] = [
        .submitted: [.submit],
        .received: [.submit, .receive],
        .returned: [.submit, .receive, .sendBack],
        .withdrawn: [.submit, .withdraw],
        .appraised: [.submit, .receive, .appraise],
        .conferred: [.submit, .receive, .appraise, .confer],
        .published: [.submit, .receive, .appraise, .confer, .publish],
        .notApproved: [.submit, .receive, .appraise, .refuse],
        .notified: [.submit, .receive, .appraise, .refuse, .notify],
        .annulled: [.submit, .receive, .appraise, .confer, .annul],
    ]

    /// Which step leads where; every pair that is not here is illegal.
    static let legal: [ProposalStatus: [Step: ProposalStatus]] = [
        .submitted: [.receive: .received, .withdraw: .withdrawn],
        .received: [.appraise: .appraised, .sendBack: .returned, .withdraw: .withdrawn],
        .returned: [.resubmit: .submitted, .withdraw: .withdrawn],
        .withdrawn: [:],
        .appraised: [.confer: .conferred, .refuse: .notApproved, .withdraw: .withdrawn],
        .conferred: [.publish: .published, .annul: .annulled],
        .published: [.annul: .annulled],
        .notApproved: [.notify: .notified],
        .notified: [:],
        .annulled: [:],
    ]

    /// The event of each step in the proposal's own stream.
    static let events: [Step: String] = [
        .submit: "ProposalSubmitted", .receive: "ProposalReceived", .sendBack: "ProposalReturned",
        .resubmit: "ProposalResubmitted",
        .withdraw: "ProposalWithdrawn", .appraise: "ProposalAppraised", .confer: "AwardConferred", .refuse: "ProposalNotApproved",
        .notify: "ResultNotified", .publish: "ConferralPublished", .annul: "AwardAnnulled",
    ]

    /// The headers of steps that concern many proposals.
    static let headers: [Step: String] = [
        .submit: "SubmissionMade", .confer: "DecisionIssued", .publish: "DecisionPublished", .annul: "DecisionAnnulled",
    ]

    struct Pair: Sendable, CustomTestStringConvertible {
        let status: ProposalStatus
        let step: Step
        var testDescription: String { "\(step) when \(status)" }
    }

    static let pairs = ProposalStatus.allCases.flatMap { status in
        Step.allCases.filter { $0 != .submit }.map { Pair(status: status, step: $0) }
    }
}
