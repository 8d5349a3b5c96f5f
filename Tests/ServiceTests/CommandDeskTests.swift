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

    @Test func `what is kept of a command cannot be told without the installation's key`() async throws {
        let test = try CommandTestDesk()
        let proposal = try await test.proposals(["Lò Văn Mẫu"])[0]
        let step = APIWrite.Step.receive(proposal)
        _ = try await test.perform(step, "r-1")
        let kept = try #require(try await test.log.record(of: RequestID("r-1")!)?.commandDigest)
        var canonical = step.canonical
        canonical.put("actor", CommandTestDesk.office.id)
        #expect(try kept.matches(CommandDigest.of(canonical, under: CommandTestDesk.key)))
        #expect(try !kept.matches(CommandDigest.of(canonical)))
    }

    @Test func `a step on many proposals is taken by all or by none, and the log is read once`() async throws {
        let (test, log) = try Self.conflicting()
        let proposals = try await test.proposals((0..<20).map { "Lò Văn Mẫu \($0)" })
        let many = try APIWrite.Step("proposals/receive", ["proposals": .ids(proposals)])
        let reads = log.reads.withLock { $0 }
        _ = try await test.perform(many, "many")
        #expect(log.reads.withLock { $0 } - reads == 1)
        #expect(try await test.count("ProposalReceived") == 20)
        _ = try await test.perform(.appraise(proposals[7]), "one")
        let outcome = try APIWrite.Step("proposals/appraise", ["proposals": .ids(proposals), "outcome": "meets"])
        let refusal = try #require(await test.refusal(outcome, "rest"))
        #expect(refusal.code == "illegal-step" && refusal.en.hasPrefix("Row 8: "))
        #expect(try await test.count("ProposalAppraised") == 1)
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
        let refusal = try #require(await test.refusal(.appraise(proposal), "r-1"))
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
            _ = try await test.perform(.appraise(proposal), "appraise-\(index)")
        }
        let day = CommandTestDesk.day("2026-11-24")
        let decision = APIWrite.Step.decide(number: "12/QĐ-UBND", date: day, proposals)
        let id = try #require(try await test.perform(decision, "decide", by: CommandTestDesk.clerk).created)
        _ = try await test.perform(.publish(id, date: day), "publish", by: CommandTestDesk.clerk)
        #expect(try await test.count("ConferralPublished") == 3)
        _ = try await test.perform(
            .annul(id, by: "13/QĐ-UBND", date: day, [proposals[1]]), "part", by: CommandTestDesk.clerk)
        #expect(try await test.count("AwardAnnulled") == 1)
        _ = try await test.perform(.annul(id, by: "14/QĐ-UBND", date: day), "whole", by: CommandTestDesk.clerk)
        #expect(try await test.count("AwardAnnulled") == 3)
    }

    @Test func `a decision that does not exist cannot be published`() async throws {
        let test = try CommandTestDesk()
        let step = APIWrite.Step.publish(UUID(), date: CommandTestDesk.day("2026-11-24"))
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
