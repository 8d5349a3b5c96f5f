import Commendation
import Entry
import EventLog
import Foundation
import HTTPTypes
import Hummingbird

/// Checks a write and reads it strictly: token, actor, request id, media type, size, JSON, members.
struct WriteDoor: Sendable {
    /// The largest JSON body taken, in bytes.
    static let bodyLimit = 1 << 20

    let service: ServiceContext

    /// Reads the body of a line of the table of writes and carries it out.
    func write(_ request: Request, _ route: WriteRoute, on id: UUID?) async throws -> Response {
        try checkToken(request)
        let actor = try ActorHeader.actor(in: request)
        let requestID = try Self.requestID(request)
        var body = try await Self.body(of: request)
        let on = try body.optionalDay("on")
        let step = try APIWrite.Step(route, id, &body)
        try body.finish()
        let receipt = try await service.commands.perform(APIWrite(actor: actor, request: requestID, on: on, step: step))
        var headers = HTTPFields()
        if let creates = route.creates, let id = receipt.created { headers[.location] = "/api/v1/\(creates)/\(id.text)" }
        let isNew = route.creates != nil && !receipt.repeated
        return try JSONAnswer.value(receipt.json, status: isNew ? .created : .ok, headers: headers)
    }

    /// Checks who sends a body and reads it, for routes whose bodies name themselves by their content.
    func admit(_ request: Request, limit: Int) async throws -> (actor: Actor, body: JSONBody) {
        try checkToken(request)
        return (try ActorHeader.actor(in: request), try await Self.body(of: request, limit: limit))
    }

    private func checkToken(_ request: Request) throws {
        guard let header = request.headers[.authorization] else { throw Problem.tokenMissing }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", service.token.matches(String(parts[1])) else {
            throw Problem.tokenWrong
        }
    }

    private static func requestID(_ request: Request) throws -> WriteID {
        guard let text = request.headers[.idempotencyKey] else { throw Problem.idempotencyKeyMissing }
        guard let id = WriteID(text) else { throw Problem.idempotencyKeyInvalid }
        return id
    }

    private static func body(of request: Request, limit: Int = bodyLimit) async throws -> JSONBody {
        // A body without a media type that says JSON could come from a plain form of another site.
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard type?.lowercased() == "application/json" else { throw Problem.notJSON }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw Problem.bodyTooLarge }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= limit else { throw Problem.bodyTooLarge }
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        return try JSONBody(bytes: bytes)
    }
}
