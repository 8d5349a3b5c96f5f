import Entry
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import Synchronization

@testable import Service

/// The web server before the desk of a log, without a socket.
struct HTTPDeskClient {
    private static let token = "test-token-0123456789"
    /// In the names of those who do most of the work.
    static let office = "van-phong; roles=standingOffice,unitOfficer,operator"
    static let clerk = "van-thu; roles=clerk,authority"

    private let responder: RouterResponder<WebRequestContext>
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init(_ test: CommandTestDesk, book: any BookReader = HTTPTestBook()) throws {
        let service = try ServiceContext(
            book: book, commands: DeskDoor(desk: test.desk, lists: test.lists), imports: test.imports,
            origin: test.imports.origin, token: LocalToken(text: Self.token), metrics: PrometheusRegistry(), logger: logger,
            environment: test.desk.environment)
        responder = WebServer.router(service).buildResponder()
    }

    func post(
        _ path: String, _ body: JSONObject = [:], key: String = UUID().uuidString, as actor: String = office
    ) async throws -> HTTPTestAnswer {
        let headers: HTTPFields = [
            .authorization: "Bearer \(Self.token)", .contentType: "application/json", .idempotencyKey: key, .actor: actor,
        ]
        return try await send(.post, path, headers, try CanonicalJSON.encode(.object(body)))
    }

    func get(_ path: String) async throws -> HTTPTestAnswer { try await send(.get, path, [:], []) }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: [UInt8]
    ) async throws -> HTTPTestAnswer {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "127.0.0.1:8080", path: "/api/v1/\(path)", headerFields: headers)
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
        let context = WebRequestContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(to: request, context: context)
        let collected = HTTPTestBody()
        try await response.body.write(collected)
        return HTTPTestAnswer(status: response.status.code, headers: response.headers, bytes: collected.bytes.withLock { $0 })
    }
}
