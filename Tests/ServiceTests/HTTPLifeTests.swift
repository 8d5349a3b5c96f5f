import Commendation
import Entry
import EventLog
import Foundation
import Testing

@testable import Service

/// The life of proposals through tiers, told by HTTP requests to the desk of a log.
struct HTTPLifeTests {
    private let test: CommandTestDesk
    private let client: HTTPDeskClient
    private let unit: UUID

    init() async throws {
        test = try CommandTestDesk()
        client = try HTTPDeskClient(test)
        unit = try await test.register()[0]
    }

    private func handIn(_ count: Int, award: String) async throws -> [UUID] {
        let rows = (0..<count).map {
            CommandTestDesk.row($0 + 1, "Lò Văn Mẫu \($0)", identity: String(999_000_000_000 + $0), award: award)
        }
        let answer = try await test.lists.take(test.list(rows, unit: unit), by: CommandTestDesk.office)
        return answer.rows.compactMap { row in
            if case .added(let proposal, _) = row.outcome { return proposal }
            return nil
        }
    }

    /// Takes a step that must be granted, and gives what it created.
    @discardableResult
    private func take(_ path: String, _ body: JSONObject = [:], as actor: String = HTTPDeskClient.office) async throws -> UUID? {
        let answer = try await client.post(path, body, as: actor)
        try #require(answer.status == 200 || answer.status == 201, "\(path): \(answer.text)")
        return try answer.json()["id"]?.string.flatMap(UUID.init(canonical:))
    }

    private func status(_ proposal: UUID) async throws -> ProposalStatus? {
        try ProposalState.states(of: try await test.memory.read(from: 0, limit: 1_000_000))[proposal]?.status
    }

    private func letter(_ number: String, _ proposals: [UUID]) -> JSONObject {
        ["number": .string(number), "date": "2026-11-24", "unit": .string(unit.text), "proposals": .ids(proposals)]
    }

