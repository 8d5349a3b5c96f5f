import Commendation
import Entry
import EventLog
import Foundation
import Testing

@testable import Service

struct ImportListTests {
    @Test func `a row is matched by identity number, whatever the spelling of the name`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        _ = try await test.lists.take(
            test.list([CommandTestDesk.row(1, "Lò Văn Mẫu", identity: "999000000001")], unit: unit), by: CommandTestDesk.office)
        let answer = try await test.lists.take(
            test.list([CommandTestDesk.row(1, "LÒ VĂN  MẪU", identity: "999 000 000 001", award: "CSTD_BT")], unit: unit),
            by: CommandTestDesk.office)
        guard case .added(_, let kinds) = answer.rows[0].outcome else { Issue.record("\(answer)"); return }
        #expect(kinds.contains(.identity))
        #expect(try await test.count("HonoreeRegistered") == 1)
        #expect(try await test.count("HonoreeMatched") == 1)
    }

    @Test func `a name alone never matches, but is listed for an officer`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        _ = try await test.lists.take(
            test.list([CommandTestDesk.row(1, "Lò Văn Mẫu", birth: nil)], unit: unit), by: CommandTestDesk.office)
        let answer = try await test.lists.take(
            test.list([CommandTestDesk.row(1, "Lò Văn Mẫu", birth: nil, award: "CSTD_BT")], unit: unit),
            by: CommandTestDesk.office)
        guard case .added(_, by: []) = answer.rows[0].outcome else { Issue.record("\(answer)"); return }
        #expect(answer.rows[0].candidates.count == 1)
        #expect(try await test.count("HonoreeRegistered") == 2)
    }

    @Test func `somebody of the same name proposed for the same is refused until told apart`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        let row = CommandTestDesk.row(1, "Lò Văn Mẫu", birth: nil)
        _ = try await test.lists.take(test.list([row], unit: unit), by: CommandTestDesk.office)
        let other = CommandTestDesk.row(2, "Lò Văn Mẫu", birth: nil)
        let refused = try await test.lists.take(test.list([other], unit: unit), by: CommandTestDesk.office)
        guard case .refused(let findings) = refused.rows[0].outcome else { Issue.record("\(refused)"); return }
        #expect(findings[0].code == "duplicate-proposal")
        let told = CommandTestDesk.row(2, "Lò Văn Mẫu", identity: "999000000002", birth: nil)
        let accepted = try await test.lists.take(test.list([told], unit: unit), by: CommandTestDesk.office)
        guard case .added = accepted.rows[0].outcome else { Issue.record("\(accepted)"); return }
    }

    @Test func `a duplicate is refused with its row and a remedy, and the other rows go in`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        let first = CommandTestDesk.row(1, "Lò Văn Mẫu", identity: "999000000001")
        _ = try await test.lists.take(test.list([first], unit: unit), by: CommandTestDesk.office)
        let answer = try await test.lists.take(
            test.list(
                [
                    CommandTestDesk.row(5, "Cà Thị Mẫu", identity: "999000000002"),
                    CommandTestDesk.row(6, "Lò Văn Mẫu", identity: "999000000001"),
                ], unit: unit),
            by: CommandTestDesk.office)
        #expect(answer.rows.map(\.row) == [5, 6])
        guard case .added = answer.rows[0].outcome, case .refused(let findings) = answer.rows[1].outcome else {
            Issue.record("\(answer)")
            return
        }
        #expect(findings[0].code == "duplicate-proposal")
        #expect(!findings[0].remedy.vi.isEmpty)
        #expect(try await test.count("ProposalSubmitted") == 2)
    }

    @Test func `a list of which no row may go in writes nothing`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        let before = try await test.memory.head().size
        let answer = try await test.lists.take(
            test.list([CommandTestDesk.row(3, "Lò Văn Mẫu", award: "KHONG_CO")], unit: unit), by: CommandTestDesk.office)
        guard case .refused(let findings) = answer.rows[0].outcome else { Issue.record("\(answer)"); return }
        #expect(findings[0].code == "unknown-award")
        #expect(try await test.memory.head().size == before)
    }

    @Test func `the same list again adds nothing and names the same proposals`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        let list = test.list(
            (1...40).map { CommandTestDesk.row($0, "Người mẫu \($0)", identity: "9990000\($0 + 10_000)") }, unit: unit)
        let first = try await test.lists.take(list, by: CommandTestDesk.office)
        let size = try await test.memory.head().size
        // Whoever hands it in: the list is what it is.
        for actor in [CommandTestDesk.office, Actor(id: "le.thi.c", roles: [.unitOfficer])] {
            let second = try await test.lists.take(list, by: actor)
            #expect(try await test.memory.head().size == size)
            for (one, other) in zip(first.rows, second.rows) {
                guard case .added(let proposal, _) = one.outcome, case .repeated(let same) = other.outcome else {
                    Issue.record("\(one) \(other)")
                    return
                }
                #expect(proposal == same)
            }
        }
    }

    /// The three ways in which a row is known to be about somebody for sure.
    enum Way: CaseIterable {
        case identity
        case nameBirthUnit
        case collective

        func row(_ award: String) -> ProposedRow {
            switch self {
            case .identity: CommandTestDesk.row(1, "Lò Văn Mẫu", identity: "999000000001", birth: nil, award: award)
            case .nameBirthUnit: CommandTestDesk.row(1, "Lò Văn Mẫu", award: award)
            case .collective:
                ProposedRow(
                    row: 1, kind: .collective, name: "Phòng Nghiệp vụ Y", award: award, meritKind: .merit,
                    achievementFrom: CommandTestDesk.day("2025-01-01"), achievementTo: CommandTestDesk.day("2025-12-31"))
            }
        }

        var awards: [String] {
            self == .collective ? ["BK_BT", "TTLDXS", "TTLDTT", "BK_TTG"] : ["BK_BT", "CSTD_BT", "LDTT", "CSTDCS"]
        }
    }

    @Test(arguments: Way.allCases)
    func `lists that register the same honoree at once give one honoree`(way: Way) async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for award in way.awards {
                let list = test.list([way.row(award)], unit: unit)
                group.addTask { _ = try await test.lists.take(list, by: CommandTestDesk.office) }
            }
            try await group.waitForAll()
        }
        #expect(try await test.count("HonoreeRegistered") == 1)
        #expect(try await test.count("HonoreeQuestioned") == 0)
        #expect(try await test.count("ProposalSubmitted") == 4)
    }

    @Test func `a row that is unsure raises a question about whom it registers, with its proposal`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        for award in ["BK_BT", "CSTD_BT"] {
            _ = try await test.lists.take(
                test.list([CommandTestDesk.row(1, "Lò Văn Mẫu", birth: nil, award: award)], unit: unit),
                by: CommandTestDesk.office)
        }
        let entries = try await test.memory.read(from: 0, limit: 100)
        let registered = entries.filter { $0.is(HonoreeRegistered.name) }.map(\.streamID)
        let question = try #require(entries.first { $0.is(HonoreeQuestioned.name) })
        #expect(question.streamID == registered[1])
        let fact = try HonoreeQuestioned(question)
        #expect(fact.candidates == [registered[0]])
        #expect(fact.proposal == entries.last { $0.is(ProposalSubmitted.name) }?.streamID)
    }

    @Test func `two lists at once, one of them without the identity number, never double a person unseen`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        let answers = try await withThrowingTaskGroup(of: ListAnswer.self) { group in
            for (award, identity) in [("BK_BT", "999000000001"), ("CSTD_BT", nil), ("LDTT", "999000000001"), ("CSTDCS", nil)] {
                let row = CommandTestDesk.row(1, "Lò Văn Mẫu", identity: identity, award: award)
                let list = test.list([row], unit: unit)
                group.addTask { try await test.lists.take(list, by: CommandTestDesk.office) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let unsure = answers.flatMap(\.rows).filter { !$0.candidates.isEmpty }
        let registered = try await test.count("HonoreeRegistered")
        #expect(registered - 1 <= unsure.count, "each honoree beyond the first is told as unsure")
    }

    @Test func `a person that stands twice in one list is registered once`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        let answer = try await test.lists.take(
            test.list(
                [
                    CommandTestDesk.row(1, "Lò Văn Mẫu", identity: "999000000001"),
                    CommandTestDesk.row(2, "Lò Văn Mẫu", identity: "999000000001", award: "CSTD_BT"),
                ],
                unit: unit), by: CommandTestDesk.office)
        #expect(answer.rows.count == 2)
        #expect(try await test.count("HonoreeRegistered") == 1)
        #expect(try await test.count("ProposalSubmitted") == 2)
    }

    @Test func `no name, birth date or identity number stands in an entry`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        _ = try await test.lists.take(
            test.list([CommandTestDesk.row(1, "Lò Văn Mẫu", identity: "999000000001")], unit: unit), by: CommandTestDesk.office)
        #expect(try await test.count("ProposalSubmitted") == 1)
        for entry in try await test.memory.read(from: 0, limit: 100) {
            let text = String(decoding: entry.bytes, as: UTF8.self)
            #expect(!text.contains("Mẫu"))
            #expect(!text.contains("999000000001"))
            #expect(!text.contains("1980-05-06"))
        }
    }

    @Test func `a list of a unit that is not registered is refused`() async throws {
        let test = try CommandTestDesk()
        await #expect(throws: ServiceError.unknownUnit) {
            try await test.lists.take(test.list([CommandTestDesk.row(1, "Lò Văn Mẫu")], unit: UUID()), by: CommandTestDesk.office)
        }
    }

    @Test func `answers travel as JSON unchanged`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register()[0]
        _ = try await test.lists.take(
            test.list([CommandTestDesk.row(1, "Lò Văn Mẫu", birth: nil)], unit: unit), by: CommandTestDesk.office)
        let answer = try await test.lists.take(
            test.list(
                [
                    CommandTestDesk.row(1, "Lò Văn Mẫu", birth: nil, award: "CSTD_BT"),
                    CommandTestDesk.row(2, "Cà Thị Mẫu", award: "KHONG_CO"),
                    CommandTestDesk.row(3, "Vì Văn Mẫu", award: "TTLDXS"),
                ], unit: unit), by: CommandTestDesk.office)
        #expect(ListAnswer(json: answer.json) == answer)
    }
}
