import Commendation
import Entry
import Foundation

extension EventSample {
    /// The first nineteen: units, honorees, one tier and its decision.
    static let slice: [EventSample] = [
        EventSample(RulePackAdopted(pack: "vn-awards", hash: String(repeating: "ab", count: 32), from: Day(iso: "2026-10-01")!)),
        EventSample(
            UnitRegistered(
                code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", parent: Example.id(3),
                from: Day(iso: "2025-07-01")!, until: Day(iso: "2030-12-31")!, predecessors: ["03652", "03655"]),
            optional: ["parent", "until", "predecessors"]),
        EventSample(HonoreeRegistered(kind: .household, unit: Example.id(3)), optional: ["unit"]),
        EventSample(HonoreeMatched(keys: [.identity, .nameBirthUnit], proposal: Example.id(1)), optional: ["proposal"]),
        EventSample(
            SubmissionMade(
                number: "12/TTr-UBND", date: Example.submitted, unit: Example.id(3), to: Example.id(4), count: 500,
                list: String(repeating: "cd", count: 32), period: "2026"), optional: ["number", "to", "period"]),
        EventSample(
            ProposalSubmitted(
                submission: Example.id(5), row: 17, award: "BK_BT", meritKind: .sudden, kind: .individual, unit: Example.id(3),
                achievementFrom: Day(iso: "2026-01-01")!, achievementTo: Day(iso: "2026-12-31")!)),
        EventSample(ProposalReceived()),
        EventSample(
            ProposalReturned(reasons: [.minutesMissing, .other], until: Day(iso: "2026-12-01")!), optional: ["until"]),
        EventSample(
            ProposalResubmitted(award: "LDTT", achievementFrom: Day(iso: "2025-09-01")!, achievementTo: Day(iso: "2026-05-31")!),
            optional: ["award", "achievementFrom", "achievementTo"]),
        EventSample(ProposalWithdrawn(reason: .honoreeDeclines)),
        EventSample(ProposalAppraised(outcome: .cannotBeComputed, findings: ["art-24.1", "art-5.2"])),
        EventSample(
            DecisionIssued(
                body: "UBND-14", bodyKind: .provinceChairman, number: "1196", symbol: "QĐ-UBND", year: 2026,
                date: Example.decided,
                signer: "Nguyễn Đình Mẫu", post: "Chủ tịch UBND tỉnh", count: 23, list: String(repeating: "ef", count: 32)),
            optional: ["bodyKind"]),
        EventSample(AwardConferred(decision: Example.id(6), award: "BK_BT", number: "1196/QĐ-UBND", date: Example.decided)),
        EventSample(ProposalNotApproved(reason: .votesMissing)),
        EventSample(ResultNotified(notice: "7/TB-SNV", date: Example.decided)),
        EventSample(DecisionPublished(place: "sonla.gov.vn", date: Example.decided)),
        EventSample(ConferralPublished(decision: Example.id(6))),
        EventSample(
            DecisionAnnulled(
                ground: .standardNotMet, by: "1500/QĐ-UBND", date: Example.today, count: 2,
                list: String(repeating: "01", count: 32))),
        EventSample(AwardAnnulled(decision: Example.id(6), ground: .unlawfulProcedure)),
        EventSample(
            LogContinued(
                origin: "sovang.test/son-la/first", size: 41, root: "iTlZFtQ4a3OcH5rK0zE1Kc2dGv0W4oS0oM8h7bq0k3g=")),
    ]
}
