import Commendation
import Entry
import Foundation
import Testing

/// An event as the frozen samples hold it, with the members that may be absent.
struct EventSample: Sendable, CustomTestStringConvertible {
    let event: any DomainEvent
    let optional: Set<String>
    /// Tells apart several samples of one version: members that were added after its release.
    let variant: String?

    init(_ event: any DomainEvent, optional: Set<String> = [], variant: String? = nil) {
        self.event = event
        self.optional = optional
        self.variant = variant
    }

    var type: String { Swift.type(of: event).type }

    var schema: Int { Swift.type(of: event).schema }

    var fileName: String { "\(type).\(schema)\(variant.map { ".\($0)" } ?? "").json" }

    var testDescription: String { fileName }

    /// Those of one file of samples for each version, in the order of the registry.
    static let first: [EventSample] = slice + proposals + people + province + erasure

    /// Members that were added to a released version, as a sample of its own.
    static let later: [EventSample] = [
        EventSample(
            SubmissionMade(
                number: "45/TTr-UBND", date: Example.submitted, unit: Example.id(3), to: Example.id(4), count: 3,
                list: String(repeating: "cd", count: 32), period: "2026", purpose: .forward),
            optional: ["number", "to", "period", "purpose"], variant: "purpose"),
        EventSample(
            ProposalSubmitted(
                submission: Example.id(5), row: 18, award: "CSTDTQ", meritKind: .resistance, kind: .individual,
                unit: Example.id(3), achievementFrom: Day(iso: "2026-01-01")!, achievementTo: Day(iso: "2026-12-31")!,
                level: .province, simplified: .suddenFeat, facts: facts),
            optional: [
                "level", "simplified", "enterprise", "rank", "sex", "minority", "sector", "area", "origin", "posthumous",
                "birthDecade", "submitter", "movement",
            ], variant: "facts"),
        EventSample(
            HonoreeQuestioned(
                candidates: [Example.id(901), Example.id(902)], proposal: Example.id(1), former: [.identity, .nameUnit]),
            optional: ["proposal", "former"], variant: "former"),
        EventSample(ProposalReceived(tier: 2), optional: ["tier"], variant: "tier"),
        EventSample(
            ProposalReturned(reasons: [.particularsWrong], until: Day(iso: "2026-12-01")!, tier: 2), optional: ["until", "tier"],
            variant: "tier"),
        EventSample(
            ProposalResubmitted(
                award: "LDTT", achievementFrom: Day(iso: "2025-09-01")!, achievementTo: Day(iso: "2026-05-31")!, tier: 2),
            optional: ["award", "achievementFrom", "achievementTo", "tier"], variant: "tier"),
        EventSample(
            ProposalResubmitted(
                award: "LDTT", achievementFrom: Day(iso: "2025-09-01")!, achievementTo: Day(iso: "2026-05-31")!, tier: 1,
                level: .unit),
            optional: ["award", "achievementFrom", "achievementTo", "tier", "level"], variant: "level"),
        EventSample(ProposalAppraised(outcome: .meets, findings: ["art-24.1"], tier: 2), optional: ["tier"], variant: "tier"),
        EventSample(ProposalNotApproved(reason: .quota, tier: 3), optional: ["tier"], variant: "tier"),
    ]

    static let all = first + later

    /// Every fact that forms count.
    static let facts = StatisticFacts(
        enterprise: true, rank: .departmentLeader, sex: .female, minority: true, sector: .industryTrade, area: .border,
        origin: .overseas, posthumous: false, birthDecade: 1980, submitter: .province, movement: Example.id(12))

    static let factMembers: Set<String> = [
        "enterprise", "rank", "sex", "minority", "sector", "area", "origin", "posthumous", "birthDecade", "submitter", "movement",
    ]
}
