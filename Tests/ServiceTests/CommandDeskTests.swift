import Commendation
import Entry
import EventLog
import Foundation
import Synchronization
import Testing

@testable import Service

struct CommandDeskTests {
    @Test func `the same request twice gets the first answer and writes once`() async throws {
        let test = try CommandTestDesk()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        let first = try await test.perform(.receive(proposal), "r-1")
        let second = try await test.perform(.receive(proposal), "r-1")
        #expect(!first.repeated)
        #expect(second.repeated)
        #expect(second.first == first.first)
        #expect(try await test.count("ProposalReceived") == 1)
    }

    @Test func `another command under the same request id is a conflict`() async throws {
        let test = try CommandTestDesk()
        let proposals = try await test.proposals(["Lò Văn Mẫu", "Cà Thị Mẫu"])
        _ = try await test.perform(.receive(proposals[0]), "r-1")
        let refusal = await test.refusal(.receive(proposals[1]), "r-1")
        #expect(refusal?.code == "request-reused")
        #expect(refusal?.status == 409)
    }

    @Test func `the same command by another actor under the same request id is a conflict`() async throws {
        let test = try CommandTestDesk()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        _ = try await test.perform(.receive(proposal), "r-1")
        let other = Actor(id: "nguoi-khac", roles: [.standingOffice])
        #expect(await test.refusal(.receive(proposal), "r-1", by: other)?.code == "request-reused")
    }

    @Test func `an illegal step says which steps are allowed now`() async throws {
        let test = try CommandTestDesk()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        let refusal = try #require(await test.refusal(.appraise(proposal, outcome: .meets, findings: [], note: nil), "r-1"))
        #expect(refusal.code == "illegal-step")
        #expect(refusal.status == 409)
        #expect(refusal.remedyVi.contains("tiếp nhận"))
        #expect(refusal.remedyEn.contains("receive"))
        #expect(refusal.remedyEn.ranges(of: "Steps allowed now").count == 1)
    }

    @Test func `a proposal that is not there is not found`() async throws {
        let test = try CommandTestDesk()
        #expect(await test.refusal(.receive(UUID()), "r-1")?.status == 404)
    }

    @Test(arguments: [1, 2]) func `a conflict is decided anew and succeeds`(conflicts: Int) async throws {
        let (test, log) = try Self.conflicting()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        log.failures.withLock { $0 = Array(repeating: .streamMoved(proposal, expected: 0, actual: 1), count: conflicts) }
        let receipt = try await test.perform(.receive(proposal), "r-1")
        #expect(!receipt.repeated)
        #expect(try await test.count("ProposalReceived") == 1)
    }

    @Test func `after three conflicts the conflict is the answer and nothing is written`() async throws {
        let (test, log) = try Self.conflicting()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        log.failures.withLock { $0 = Array(repeating: .streamMoved(proposal, expected: 0, actual: 1), count: 3) }
        let before = log.appends.withLock { $0 }
        let refusal = await test.refusal(.receive(proposal), "r-1")
        #expect(refusal?.code == "stream-moved")
        #expect(log.appends.withLock { $0 } - before == CommandDesk.attempts)
        #expect(try await test.count("ProposalReceived") == 0)
    }

    @Test func `the same command sent twice at once is not refused for its own traces`() async throws {
        let (test, log) = try Self.conflicting()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        let first = try await test.perform(.receive(proposal), "r-1")
        log.blindRecords.withLock { $0 = 1 }
        let second = try await test.perform(.receive(proposal), "r-1")
        #expect(second.repeated && second.first == first.first)
        #expect(try await test.count("ProposalReceived") == 1)
    }

    @Test func `a busy log says when to try again`() async throws {
        let (test, log) = try Self.conflicting()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        log.failures.withLock { $0 = [.busy(retryAfter: .seconds(7))] }
        let refusal = await test.refusal(.receive(proposal), "r-1")
        #expect(refusal?.status == 503)
        #expect(refusal?.retryAfter == 7)
    }

    @Test func `a decision is issued, published and annulled with the proposals that the log names`() async throws {
        let test = try CommandTestDesk()
        let proposals = try await test.proposals(["Lò Văn Mẫu", "Cà Thị Mẫu", "Quàng Văn Mẫu"])
        for (index, proposal) in proposals.enumerated() {
            _ = try await test.perform(.receive(proposal), "receive-\(index)")
            _ = try await test.perform(.appraise(proposal, outcome: .meets, findings: [], note: nil), "appraise-\(index)")
        }
        let decision = APIDecision(
            body: "UBND-SL", bodyKind: .provinceChairman, number: "12/QĐ-UBND", date: CommandTestDesk.day("2026-11-24"),
            signer: "Nguyễn Văn Mẫu", post: "Chủ tịch", proposals: proposals)
        let id = try #require(try await test.perform(.decide(decision), "decide", by: CommandTestDesk.clerk).created)
        let day = CommandTestDesk.day("2026-11-24")
        _ = try await test.perform(.publish(id, place: "sonla.gov.vn", date: day), "publish", by: CommandTestDesk.clerk)
        #expect(try await test.count("ConferralPublished") == 3)
        _ = try await test.perform(
            .annul(id, ground: .fraud, by: "13/QĐ-UBND", date: day, proposals: [proposals[1]]), "part", by: CommandTestDesk.clerk)
        #expect(try await test.count("AwardAnnulled") == 1)
        _ = try await test.perform(
            .annul(id, ground: .fraud, by: "14/QĐ-UBND", date: day, proposals: nil), "whole", by: CommandTestDesk.clerk)
        #expect(try await test.count("AwardAnnulled") == 3)
    }

    @Test func `a decision that does not exist cannot be published`() async throws {
        let test = try CommandTestDesk()
        let step = APIWrite.Step.publish(UUID(), place: "x", date: CommandTestDesk.day("2026-11-24"))
        #expect(await test.refusal(step, "publish", by: CommandTestDesk.clerk)?.code == "unknown-decision")
    }

    @Test func `the rules are adopted once`() async throws {
        let test = try CommandTestDesk()
        #expect(try await test.desk.adoptRules(by: CommandTestDesk.office) != nil)
        #expect(try await test.desk.adoptRules(by: CommandTestDesk.office) == nil)
        #expect(try await test.count("RulePackAdopted") == 1)
    }

    private static func conflicting() throws -> (CommandTestDesk, CommandTestLog) {
        var made: CommandTestLog?
        let test = try CommandTestDesk(wrap: { memory in
            let log = CommandTestLog(memory)
            made = log
            return log
        })
        return (test, made!)
    }
}
