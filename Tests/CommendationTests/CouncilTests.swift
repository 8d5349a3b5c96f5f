import Commendation
import Entry
import Foundation
import Testing

/// Public notice and the council's advice.
@Suite struct CouncilTests {
    private func convene(_ proposals: [UUID], on day: String, members: Int = 15) -> ConveneSession {
        ConveneSession(
            unit: Example.province, level: .province, date: Day(iso: day)!, members: members, proposals: proposals)
    }

    private func result(
        _ proposals: [UUID], on day: String, present: Int = 15, inFavour: Int = 14, against: Int = 1,
        method: VotingMethod = .secretBallot
    ) -> ConcludeSession {
        ConcludeSession(
            date: Day(iso: day)!, present: present, method: method,
            votes: proposals.map { .init(proposal: $0, inFavour: inFavour, against: against) })
    }

    @Test func `ten working days pass over weekends and the National Day`() throws {
        let calendar = try AwardCatalogue.embedded().procedure.calendar
        let first = Day(iso: "2026-08-24")!
        #expect(!calendar.isWorking(Day(iso: "2026-09-02")!) && !calendar.isWorking(Day(iso: "2026-08-29")!))
        #expect(calendar.last(ofWorkingDays: 10, from: first) == Day(iso: "2026-09-08")!)
        #expect(calendar.workingDays(from: first, through: Day(iso: "2026-09-07")!) == 9)
    }

    @Test func `for an order the session waits for ten working days of notice`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "HC_LD3")
        let early = convene(proposals, on: "2026-09-08")
        #expect(try chronicle.refusal { try $0.open(early, "2026-09-08") } == .noticeMissing)
        try chronicle.step(
            OpenNotice(place: "sonla.gov.vn", from: Day(iso: "2026-08-24")!, proposals: proposals), "2026-08-24")
        #expect(try chronicle.facts(proposals[0]).current.notice?.until == Day(iso: "2026-09-08")!)
        var hasty = chronicle
        try hasty.step(CloseNotice(proposals: proposals), "2026-09-07")
        #expect(hasty.warned.contains("notice-closed-early"))
        #expect(try hasty.refusal { try $0.open(convene(proposals, on: "2026-09-10"), "2026-09-10") } == .noticeTooShort)
        try chronicle.step(CloseNotice(proposals: proposals), "2026-09-08")
        #expect(try chronicle.refusal { try $0.open(early, "2026-09-08") } == .noticeTooShort)
        try chronicle.open(convene(proposals, on: "2026-09-09"), "2026-09-09")
        #expect(try chronicle.status(proposals[0]) == .tabled)
    }

    @Test func `for a certificate of merit no notice is asked`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT")
        try chronicle.open(convene(proposals, on: "2026-08-10"), "2026-08-10")
        #expect(!chronicle.warned.contains("notice-missing"))
        #expect(try chronicle.status(proposals[0]) == .tabled)
    }

    @Test func `comments come in while the notice is open, and their words stay out of the entry`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "HC_LD3")
        let comment = RecordComment(date: Day(iso: "2026-08-25")!, name: "Ông Mẫu", contact: "0900000000", text: "Xứng đáng.")
        #expect(try chronicle.refusal { try $0.step(comment, on: proposals[0], "2026-08-25") } == .illegalStep)
        try chronicle.step(
            OpenNotice(place: "sonla.gov.vn", from: Day(iso: "2026-08-24")!, proposals: proposals), "2026-08-24")
        try chronicle.step(comment, on: proposals[0], "2026-08-25")
        #expect(Set(chronicle.events[0].personal.map(\.name)) == ["name", "contact", "text"])
        #expect(try chronicle.facts(proposals[0]).current.notice?.comments == 1)
        let before = RecordComment(date: Day(iso: "2026-08-21")!, text: "Sớm quá.")
        #expect(try chronicle.refusal { try $0.step(before, on: proposals[0], "2026-08-25") } == .beforePreviousStep)
    }

    @Test func `a session without quorum, and votes below the threshold, warn and say what they rest on`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(2, award: "CSTDTQ")
        let session = try chronicle.open(convene(proposals, on: "2026-08-10"), "2026-08-10")
        var votes = result(proposals, on: "2026-08-10", present: 9, inFavour: 8)
        // The chair says that the second is recommended all the same.
        votes.votes[1].recommended = true
        try chronicle.conclude(votes, of: session, "2026-08-10")
        #expect(chronicle.warned == ["quorum-missing", "votes-below-threshold"])
        #expect(chronicle.warnings.allSatisfy { !$0.citation.isEmpty && $0.certainty != .verified })
        #expect(chronicle.warnings.first { $0.code == "votes-below-threshold" }?.row == 2)
        #expect(try chronicle.facts(proposals[0]).current.advice?.recommended == false)
        #expect(try chronicle.facts(proposals[1]).current.advice?.recommended == true)
        try chronicle.forward(proposals, "2026-08-12")
        #expect(chronicle.warned.contains("council-against"))
    }

    @Test func `the result of a session names each of its proposals once, and no more votes than members`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(3, award: "BK_BT")
        let session = try chronicle.open(convene(proposals, on: "2026-08-10"), "2026-08-10")
        let some = result(Array(proposals.prefix(2)), on: "2026-08-10")
        #expect(try chronicle.refusal { try $0.conclude(some, of: session, "2026-08-10") } == .sessionIncomplete)
        let many = result(proposals, on: "2026-08-10", inFavour: 16, against: 0)
        #expect(try chronicle.refusal { try $0.conclude(many, of: session, "2026-08-10") } == .votesExceedMembers)
        let unknown = result(proposals, on: "2026-08-10")
        #expect(try chronicle.refusal { try $0.conclude(unknown, of: Example.id(1), "2026-08-10") } == .unknownSession)
        var mixed = result(Array(proposals.prefix(2)), on: "2026-08-10")
        mixed.postponed = [proposals[2]]
        try chronicle.conclude(mixed, of: session, "2026-08-10")
        #expect(try chronicle.status(proposals[0]) == .advised && chronicle.status(proposals[2]) == .appraised)
        #expect(try chronicle.refusal { try $0.conclude(mixed, of: session, "2026-08-10") } == .sessionHeld)
        // What was put off comes to the next session.
        try chronicle.open(convene([proposals[2]], on: "2026-09-10"), "2026-09-10")
        #expect(try chronicle.status(proposals[2]) == .tabled)
    }
}
