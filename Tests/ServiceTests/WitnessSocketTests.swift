import Foundation
import Logging
import Publishing
import ServiceLifecycle
import Testing
import TransparencyLog

@testable import Service

/// A witness on a real socket, and clients that mean it no good.
@Suite(.timeLimit(.minutes(2))) struct WitnessSocketTests {
    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Runs a witness with small limits on a free port while the body runs.
    ///
    /// - Parameters:
    ///   - idle: how long a client may say nothing; long where an answer is waited for, however busy the machine is.
    ///   - request: how long a request may take.
    private func serving(
        idle: Duration = .seconds(30), request: Duration = .seconds(30), _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-witness-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try WitnessSetup.makeKey(folder, name: "front.example/w", seed: [UInt8](repeating: 2, count: 32))
        var limits = WitnessLimits()
        (limits.connections, limits.idle, limits.request) = (3, idle, request)
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let server = WitnessServer(
            try WitnessFolder(folder), host: "127.0.0.1", port: 0, now: { 1_800_000_000 }, limits: limits, logger: Self.logger
        ) { announce.yield($0) }
        let group = ServiceGroup(services: [server], logger: Self.logger)
        let run = Task {
            defer { announce.finish() }
            try await group.run()
        }
        var port: Int?
        for await first in ports {
            port = first
            break
        }
        let result: Result<Void, any Error>
        do {
            try await body(try #require(port))
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await run.value
        try result.get()
    }

    private static let status = "GET / HTTP/1.1\r\nHost: w\r\nConnection: close\r\n\r\n"

    @Test func `whoever says nothing, or begins a request and goes silent, is hung up on`() async throws {
        try await serving(idle: .milliseconds(600)) { port in
            for pieces in [
                [], ["POST /add-checkpoint HTT"], ["POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 9\r\n\r\nold"],
            ] {
                let (text, time) = try await SocketClient.converse(port: port, pieces)
                #expect(!text.contains("200 OK") && time < .seconds(10))
            }
        }
    }

    @Test func `whoever sends an octet now and then is hung up on when the time of a request is over`() async throws {
        try await serving(request: .seconds(1)) { port in
            let head = "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 1000\r\n\r\n"
            let drops = Array(repeating: "A", count: 900)
            let (_, time) = try await SocketClient.converse(port: port, [head] + drops, pause: .milliseconds(100))
            #expect(time < .seconds(15))
        }
    }

    @Test func `more connections than there are places wait, and are answered when the idle ones are gone`() async throws {
        try await serving(idle: .seconds(3)) { port in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 { group.addTask { _ = try await SocketClient.converse(port: port, []) } }
                try await Task.sleep(for: .milliseconds(100))
                let (text, _) = try await SocketClient.converse(port: port, [Self.status])
                #expect(text.hasPrefix("HTTP/1.1 200 OK") && text.contains("front.example/w+"))
                group.cancelAll()
                while await group.nextResult() != nil {}
            }
        }
    }

    @Test func `a request of more than a megabyte is refused, however its length is told`() async throws {
        try await serving { port in
            let body = String(repeating: "A", count: 1_100_000)
            let head = "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\n"
            let told = head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
            let chunked = head + "Transfer-Encoding: chunked\r\n\r\n" + "10c8e0\r\n" + body + "\r\n0\r\n\r\n"
            for request in [told, chunked] {
                let (text, _) = try await SocketClient.converse(port: port, [request])
                #expect(text.hasPrefix("HTTP/1.1 413 "))
            }
        }
    }

    @Test(arguments: [
        "/../../../etc/passwd", "/..%2f..%2fetc%2fpasswd/checkpoint", "/../cosigner.key", "/cosigner.key", "/logs",
        "//checkpoint",
        "/%00/checkpoint", "/state/checkpoint", "/./checkpoint",
    ])
    func `no path leads to a file`(path: String) async throws {
        try await serving { port in
            let (text, _) = try await SocketClient.converse(
                port: port, ["GET \(path) HTTP/1.1\r\nHost: w\r\nConnection: close\r\n\r\n"])
            #expect(text.hasPrefix("HTTP/1.1 404 ") || text.hasPrefix("HTTP/1.1 400 "))
            #expect(!text.contains("PRIVATE") && !text.contains("root:"))
        }
    }
}
