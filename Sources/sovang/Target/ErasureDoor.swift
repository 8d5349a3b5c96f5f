import Commendation
import Entry
import EventLog
import Foundation
import Service

/// Where the steps of an erasure are handed in: the running daemon's API, or the log itself.
struct ErasureDoor: Sendable {
    /// What a step came to.
    struct Receipt: Sendable {
        let first: Int64
        let repeated: Bool
        let warnings: [(vi: String, en: String)]
    }

    /// A step of an erasure, as it is handed in.
    typealias Step =
        @Sendable (
            _ step: String, _ honoree: UUID, _ body: JSONObject, _ actor: Actor, _ request: String
        ) async throws -> Receipt

    /// Carries out a step.
    let perform: Step

    /// Opens the door, works through it and closes it again.
    static func with<T: Sendable>(
        _ target: TargetOptions, work: @escaping @Sendable (ErasureDoor) async throws -> T
    ) async throws -> T {
        let folder = target.folder
        try folder.prepare()
        if let lock = try DaemonLock.take(folder.lock) {
            defer { withExtendedLifetime(lock) {} }
            RuntimeFile.remove(folder.runtime)
            return try await Installation.with(target, logger: .quiet) { installation in
                try await installation.leading { desks in try await work(ErasureDoor(desks, installation)) }
            }
        }
        guard let runtime = RuntimeFile.read(folder.runtime) else { throw ServiceError.daemonNotReady }
        return try await work(ErasureDoor(RemoteDaemon(runtime)))
    }

    private init(_ desks: Desks, _ installation: Installation) {
        let door = DeskDoor(desk: desks.desk, lists: desks.lists, erasures: installation.erasures)
        perform = { step, honoree, body, actor, request in
            guard let request = RequestID(request) else { throw ServiceError.cannotName }
            let receipt = try await door.perform(
                APIWrite(
                    actor: actor, request: request, on: nil, step: try APIWrite.Step("honorees/\(step)", on: honoree, body)))
            return Receipt(
                first: receipt.first, repeated: receipt.repeated, warnings: receipt.warnings.map { ($0.vi, $0.en) })
        }
    }

    private init(_ daemon: RemoteDaemon) {
        perform = { step, honoree, body, actor, request in
            let answer = try await daemon.send(
                "honorees/\(honoree.text)/\(step)", body: body, actor: actor, request: request)
            guard let first = answer["first"]?.integer, let repeated = answer["repeated"]?.bool else {
                throw RemoteDaemon.answerUnreadable
            }
            let warnings = (answer["warnings"]?.array ?? []).compactMap { warning -> (vi: String, en: String)? in
                guard let vi = warning.object?["vi"]?.string, let en = warning.object?["en"]?.string else { return nil }
                return (vi, en)
            }
            return Receipt(first: first, repeated: repeated, warnings: warnings)
        }
    }
}

extension ServiceError {
    fileprivate static let cannotName = ServiceError(
        code: "usage", status: 422, vi: "Mã người thực hiện quá dài", en: "The id of an actor is too long",
        remedyVi: "Dùng mã ngắn hơn", remedyEn: "Use a shorter id")
}
