import Commendation
import Entry
import Foundation
import Testing

/// Proposals for orders and honorary state titles are made public (Law 06/2022/QH15, article 84.5).
@Suite struct NoticeTests {
    @Test(arguments: ["HC_LD3", "DH_AHLD"])
    func `what the law puts to notice does not go up without one`(award: String) throws {
        let (chronicle, proposals) = try Chronicle.appraised(award: award)
        #expect(try chronicle.refusal { try $0.lay(proposals, "2026-08-28") } == .noticeMissing)
        #expect(try chronicle.refusal { try $0.forward(proposals, "2026-08-28") } == .noticeMissing)
        let decide: (inout Chronicle) throws -> Void = {
            try $0.decide(proposals, "2026-08-28", "77/QĐ-CTN", body: "CTN", kind: .statePresident)
        }
        #expect(try chronicle.refusal(decide) == .noticeMissing)
    }

    @Test func `a notice that was too short stops the letter, and one that was long enough lets it go`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "HC_LD3")
        try chronicle.notice(proposals, from: "2026-08-03", to: "2026-08-14")
        #expect(try chronicle.refusal { try $0.lay(proposals, "2026-08-14") } == .noticeTooShort, "the tenth day is not over")
        try chronicle.lay(proposals, "2026-08-17")
        try chronicle.forward(proposals, "2026-08-18")
        #expect(try chronicle.facts(proposals[0]).level == .ministry)
        #expect(!chronicle.warned.contains("notice-missing"))
    }

    @Test func `a proposal that skips the province needs the notice of the province all the same`() throws {
        let (chronicle, proposals) = try Chronicle.appraised(award: "HC_LD3", level: .unit)
        #expect(try chronicle.refusal { try $0.forward(proposals, to: .ministry, "2026-08-28") } == .noticeMissing)
        #expect(try chronicle.refusal { try $0.forward(proposals, to: .province, "2026-08-28") } == nil)
    }

    @Test(arguments: ["CSTDTQ", "BK_TTG", "HUYC_CSVV3", "GT_HCM"])
    func `for what the law does not name nothing stops and nothing warns`(award: String) throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: award)
        try chronicle.lay(proposals, "2026-08-10")
        #expect(!chronicle.warned.contains("notice-missing"))
        try chronicle.forward(proposals, "2026-08-11")
        #expect(!chronicle.warned.contains("notice-missing"))
        #expect(try chronicle.status(proposals[0]) == .forwarded)
    }

    @Test func `a refusal for want of a notice names steps that are allowed`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "HC_LD3")
        func allowed(_ body: (inout Chronicle) throws -> Void) throws -> [CommandKind] {
            var copy = chronicle
            do {
                try body(&copy)
                return []
            } catch let rejection as Rejection {
                return rejection.allowed
            }
        }
        #expect(try allowed { try $0.lay(proposals, "2026-08-28") } == [.openNotice])
        try chronicle.notice(proposals, from: "2026-08-03", to: "2026-08-14")
        try chronicle.step(ReturnProposal(reasons: [.reportInsufficient]), on: proposals[0], "2026-08-17")
        try chronicle.resubmit(ResubmitProposal(), proposals[0], "2026-08-18")
        try chronicle.step(ReceiveProposal(), on: proposals[0], "2026-08-18")
        try chronicle.step(AppraiseProposal(outcome: .meets), on: proposals[0], "2026-08-18")
        #expect(
            try allowed { try $0.lay(proposals, "2026-08-28") } == [.openNotice], "what was changed is made public again")
    }
}
