import Commendation
import Entry
import Foundation
import Testing

/// The end of the old communes, with proposals under way.
struct MergerTests {
    private let honoree = Example.id(900)
    private let before = Day(iso: "2025-06-10")!
    private let change = Day(iso: "2025-07-01")!

    /// A commune that has handed in two proposals, and its neighbour.
    private func town() async throws -> (town: Town, old: UUID, neighbour: UUID) {
        var town = Town()
        let old = try town.register("03649", "Phường Tô Hiệu")
        let neighbour = try town.register("03655", "Phường Quyết Tâm")
        try town.register(honoree, unit: old)
        let rows = [
            Example.row(1, proposal: Example.id(1), honoree: honoree, from: "2025-01-01", to: "2025-05-31"),
            Example.row(2, proposal: Example.id(2), honoree: honoree, award: "LDTT", from: "2025-01-01", to: "2025-05-31"),
        ]
        let list = SubmitList(number: "9/TTr-UBND", date: before, unit: old, rows: rows)
        let officer = Actor(id: "officer-of-old", unit: old, roles: [.unitOfficer])
        try town.append(
            try list.decide(given: SubmissionState(id: Example.id(60)), in: try town.context(officer, on: before)))
        return (town, old, neighbour)
    }

    @Test func `pending proposals go on under the unit that took over, and keep their old name where it was written`()
        async throws
    {
        var (town, old, neighbour) = try await town()
        let merge = MergeUnits(
            units: [old, neighbour],
            into: UnitRegistered(code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", from: change),
            basis: "1681/NQ-UBTVQH15")
        try town.append(try merge.decide(given: try town.units(), in: try town.context(on: change)))
        #expect(try town.unit(old).successors == [merge.stream])
        let retitle = RetitleProposals(
            unit: merge.stream, rows: [.init(proposal: Example.id(1)), .init(proposal: Example.id(2))])
        try town.append(
            try retitle.decide(
                given: try town.pending(), in: try town.context(on: change)))
        let retitled = try #require(try town.journal.proposal(Example.id(1)).facts)
        #expect(retitled.unit == merge.stream)
        #expect(retitled.status == .submitted)
        #expect(try ProposalSubmitted(try #require(town.journal.entries.first { $0.is(ProposalSubmitted.name) })).unit == old)
        // The officer of the new unit may take it back, that of the old one no longer.
        let state = try town.journal.proposal(Example.id(1))
        let late = try town.context(Actor(id: "officer-of-old", unit: old, roles: [.unitOfficer]))
        #expect(rejection { try WithdrawProposal(reason: .newFacts).decide(given: state, in: late) } == .otherUnit)
        let new = try town.context(Actor(id: "officer-of-new", unit: merge.stream, roles: [.unitOfficer]))
        #expect(rejection { try WithdrawProposal(reason: .newFacts).decide(given: state, in: new) } == nil)
    }

    @Test func `a transfer to the new unit lets the honoree be found there, and the history stays with the person`() async throws
    {
        var (town, old, neighbour) = try await town()
        let merge = MergeUnits(
            units: [old, neighbour],
            into: UnitRegistered(code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", from: change))
        try town.append(try merge.decide(given: try town.units(), in: try town.context(on: change)))
        try town.append(
            try TransferHonoree(to: merge.stream, date: change).decide(
                given: try town.transfer(of: honoree), in: try town.context(on: change)))
        #expect(try town.honoree(honoree).unit(on: before) == old)
        #expect(try town.honoree(honoree).unit == merge.stream)
        #expect(try await town.histories(of: [honoree])[honoree]?.proposals.count == 2)
    }

    @Test func `of a pending proposal and one that was granted only the pending one is judged again`() async throws {
        var (town, _, _) = try await town()
        let twin = Example.id(901)
        try town.register(twin)
        try await town.propose(Example.id(3), of: twin, from: "2025-03-01", to: "2025-12-31")
        for step in ["receive", "appraise", "confer"] {
            let state = try town.journal.proposal(Example.id(3))
            switch step {
            case "receive": try town.append(try ReceiveProposal().decide(given: state, in: try town.context()))
            case "appraise": try town.append(try AppraiseProposal(outcome: .meets).decide(given: state, in: try town.context()))
            default:
                let command = try Example.decision("77/QĐ-UBND", date: Example.today, of: [Example.id(3)])
                try town.append(
                    try command.decide(given: try town.journal.file(of: command.decision), in: try town.context(Example.chairman))
                )
            }
        }
        let merge = try MergeHonorees(into: honoree).decide(
            given: try await town.file(of: twin, with: honoree), in: try town.context())
        let rejudged = merge.events.filter { $0.type == "ProposalRejudged" }
        #expect(rejudged.map(\.stream.id) == [Example.id(1), Example.id(2)])
        #expect(rejudged.map { $0.data["findings"] } == [.array(["duplicate-proposal"]), .array([])], "the periods overlap")
        try town.append(merge)
        #expect(try town.journal.proposal(Example.id(3)).facts?.status == .conferred)
    }

    /// Where a proposal stands when its unit ends.
    enum Standing: CaseIterable {
        case onNotice, onSession, laid, forwarded, returned

        var status: ProposalStatus {
            switch self {
            case .onNotice: .onNotice
            case .onSession: .tabled
            case .laid: .laid
            case .forwarded: .forwarded
            case .returned: .returned
            }
        }
    }

    /// Leads the first proposal to where it stands on the last day of the old unit.
    private func lead(_ town: inout Town, to standing: Standing) throws -> UUID {
        let proposal = Example.id(1)
        let last = Day(iso: "2025-06-30")!
        let header = Example.id(70)
        func step<Step: Command>(_ command: Step) throws where Step.State == ProposalState {
            let state = try town.journal.proposal(proposal)
            try town.append(try command.decide(given: state, in: try town.context(on: last)))
        }
        try step(ReceiveProposal())
        if standing == .returned {
            try step(ReturnProposal(reasons: [.other]))
            return header
        }
        try step(AppraiseProposal(outcome: .meets))
        let department = try town.register("SNV", "Sở Nội vụ", from: "2025-03-01")
        let letter = LetterFile(
            submission: SubmissionState(id: header), proposals: try town.pending().proposals, units: try town.units())
        let context = try town.context(on: last)
        switch standing {
        case .onNotice:
            let open = OpenNotice(place: "sonla.gov.vn", from: last, proposals: [proposal])
            try town.append(try open.decide(given: try town.pending(), in: context))
        case .onSession:
            let convene = ConveneSession(unit: department, level: .province, date: last, members: 9, proposals: [proposal])
            let file = SessionFile(
                session: SessionState(id: header), proposals: letter.proposals, units: letter.units)
            try town.append(try convene.decide(given: file, in: context))
        case .laid, .forwarded:
            let written = SubmissionLetter(date: last, unit: department)
            try town.append(
                standing == .laid
                    ? try LaySubmission(written, proposals: [proposal]).decide(given: letter, in: context)
                    : try ForwardSubmission(written, level: .ministry, proposals: [proposal]).decide(given: letter, in: context))
        case .returned: break
        }
        return header
    }

    @Test(arguments: Standing.allCases)
    func `a merger finds a proposal wherever it stands, and it goes on from there under the new unit`(standing: Standing)
        async throws
    {
        var (town, old, neighbour) = try await town()
        let header = try lead(&town, to: standing)
        let proposal = Example.id(1)
        #expect(try town.journal.proposal(proposal).status == standing.status)
        let merge = MergeUnits(
            units: [old, neighbour],
            into: UnitRegistered(code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", from: change))
        try town.append(try merge.decide(given: try town.units(), in: try town.context(on: change)))
        let retitle = RetitleProposals(unit: merge.stream, rows: [.init(proposal: proposal)])
        try town.append(try retitle.decide(given: try town.pending(), in: try town.context(on: change)))
        let facts = try #require(try town.journal.proposal(proposal).facts)
        #expect(facts.unit == merge.stream && facts.formerUnit == old && facts.status == standing.status)
        let next = try town.context(on: change)
        switch standing {
        case .onNotice:
            let close = CloseNotice(proposals: [proposal])
            try town.append(try close.decide(given: try town.pending(), in: next))
            #expect(try town.journal.proposal(proposal).status == .noticed)
        case .onSession:
            let conclude = ConcludeSession(
                date: change, present: 9, method: .showOfHands, votes: [.init(proposal: proposal, inFavour: 9)])
            try town.append(try conclude.decide(given: try SessionFile(session: header, entries: town.journal.entries), in: next))
            #expect(try town.journal.proposal(proposal).status == .advised)
        case .laid:
            let decision = try Example.decision("7/QĐ-UBND", date: change, of: [proposal])
            let file = try DecisionFile(decision: decision.decision, entries: town.journal.entries)
            try town.append(try decision.decide(given: file, in: try town.context(Example.chairman, on: change)))
            #expect(try town.journal.proposal(proposal).status == .conferred)
        case .forwarded:
            #expect(facts.level == .ministry && facts.tier == 2)
            let answer = RecordAnswer(answer: .sentBack, number: "9/BNV", date: change, proposals: [proposal])
            try town.append(try answer.decide(given: try town.pending(), in: next))
            #expect(try town.journal.proposal(proposal).status == .appraised)
        case .returned:
            let officer = try town.context(Actor(id: "officer-of-new", unit: merge.stream, roles: [.unitOfficer]), on: change)
            let file = ResubmissionFile(try town.journal.proposal(proposal))
            try town.append(try ResubmitProposal().decide(given: file, in: officer))
            #expect(try town.journal.proposal(proposal).status == .submitted)
        }
    }
}
