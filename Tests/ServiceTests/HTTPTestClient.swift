import Entry
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import Synchronization

@testable import Service

/// The web server without a socket: requests go to its responder directly.
struct HTTPTestClient {
    static let token = "test-token-0123456789"
    let book: HTTPTestBook
    let door = HTTPTestDoor()
    let state = StateTestDoor()
    let metrics = PrometheusRegistry()
    let lines = HTTPTestLines()
    let routes: Set<String>
    private let responder: RouterResponder<WebRequestContext>
    private let logger: Logger

    init(
        book: HTTPTestBook = HTTPTestBook(), origin: String = "sonla.gov.vn/so-vang/demo", leads: Bool? = true,
        evidence: Evidence? = nil, environment: Service.Environment = .system
    ) throws {
        self.book = book
        let lines = lines
        logger = Logger(label: "web") { label in
            JSONLinesLogHandler(label: label, level: .trace, now: { Instant(microseconds: 0) }) { lines.add($0) }
        }
        let imports = ImportTestDoor(inner: try CommandTestDesk(origin: origin).imports, partsUntilBreak: 0)
        let service = try ServiceContext(
            book: book, commands: door, imports: imports, state: state, evidence: evidence, origin: Origin(origin),
            leads: { leads }, allowedLag: 100,
            token: LocalToken(text: Self.token),
            extraHosts: ["sovang.sonla.gov.vn"], metrics: metrics, logger: logger, environment: environment)
        let router = WebServer.router(service)
        routes = Set(router.routes.map { "\($0.method.rawValue) \($0.path.description)" })
        responder = router.buildResponder()
    }

    /// Sends a request and returns the whole answer.
    func send(
        _ method: HTTPRequest.Method = .get, _ path: String, headers: [String: String] = [:], host: String = "127.0.0.1:8080",
        body: [UInt8] = []
    ) async throws -> HTTPTestAnswer {
        var fields = HTTPFields()
        for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
        let channel = EmbeddedChannel()
        let context = WebRequestContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
        let response = try await responder.respond(to: request, context: context)
        let collected = HTTPTestBody()
        try await response.body.write(collected)
        return HTTPTestAnswer(status: response.status.code, headers: response.headers, bytes: collected.bytes.withLock { $0 })
    }

    /// Sends a write with everything that a write needs; `changing` replaces or removes headers.
    func write(_ path: String, _ json: String, changing headers: [String: String?] = [:]) async throws -> HTTPTestAnswer {
        var all = [
            "Authorization": "Bearer \(Self.token)", "Idempotency-Key": "key-1", "Content-Type": "application/json",
            "X-SoVang-Actor": "officer-01; roles=standingOffice,clerk",
        ]
        for (name, value) in headers { all[name] = value }
        return try await send(.post, path, headers: all, body: Array(json.utf8))
    }
}

/// The log lines written during a test.
final class HTTPTestLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

/// Collects a response's body.
final class HTTPTestBody: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += Array(buffer.readableBytesView) } }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// An answer, read.
struct HTTPTestAnswer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func header(_ name: String) -> String? { headers[HTTPField.Name(name)!] }

    func json() throws -> JSONObject { try CanonicalJSON.decode(bytes).object! }
}
