import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import Service

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

struct HTTPServerTests {
    private static func context() throws -> ServiceContext {
        try ServiceContext(
            book: HTTPTestBook(), commands: HTTPTestDoor(), origin: Origin("test/demo"), token: LocalToken(text: "t"),
            metrics: PrometheusRegistry(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Runs a server on a free port while `body` runs, then stops it gracefully.
    private static func serving(_ body: (Int) async throws -> Void) async throws {
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let server = try WebServer(context(), port: 0) { announce.yield($0) }
        let group = ServiceGroup(services: [server], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let run = Task {
            defer { announce.finish() }
            try await group.run()
        }
        var port: Int?
        for await first in ports {
            port = first
            break
        }
        do {
            try await body(try #require(port))
        } catch {
            await group.triggerGracefulShutdown()
            throw error
        }
        await group.triggerGracefulShutdown()
        // Returns at all: the stop was graceful and whole.
        try await run.value
    }

    @Test func `the server answers on a real socket and stops gracefully`() async throws {
        try await Self.serving { port in
            let (data, response) = try await URLSession.shared.data(
                from: try #require(URL(string: "http://127.0.0.1:\(port)/?lang=en")))
            #expect((response as? HTTPURLResponse)?.statusCode == 200)
            #expect(PageHTMLChecker(String(decoding: data, as: UTF8.self)).faults == [])
        }
    }

    @Test func `ten megabytes over a real socket get their answer`() async throws {
        try await Self.serving { port in
            var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)/api/v1/submissions")))
            request.httpMethod = "POST"
            for (name, value) in [
                ("Authorization", "Bearer t"), ("Idempotency-Key", "k"), ("Content-Type", "application/json"),
                ("X-SoVang-Actor", "a"),
            ] { request.setValue(value, forHTTPHeaderField: name) }
            let (data, response) = try await URLSession.shared.upload(
                for: request, from: Data(repeating: 0x20, count: 10_000_000))
            #expect((response as? HTTPURLResponse)?.statusCode == 413)
            #expect(String(decoding: data, as: UTF8.self).contains("body-too-large"))
        }
    }

    @Test func `a port in use is told as such`() async throws {
        try await Self.serving { port in
            let second = try WebServer(Self.context(), port: port)
            let group = ServiceGroup(services: [second], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let error = await #expect(throws: ServiceError.self) { try await group.run() }
            #expect(error?.code == "port-in-use")
        }
    }

    @Test(arguments: ["0.0.0.0", "::", "192.168.1.10", "example.org"])
    func `the server listens on loopback only`(host: String) throws {
        let error = #expect(throws: ServiceError.self) { try WebServer(Self.context(), host: host, port: 0) }
        #expect(error?.code == "address-not-loopback")
    }
}
