import Commendation
import Entry
import Foundation
import Testing

/// What becomes of awards after the decision.
@Suite struct AfterDecisionTests {
    @Test func `a decision of 900 recipients is one request, delivered as one list`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(900, award: "BK_BT")
        try chronicle.lay(proposals, "2026-08-10")
        #expect(chronicle.events.count == 901)
        let decision = try chronicle.decide(proposals, "2026-08-20")
        #expect(chronicle.events.count == 901 && chronicle.events[0].type == "DecisionIssued")
        #expect(chronicle.events.dropFirst().allSatisfy { $0.cause == chronicle.events[0].id && $0.type == "AwardConferred" })
        #expect(Set(chronicle.events.map(\.stream.id)).count == 901)
        // One warning of a kind, however many rows it concerns.
        #expect(chronicle.warnings.filter { $0.code == "council-missing" }.count == 1)
        try chronicle.step(
            PublishDecision(place: "sonla.gov.vn", date: Day(iso: "2026-08-21")!, proposals: proposals), ofDecision: decision,
            "2026-08-21")
        try chronicle.deliver(proposals, of: decision, "2026-09-10")
        #expect(try chronicle.statuses().values.allSatisfy { $0 == .delivered })
        let books = chronicle.events.filter { $0.type == "AwardDelivered" }.map { $0.data["book"]?.integer }
        #expect(books == (1...900).map { Int64($0) })
    }

    @Test func `the golden book of a year is numbered without a gap, and begins anew with the year`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(6, award: "BK_BT", on: "2025-08-04")
        let decision = try chronicle.decide(proposals, "2025-11-20")
        func numbers() -> [Int64] { chronicle.events.compactMap { $0.type == "AwardDelivered" ? $0.data["book"]?.integer : nil } }
        try chronicle.deliver(Array(proposals[0..<2]), of: decision, "2025-12-01")
        #expect(numbers() == [1, 2])
        try chronicle.deliver([proposals[2]], of: decision, "2025-12-15")
        #expect(numbers() == [3])
        try chronicle.deliver(Array(proposals[3..<5]), of: decision, "2026-01-05")
        #expect(numbers() == [1, 2])
        #expect(try chronicle.refusal { try $0.deliver([proposals[0]], of: decision, "2026-01-06") } == .alreadyDelivered)
        #expect(try chronicle.refusal { try $0.deliver([proposals[5]], of: Example.id(3), "2026-01-06") } == .unknownDecision)
    }

    @Test func `a name is corrected by another document, and stays out of the entry`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(2, award: "BK_BT")
        let decision = try chronicle.decide(proposals, "2026-08-20")
        let correct = CorrectDecision(
            by: "12/ĐC", date: Day(iso: "2026-08-25")!, rows: [.init(proposal: proposals[0], name: "Lò Thị Mậu")])
        try chronicle.step(correct, ofDecision: decision, "2026-08-25")
        #expect(chronicle.events.map(\.type) == ["DecisionCorrected", "AwardCorrected"])
        #expect(chronicle.events[1].personal.map(\.name) == ["name"])
        #expect(try chronicle.status(proposals[0]) == .conferred)
        let empty = CorrectDecision(by: "13/ĐC", date: Day(iso: "2026-08-25")!, rows: [.init(proposal: proposals[0])])
        #expect(try chronicle.refusal { try $0.step(empty, ofDecision: decision, "2026-08-25") } == .nothingToCorrect)
    }

    @Test func `an annulled award is recovered, once, and one that stands is not`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(2, award: "BK_BT")
        let decision = try chronicle.decide(proposals, "2026-08-20")
        let recover = { (proposal: UUID) in
            RecoverAwards(
                date: Day(iso: "2026-09-10")!, rows: [.init(proposal: proposal, object: true, money: 3_510_000)])
        }
        #expect(
            try chronicle.refusal { try $0.step(recover(proposals[0]), ofDecision: decision, "2026-09-10") } == .illegalStep)
        try chronicle.step(
            AnnulDecision(
                ground: .fraud, by: "99/QĐ-UBND", date: Day(iso: "2026-09-07")!, scope: .part, proposals: [proposals[0]]),
            ofDecision: decision, "2026-09-07")
        try chronicle.step(recover(proposals[0]), ofDecision: decision, "2026-09-10")
        #expect(try chronicle.status(proposals[0]) == .recovered && chronicle.status(proposals[1]) == .conferred)
        #expect(try chronicle.refusal { try $0.step(recover(proposals[0]), ofDecision: decision, "2026-09-10") } == .illegalStep)
        #expect(try chronicle.refusal { try $0.step(recover(proposals[1]), ofDecision: decision, "2026-09-10") } == .illegalStep)
    }

    @Test func `a proposal under way goes on under the unit that took over, and keeps the old one`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT")
        let rows = [RetitleProposals.Row(proposal: proposals[0], name: "Trường THPT Tô Hiệu")]
        try chronicle.retitle(rows, "2026-08-10")
        let facts = try chronicle.facts(proposals[0])
        #expect(facts.unit == Example.school && facts.formerUnit == Example.commune && facts.status == .appraised)
        #expect(chronicle.events[0].personal.map(\.name) == ["name"])
        #expect(try chronicle.refusal { try $0.retitle(rows, "2026-08-11") } == .sameUnit)
    }

    @Test(arguments: [
        ("Phó Giám đốc Sở Y tế", RankGroup.departmentLeader), ("Giám đốc Công ty TNHH Mẫu", .entrepreneur),
        ("Hiệu trưởng", .otherLeader), ("Giáo viên", .directWorker),
    ])
    func `the rank group is read from the post, and an officer confirms or changes it`(post: String, rank: RankGroup) throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT", post: post)
        #expect(try chronicle.facts(proposals[0]).rank == rank && !chronicle.facts(proposals[0]).isRankConfirmed)
        try chronicle.step(ConfirmRank(rank: .otherLeader), on: proposals[0], "2026-08-10")
        #expect(try chronicle.facts(proposals[0]).rank == .otherLeader && chronicle.facts(proposals[0]).isRankConfirmed)
        var unknown = try Chronicle.appraised(award: "BK_BT", post: "Việc khác")
        #expect(try unknown.0.facts(unknown.1[0]).rank == nil)
        try unknown.0.step(ConfirmRank(rank: .directWorker), on: unknown.1[0], "2026-08-10")
        #expect(try unknown.0.facts(unknown.1[0]).rank == .directWorker)
    }
}
