import Commendation
import Entry
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Service

struct PageMatchTests {
    private static let path = "/matches/\(HTTPTestBook.honoreeID.text)"
    private static let headers = [
        "Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
    ]

    private static func body(_ changing: [String: String?] = [:]) -> [UInt8] {
        var fields: [String: String] = [
            "choice": "same-\(HTTPTestBook.candidateID.text)", "actor": "officer-01", "token": HTTPTestClient.token,
            "request": "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4eff",
        ]
        for (name, value) in changing { fields[name] = value }
        return Array(fields.map { "\($0.key)=\(PageAddress.encoded($0.value))" }.joined(separator: "&").utf8)
    }

    @Test func `the page shows the candidates side by side and says what is equal and what differs`() async throws {
        let page = try await HTTPTestClient().send(.get, Self.path, headers: ["Accept": "text/html"]).text
        for text in ["Đang xét", "Có thể là 1", "Có thể là 2", "17/05/1979", "03/02/1980", "••••1234", "Khác", "Giống"] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(!page.contains("014099001234"))
    }

    @Test(
        arguments: [
            (["choice": nil], "Hãy chọn một kết luận."),
            (["choice": "same-\(HTTPTestBook.unitID.text)"], "Hãy chọn một kết luận."),
            (["actor": "Lò Thị Mẫu"], "Hãy ghi mã cán bộ"), (["actor": "x; roles=authority"], "Hãy ghi mã cán bộ"),
            (["token": "wrong"], "Mã truy cập không đúng"), (["token": nil], "Mã truy cập không đúng"),
            (["request": ""], "Biểu mẫu đã cũ"),
        ] as [([String: String?], String)])
    func `a form that is not right comes back with what is wrong and writes nothing`(
        changing: [String: String?], message: String
    ) async throws {
        let client = try HTTPTestClient()
        let answer = try await client.send(.post, Self.path, headers: Self.headers, body: Self.body(changing))
        #expect(answer.status == 422)
        #expect(answer.text.contains(message))
        #expect(PageHTMLChecker(answer.text).faults == [])
        #expect(!answer.text.contains(HTTPTestClient.token))
        #expect(client.door.writes.withLock { $0.isEmpty })
    }

    @Test func `a form from another site, or one that is no form, is refused`() async throws {
        let client = try HTTPTestClient()
        var foreign = Self.headers
        foreign["Origin"] = "http://evil.example"
        #expect(try await client.send(.post, Self.path, headers: foreign, body: Self.body()).status == 403)
        var cross = Self.headers
        cross["Sec-Fetch-Site"] = "cross-site"
        #expect(try await client.send(.post, Self.path, headers: cross, body: Self.body()).status == 403)
        var json = Self.headers
        json["Content-Type"] = "application/json"
        #expect(try await client.send(.post, Self.path, headers: json, body: Self.body()).status == 422)
        #expect(
            try await client.send(.post, "/matches/\(HTTPTestBook.unitID.text)", headers: Self.headers, body: Self.body()).status
                == 404)
        #expect(client.door.writes.withLock { $0.isEmpty })
    }

    @Test func `a right form is carried out once and leads back to the match`() async throws {
        let client = try HTTPTestClient()
        let answer = try await client.send(.post, Self.path + "?lang=en", headers: Self.headers, body: Self.body())
        #expect(answer.status == 303)
        #expect(answer.header("Location") == Self.path + "?recorded=12&lang=en")
        _ = try await client.send(.post, Self.path, headers: Self.headers, body: Self.body(["choice": "distinct"]))
        let writes = client.door.writes.withLock { $0 }
        #expect(writes.map(\.step.name) == ["honorees/resolve", "honorees/resolve"])
        #expect(writes.allSatisfy { $0.actor.id == "officer-01" && $0.actor.roles == [.standingOffice] })
        #expect(writes[0].step.canonical["same"]?.string == HTTPTestBook.candidateID.text)
        #expect(writes[1].step.canonical["distinct"]?.array?.count == 2)
        #expect(writes[0].request == writes[1].request)
    }

    @Test func `what the officer typed is kept and hostile text in it is only text`() async throws {
        let answer = try await HTTPTestClient().send(
            .post, Self.path, headers: Self.headers, body: Self.body(["actor": "\"><script>", "choice": "distinct"]))
        #expect(PageHTMLChecker(answer.text).faults == [])
        #expect(answer.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
        #expect(answer.text.contains("value=\"distinct\" required checked"))
    }

    @Test func `after recording, the page says so and offers the form no more`() async throws {
        let page = try await HTTPTestClient().send(.get, Self.path + "?recorded=1234567", headers: ["Accept": "text/html"]).text
        #expect(page.contains("mục số 1.234.567"))
        #expect(!page.contains("<form class=\"resolve\""))
    }

    @Test func `a form's body is read as browsers write it`() {
        #expect(MatchForm.fields("a=1&b=x+y%26z&a=2&c&d=") == ["a": "1", "b": "x y&z", "c": "", "d": ""])
        #expect(MatchForm.fields("") == [:])
        #expect(MatchForm.fields("n=e%CC%81") == ["n": "é"])
    }
}
