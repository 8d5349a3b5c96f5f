import Commendation
import Entry
import EventLog
import Foundation
import Synchronization
import Testing

@testable import Service

/// What the desk reads of units, golden books and the other proposals of an honoree, and that it rests on all of it.
struct DeskUnitTests {
    private func prepared() async throws -> (test: CommandTestDesk, log: CommandTestLog, units: [UUID], proposals: [UUID]) {
        var made: CommandTestLog?
        let test = try CommandTestDesk(wrap: { memory in
            let log = CommandTestLog(memory)
            made = log
            return log
        })
        let units = try await test.register([("03646", "Phường Tô Hiệu"), ("SNV", "Sở Nội vụ"), ("03664", "Phường Chiềng An")])
        let rows = (1...3).map {
            CommandTestDesk.row($0, "Lò Văn Mẫu \($0)", identity: String(999_000_000_000 + $0))
        }
        let answer = try await test.lists.take(test.list(rows, unit: units[0]), by: CommandTestDesk.office)
        let proposals = answer.rows.compactMap { row -> UUID? in
            if case .added(let proposal, _) = row.outcome { return proposal }
            return nil
        }
        _ = try await test.perform(APIWrite.Step("proposals/receive", ["proposals": .ids(proposals)]), "receive")
        _ = try await test.perform(
            APIWrite.Step("proposals/appraise", ["proposals": .ids(proposals), "outcome": "meets"]), "appraise")
        return (test, try #require(made), units, proposals)
    }

    private func retitle(_ unit: UUID, _ proposals: [UUID]) throws -> APIWrite.Step {
        let rows = proposals.map { JSONValue.object(["proposal": .string($0.text)]) }
        return try APIWrite.Step("proposals/retitle", ["unit": .string(unit.text), "rows": .array(rows)])
    }

    @Test func `ids that name no unit are refused at every door that takes one`() async throws {
        let (test, _, units, proposals) = try await prepared()
        // The id of a proposal is no unit's either.
        for nobody in [UUID(), proposals[0]] {
            let unit = JSONValue.string(nobody.text)
            let steps = [
                try retitle(nobody, proposals),
                try APIWrite.Step("units/end", on: units[1], ["until": "2026-06-30", "successors": .ids([nobody])]),
                try APIWrite.Step(
                    "sessions",
                    ["unit": unit, "level": "province", "date": "2026-11-24", "members": 15, "proposals": .ids(proposals)]),
                try APIWrite.Step("letters/lay", ["unit": unit, "date": "2026-11-24", "proposals": .ids(proposals)]),
                try APIWrite.Step(
                    "letters/forward",
                    ["unit": unit, "date": "2026-11-24", "level": "ministry", "proposals": .ids(proposals)]),
            ]
            let size = try await test.memory.head().size
            for step in steps {
                let refusal = await test.refusal(step, "unit-\(step.name)-\(nobody.text)")
                // The proposals to be retitled are of a unit that goes on, which is told first.
                #expect(refusal?.code == (step.name == "proposals/retitle" ? "unit-goes-on" : "unknown-unit"), "\(step.name)")
            }
            let honoree = try #require(try await ImportBook.events(HonoreeRegistered.self, in: test.memory).first)
            #expect(honoree.unit == units[0])
            let stream = try #require(
                try await test.memory.read(from: 0, limit: 100).first { $0.is(HonoreeRegistered.name) }?.streamID)
            let transfer = try APIWrite.Step("honorees/transfer", on: stream, ["to": unit, "date": "2026-11-20"])
            #expect(await test.refusal(transfer, "transfer-\(nobody.text)")?.code == "unknown-unit")
            await #expect(throws: ServiceError.unknownUnit) {
                try await test.lists.take(
                    test.list([CommandTestDesk.row(1, "Vì Văn Mẫu")], unit: nobody), by: CommandTestDesk.office)
            }
            #expect(try await test.memory.head().size == size)
        }
    }

    @Test func `pending proposals follow a chain of units that took over`() async throws {
        let (test, _, units, proposals) = try await prepared()
        let ends = [(units[0], "2026-06-30", units[1]), (units[1], "2026-09-30", units[2])]
        for (index, (unit, until, next)) in ends.enumerated() {
            _ = try await test.perform(
                APIWrite.Step("units/end", on: unit, ["until": .string(until), "successors": .ids([next])]), "end-\(index)")
        }
        #expect(await test.refusal(try retitle(units[1], proposals), "between")?.code == "unit-not-in-force")
        _ = try await test.perform(try retitle(units[2], proposals), "last")
        #expect(try await test.count("ProposalRetitled") == 3)
    }

    @Test func `a unit that ends while a letter is written under it refuses the letter`() async throws {
        let (test, log, units, proposals) = try await prepared()
        let letter = try APIWrite.Step(
            "letters/lay", ["unit": .string(units[1].text), "date": "2026-11-24", "proposals": .ids(proposals)])
        log.before.withLock { action in
            action = {
                _ = try await test.perform(APIWrite.Step("units/end", on: units[1], ["until": "2026-11-20"]), "end")
            }
        }
        #expect(await test.refusal(letter, "lay")?.code == "unit-not-in-force")
        #expect(try await test.count("ProposalLaid") == 0)
    }

    @Test func `a certificate number is looked for in the whole book of the year`() async throws {
        let (test, _, _, proposals) = try await prepared()
        let decision = APIWrite.Step.decide(number: "12/QĐ-UBND", date: CommandTestDesk.day("2026-11-24"), proposals)
        let id = try #require(try await test.perform(decision, "decide", by: CommandTestDesk.clerk).created)
        func deliver(_ proposal: UUID, _ certificate: String) throws -> APIWrite.Step {
            let row = JSONValue.object(["proposal": .string(proposal.text), "certificate": .string(certificate)])
            return try APIWrite.Step(
                "decisions/deliver", on: id, ["body": "UBND-SL", "date": "2026-11-24", "rows": .array([row])])
        }
        _ = try await test.perform(try deliver(proposals[0], "BK 1"), "first", by: CommandTestDesk.clerk)
        _ = try await test.perform(try deliver(proposals[1], "BK 2"), "second", by: CommandTestDesk.clerk)
        let refusal = await test.refusal(try deliver(proposals[2], "bk 1"), "third", by: CommandTestDesk.clerk)
        #expect(refusal?.code == "certificate-taken" && refusal?.status == 409)
        _ = try await test.perform(try deliver(proposals[2], "BK 3"), "fourth", by: CommandTestDesk.clerk)
        #expect(try await test.count("AwardDelivered") == 3)
    }

    @Test func `the authority of a commune signs through the desk for the commune alone`() async throws {
        let (test, _, units, proposals) = try await prepared()
        let chairman = Actor(id: "chu-tich-xa", unit: units[0], roles: [.authority])
        let day = CommandTestDesk.day("2026-11-24")
        let province = APIWrite.Step.decide(number: "1/QĐ-UBND", date: day, proposals)
        let refusal = await test.refusal(province, "province", by: chairman)
        #expect(refusal?.code == "signer-other-body" && refusal?.status == 403)
        let own = APIWrite.Step.decide(body: "UBND-03646", kind: .communeChairman, number: "1/QĐ-UBND", date: day, proposals)
        let decision = try #require(try await test.perform(own, "own", by: chairman).created)
        let stranger = Actor(id: "chu-tich-khac", unit: units[2], roles: [.authority])
        let annul = APIWrite.Step.annul(decision, by: "2/QĐ-UBND", date: day)
        #expect(await test.refusal(annul, "stranger", by: stranger)?.code == "signer-other-body")
        _ = try await test.perform(annul, "annul", by: chairman)
        #expect(try await test.count("AwardAnnulled") == 3)
    }

    @Test func `a returned proposal does not come back as one that the honoree has`() async throws {
        let (test, _, units, proposals) = try await prepared()
        let row = CommandTestDesk.row(1, "Lò Văn Mẫu 1", identity: "999000000001", award: "CSTD_BT")
        _ = try await test.lists.take(test.list([row], unit: units[0]), by: CommandTestDesk.office)
        _ = try await test.perform(
            APIWrite.Step("proposals/return", on: proposals[0], ["reasons": ["other"]]), "return")
        let change = try APIWrite.Step("proposals/resubmit", on: proposals[0], ["award": "CSTD_BT"])
        #expect(await test.refusal(change, "repeat")?.code == "duplicate-proposal")
        _ = try await test.perform(APIWrite.Step("proposals/resubmit", on: proposals[0], ["award": "LDTT"]), "other")
        let resubmitted = try await ImportBook.events(ProposalResubmitted.self, in: test.memory)
        #expect(resubmitted.map(\.level) == [.unit])
    }

    @Test func `two returned proposals of one honoree do not become one award by one request`() async throws {
        let (test, _, units, proposals) = try await prepared()
        let row = CommandTestDesk.row(1, "Lò Văn Mẫu 1", identity: "999000000001", award: "LDTT")
        let answer = try await test.lists.take(test.list([row], unit: units[0]), by: CommandTestDesk.office)
        guard case .added(let second, _) = answer.rows[0].outcome else { throw DeskIdentityFault(answer: answer) }
        _ = try await test.perform(APIWrite.Step("proposals/receive", on: second), "receive-second")
        for (index, proposal) in [proposals[0], second].enumerated() {
            _ = try await test.perform(
                APIWrite.Step("proposals/return", on: proposal, ["reasons": ["other"]]), "return-\(index)")
        }
        let both = try APIWrite.Step(
            "proposals/resubmit", ["proposals": .ids([proposals[0], second]), "award": "CSTD_BT"])
        #expect(await test.refusal(both, "both")?.code == "repeated-honoree")
        #expect(try await test.count("ProposalResubmitted") == 0)
    }

    @Test func `at the door an officer takes the steps of the own tier, and a head hands in what the head found`() async throws {
        let (test, _, units, _) = try await prepared()
        let officer = Actor(id: "can-bo", unit: units[0], roles: [.unitOfficer])
        let row = CommandTestDesk.row(1, "Lò Văn Mẫu 9", identity: "999000000009", award: "LDTT")
        let answer = try await test.lists.take(test.list([row], unit: units[0]), by: officer)
        guard case .added(let own, _) = answer.rows[0].outcome else { throw DeskIdentityFault(answer: answer) }
        _ = try await test.perform(.receive(own), "own", by: officer)
        let stranger = Actor(id: "can-bo-khac", unit: units[2], roles: [.unitOfficer])
        #expect(await test.refusal(.appraise(own), "stranger", by: stranger)?.code == "role-missing")
        let head = Actor(id: "thu-truong", unit: units[0], roles: [.authority])
        var found = CommandTestDesk.row(1, "Lò Văn Mẫu 8", identity: "999000000008", award: "BK_BT")
        await #expect(throws: ServiceError.self) {
            try await test.lists.take(test.list([found], unit: units[0]), by: head)
        }
        found.simplified = .foundByHead
        let accepted = try await test.lists.take(test.list([found], unit: units[0]), by: head)
        guard case .added = accepted.rows[0].outcome else { throw DeskIdentityFault(answer: accepted) }
        #expect(!accepted.warnings.contains { $0.code.hasPrefix("head-") })
    }

    @Test func `at the door the standing office records what was decided above, and confers nothing of its own`() async throws {
        let (test, _, _, proposals) = try await prepared()
        let day = CommandTestDesk.day("2026-11-24")
        let own = APIWrite.Step.decide(number: "1/QĐ-UBND", date: day, proposals)
        #expect(await test.refusal(own, "own")?.code == "role-missing")
        let above = APIWrite.Step.decide(body: "TTg", kind: .primeMinister, number: "1/QĐ-TTg", date: day, proposals)
        let receipt = try await test.perform(above, "above")
        #expect(receipt.created != nil)
        #expect(try await test.count("AwardConferred") == 3)
    }
}
