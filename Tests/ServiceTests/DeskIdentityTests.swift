import Commendation
import Entry
import EventLog
import Foundation
import Synchronization
import Testing

@testable import Service

/// The blind index forgets no key: what it finds after a correction or a split is looked at again.
struct DeskIdentityTests {
    private let test: CommandTestDesk
    private let unit: UUID
    private static let wrong = "999000000001"
    private static let right = "999000000002"

    init() async throws {
        test = try CommandTestDesk()
        unit = try await test.register()[0]
    }

    private func row(
        _ name: String, _ identity: String?, birth: String? = "1980-05-06", award: String
    ) -> ProposedRow { CommandTestDesk.row(1, name, identity: identity, birth: birth, award: award) }

    /// Hands in one row; gives the honoree and the answer's row.
    private func handIn(_ row: ProposedRow) async throws -> (honoree: UUID, row: ListAnswer.Row, warnings: [String]) {
        let answer = try await test.lists.take(test.list([row], unit: unit), by: CommandTestDesk.office)
        guard case .added(let proposal, _) = answer.rows[0].outcome else { throw DeskIdentityFault(answer: answer) }
        let state = try ProposalState.states(of: try await test.memory.readStreams([proposal]))[proposal]
        return (try #require(state?.facts?.honoree), answer.rows[0], answer.warnings.map(\.code))
    }

    private func correct(_ honoree: UUID, _ body: JSONObject, _ request: String) async throws {
        _ = try await test.perform(APIWrite.Step("honorees/correct", on: honoree, body), request)
    }

    @Test func `a mistyped number that was corrected does not make its true holder somebody else`() async throws {
        let mistyped = try await handIn(row("Lò Văn Sai", Self.wrong, award: "BK_BT")).honoree
        try await correct(mistyped, ["identityNumber": .string(Self.right)], "correct")
        let first = try await handIn(row("Cà Thị Đúng", Self.wrong, birth: "1990-01-02", award: "BK_BT"))
        #expect(first.honoree != mistyped && first.row.candidates == [mistyped])
        #expect(first.warnings.contains("match-by-former-value"))
        let question = try await ImportBook.events(HonoreeQuestioned.self, in: test.memory)
        #expect(question.map(\.former) == [[.identity]] && question[0].candidates == [mistyped])
        // From then on the number is the true holder's, and the corrected one is found by the right number.
        let second = try await handIn(row("Cà Thị Đúng", Self.wrong, birth: "1990-01-02", award: "CSTD_BT"))
        #expect(second.honoree == first.honoree && second.row.candidates.isEmpty)
        #expect(try await handIn(row("Lò Văn Sai", Self.right, award: "CSTD_BT")).honoree == mistyped)
        #expect(try await test.count("HonoreeRegistered") == 2)
    }

    @Test func `rows of the true holder that were matched by the mistyped number do not match later by name`() async throws {
        let mistyped = try await handIn(row("Lò Văn Sai", Self.wrong, award: "BK_BT")).honoree
        // The true holder's row is matched by the number, and leaves the name behind.
        #expect(try await handIn(row("Cà Thị Đúng", Self.wrong, birth: "1990-01-02", award: "LDTT")).honoree == mistyped)
        try await correct(mistyped, ["identityNumber": .string(Self.right)], "correct")
        let later = try await handIn(row("Cà Thị Đúng", nil, birth: "1990-01-02", award: "BK_BT"))
        #expect(later.honoree != mistyped && later.row.candidates == [mistyped])
        #expect(later.warnings.contains("match-by-former-value"))
    }

    @Test func `a name that was corrected away raises a question, the right one matches`() async throws {
        let honoree = try await handIn(row("Lò Văn Hoà", nil, award: "BK_BT")).honoree
        try await correct(honoree, ["name": "Lò Văn Hoan"], "correct")
        #expect(try await handIn(row("Lò Văn Hoan", nil, award: "CSTD_BT")).honoree == honoree)
        let former = try await handIn(row("Lò Văn Hoà", nil, award: "LDTT"))
        #expect(former.honoree != honoree && former.row.candidates == [honoree])
    }

    @Test func `after a split the rows go surely to whom they belong`() async throws {
        let one = try await handIn(row("Lò Văn Mẫu", Self.wrong, award: "BK_BT")).honoree
        let taken = try await test.lists.take(
            test.list([row("Cà Thị Mẫu", Self.wrong, birth: "1990-01-02", award: "LDTT")], unit: unit),
            by: CommandTestDesk.office)
        guard case .added(let proposal, _) = taken.rows[0].outcome else { throw DeskIdentityFault(answer: taken) }
        let body: JSONObject = [
            "name": "Cà Thị Mẫu", "birthDate": "1990-01-02", "identityNumber": .string(Self.wrong), "unit": .string(unit.text),
            "proposals": .ids([proposal]),
        ]
        _ = try await test.perform(APIWrite.Step("honorees/split", on: one, body), "split")
        let split = try #require(try await ImportBook.events(HonoreeSplit.self, in: test.memory).first).into
        let numbered = try await handIn(row("Cà Thị Mẫu", Self.wrong, birth: "1990-01-02", award: "BK_BT"))
        #expect(numbered.honoree == split && numbered.row.candidates.isEmpty)
        let named = try await handIn(row("Cà Thị Mẫu", nil, birth: "1990-01-02", award: "CSTD_BT"))
        #expect(named.honoree == split && named.row.candidates.isEmpty)
        let first = try await handIn(row("Lò Văn Mẫu", nil, award: "CSTD_BT"))
        #expect(first.honoree == one && first.row.candidates.isEmpty)
        #expect(try await test.count("HonoreeRegistered") == 2)
    }

    @Test func `a list about nobody who was corrected reads no particulars`() async throws {
        var made: CommandTestLog?
        let test = try CommandTestDesk(wrap: { memory in
            let log = CommandTestLog(memory)
            made = log
            return log
        })
        let unit = try await test.register()[0]
        let log = try #require(made)
        for award in ["BK_BT", "CSTD_BT"] {
            _ = try await test.lists.take(
                test.list([row("Lò Văn Mẫu", Self.right, award: award)], unit: unit), by: CommandTestDesk.office)
        }
        #expect(log.disclosed.withLock { $0 } == 0)
        let honoree = try #require(try await test.memory.read(from: 0, limit: 100).first { $0.is(HonoreeRegistered.name) })
        _ = try await test.perform(
            APIWrite.Step("honorees/correct", on: honoree.streamID, ["birthDate": "1980-06-05"]), "correct")
        let before = log.disclosed.withLock { $0 }
        _ = try await test.lists.take(
            test.list([row("Lò Văn Mẫu", Self.right, award: "LDTT")], unit: unit), by: CommandTestDesk.office)
        #expect(log.disclosed.withLock { $0 } == before + 1)
    }

    @Test func `no former value stands in an entry`() async throws {
        let honoree = try await handIn(row("Lò Văn Sai", Self.wrong, award: "BK_BT")).honoree
        try await correct(honoree, ["identityNumber": .string(Self.right)], "correct")
        _ = try await handIn(row("Cà Thị Đúng", Self.wrong, birth: "1990-01-02", award: "BK_BT"))
        var entries = 0
        for entry in try await test.memory.read(from: 0, limit: 1_000) {
            let text = String(decoding: entry.bytes, as: UTF8.self)
            for secret in [Self.wrong, Self.right, "Sai", "Đúng", "1990-01-02"] { #expect(!text.contains(secret)) }
            entries += 1
        }
        #expect(entries > 6)
    }
}

/// A row that should have gone in did not.
struct DeskIdentityFault: Error {
    let answer: ListAnswer
}
