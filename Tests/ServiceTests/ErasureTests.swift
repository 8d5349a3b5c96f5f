import Commendation
import Entry
import EventLog
import Foundation
import Testing

@testable import Service

/// What is left of a person after an erasure, and what is not touched by it.
struct ErasureTests {
    @Test func `two persons erase a third: nothing of it can be read, and everything else stays`() async throws {
        let desk = try await ErasureTestDesk()
        let before = try await desk.test.memory.read(from: 0, limit: 10_000).map { Array($0.bytes) }
        #expect(try await desk.texts().contains("Lò Thị Cần Xóa"))
        try await desk.ask(desk.honorees[0])
        let receipt = try await desk.confirm(desk.honorees[0], desk.keeper())
        let texts = try await desk.texts()
        #expect(!texts.contains("Lò Thị Cần Xóa") && !texts.contains("999000000000"))
        #expect(texts.contains("Quàng Văn Ở Lại") && texts.contains("999000000001"))
        // The entries are the same octets; the two events of the erasure stand behind them.
        let after = try await desk.test.memory.read(from: 0, limit: 10_000).map { Array($0.bytes) }
        #expect(Array(after.prefix(before.count)) == before)
        #expect(after.count == before.count + 2 && receipt.first == Int64(before.count) + 1)
        #expect(try await desk.test.keyring.destroyed([desk.honorees[0]]).count == 1)
        #expect(try await desk.test.keyring.destroyed([desk.honorees[1]]).isEmpty)
    }

    @Test func `an erased person is not found again by any key, and a new list registers somebody new`() async throws {
        let desk = try await ErasureTestDesk()
        let particulars = Particulars(
            name: "Lò Thị Cần Xóa", birthDate: Day(iso: "1980-05-06"), identityNumber: "999000000000")
        let unit = try await desk.test.log.readStreams([desk.honorees[0]]).first?.uuid("unit")
        let keys = try particulars.keys(of: .individual, unit: unit).map { try desk.test.lists.blind.blind($0) }
        #expect(try await desk.test.log.match(keys).isEmpty == false)
        try await desk.ask(desk.honorees[0])
        try await desk.confirm(desk.honorees[0], desk.keeper())
        #expect(try await desk.test.log.match(keys).isEmpty)
        let list = desk.test.list(
            [CommandTestDesk.row(1, "Lò Thị Cần Xóa", identity: "999000000000", award: "LDTT")],
            unit: try #require(unit))
        let answer = try await desk.test.lists.take(list, by: CommandTestDesk.office)
        guard case .added(let proposal, let keys) = answer.rows[0].outcome else { throw ServiceError.unknownDecision }
        #expect(keys.isEmpty, "nobody was recognised")
        let state = try ProposalState.states(of: try await desk.test.log.readStreams([proposal]))[proposal]
        #expect(state?.facts?.honoree != desk.honorees[0])
    }

    @Test func `one person alone, nobody at all, or a person under way erases nobody`() async throws {
        let desk = try await ErasureTestDesk()
        let both = Actor(id: "mot-nguoi", roles: [.standingOffice, .authority])
        let alone = await #expect(throws: ServiceError.self) { try await desk.confirm(desk.honorees[0], desk.keeper()) }
        #expect(alone?.code == "erasure-not-requested" && alone?.status == 409)
        try await desk.ask(desk.honorees[0], by: both)
        let same = await #expect(throws: ServiceError.self) {
            try await desk.confirm(desk.honorees[0], by: both, desk.keeper())
        }
        #expect(same?.code == "second-person-missing")
        let basis = try APIWrite.Step("honorees/request-erasure", on: desk.honorees[0], ["basis": "none"])
        #expect(await desk.test.refusal(basis, "none")?.code == "erasure-basis-unknown")
        #expect(throws: (any Error).self) { try APIWrite.Step("honorees/request-erasure", on: desk.honorees[0]) }
        #expect(try await desk.texts().contains("Lò Thị Cần Xóa"))
        #expect(try await desk.test.keyring.destroyed(Set(desk.honorees)).isEmpty)
    }

