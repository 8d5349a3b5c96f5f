import Commendation
import Entry
import Foundation
import Testing

/// A returned proposal that is handed in again for something else.
@Suite struct ResubmissionTests {
    private let honoree = Example.id(900)

    /// A proposal for one award that is sent back, and another one of the same honoree.
    private func returned(other award: String, from: String = "2026-01-01", to: String = "2026-12-31") throws -> Chronicle {
        var chronicle = Chronicle()
        for (index, code) in ["BK_BT", award].enumerated() {
            let row = Example.row(
                1, proposal: Example.id(UInt64(index + 1)), honoree: honoree, award: code, from: index == 0 ? "2026-01-01" : from,
                to: index == 0 ? "2026-12-31" : to)
            let id = chronicle.newID()
            try chronicle.keep(
                Example.list([row]).decide(given: try chronicle.journal.submission(id), in: try chronicle.context("2026-11-02")))
        }
        try chronicle.step(ReceiveProposal(), on: Example.id(1), "2026-11-03")
        try chronicle.step(ReturnProposal(reasons: [.other]), on: Example.id(1), "2026-11-04")
        return chronicle
    }

    @Test func `another award that the honoree is proposed for already is refused`() throws {
        let chronicle = try returned(other: "CSTD_BT")
        let change = ResubmitProposal(award: "CSTD_BT")
        #expect(try chronicle.refusal { try $0.resubmit(change, Example.id(1), "2026-11-05") } == .duplicateProposal)
    }

    @Test func `another period that repeats a proposal is refused, one that overlaps warns, one apart does neither`() throws {
        var chronicle = try returned(other: "BK_BT", from: "2025-01-01", to: "2025-12-31")
        func change(_ from: String, _ to: String) -> ResubmitProposal {
            ResubmitProposal(achievementFrom: Day(iso: from), achievementTo: Day(iso: to))
        }
        let repeated = change("2025-01-01", "2025-12-31")
        #expect(try chronicle.refusal { try $0.resubmit(repeated, Example.id(1), "2026-11-05") } == .duplicateProposal)
        var apart = chronicle
        try apart.resubmit(change("2026-02-01", "2026-10-31"), Example.id(1), "2026-11-05")
        #expect(apart.warnings.isEmpty)
        try chronicle.resubmit(change("2025-06-01", "2026-10-31"), Example.id(1), "2026-11-05")
        #expect(chronicle.warned == ["overlapping-period"])
    }

    @Test func `what was withdrawn meanwhile stands in nobody's way`() throws {
        var chronicle = try returned(other: "CSTD_BT")
        try chronicle.step(WithdrawProposal(reason: .unitRequest), on: Example.id(2), "2026-11-04")
        try chronicle.resubmit(ResubmitProposal(award: "CSTD_BT"), Example.id(1), "2026-11-05")
        #expect(try chronicle.facts(Example.id(1)).award == "CSTD_BT")
    }

    @Test func `it rests on everything about the honoree, so that a proposal of the same moment refuses it`() throws {
        var chronicle = try returned(other: "LDTT")
        let file = try chronicle.journal.resubmission(Example.id(1))
        let last = try #require(chronicle.journal.entries.last { $0.subject == honoree }).seq
        let changed = try ResubmitProposal(award: "CSTD_BT").decide(given: file, in: try chronicle.context("2026-11-05"))
        #expect(changed.reads.contains(.subject(honoree, lastSeq: last)))
        let same = try ResubmitProposal(citation: "rõ hơn").decide(given: file, in: try chronicle.context("2026-11-05"))
        #expect(same.reads.count == 1, "what asks for nothing else rests on itself alone")
    }

    @Test(arguments: [("LDTT", TierLevel.unit), ("CSTD_BT", .province), ("BK_TTG", .province)])
    func `the first tier is that of the other award`(award: String, level: TierLevel) throws {
        var chronicle = try returned(other: "GK_XA")
        #expect(try chronicle.facts(Example.id(1)).level == .province)
        try chronicle.resubmit(ResubmitProposal(award: award), Example.id(1), "2026-11-05")
        #expect(try chronicle.facts(Example.id(1)).level == level)
        #expect((chronicle.events[0].data["level"] == nil) == (level == .province), "what stays is not written")
    }

    @Test func `in a later tier the level stays, and an award that does not go that way warns`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_TTG")
        try chronicle.forward(proposals, "2026-08-10")
        try chronicle.step(ReceiveProposal(), on: proposals[0], "2026-08-11")
        try chronicle.step(ReturnProposal(reasons: [.other]), on: proposals[0], "2026-08-12")
        var far = chronicle
        try far.resubmit(ResubmitProposal(award: "CSTDTQ"), proposals[0], "2026-08-13")
        #expect(far.warnings.isEmpty)
        try chronicle.resubmit(ResubmitProposal(award: "LDTT"), proposals[0], "2026-08-13")
        #expect(chronicle.warned == ["tier-not-on-route"])
        #expect(try chronicle.facts(proposals[0]).tiers.map(\.level) == [.province, .ministry])
    }

    @Test(arguments: [
        (TierLevel.unit, BodyKind.provinceChairman, "tier-not-reached"), (.district, .provinceChairman, "tier-not-reached"),
        (.province, .communeChairman, "tier-passed"), (.unit, .statePresident, "tier-not-reached"),
    ])
    func `a decision of another level than the tier's warns`(level: TierLevel, body: BodyKind, code: String) throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT", level: level)
        try chronicle.decide(proposals, "2026-08-10", kind: body)
        #expect(chronicle.warned.intersection(["tier-not-reached", "tier-passed"]) == [code])
        let warning = try #require(chronicle.warnings.first { $0.code == code })
        #expect(warning.certainty == .secondary && !warning.citation.isEmpty)
    }

    @Test(arguments: [(TierLevel.province, BodyKind.provinceChairman), (.unit, .communeChairman), (.unit, .departmentHead)])
    func `a decision of the tier's own level does not`(level: TierLevel, body: BodyKind) throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "GK_XA", level: level)
        try chronicle.decide(proposals, "2026-08-10", kind: body)
        #expect(chronicle.warned.isDisjoint(with: ["tier-not-reached", "tier-passed"]))
    }
}
