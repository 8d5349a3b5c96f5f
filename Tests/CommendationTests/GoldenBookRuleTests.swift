import Commendation
import Entry
import Foundation
import Testing

/// Certificate numbers, and what comes back of annulled awards.
@Suite struct GoldenBookRuleTests {
    @Test func `a certificate number is used once in the golden book of a body and year, however it is written`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(5, award: "BK_BT", on: "2025-08-04")
        let decision = try chronicle.decide(proposals, "2025-11-20")
        try chronicle.deliver(Array(proposals[0..<2]), of: decision, "2025-12-01", certificates: ["BK 0017", "BK 0018"])
        let again: (inout Chronicle, String) throws -> Void = {
            try $0.deliver([proposals[2]], of: decision, "2025-12-15", certificates: [$1])
        }
        for number in ["BK 0017", "bk0018", " BK 00 17"] {
            #expect(try chronicle.refusal { try again(&$0, number) } == .certificateTaken)
        }
        #expect(try chronicle.refusal { try again(&$0, "BK 0019") } == nil)
        try chronicle.deliver([proposals[3]], of: decision, "2025-12-16", body: "UBND-03646", certificates: ["BK 0017"])
        try chronicle.deliver([proposals[4]], of: decision, "2026-01-05", certificates: ["BK 0017"])
        #expect(try chronicle.status(proposals[4]) == .delivered, "another body's book, and another year's")
    }

    @Test func `two rows of one delivery do not share a number`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(2, award: "BK_BT")
        let decision = try chronicle.decide(proposals, "2026-08-20")
        let refusal = try chronicle.refusal {
            try $0.deliver(proposals, of: decision, "2026-09-01", certificates: ["BK 1", "bk 1"])
        }
        #expect(refusal == .repeatedCertificate)
    }

    private func annulled() throws -> (Chronicle, UUID, UUID) {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT")
        let decision = try chronicle.decide(proposals, "2026-08-20")
        try chronicle.step(
            AnnulDecision(ground: .fraud, by: "99/QĐ", date: Day(iso: "2026-09-07")!, scope: .whole, proposals: proposals),
            ofDecision: decision, "2026-09-07")
        return (chronicle, decision, proposals[0])
    }

    private func recover(_ proposal: UUID, object: Bool, money: Int? = nil) -> RecoverAwards {
        RecoverAwards(date: Day(iso: "2026-09-10")!, rows: [.init(proposal: proposal, object: object, money: money)])
    }

    @Test(arguments: [nil, 0])
    func `a recovery of nothing is refused`(money: Int?) throws {
        let (chronicle, decision, proposal) = try annulled()
        let nothing = recover(proposal, object: false, money: money)
        #expect(try chronicle.refusal { try $0.step(nothing, ofDecision: decision, "2026-09-10") } == .nothingRecovered)
    }

    @Test func `the object comes back first and the money later, and then nothing is left`() throws {
        var (chronicle, decision, proposal) = try annulled()
        try chronicle.step(recover(proposal, object: true), ofDecision: decision, "2026-09-10")
        #expect(try chronicle.status(proposal) == .recovered)
        #expect(try chronicle.facts(proposal).recovery.object && chronicle.facts(proposal).recovery.money == nil)
        #expect(try chronicle.facts(proposal).allowedSteps == [.recoverAwards])
        let object = recover(proposal, object: true)
        #expect(try chronicle.refusal { try $0.step(object, ofDecision: decision, "2026-09-10") } == .nothingRecovered)
        try chronicle.step(recover(proposal, object: false, money: 3_510_000), ofDecision: decision, "2026-09-10")
        let recovery = try chronicle.facts(proposal).recovery
        #expect(recovery.isWhole && recovery.money == 3_510_000)
        #expect(try chronicle.facts(proposal).allowedSteps.isEmpty)
        let money = recover(proposal, object: false, money: 1)
        #expect(try chronicle.refusal { try $0.step(money, ofDecision: decision, "2026-09-10") } == .illegalStep)
    }

    @Test func `the money comes back in parts until the object does`() throws {
        var (chronicle, decision, proposal) = try annulled()
        for money in [1_000_000, 2_510_000] {
            try chronicle.step(recover(proposal, object: false, money: money), ofDecision: decision, "2026-09-10")
        }
        #expect(try chronicle.facts(proposal).recovery.money == 3_510_000 && !chronicle.facts(proposal).recovery.isWhole)
        try chronicle.step(recover(proposal, object: true), ofDecision: decision, "2026-09-10")
        #expect(try chronicle.facts(proposal).recovery.isWhole)
    }
}