    @Test func `a proposal goes through notice, session and letter to the decision and into the golden book`() async throws {
        let proposals = try await handIn(3, award: "BK_BT")
        let list: JSONObject = ["proposals": .ids(proposals)]
        try await take("proposals/receive", list)
        try await take("proposals/appraise", ["proposals": .ids(proposals), "outcome": "meets"])
        try await take("proposals/confirm-rank", ["proposals": .ids(proposals), "rank": "direct-worker"])
        try await take("notices", ["place": "sonla.gov.vn", "from": "2026-11-24", "proposals": .ids(proposals)])
        try await take("proposals/\(proposals[0].text)/comment", ["date": "2026-11-24", "text": "Rất xứng đáng"])
        try await take("notices/close", list)
        let session = try #require(
            try await take(
                "sessions",
                [
                    "unit": .string(unit.text), "level": "province", "date": "2026-11-24", "members": 15,
                    "proposals": .ids(proposals),
                ]))
        #expect(try await status(proposals[0]) == .tabled)
        let votes = JSONValue.array(
            proposals.map { .object(["proposal": .string($0.text), "inFavour": 14, "against": 1]) })
        try await take(
            "sessions/\(session.text)/conclude",
            ["date": "2026-11-24", "present": 15, "method": "secret-ballot", "votes": votes])
        try await take("letters/lay", letter("7/TTr-SNV", proposals))
        #expect(try await status(proposals[0]) == .laid)
        let decision = try #require(
            try await take(
                "decisions",
                [
                    "body": "UBND-SL", "bodyKind": "province-chairman", "number": "1234/QĐ-UBND", "date": "2026-11-24",
                    "signer": "Nguyễn Văn Mẫu", "post": "Chủ tịch", "proposals": .ids(proposals),
                ], as: HTTPDeskClient.clerk))
        try await take(
            "decisions/\(decision.text)/publish", ["where": "sonla.gov.vn", "date": "2026-11-24"], as: HTTPDeskClient.clerk)
        let rows = JSONValue.array(proposals.map { .object(["proposal": .string($0.text)]) })
        try await take(
            "decisions/\(decision.text)/deliver", ["body": "UBND-SL", "date": "2026-11-24", "rows": rows],
            as: HTTPDeskClient.clerk)
        #expect(try await status(proposals[2]) == .delivered)
        let numbers = try await test.memory.read(from: 0, limit: 1_000_000).filter { $0.is("AwardDelivered") }.map {
            $0.integer("book")
        }
        #expect(numbers == [1, 2, 3])
    }

    @Test func `a proposal that is sent back from above is completed and submitted again`() async throws {
        let proposals = try await handIn(1, award: "BK_TTG")
        let path = "proposals/\(proposals[0].text)"
        try await take("\(path)/receive")
        try await take("\(path)/appraise", ["outcome": "meets"])
        try await take("letters/forward", letter("8/TTr-UBND", proposals))
        #expect(try await status(proposals[0]) == .forwarded)
        let back: JSONObject = ["answer": "sent-back", "number": "99/BNV", "date": "2026-11-24", "proposals": .ids(proposals)]
        try await take("answers", back)
        #expect(try await status(proposals[0]) == .appraised)
        try await take("\(path)/return", ["reasons": ["report-insufficient"]])
        try await take("\(path)/resubmit")
        try await take("\(path)/receive")
        try await take("\(path)/appraise", ["outcome": "meets"])
        try await take("letters/forward", letter("9/TTr-UBND", proposals))
        try await take(
            "answers", ["answer": "not-approved", "number": "100/BNV", "date": "2026-11-24", "proposals": .ids(proposals)])
        #expect(try await status(proposals[0]) == .notApproved)
    }

    @Test func `a proposal that was withdrawn before the session is left out of its result`() async throws {
        let proposals = try await handIn(3, award: "BK_BT")
        try await take("proposals/receive", ["proposals": .ids(proposals)])
        try await take("proposals/appraise", ["proposals": .ids(proposals), "outcome": "meets"])
        let session = try #require(
            try await take(
                "sessions",
                [
                    "unit": .string(unit.text), "level": "province", "date": "2026-11-24", "members": 15,
                    "proposals": .ids(proposals),
                ]))
        try await take("proposals/\(proposals[1].text)/withdraw", ["reason": "unit-request"])
        let votes = [proposals[0], proposals[2]].map { JSONValue.object(["proposal": .string($0.text), "inFavour": 15]) }
        let result: JSONObject = ["date": "2026-11-24", "present": 15, "method": "show-of-hands", "votes": .array(votes)]
        try await take("sessions/\(session.text)/conclude", result)
        #expect(try await status(proposals[2]) == .advised)
        let again = try await client.post("sessions/\(session.text)/conclude", result)
        #expect(again.status == 409, "\(again.text)")
        #expect(try again.json()["code"]?.string == "session-held")
    }

    @Test func `a step that is not due, a session that nobody convened and an answer from below are refused`() async throws {
        let proposals = try await handIn(1, award: "BK_BT")
        let cases: [(path: String, body: JSONObject, status: Int, code: String)] = [
            (
                "notices", ["place": "sonla.gov.vn", "from": "2026-11-24", "proposals": .ids(proposals)], 409, "illegal-step"
            ),
            ("notices/close", ["proposals": .ids(proposals)], 409, "illegal-step"),
            ("letters/lay", letter("7/TTr", proposals), 409, "illegal-step"),
            (
                "answers", ["answer": "approved", "number": "1", "date": "2026-11-24", "proposals": .ids(proposals)], 409,
                "illegal-step"
            ),
            (
                "sessions/\(UUID().text)/conclude",
                ["date": "2026-11-24", "present": 15, "method": "show-of-hands", "postponed": .ids(proposals)], 404,
                "unknown-session"
            ),
        ]
        let size = try await test.memory.head().size
        for (path, body, status, code) in cases {
            let answer = try await client.post(path, body)
            #expect(answer.status == status, "\(path)")
            let problem = try answer.json()
            #expect(problem["code"]?.string == code && problem["detail"]?.string?.isEmpty == false, "\(path)")
        }
        #expect(try await test.memory.head().size == size)
    }

    @Test func `a dossier with a state secret leaves a stub, and nobody records it twice`() async throws {
        let stub: JSONObject = ["register": "3/M", "date": "2026-11-24", "unit": .string(unit.text), "count": 2]
        try await take("secret-dossiers", stub)
        let again = try await client.post("secret-dossiers", stub)
        #expect(again.status == 409)
        #expect(try again.json()["code"]?.string == "secret-dossier-exists")
        #expect(try await test.count("SecretDossierRecorded") == 1)
    }
}
