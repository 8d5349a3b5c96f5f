import Commendation
import Entry
import Foundation
import Testing

struct DecisionTests {
    private let proposals = (1...3).map { Example.id(UInt64($0)) }

    /// Three people handed in by one list, received and appraised.
    private func appraised(_ outcome: AppraisalOutcome = .meets, award: String = "BK_BT") throws -> Journal {
        var journal = Journal()
        let rows = proposals.enumerated().map { index, id in
            Example.row(index + 1, proposal: id, honoree: Example.id(UInt64(900 + index)), award: award)
        }
        try journal.append(try Example.list(rows).decide(given: SubmissionState(id: Example.id(50)), in: try context(1)).events)
        for (index, id) in proposals.enumerated() {
            let number = UInt64(10 * (index + 1))
            try journal.append(try ReceiveProposal().decide(given: try journal.proposal(id), in: try context(number)).events)
            let appraisal = AppraiseProposal(outcome: outcome)
            try journal.append(try appraisal.decide(given: try journal.proposal(id), in: try context(number + 1)).events)
        }
        return journal
    }

    private func context(_ ids: UInt64, _ actor: Actor = Example.everyone) throws -> CommandContext {
        try Example.context(actor, ids: ids)
    }

    private func issue(_ command: IssueDecision, in journal: Journal) throws -> Decided {
        try command.decide(given: try journal.file(of: command.decision), in: try context(100))
    }

    private func conferred() throws -> (journal: Journal, decision: UUID) {
        var journal = try appraised()
        let command = try Example.decision(of: proposals)
        try journal.append(try issue(command, in: journal).events)
        return (journal, command.decision)
    }

    private func rejection(_ body: () throws -> Decided) -> Rejection? {
        do {
            _ = try body()
            return nil
        } catch {
            return error as? Rejection
        }
    }

    @Test func `one decision confers many proposals, each caused by the header`() throws {
        let journal = try appraised()
        let command = try Example.decision(of: proposals)
        let decided = try issue(command, in: journal)
        #expect(decided.events.map(\.type) == ["DecisionIssued", "AwardConferred", "AwardConferred", "AwardConferred"])
        let header = decided.events[0]
        #expect(header.stream == StreamID(kind: "decision", id: command.decision))
        #expect(header.data["count"] == 3)
        #expect(header.data["list"] == .string(ListDigest.hex(of: proposals)))
        #expect(header.data["bodyKind"] == "province-chairman")
        #expect(header.on == Example.decided)
        #expect(decided.events.dropFirst().allSatisfy { $0.cause == header.id && $0.on == Example.decided })
        #expect(decided.events[1].data["number"] == "1196/QĐ-UBND")
        #expect(Set(decided.events.map(\.id)).count == 4)
        #expect(decided.reads == [.stream(command.decision, version: -1)] + proposals.map { .stream($0, version: 2) })
        #expect(decided.events.allSatisfy { $0.rules == (try? RulePack.embedded().hash) })
    }

    @Test func `the digest of a list is that of its lines`() {
        // printf '%s\n' … | sha256sum
        let ids = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"].map { UUID(canonical: $0)! }
        #expect(ListDigest.hex(of: ids) == "2f64128ec5cb060641e045152eaaee687e6831e9ee2e56de8d986dd9902a4e40")
        #expect(ListDigest.hex(of: ids) != ListDigest.hex(of: ids.reversed()))
    }

    @Test func `a decision is all or nothing: one proposal that is not appraised stops it`() throws {
        var journal = try appraised()
        let late = Example.id(4)
        let list = Example.list([Example.row(1, proposal: late, honoree: Example.id(950))])
        try journal.append(try list.decide(given: SubmissionState(id: Example.id(51)), in: try context(70)).events)
        let found = rejection { try issue(try Example.decision(of: proposals + [late]), in: journal) }
        #expect(found?.code == .notAppraised)
        #expect(found?.stream == late)
        #expect(found?.allowed == [.receive, .withdraw])
    }

    @Test func `a number is used once a year by one body, however it is written`() throws {
        let (journal, decision) = try conferred()
        let again = try Example.decision("Số: 01196 / QĐ-ubnd", of: [proposals[0]])
        #expect(again.decision == decision)
        let found = rejection { try issue(again, in: journal) }
        #expect(found?.code == .decisionNumberTaken)
        #expect(found?.vi == "Số 1196/QĐ-ubnd năm 2026 đã được dùng cho một quyết định.")
        let nextYear = try DecisionIdentity(
            body: "UBND-14", number: DocumentNumber("1196/QĐ-UBND"), date: Day(iso: "2027-01-04")!)
        let otherBody = try DecisionIdentity(body: "UBND-03646", number: DocumentNumber("1196/QĐ-UBND"), date: Example.decided)
        #expect(Set([decision, nextYear.stream, otherBody.stream]).count == 3)
    }

