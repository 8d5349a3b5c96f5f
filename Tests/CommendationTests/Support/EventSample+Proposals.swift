import Commendation
import Entry
import Foundation

extension EventSample {
    /// The whole life of a proposal: notice, council, tiers, delivery, correction, recovery.
    static let proposals: [EventSample] = [
        EventSample(NoticeOpened(tier: 2, place: "sonla.gov.vn", from: Example.submitted, until: Example.decided)),
        EventSample(CommentReceived(tier: 2, date: Example.decided)),
        EventSample(NoticeClosed(tier: 2, comments: 3)),
        EventSample(ProposalTabled(tier: 1, session: Example.id(10))),
        EventSample(ProposalPostponed(tier: 1, session: Example.id(10))),
        EventSample(
            CouncilAdvised(
                tier: 1, session: Example.id(10), inFavour: 12, against: 1, abstained: 2, recused: 1, recommended: true)),
        EventSample(ProposalLaid(tier: 1, submission: Example.id(11))),
        EventSample(ProposalForwarded(tier: 2, level: .ministry, submission: Example.id(11))),
        EventSample(
            AnswerReceived(tier: 2, level: .ministry, answer: .sentBack, number: "5120/BNV-TĐKT", date: Example.decided)),
        EventSample(
            AwardDelivered(decision: Example.id(6), certificate: "000417", book: 417, year: 2026, date: Example.today),
            optional: ["certificate"]),
        EventSample(
            AwardCorrected(decision: Example.id(6), by: "1321/QĐ-UBND", date: Example.today, members: ["name", "post"])),
        EventSample(
            AwardRecovered(decision: Example.id(6), date: Example.today, object: true, money: 7_020_000), optional: ["money"]),
        EventSample(RankConfirmed(rank: .directWorker)),
        EventSample(ProposalRetitled(unit: Example.id(3), was: Example.id(4))),
        EventSample(ProposalReassigned(was: Example.id(900))),
        EventSample(ProposalRejudged(occasion: .merge, findings: ["duplicate-proposal"])),
        EventSample(
            SessionConvened(
                unit: Example.id(3), level: .province, date: Example.decided, members: 17, count: 40,
                list: String(repeating: "23", count: 32))),
        EventSample(
            SessionHeld(
                date: Example.decided, present: 15, method: .secretBallot, minutes: "03/BB-HĐTĐKT", count: 40,
                list: String(repeating: "23", count: 32)), optional: ["minutes"]),
        EventSample(
            AwardsDelivered(
                body: "UBND-14", year: 2026, decision: Example.id(6), date: Example.today, place: "Trung tâm Hội nghị tỉnh",
                first: 401, count: 23, list: String(repeating: "45", count: 32)), optional: ["place"]),
        EventSample(
            DecisionCorrected(by: "1321/QĐ-UBND", date: Example.today, count: 1, list: String(repeating: "67", count: 32))),
        EventSample(SecretDossierRecorded(register: "07/SM", date: Example.submitted, unit: Example.id(3), count: 2)),
    ]
}
