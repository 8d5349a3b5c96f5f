import Commendation
import Testing

/// The life of a proposal as the tests know it: written by hand, not taken from the code under test.
enum LifeTable {
    /// How each status is reached; the proposal is one for a province's award, forwarded to the ministry against the table.
    static let paths: [ProposalStatus: [Step]] = [
        .submitted: [.submit],
        .received: [.submit, .receive],
        .returned: [.submit, .receive, .sendBack],
        .withdrawn: [.submit, .withdraw],
        .appraised: [.submit, .receive, .appraise],
        .onNotice: [.submit, .receive, .appraise, .openNotice],
        .noticed: [.submit, .receive, .appraise, .openNotice, .closeNotice],
        .tabled: [.submit, .receive, .appraise, .convene],
        .advised: [.submit, .receive, .appraise, .convene, .conclude],
        .laid: [.submit, .receive, .appraise, .lay],
        .forwarded: [.submit, .receive, .appraise, .forward],
        .conferred: [.submit, .receive, .appraise, .confer],
        .published: [.submit, .receive, .appraise, .confer, .publish],
        .delivered: [.submit, .receive, .appraise, .confer, .deliver],
        .notApproved: [.submit, .receive, .appraise, .refuse],
        .notified: [.submit, .receive, .appraise, .refuse, .notify],
        .annulled: [.submit, .receive, .appraise, .confer, .annul],
        .recovered: [.submit, .receive, .appraise, .confer, .annul, .recover],
    ]

    /// Which step leads where; every pair that is not here is illegal.
    static let legal: [ProposalStatus: [Step: ProposalStatus]] = [
        .submitted: aside([.receive: .received, .withdraw: .withdrawn], .submitted),
        .received: aside([.appraise: .appraised, .sendBack: .returned, .withdraw: .withdrawn], .received),
        .returned: aside([.resubmit: .submitted, .withdraw: .withdrawn], .returned),
        .withdrawn: [:],
        .appraised: aside(decidable.merging([.openNotice: .onNotice, .convene: .tabled]) { $1 }, .appraised),
        .onNotice: aside([.comment: .onNotice, .closeNotice: .noticed, .withdraw: .withdrawn], .onNotice),
        .noticed: aside(decidable.merging([.convene: .tabled]) { $1 }, .noticed),
        .tabled: aside([.conclude: .advised, .postpone: .appraised, .withdraw: .withdrawn], .tabled),
        .advised: aside(decidable, .advised),
        .laid: aside([.forward: .forwarded, .confer: .conferred, .refuse: .notApproved, .withdraw: .withdrawn], .laid),
        .forwarded: aside(
            [.receive: .received, .answer: .forwarded, .forward: .forwarded, .confer: .conferred, .withdraw: .withdrawn],
            .forwarded),
        .conferred: standing([.publish: .published, .deliver: .delivered, .annul: .annulled], .conferred),
        .published: standing([.deliver: .delivered, .annul: .annulled], .published),
        .delivered: standing([.publish: .delivered, .annul: .annulled], .delivered),
        .notApproved: [.notify: .notified],
        .notified: [:],
        .annulled: [.recover: .recovered],
        .recovered: [:],
    ]

    /// What an appraised proposal may come to next, with or without notice and council.
    private static let decidable: [Step: ProposalStatus] = [
        .lay: .laid, .forward: .forwarded, .confer: .conferred, .refuse: .notApproved, .sendBack: .returned,
        .withdraw: .withdrawn,
    ]

    private static func aside(_ steps: [Step: ProposalStatus], _ status: ProposalStatus) -> [Step: ProposalStatus] {
        steps.merging([.retitle: status, .confirmRank: status]) { $1 }
    }

    private static func standing(_ steps: [Step: ProposalStatus], _ status: ProposalStatus) -> [Step: ProposalStatus] {
        steps.merging([.correct: status, .confirmRank: status]) { $1 }
    }

    /// Whether a status may follow another in a tier; above the first one the body may answer, decide or pass on at any time.
    static func follows(_ after: ProposalStatus, _ before: ProposalStatus, tier: Int) -> Bool {
        if after == before || legal[before]?.values.contains(after) == true { return true }
        return tier > 1 && before.isOpen && [.appraised, .notApproved, .forwarded, .conferred].contains(after)
    }

    /// The event of each step in the proposal's own stream.
    static let events: [Step: String] = [
        .submit: "ProposalSubmitted", .receive: "ProposalReceived", .sendBack: "ProposalReturned",
        .resubmit: "ProposalResubmitted", .withdraw: "ProposalWithdrawn", .appraise: "ProposalAppraised",
        .openNotice: "NoticeOpened", .comment: "CommentReceived", .closeNotice: "NoticeClosed", .convene: "ProposalTabled",
        .conclude: "CouncilAdvised", .postpone: "ProposalPostponed", .lay: "ProposalLaid", .forward: "ProposalForwarded",
        .answer: "AnswerReceived", .confer: "AwardConferred", .refuse: "ProposalNotApproved", .notify: "ResultNotified",
        .publish: "ConferralPublished", .deliver: "AwardDelivered", .correct: "AwardCorrected", .annul: "AwardAnnulled",
        .recover: "AwardRecovered", .retitle: "ProposalRetitled", .confirmRank: "RankConfirmed",
    ]

    /// The headers of steps that concern many proposals.
    static let headers: [Step: String] = [
        .submit: "SubmissionMade", .confer: "DecisionIssued", .publish: "DecisionPublished", .annul: "DecisionAnnulled",
        .convene: "SessionConvened", .conclude: "SessionHeld", .postpone: "SessionHeld", .lay: "SubmissionMade",
        .forward: "SubmissionMade", .deliver: "AwardsDelivered", .correct: "DecisionCorrected",
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