    @Test func `a decision dated before the submission or after today is refused`() throws {
        let journal = try appraised()
        let early = rejection { try issue(try Example.decision(date: Day(iso: "2026-11-01")!, of: proposals), in: journal) }
        #expect(early?.code == .decisionBeforeSubmission)
        #expect(early?.en == "The decision of 2026-11-01 is dated before the proposal was handed in (2026-11-02).")
        let late = rejection { try issue(try Example.decision(date: Day(iso: "2026-11-25")!, of: proposals), in: journal) }
        #expect(late?.code == .dayInFuture)
    }

    @Test func `a list is refused that is empty, too long or names a proposal twice`() throws {
        let journal = try appraised()
        #expect(rejection { try issue(try Example.decision(of: []), in: journal) }?.code == .listEmpty)
        let long = (0..<5_000).map { Example.id(UInt64(10_000 + $0)) }
        let tooLong = rejection { try issue(try Example.decision(of: long), in: journal) }
        #expect(tooLong?.code == .listTooLong)
        #expect(tooLong?.en == "The list has 5000 rows, at most 4999 are allowed.")
        let twice = rejection { try issue(try Example.decision(of: proposals + [proposals[1]]), in: journal) }
        #expect(twice?.code == .repeatedInList)
        #expect(twice?.row == 4)
    }

    @Test func `a decision names its signer and the signer's post`() throws {
        let journal = try appraised()
        var command = try Example.decision(of: proposals)
        command.signer = " "
        #expect(rejection { try issue(command, in: journal) }?.field == "signer")
        command = try Example.decision(of: proposals)
        command.post = ""
        #expect(rejection { try issue(command, in: journal) }?.field == "post")
    }

    @Test func `a body without a verified authority stops the decision`() throws {
        let journal = try appraised(award: "CSTDTQ")
        let found = rejection { try issue(try Example.decision(of: proposals), in: journal) }
        #expect(found?.code == .noAuthority)
        #expect(found?.vi == "Chủ tịch UBND tỉnh không có thẩm quyền quyết định “Chiến sĩ thi đua toàn quốc”.")
        #expect(found?.remedy.en == "The authority: Prime Minister (Law 06/2022/QH15 art. 78 (T6)).")
        let right = try issue(try Example.decision("48/QĐ-TTg", body: "TTG", kind: nil, of: proposals), in: journal)
        #expect(right.warnings.map(\.code) == ["tier-not-reached"], "nothing was forwarded")
        #expect(right.events[0].data["bodyKind"] == "prime-minister")
    }

