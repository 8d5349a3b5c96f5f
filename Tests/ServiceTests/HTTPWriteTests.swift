import Commendation
import Entry
import EventLog
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Service

struct HTTPWriteTests {
    private static let proposal = "/api/v1/proposals/\(HTTPTestBook.proposalID.text)"
    private static let decision = "/api/v1/decisions/\(HTTPTestBook.decisionID.text)"
    private static let row =
        #"{"award":"CSTDCS","meritKind":"merit","kind":"individual","name":"Lò Văn A","achievementFrom":"2026-01-01","achievementTo":"2026-10-31"}"#

    private static func submission(_ rows: String, more: String = "") -> String {
        #"{"unit":"\#(HTTPTestBook.unitID.text)","date":"2026-11-01"\#(more),"proposals":[\#(rows)]}"#
    }

    static let good: [(path: String, body: String)] = [
        (proposal + "/receive", "{}"), (proposal + "/receive", #"{"on":"2026-11-23"}"#),
        (proposal + "/return", #"{"reasons":["minutes-missing","other"],"until":"2026-12-01","note":"thiếu"}"#),
        (proposal + "/resubmit", #"{"award":"LDTT","achievementFrom":"2026-01-01","citation":"x"}"#),
        (proposal + "/resubmit", "{}"),
        (proposal + "/withdraw", #"{"reason":"unit-request"}"#),
        (proposal + "/appraise", #"{"outcome":"cannotBeComputed","findings":["law-23"],"note":null}"#),
        (proposal + "/not-approve", #"{"reason":"quota"}"#),
        (proposal + "/notify", #"{"notice":"12/TB-SNV","date":"2026-11-24"}"#),
        ("/api/v1/proposals/receive", #"{"proposals":["\#(HTTPTestBook.proposalID.text)"]}"#),
        ("/api/v1/proposals/withdraw", #"{"reason":"other","proposals":["\#(HTTPTestBook.proposalID.text)"]}"#),
        (proposal + "/confirm-rank", #"{"rank":"direct-worker"}"#),
        (proposal + "/comment", #"{"date":"2026-11-24","text":"đồng ý"}"#),
        (
            "/api/v1/decisions/\(HTTPTestBook.decisionID.text)/recover",
            #"{"date":"2026-11-24","rows":[{"proposal":"\#(HTTPTestBook.proposalID.text)","object":true,"money":5000000}]}"#
        ),
        (
            "/api/v1/decisions/\(HTTPTestBook.decisionID.text)/correct",
            #"{"by":"2/QĐ","date":"2026-11-24","rows":[{"proposal":"\#(HTTPTestBook.proposalID.text)","name":"Lò Văn B"}]}"#
        ),
        (
            "/api/v1/proposals/retitle",
            #"{"unit":"\#(HTTPTestBook.unitID.text)","rows":[{"proposal":"\#(HTTPTestBook.proposalID.text)"}]}"#
        ),
        ("/api/v1/submissions", submission(row)),
        ("/api/v1/submissions", submission(row, more: #","number":"12/TTr","period":"2026""#)),
        (
            "/api/v1/decisions",
            #"{"body":"UBND","number":"1234/QĐ-UBND","date":"2026-11-24","signer":"A","post":"Chủ tịch","proposals":["\#(HTTPTestBook.proposalID.text)"]}"#
        ), (decision + "/publish", #"{"where":"sonla.gov.vn","date":"2026-11-24"}"#),
        (decision + "/annul", #"{"ground":"fraud","by":"9/QĐ-UBND","date":"2026-11-24"}"#),
        (
            decision + "/annul",
            #"{"ground":"fraud","by":"9/QĐ-UBND","date":"2026-11-24","proposals":["\#(HTTPTestBook.proposalID.text)"]}"#
        ),
    ]

    @Test(arguments: good)
    func `every write that the document describes is taken, once for one key`(path: String, body: String) async throws {
        let client = try HTTPTestClient()
        let first = try await client.write(path, body)
        let creates = path == "/api/v1/submissions" || path == "/api/v1/decisions"
        #expect(first.status == (creates ? 201 : 200), "\(first.text)")
        #expect(first.header("Location") == (creates ? "\(path)/\(HTTPTestBook.submissionID.text)" : nil))
        let receipt = try first.json()
        #expect(receipt["first"]?.integer == 10 && receipt["last"]?.integer == 12 && receipt["repeated"]?.bool == false)
        #expect(receipt["warnings"]?.array?.count == 1)
        let again = try await client.write(path, body)
        #expect(again.status == 200)
        #expect(try again.json()["repeated"]?.bool == true)
        let write = try #require(client.door.writes.withLock { $0.first })
        #expect(write.actor.id == "officer-01" && write.actor.roles == [.standingOffice, .clerk])
        #expect(write.request.text == "key-1")
    }

    @Test(arguments: good)
    func `an unknown member of a body is refused by its name`(path: String, body: String) async throws {
        let client = try HTTPTestClient()
        let odd = String(body.dropLast()) + (body == "{}" ? "" : ",") + #""achievmentTo":"2026-01-01"}"#
        let answer = try await client.write(path, odd)
        #expect(answer.status == 400)
        let problem = try answer.json()
        #expect(problem["code"]?.string == "unknown-field")
        #expect(problem["field"]?.string == "/achievmentTo")
        #expect(problem["detail"]?.string?.contains("/achievmentTo") == true)
        #expect(client.door.writes.withLock { $0.isEmpty })
    }

    static let bad: [(body: String, code: String, field: String?)] = [
        ("", "json-syntax", nil), ("{", "json-syntax", nil), ("[]", "invalid-field", "/"),
        (#"{"a":1,"a":2}"#, "duplicate-key", nil),
        (#"{"unit":1.5}"#, "number-not-integer", nil), ("\u{FEFF}{}", "byte-order-mark", nil), ("{}", "missing-field", "/unit"),
        (submission(row).replacing("2026-11-01", with: "01/11/2026"), "invalid-field", "/date"),
        (submission(row).replacing("2026-10-31", with: "2026-02-30"), "invalid-field", "/proposals/0/achievementTo"),
        (submission(row).replacing("individual", with: "person"), "invalid-field", "/proposals/0/kind"),
        (submission(row).replacing("Lò Văn A", with: "  "), "invalid-field", "/proposals/0/name"),
        (submission(row.replacing("Lò Văn A", with: "Lò\\u0000Văn A")), "invalid-field", "/proposals/0/name"),
        (submission(row, more: #","number":"1\u0000""#), "invalid-field", "/number"),
        (submission(row + "," + row.replacing("name", with: "nmae")), "missing-field", "/proposals/1/name"),
        (submission(""), "invalid-field", "/proposals"), (submission("1"), "invalid-field", "/proposals/0"),
        (submission(Array(repeating: row, count: 501).joined(separator: ",")), "invalid-field", "/proposals"),
        (submission(row, more: #","on":20261101"#), "invalid-field", "/on"),
    ]

    @Test(arguments: bad)
    func `a body of the wrong form is refused with what would be right`(body: String, code: String, field: String?) async throws {
        let client = try HTTPTestClient()
        let answer = try await client.write("/api/v1/submissions", body)
        #expect(answer.status == 400)
        let problem = try answer.json()
        #expect(problem["code"]?.string == code)
        #expect(problem["field"]?.string == field)
        #expect(problem["next"]?.string?.isEmpty == false)
        #expect(!answer.text.contains("Lò Văn A"))
        #expect(client.door.writes.withLock { $0.isEmpty })
    }

    @Test func `text that is not NFC is made so at the door`() async throws {
        let client = try HTTPTestClient()
        let answer = try await client.write("/api/v1/submissions", Self.submission(Self.row.decomposedStringWithCanonicalMapping))
        #expect(answer.status == 201)
        let step = try #require(client.door.writes.withLock { $0.first }).step
        let name = try #require(step.canonical["proposals"]?.array?.first?.object?["name"]?.string)
        #expect(name.utf8.elementsEqual("Lò Văn A".utf8))
    }

    @Test func `invalid UTF-8 is refused`() async throws {
        let client = try HTTPTestClient()
        let headers = [
            "Authorization": "Bearer \(HTTPTestClient.token)", "Idempotency-Key": "k",
            "Content-Type": "application/json; charset=utf-8",
            "X-SoVang-Actor": "a",
        ]
        let body = Array(#"{"reason":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
        let answer = try await client.send(.post, Self.proposal + "/withdraw", headers: headers, body: body)
        #expect(answer.status == 400)
        #expect(try answer.json()["code"]?.string == "invalid-utf8")
    }

    @Test func `a body of ten megabytes is refused, said or unsaid`() async throws {
        let client = try HTTPTestClient()
        let body = #"{"note":""# + String(repeating: "x", count: 10_000_000) + #""}"#
        for length in [nil, String(body.utf8.count)] {
            let answer = try await client.write(Self.proposal + "/return", body, changing: ["Content-Length": length])
            #expect(answer.status == 413)
            #expect(try answer.json()["code"]?.string == "body-too-large")
        }
    }

    static let guarded: [(header: String, value: String?, status: Int, code: String)] = [
        ("Authorization", nil, 401, "token-missing"), ("Authorization", "Bearer wrong", 401, "token-wrong"),
        ("Authorization", "Basic \(HTTPTestClient.token)", 401, "token-wrong"), ("Authorization", "Bearer", 401, "token-wrong"),
        ("Idempotency-Key", nil, 400, "idempotency-key-missing"), ("Idempotency-Key", "a b", 400, "idempotency-key-invalid"),
        ("Idempotency-Key", String(repeating: "x", count: 201), 400, "idempotency-key-invalid"),
        ("Content-Type", nil, 415, "media-type-not-json"), ("Content-Type", "text/plain", 415, "media-type-not-json"),
        ("Content-Type", "application/x-www-form-urlencoded", 415, "media-type-not-json"),
        ("X-SoVang-Actor", nil, 400, "actor-invalid"),
        ("X-SoVang-Actor", "Lo Van A", 400, "actor-invalid"), ("X-SoVang-Actor", "a; roles=king", 400, "actor-invalid"),
        ("X-SoVang-Actor", "a; unit=03646", 400, "actor-invalid"), ("X-SoVang-Actor", "a; other=1", 400, "actor-invalid"),
        ("X-SoVang-Actor", "", 400, "actor-invalid"),
    ]

    @Test(arguments: guarded)
    func `a write that lacks something at the door is refused before its body is read`(
        header: String, value: String?, status: Int, code: String
    ) async throws {
        let client = try HTTPTestClient()
        let answer = try await client.write(Self.proposal + "/receive", "{}", changing: [header: value])
        #expect(answer.status == status)
        #expect(try answer.json()["code"]?.string == code)
        #expect((answer.header("WWW-Authenticate") != nil) == (status == 401))
        #expect(client.door.writes.withLock { $0.isEmpty })
    }

    @Test func `a failure behind the door comes out with its code, remedy and waiting time`() async throws {
        let client = try HTTPTestClient()
        client.door.failure.withLock {
            $0 = ServiceError(code: "busy", status: 503, vi: "Bận", en: "Busy", remedyVi: "Đợi", remedyEn: "Wait", retryAfter: 7)
        }
        let answer = try await client.write(Self.proposal + "/receive", "{}")
        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") == "7")
        let problem = try answer.json()
        #expect(problem["code"]?.string == "busy" && problem["detail"]?.string == "Bận" && problem["next"]?.string == "Đợi")
        #expect(problem["en"]?.object?["next"]?.string == "Wait")
    }
}
