import Commendation
import Entry
import Foundation
import Testing

/// Lives that go through more than one tier.
@Suite struct TierTests {
    /// What a proposal does in each tier above the province.
    private func pass(_ chronicle: inout Chronicle, _ proposal: UUID, _ day: String) throws {
        try chronicle.step(ReceiveProposal(), on: proposal, day)
        try chronicle.step(AppraiseProposal(outcome: .meets), on: proposal, day)
    }

    @Test func `an order goes through province, ministry and Prime Minister to the State President`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "HC_LD3")
        let notice = OpenNotice(place: "sonla.gov.vn", from: Day(iso: "2026-08-03")!, proposals: proposals)
        try chronicle.step(notice, "2026-08-03")
        try chronicle.step(CloseNotice(proposals: proposals), "2026-08-17")
        let session = try chronicle.open(
            ConveneSession(
                unit: Example.province, level: .province, date: Day(iso: "2026-08-20")!, members: 15, proposals: proposals),
            "2026-08-20")
        let vote = ConcludeSession.Vote(proposal: proposals[0], inFavour: 15)
        try chronicle.conclude(
            ConcludeSession(date: Day(iso: "2026-08-20")!, present: 15, method: .secretBallot, votes: [vote]), of: session,
            "2026-08-20")
        try chronicle.lay(proposals, "2026-08-21")
        for (level, day) in [
            (TierLevel.ministry, "2026-08-24"), (.primeMinister, "2026-09-07"), (.president, "2026-09-21"),
        ] {
            try chronicle.forward(proposals, day)
            #expect(try chronicle.facts(proposals[0]).level == level)
            #expect(try chronicle.status(proposals[0]) == .forwarded)
            try pass(&chronicle, proposals[0], day)
        }
        #expect(try chronicle.refusal { try $0.forward(proposals, "2026-09-28") } == .noFurtherTier)
        try chronicle.decide(proposals, "2026-10-05", "77/QĐ-CTN", body: "CTN", kind: .statePresident)
        #expect(try chronicle.status(proposals[0]) == .conferred)
        let levels = try chronicle.facts(proposals[0]).tiers.map(\.level)
        #expect(levels == [.province, .ministry, .primeMinister, .president])
        #expect(chronicle.warned.isDisjoint(with: ["tier-not-reached", "tier-not-on-route"]))
    }

    @Test func `a forwarded proposal comes back, is completed and is forwarded again`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_TTG")
        let proposal = proposals[0]
        try chronicle.forward(proposals, "2026-08-10")
        #expect(try chronicle.facts(proposal).tier == 2)
        try chronicle.step(
            RecordAnswer(
                answer: .sentBack, number: "99/BNV", date: Day(iso: "2026-08-20")!, note: "Thiếu báo cáo", proposals: proposals),
            "2026-08-20")
        #expect(try chronicle.status(proposal) == .appraised)
        #expect(try chronicle.facts(proposal).tier == 1 && chronicle.facts(proposal).level == .province)
        try chronicle.step(ReturnProposal(reasons: [.reportInsufficient]), on: proposal, "2026-08-21")
        try chronicle.resubmit(ResubmitProposal(), proposal, "2026-08-25")
        try chronicle.step(ReceiveProposal(), on: proposal, "2026-08-26")
        try chronicle.step(AppraiseProposal(outcome: .meets), on: proposal, "2026-08-27")
        try chronicle.forward(proposals, "2026-09-03")
        #expect(try chronicle.facts(proposal).level == .ministry)
        try pass(&chronicle, proposal, "2026-09-10")
        try chronicle.forward(proposals, "2026-09-14")
        try chronicle.decide(proposals, "2026-09-28", "88/QĐ-TTg", body: "TTG", kind: .primeMinister)
        #expect(try chronicle.status(proposal) == .conferred)
        #expect(try chronicle.facts(proposal).level == .primeMinister)
    }

    @Test func `what is refused above is refused, and the unit is told`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(2, award: "CSTDTQ")
        try chronicle.forward(proposals, "2026-08-10")
        try chronicle.step(
            RecordAnswer(answer: .notApproved, number: "5/BNV", date: Day(iso: "2026-08-20")!, proposals: [proposals[0]]),
            "2026-08-20")
        #expect(try chronicle.status(proposals[0]) == .notApproved)
        try chronicle.step(NotifyResult(notice: "7/TB-SNV", date: Day(iso: "2026-08-24")!), on: proposals[0], "2026-08-24")
        #expect(try chronicle.status(proposals[0]) == .notified)
        try chronicle.step(
            RecordAnswer(answer: .approved, number: "5/BNV", date: Day(iso: "2026-08-20")!, proposals: [proposals[1]]),
            "2026-08-24")
        #expect(try chronicle.status(proposals[1]) == .forwarded)
    }

    @Test func `an answer from above is refused where nothing was forwarded`() throws {
        let (chronicle, proposals) = try Chronicle.appraised(award: "BK_TTG")
        let answer = RecordAnswer(answer: .sentBack, number: "1/BNV", date: Day(iso: "2026-08-20")!, proposals: proposals)
        #expect(try chronicle.refusal { try $0.step(answer, "2026-08-20") } == .illegalStep)
    }

    @Test(arguments: [
        ("LDTT", [TierLevel.unit]), ("BK_BT", [.province]), ("CSTD_BT", [.province]), ("COTD_BT", [.province]),
        ("BK_TTG", [.province, .ministry, .primeMinister]), ("CSTDTQ", [.province, .ministry, .primeMinister]),
        ("COTD_CP", [.province, .ministry, .government]), ("HC_LD3", [.province, .ministry, .primeMinister, .president]),
        ("HUYC_CSVV3", [.province, .ministry, .primeMinister, .president]),
        ("DH_NGUT", [.province, .ministry, .primeMinister, .president]),
    ])
    func `the tiers of an award follow from the authority table`(code: String, levels: [TierLevel]) throws {
        let route = try #require(try AwardCatalogue.embedded().route(of: code, from: .commune, on: Example.submitted))
        #expect(route.levels == levels && !route.citation.isEmpty)
    }

    @Test func `until 30 June 2025 a commune's proposal passed the district`() throws {
        let catalogue = try AwardCatalogue.embedded()
        let before = try #require(catalogue.route(of: "BK_BT", from: .commune, on: Day(iso: "2025-06-30")!))
        let after = try #require(catalogue.route(of: "BK_BT", from: .commune, on: Day(iso: "2025-07-01")!))
        #expect(before.levels == [.district, .province] && after.levels == [.province])
    }

    @Test func `an officer of the unit appraises what the unit itself decides, and nothing of the province`() throws {
        var chronicle = Chronicle()
        let own = try chronicle.handIn(1, award: "LDTT")
        let above = try chronicle.handIn(1, award: "BK_BT")
        chronicle.actor = Example.officer
        try chronicle.step(ReceiveProposal(), on: own[0], "2026-08-04")
        #expect(try chronicle.status(own[0]) == .received)
        #expect(try chronicle.refusal { try $0.step(ReceiveProposal(), on: above[0], "2026-08-04") } == .roleMissing)
        chronicle.actor = Example.otherOfficer
        let appraise = AppraiseProposal(outcome: .meets)
        let refusal = try chronicle.refusal { try $0.step(appraise, on: own[0], "2026-08-05") }
        #expect(refusal == .roleMissing)
    }
}
