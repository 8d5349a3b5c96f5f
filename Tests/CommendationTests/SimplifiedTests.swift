import Commendation
import Entry
import Testing

/// The simplified procedure: Law 06/2022/QH15, article 85.
@Suite struct SimplifiedTests {
    @Test(arguments: [SimplifiedCase.politicalTask, .suddenFeat, .foundByHead, .longService])
    func `council and notice are not missed in a case of the simplified procedure`(simplified: SimplifiedCase) throws {
        let merit: MeritKind =
            switch simplified {
            case .suddenFeat: .sudden
            case .longService: .contribution
            default: .merit
            }
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT", simplified: simplified, merit: merit)
        try chronicle.decide(proposals, "2026-08-10")
        #expect(chronicle.warned.isDisjoint(with: ["council-missing", "notice-missing"]))
        #expect(try chronicle.status(proposals[0]) == .conferred)
        var (usual, others) = try Chronicle.appraised(award: "BK_BT")
        try usual.decide(others, "2026-08-10")
        #expect(usual.warned.contains("council-missing"))
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
        chronicle.actor = Example.chairman
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .foundByHead)
        #expect(!chronicle.warned.contains("head-not-first"))
        chronicle.actor = Example.officer
        _ = try chronicle.handIn(1, award: "BK_BT", simplified: .foundByHead)
        #expect(chronicle.warned.contains("head-not-first"))
        chronicle.actor = Example.chairman
        #expect(try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT") } == .roleMissing)
        #expect(try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT", simplified: .suddenFeat) } == .roleMissing)
    }

    @Test func `a dossier with a state secret is refused as a row and leaves only a stub`() throws {
        var chronicle = Chronicle()
        #expect(try chronicle.refusal { _ = try $0.handIn(1, award: "BK_BT", simplified: .stateSecret) } != nil)
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
