import Entry
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Service

struct HTTPDoorTests {
    private static let everyPath = [
        "/", "/proposals", "/decisions", "/nothing", "/healthz", "/readyz", "/metrics", "/api/v1/head", "/api/v1/openapi.yaml",
        PageAssets.stylesheet.path,
    ]

    @Test(arguments: everyPath)
    func `every answer carries the headers of a page without scripts`(path: String) async throws {
        let answer = try await HTTPTestClient().send(.get, path)
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
                && policy.contains("style-src 'self'"))
        #expect(!policy.contains("unsafe") && !policy.contains("script-src"))
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Referrer-Policy") == "same-origin")
        let cache = path.hasPrefix("/assets/") ? "public, max-age=31536000, immutable" : "private, no-store"
        #expect(answer.header("Cache-Control") == cache)
    }

    @Test(arguments: [
        "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1:80@evil", "[::2]", "",
    ])
    func `another host name is refused, so that a name cannot be bent to loopback`(host: String) async throws {
        let answer = try await HTTPTestClient().send(.get, "/api/v1/proposals", host: host)
        #expect(answer.status == 421)
        #expect(try answer.json()["code"]?.string == "host-not-ours")
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:8080", "sovang.sonla.gov.vn"])
    func `loopback and the names given are let in`(host: String) async throws {
        #expect(try await HTTPTestClient().send(.get, "/healthz", host: host).status == 200)
    }

    @Test(arguments: ["http://evil.example", "null", "http://127.0.0.1:9999", "http://127.0.0.1"])
    func `a page of another site cannot write or read`(origin: String) async throws {
        let client = try HTTPTestClient()
        let write = try await client.write(
            "/api/v1/proposals/\(HTTPTestBook.proposalID.text)/receive", "{}", changing: ["Origin": origin])
        #expect(write.status == 403)
        #expect(try write.json()["code"]?.string == "origin-not-ours")
        let read = try await client.send(.get, "/api/v1/proposals", headers: ["Origin": origin])
        #expect(read.status == 403)
        #expect(client.door.writes.withLock { $0.count } == 0)
    }

    @Test func `a cross-site write without an origin is refused by its fetch metadata, a link from elsewhere opens`() async throws
    {
        let client = try HTTPTestClient()
        let path = "/api/v1/proposals/\(HTTPTestBook.proposalID.text)/receive"
        #expect(try await client.write(path, "{}", changing: ["Sec-Fetch-Site": "cross-site"]).status == 403)
        #expect(
            try await client.write(path, "{}", changing: ["Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:8080"])
                .status == 200)
        #expect(try await client.send(.get, "/", headers: ["Sec-Fetch-Site": "cross-site"]).status == 200)
    }

    @Test func `a wrong method is told from a wrong path`() async throws {
        let client = try HTTPTestClient()
        let path = "/api/v1/proposals/\(HTTPTestBook.proposalID.text)"
        let method = try await client.send(.delete, path)
        #expect(method.status == 405)
        #expect(method.header("Allow") == "GET")
        #expect(try await client.send(.get, path + "/receive").header("Allow") == "POST")
        #expect(try await client.send(.delete, path + "/nothing").status == 404)
        #expect(try await client.send(.head, "/").status == 200)
    }

    @Test func `a problem tells what happened and what to do next, in both languages`() async throws {
        let answer = try await HTTPTestClient().send(.get, "/api/v1/nothing")
        #expect(answer.status == 404)
        #expect(answer.header("Content-Type") == "application/problem+json")
        let problem = try answer.json()
        #expect(problem["type"]?.string == "urn:sovang:problem:not-found")
        #expect(problem["status"]?.integer == 404)
        #expect(problem["code"]?.string == "not-found")
        for object in [problem, try #require(problem["en"]?.object)] {
            for member in ["title", "detail", "next"] { #expect(object[member]?.string?.isEmpty == false) }
        }
    }

    @Test func `a fault inside shows neither its text nor a trace, on pages, in the API and in the log`() async throws {
        let client = try HTTPTestClient()
        client.book.fails.withLock { $0 = true }
        for (path, accept) in [("/", "text/html"), ("/api/v1/proposals", "application/json"), ("/proposals", "text/html")] {
            let answer = try await client.send(.get, path, headers: ["Accept": accept])
            #expect(answer.status == 500)
            #expect(answer.text.contains("internal-fault"))
            #expect(
                !answer.text.contains("SELECT") && !answer.text.contains("Lò Thị Mẫu") && !answer.text.contains("HTTPTestFault"))
        }
        let lines = client.lines.all.filter { $0.contains("request failed") }
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains("HTTPTestFault") && !$0.contains("SELECT") })
    }

    @Test func `a request's line holds its route and never its address or body`() async throws {
        let client = try HTTPTestClient()
        _ = try await client.send(
            .get, "/proposals/\(HTTPTestBook.proposalID.text)?q=secret-name", headers: ["Cookie": "x=secret"])
        _ = try await client.write(
            "/api/v1/proposals/\(HTTPTestBook.proposalID.text)/notify", #"{"notice":"secret","date":"2026-11-24"}"#)
        let lines = client.lines.all.filter { $0.contains("\"message\":\"request\"") }
        #expect(lines.count == 2)
        #expect(!client.lines.all.contains { $0.contains("secret") || $0.contains(HTTPTestBook.proposalID.text) })
        #expect(lines[0].contains("\"status\":\"200\"") && lines[0].contains("\"method\":\"GET\""))
    }

    @Test func `readiness follows the database and the lag`() async throws {
        let client = try HTTPTestClient()
        let ready = try await client.send(.get, "/readyz")
        #expect(ready.status == 200)
        #expect(try ready.json()["leader"]?.bool == true)
        client.book.folded.withLock { $0 = 1_133 }
        let behind = try await client.send(.get, "/readyz")
        #expect(behind.status == 503)
        #expect(try behind.json()["lag"]?.integer == 101)
        client.book.folded.withLock { $0 = 1_234 }
        client.book.parked.withLock { $0 = ["submission"] }
        let parked = try await client.send(.get, "/readyz")
        #expect(parked.status == 503)
        #expect(try parked.json()["parked"]?.array == ["submission"])
        client.book.fails.withLock { $0 = true }
        let gone = try await client.send(.get, "/readyz")
        #expect(gone.status == 503)
        #expect(try gone.json()["database"]?.bool == false)
        #expect(try await client.send(.get, "/healthz").status == 200)
    }

    @Test func `metrics count by route, and odd methods and addresses make no new series`() async throws {
        let client = try HTTPTestClient()
        for index in 0..<50 { _ = try await client.send(.get, "/wp-admin/\(index)") }
        _ = try await client.send(HTTPRequest.Method("BREW")!, "/")
        _ = try await client.send(.get, "/proposals/\(HTTPTestBook.proposalID.text)")
        let text = try await client.send(.get, "/metrics")
        #expect(text.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
        #expect(text.text.contains("sovang_http_requests_total{method=\"GET\",route=\"NotFound\",status=\"404\"} 50\n"))
        #expect(text.text.contains("sovang_http_requests_total{method=\"other\",route=\"NotFound\",status=\"405\"} 1\n"))
        #expect(text.text.contains("route=\"/proposals/{id}\",status=\"200\"} 1\n"))
        #expect(text.text.contains("sovang_projection_lag_entries 0\n"))
        #expect(text.text.contains("sovang_http_request_duration_seconds_bucket{"))
        #expect(!text.text.contains("wp-admin"))
    }

    @Test func `the stylesheet and the icon are served under addresses that change with them`() async throws {
        let client = try HTTPTestClient()
        for asset in PageAssets.all {
            let answer = try await client.send(.get, asset.path)
            #expect(answer.status == 200)
            #expect(answer.bytes == asset.bytes)
            #expect(answer.header("Content-Type") == asset.mediaType)
        }
        #expect(try await client.send(.get, "/assets/book.css").status == 404)
        #expect(try await client.send(.get, "/assets/..%2f..%2fetc%2fpasswd").status == 404)
    }

    @Test func `the token is compared whole`() {
        let token = LocalToken { (1, 2) }
        #expect(token.text.count == 43)
        #expect(token.matches(token.text))
        #expect(!token.matches(String(token.text.dropLast())) && !token.matches("") && !token.matches(token.text + "x"))
    }
}