    @Test func `an erasure that broke off after its event is finished by the next start, and then known to be`() async throws {
        let desk = try await ErasureTestDesk()
        let failing = FailingEraser(desk.test.memory, failures: 1)
        try await desk.ask(desk.honorees[0])
        await #expect(throws: ServiceError.self) {
            try await desk.confirm(desk.honorees[0], desk.keeper(failing))
        }
        #expect(try await desk.test.count("PersonErased") == 1, "the event is durable")
        #expect(try await desk.texts().contains("Lò Thị Cần Xóa"), "and nothing is erased yet")
        #expect(try await desk.keeper(failing).finishAll() == 1)
        #expect(try await !desk.texts().contains("Lò Thị Cần Xóa"))
        #expect(try await desk.keeper(failing).finishAll() == 0, "it is settled")
        #expect(try await desk.keeper(failing).finishAll(isThorough: true) == 1, "and can be done again with no harm")
        #expect(try await desk.texts().contains("Quàng Văn Ở Lại"))
    }

    @Test func `the same confirmation sent again gets its first answer, and finishes what broke off`() async throws {
        let desk = try await ErasureTestDesk()
        let keeper = desk.keeper(FailingEraser(desk.test.memory, failures: 1))
        try await desk.ask(desk.honorees[0])
        _ = await #expect(throws: ServiceError.self) { try await desk.confirm(desk.honorees[0], keeper) }
        let again = try await desk.confirm(desk.honorees[0], keeper)
        #expect(again.repeated)
        #expect(try await !desk.texts().contains("Lò Thị Cần Xóa"))
    }

    @Test func `a key store that comes back from a backup has its erased keys destroyed again`() async throws {
        let desk = try await ErasureTestDesk()
        try await desk.ask(desk.honorees[0])
        try await desk.confirm(desk.honorees[0], desk.keeper())
        try await desk.keeper().finishAll()
        // As restored: the key is there again, and what is settled is as it was then.
        let restored = InMemoryPersonKeyring(now: { CommandTestDesk.now })
        _ = try await restored.keys(makingFor: Set(desk.honorees))
        let log = desk.test.memory
        let eraser = RestoredEraser(log: log, keyring: restored)
        #expect(try await desk.keeper(eraser, keyring: restored).finishAll() == 1)
        #expect(try await restored.keys(of: Set(desk.honorees)).keys.map(\.self) == [desk.honorees[1]])
    }

    @Test func `a retry of the list that named the person gets its first answer and brings nobody back`() async throws {
        let desk = try await ErasureTestDesk()
        let size = try await desk.test.log.head().size
        try await desk.ask(desk.honorees[0])
        try await desk.confirm(desk.honorees[0], desk.keeper())
        let unit = try #require(try await desk.test.log.readStreams([desk.proposals[0]]).first?.uuid("unit"))
        let rows = ["Lò Thị Cần Xóa", "Quàng Văn Ở Lại"].enumerated().map {
            CommandTestDesk.row($0 + 1, $1, identity: String(999_000_000_000 + $0))
        }
        let answer = try await desk.test.lists.take(desk.test.list(rows, unit: unit), by: CommandTestDesk.office)
        for row in answer.rows {
            guard case .repeated = row.outcome else {
                Issue.record("row \(row.row) went in again")
                continue
            }
        }
        #expect(try await desk.test.log.head().size == size + 2)
    }

    @Test func `personal data about an erased person are refused by a name of their own`() async throws {
        let desk = try await ErasureTestDesk()
        try await desk.ask(desk.honorees[0])
        try await desk.confirm(desk.honorees[0], desk.keeper())
        let draft = EventDraft(
            id: UUID(), type: "HonoreeCorrected", stream: StreamID(kind: "honoree", id: desk.honorees[0]),
            subject: desk.honorees[0], on: CommandTestDesk.day("2026-11-24"), actor: "van-phong",
            data: ["members": ["name"]], personal: [PersonalField(name: "name", value: "Lò Thị Cần Xóa")])
        let request = AppendRequest(id: RequestID("late")!, events: [draft])
        let error = await #expect(throws: AppendError.personErased(desk.honorees[0])) {
            try await desk.test.log.append(request)
        }
        #expect(ServiceError(try #require(error)).status == 409)
    }

    @Test func `what was moved to somebody else is kept for that one, and what was moved here goes`() async throws {
        let desk = try await ErasureTestDesk(["Lò Thị Một", "Lò Thị Hai"])
        let (one, two) = (desk.honorees[0], desk.honorees[1])
        // The proposal of the second belongs to the first, and that of the first to somebody new.
        _ = try await desk.test.perform(
            try APIWrite.Step(
                "honorees/split", on: two, ["proposals": [.string(desk.proposals[1].text)], "into": .string(one.text)]), "s1")
        _ = try await desk.test.perform(
            try APIWrite.Step(
                "honorees/split", on: one, ["proposals": [.string(desk.proposals[0].text)], "name": "Lò Thị Ba"]), "s2")
        let third = try ProposalState.states(of: try await desk.test.log.readStreams(desk.proposals))[desk.proposals[0]]?
            .facts?.honoree
        let order = try await ErasureHistory(log: desk.test.log).order(for: [one])
        let seqs = try await desk.test.log.readStreams(desk.proposals).filter { !$0.commitments.isEmpty }
        let own = seqs.first { $0.streamID == desk.proposals[0] }
        let moved = seqs.first { $0.streamID == desk.proposals[1] }
        #expect(order.moved == [try #require(own?.seq): try #require(third)])
        #expect(order.entries == [try #require(moved?.seq)])
        try await desk.ask(one)
        try await desk.confirm(one, desk.keeper())
        let kept = try await desk.test.log.disclosures(of: seqs.map(\.seq))
        #expect(kept[try #require(own?.seq)]?.first { $0.name == "name" }?.value == "Lò Thị Một", "it is the third's now")
        #expect(kept[try #require(moved?.seq)] == nil)
    }

    @Test func `what an erasure sealed anew for somebody is not lost when that one is erased and it is a third's by then`()
        async throws
    {
        let desk = try await ErasureTestDesk(["Lò Thị Một"])
        let (one, proposal) = (desk.honorees[0], desk.proposals[0])
        func owner() async throws -> UUID {
            let state = try ProposalState.states(of: try await desk.test.log.readStreams([proposal]))[proposal]
            return try #require(state?.facts?.honoree)
        }
        func split(from honoree: UUID, named name: String, _ request: String) async throws {
            _ = try await desk.test.perform(
                try APIWrite.Step("honorees/split", on: honoree, ["proposals": [.string(proposal.text)], "name": .string(name)]),
                request)
        }
        try await split(from: one, named: "Lò Thị Hai", "s1")
        let two = try await owner()
        try await desk.ask(one)
        try await desk.confirm(one, desk.keeper())
        try await split(from: two, named: "Lò Thị Ba", "s2")
        let three = try await owner()
        try await desk.ask(two)
        try await desk.confirm(two, desk.keeper())
        let first = try #require(try await desk.test.log.readStreams([proposal]).first { !$0.commitments.isEmpty }?.seq)
        #expect(try await desk.test.log.kept(of: [first])[first]?.keyless == [])
        #expect(try await desk.test.log.disclosures(of: [first])[first]?.isEmpty == false)
        // Done again from the beginning, as after a restore, it comes to the same.
        _ = try await desk.keeper().finishAll(isThorough: true)
        #expect(try await desk.test.log.disclosures(of: [first])[first]?.isEmpty == false)
        try await desk.ask(three)
        try await desk.confirm(three, desk.keeper())
        #expect(try await desk.test.log.disclosures(of: [first])[first] == nil)
    }
}

/// Destroys keys in a key store of its own, as a daemon on a restored store would.
private struct RestoredEraser: PersonEraser {
    let log: InMemoryEventLog
    let keyring: any PersonKeyring

    func carryOut(_ order: ErasureOrder) async throws -> Int {
        try await keyring.destroy(order.persons.union(order.streams))
        return 0
    }

    func firstErasure() async throws -> Int64? { try await log.firstErasure() }

    func renewIndex() async throws {}

    func positions(sealedFor persons: Set<UUID>) async throws -> Set<Int64> { try await log.positions(sealedFor: persons) }
}
