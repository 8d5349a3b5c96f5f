import Commendation
import Entry
import Testing

/// The simplified procedure: Law 06/2022/QH15, article 85.
@Suite struct SimplifiedTests {
    /// The kind of commendation that a case is for.
    private func merit(of simplified: SimplifiedCase) -> MeritKind {
        switch simplified {
        case .suddenFeat: .sudden
        case .longService: .contribution
        default: .merit
        }
    }

    @Test(arguments: [SimplifiedCase.politicalTask, .suddenFeat, .foundByHead, .longService])
    func `council and notice are not missed in a case of the simplified procedure`(simplified: SimplifiedCase) throws {
        var (chronicle, proposals) = try Chronicle.appraised(
            award: "HC_LD3", simplified: simplified, merit: merit(of: simplified))
        #expect(try chronicle.facts(proposals[0]).simplified == simplified)
        try chronicle.lay(proposals, "2026-08-10")
        #expect(chronicle.warned.isDisjoint(with: ["council-missing", "notice-missing"]))
        try chronicle.forward(proposals, "2026-08-11")
        #expect(try chronicle.facts(proposals[0]).level == .ministry)
        // The same without the simplified procedure stops for the one and warns of the other.
        let usual = try Chronicle.appraised(award: "HC_LD3")
        #expect(try usual.0.refusal { try $0.lay(usual.1, "2026-08-10") } == .noticeMissing)
        var council = try Chronicle.appraised(award: "BK_BT")
        try council.0.lay(council.1, "2026-08-10")
        #expect(council.0.warned == ["council-missing"])
    }

    @Test(arguments: [SimplifiedCase.politicalTask, .suddenFeat, .foundByHead, .longService])
    func `each case is handed in by one letter, decided without a session and told in its event`(simplified: SimplifiedCase)
        throws
    {
        var chronicle = Chronicle()
        if simplified == .foundByHead { chronicle.actor = Example.chairman }
        let proposals = try chronicle.handIn(2, award: "BK_BT", simplified: simplified, merit: merit(of: simplified))
        #expect(chronicle.warned.isDisjoint(with: ["simplified-other-kind", "head-not-first", "head-not-checked"]))
        #expect(chronicle.events.map(\.type) == ["SubmissionMade", "ProposalSubmitted", "ProposalSubmitted"])
        #expect(chronicle.events.dropFirst().allSatisfy { $0.data["simplified"] == .string(simplified.rawValue) })
        chronicle.actor = Example.everyone
        try chronicle.each(proposals, ReceiveProposal(), "2026-08-04")
        try chronicle.each(proposals, AppraiseProposal(outcome: .meets), "2026-08-04")
        try chronicle.decide(proposals, "2026-08-05")
        #expect(!chronicle.warned.contains("council-missing"))
        #expect(try proposals.allSatisfy { try chronicle.status($0) == .conferred })
    }

    @Test func `a sudden feat handed in as another kind of commendation warns`() throws {
        var chronicle = Chronicle()
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .suddenFeat, merit: .merit)
        #expect(chronicle.warned.contains("simplified-other-kind"))
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .suddenFeat, merit: .sudden)
        #expect(!chronicle.warned.contains("simplified-other-kind"))
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .longService, merit: .merit)
        #expect(chronicle.warned.contains("simplified-other-kind"))
        // A political task may be of any kind.
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .politicalTask, merit: .external)
        #expect(!chronicle.warned.contains("simplified-other-kind"))
    }

    @Test func `what the head found starts with the head`() throws {
        var chronicle = Chronicle()
        for head in [Example.chairman, Actor(id: "head", unit: Example.commune, roles: [.authority])] {
            chronicle.actor = head
            _ = try chronicle.handIn(1, award: "BK_BT", simplified: .foundByHead)
            #expect(chronicle.warned.isDisjoint(with: ["head-not-first", "head-not-checked"]))
        }
        chronicle.actor = Example.officer
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .foundByHead)
        #expect(chronicle.warned.contains("head-not-first"))
        chronicle.actor = Example.chairman
        #expect(try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT") } == .roleMissing)
        #expect(try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT", simplified: .suddenFeat) } == .roleMissing)
    }

    @Test func `the head of another unit is not the head, whatever else the person is`() throws {
        var chronicle = Chronicle()
        chronicle.actor = Actor(id: "head-of-school", unit: Example.school, roles: [.authority, .standingOffice])
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .foundByHead)
        #expect(chronicle.warned.contains("head-not-first"))
        chronicle.actor = Actor(id: "head-of-school", unit: Example.school, roles: [.authority])
        let refusal = try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT", simplified: .foundByHead) }
        #expect(refusal == .roleMissing)
    }

    @Test func `acting on behalf of somebody does not make that one the head: it is said that nobody checked`() throws {
        var chronicle = Chronicle()
        chronicle.actor = Example.officer
        chronicle.onBehalf = "somebody"
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .foundByHead)
        #expect(chronicle.warned == ["head-not-checked"])
        let warning = try #require(chronicle.warnings.first)
        #expect(warning.text.vi.contains("chưa kiểm tra") && warning.text.en.contains("not checked"))
    }

    @Test func `a dossier with a state secret is refused as a row and leaves only a stub`() throws {
        var chronicle = Chronicle()
        #expect(try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT", simplified: .stateSecret) } == .stateSecret)
        let command = RecordSecretDossier(register: "3/M", date: Example.submitted, unit: Example.commune, count: 2)
        let decided = try command.decide(
            given: SecretDossierState(id: command.stream), in: try chronicle.context("2026-11-02"))
        #expect(decided.events.map(\.type) == ["SecretDossierRecorded"])
        #expect(decided.events[0].personal.isEmpty && decided.events[0].subject == nil)
        #expect(Set(decided.events[0].data.members.map(\.key)) == ["register", "date", "unit", "count"])
    }

    @Test func `a simplified proposal needs one original set, by the rules`() throws {
        let rules = try AwardCatalogue.embedded().procedure
        #expect(Set(rules.simplified.map(\.simplifiedCase)) == Set(SimplifiedCase.allCases))
        #expect(rules.simplified.allSatisfy { $0.sets == 1 && !$0.basis.citation.isEmpty })
    }
}