    @Test func `an authority that is not verified warns and says what it rests on`() throws {
        let journal = try appraised(award: "BK_BT")
        let decided = try issue(try Example.decision(of: proposals), in: journal)
        #expect(decided.warnings.map(\.code) == ["authority-not-verified", "council-missing", "not-laid"])
        #expect(decided.warnings.last?.text.en == "No submission has laid it before the authority (3 cases).")
        #expect(decided.warnings.first?.certainty == .unverified)
        #expect(decided.warnings.first?.citation == "Law 06/2022/QH15 art. 79 (text not seen)")
        let unknown = try issue(try Example.decision(kind: nil, of: proposals), in: journal)
        #expect(unknown.warnings.map(\.code) == ["authority-cannot-be-computed", "council-missing", "not-laid"])
        let commune = try issue(try Example.decision(kind: .communeChairman, of: proposals), in: journal)
        #expect(
            commune.warnings.map(\.code) == [
                "signer-not-checked", "authority-not-listed", "council-missing", "not-laid", "tier-passed",
            ])
    }

    @Test func `conferring against the appraisal warns, with the row`() throws {
        let decided = try issue(try Example.decision(of: proposals), in: try appraised(.fails))
        #expect(decided.warnings.filter { $0.code == "conferred-against-appraisal" }.map(\.row) == [1, 2, 3])
    }

    @Test func `a decision is published with every award that stands, and only once`() throws {
        var (journal, decision) = try conferred()
        let publish = PublishDecision(place: "sonla.gov.vn", date: Example.decided, proposals: proposals)
        let short = PublishDecision(place: "sonla.gov.vn", date: Example.decided, proposals: Array(proposals.dropLast()))
        let incomplete = rejection { try short.decide(given: try journal.file(of: decision), in: try context(200)) }
        #expect(incomplete?.code == .listIncomplete)
        #expect(incomplete?.en == "3 awards of the decision stand, the list has 2.")
        let decided = try publish.decide(given: try journal.file(of: decision), in: try context(200))
        #expect(decided.events.map(\.type) == ["DecisionPublished"] + Array(repeating: "ConferralPublished", count: 3))
        try journal.append(decided.events)
        let again = rejection { try publish.decide(given: try journal.file(of: decision), in: try context(201)) }
        #expect(again?.code == .alreadyPublished)
        #expect(again?.allowed == [.deliverAwards, .correctDecision, .annul])
        #expect(again?.vi == "Không thể công bố quyết định: quyết định đang ở trạng thái “đã công bố”.")
    }

    @Test func `some awards of a decision can be annulled, then the rest, then nothing is left`() throws {
        var (journal, decision) = try conferred()
        func annul(_ scope: AnnulDecision.Scope, _ list: [UUID]) throws -> Decided {
            let command = AnnulDecision(
                ground: .falsePapers, by: "1500/QĐ-UBND", date: Example.today, scope: scope, proposals: list)
            return try command.decide(given: try journal.file(of: decision), in: try context(300))
        }
        try journal.append(try annul(.part, [proposals[1]]).events)
        #expect(try journal.decision(decision).status == .issued)
        #expect(try journal.decision(decision).standingCount == 2)
        #expect(rejection { try annul(.part, [proposals[1]]) }?.code == .alreadyAnnulled)
        #expect(rejection { try annul(.whole, [proposals[0]]) }?.code == .listIncomplete)
        let publish = PublishDecision(place: "sonla.gov.vn", date: Example.today, proposals: proposals)
        let published = try publish.decide(given: try journal.file(of: decision), in: try context(301))
        #expect(published.events.count == 3, "the annulled award is passed over")
        let rest = try annul(.whole, [proposals[2], proposals[0]])
        #expect(rest.events[0].data["ground"] == "false-papers")
        #expect(rest.events[0].data["count"] == 2)
        try journal.append(rest.events)
        #expect(try journal.decision(decision).status == .annulled)
        #expect(rejection { try annul(.part, [proposals[0]]) }?.code == .alreadyAnnulled)
        #expect(
            rejection { try publish.decide(given: try journal.file(of: decision), in: try context(302)) }?.allowed == [
                .recoverAwards
            ])
    }

    @Test func `an award is annulled only through the decision that conferred it`() throws {
        var (journal, _) = try conferred()
        let other = Example.id(4)
        let list = Example.list([Example.row(1, proposal: other, honoree: Example.id(950))])
        try journal.append(try list.decide(given: SubmissionState(id: Example.id(51)), in: try context(70)).events)
        try journal.append(try ReceiveProposal().decide(given: try journal.proposal(other), in: try context(71)).events)
        let appraisal = AppraiseProposal(outcome: .meets)
        try journal.append(try appraisal.decide(given: try journal.proposal(other), in: try context(72)).events)
        let second = try Example.decision("1197/QĐ-UBND", of: [other])
        try journal.append(try second.decide(given: try journal.file(of: second.decision), in: try context(73)).events)
        let annul = AnnulDecision(
            ground: .fraud, by: "1500/QĐ-UBND", date: Example.today, scope: .part, proposals: [proposals[0]])
        let found = rejection { try annul.decide(given: try journal.file(of: second.decision), in: try context(74)) }
        #expect(found?.code == .otherDecision)
    }

    @Test func `nothing is published or annulled of a decision that is not there`() throws {
        let journal = try appraised()
        let unknown = Example.id(77)
        let publish = PublishDecision(place: "sonla.gov.vn", date: Example.today, proposals: proposals)
        let found = rejection { try publish.decide(given: try journal.file(of: unknown), in: try context(400)) }
        #expect(found?.code == .unknownDecision)
        #expect(found?.allowed == [.confer])
    }

    @Test func `the largest decision is one request of 5,000 events`() throws {
        let ids = (0..<IssueDecision.maximumCount).map { Example.id(UInt64(10_000 + $0)) }
        var journal = Journal()
        let rows = ids.enumerated().map { index, id in
            Example.row(index % 500 + 1, proposal: id, honoree: Example.id(UInt64(20_000 + index)))
        }
        for start in stride(from: 0, to: rows.count, by: 500) {
            let list = Example.list(Array(rows[start..<min(start + 500, rows.count)]))
            let submission = SubmissionState(id: Example.id(UInt64(70_000 + start)))
            try journal.append(try list.decide(given: submission, in: try context(UInt64(1_000 + start))).events)
        }
        for (index, id) in ids.enumerated() {
            let number = UInt64(100_000 + 2 * index)
            var state = try ProposalState.states(of: [journal.entries[index + index / 500 + 1]])[id]!
            let received = try ReceiveProposal().decide(given: state, in: try context(number)).events
            try journal.append(received)
            try state.apply(try #require(journal.entries.last))
            let appraisal = AppraiseProposal(outcome: .meets)
            try journal.append(try appraisal.decide(given: state, in: try context(number + 1)).events)
        }
        let decided = try issue(try Example.decision(of: ids), in: journal)
        #expect(decided.events.count == 5_000)
        #expect(decided.reads.count == 5_000)
    }
}
