import Commendation
import Entry
import Foundation
import Service

/// The API of a running daemon, over loopback HTTP.
///
/// Every request is named by its content or by an id, so what may have been lost on the way is simply sent again.
struct RemoteDaemon: Sendable {
    private let runtime: RuntimeFile

    /// How often a request is sent again when the daemon is busy or the connection broke.
    private static let attempts = 5

    init(_ runtime: RuntimeFile) { self.runtime = runtime }

    /// Sends a body, or reads if there is none.
    ///
    /// - Parameter request: the request id, for writes that have one.
    func send(_ path: String, body: JSONObject?, actor: Actor?, request: String? = nil) async throws -> JSONObject {
        var exchange = LoopbackExchange(
            port: runtime.port, method: body == nil ? "GET" : "POST", path: "/api/v1/\(path)",
            headers: [("Authorization", "Bearer \(runtime.token)"), ("Accept", "application/json")], body: [])
        if let body {
            exchange.headers.append(("Content-Type", "application/json"))
            exchange.body = try CanonicalJSON.encode(.object(body))
        }
        if let actor {
            let roles = actor.roles.map(\.rawValue).sorted().joined(separator: ",")
            exchange.headers.append(("X-SoVang-Actor", "\(actor.id); roles=\(roles)"))
        }
        if let request { exchange.headers.append(("Idempotency-Key", request)) }
        return try await exchanged(exchange)
    }

    private func exchanged(_ exchange: LoopbackExchange) async throws -> JSONObject {
        var attempt = 0
        while true {
            attempt += 1
            let last = attempt >= Self.attempts
            do {
                let answer = try await exchange.run()
                guard let object = (try? CanonicalJSON.decode(answer.body))?.object else { throw Self.answerUnreadable }
                if answer.status == 200 || answer.status == 201 { return object }
                let failure = ServiceError(problem: object, status: answer.status)
                guard failure.isWorthRepeating, !last else { throw failure }
            } catch LoopbackExchange.Failure.notHTTP {
                throw Self.answerUnreadable
            } catch is LoopbackExchange.Failure where !last {
                // The daemon may just be busy with its database; a stopped one is told after the last attempt.
            } catch is LoopbackExchange.Failure {
                throw Self.daemonGone
            }
            try await Task.sleep(for: .milliseconds(200 << attempt))
        }
    }
}

extension RemoteDaemon {
    static let answerUnreadable = ServiceError(
        code: "answer-unreadable", status: 502, vi: "Không hiểu trả lời của sovang đang chạy",
        en: "The running sovang's answer is not understood",
        remedyVi: "Dùng cùng phiên bản sovang cho lệnh và tiến trình đang chạy",
        remedyEn: "Use the same version of sovang for the command and the daemon")

    fileprivate static let daemonGone = ServiceError(
        code: "daemon-gone", status: 503, vi: "Mất liên lạc với sovang đang chạy",
        en: "The running sovang can no longer be reached",
        remedyVi: "Khởi động lại sovang serve rồi chạy lại đúng lệnh này; phần đã nhập không bị nhập hai lần",
        remedyEn: "Start sovang serve again and give this command again; nothing goes in twice")

}

extension ServiceError {
    /// What the daemon said (RFC 9457).
    fileprivate init(problem: JSONObject, status: Int) {
        let en = problem["en"]?.object
        self.init(
            code: problem["code"]?.string ?? "http-\(status)", status: status, vi: problem["detail"]?.string ?? "HTTP \(status)",
            en: en?["detail"]?.string ?? "HTTP \(status)", remedyVi: problem["next"]?.string ?? "Thử lại",
            remedyEn: en?["next"]?.string ?? "Try again")
    }

    /// Whether waiting a little may help.
    fileprivate var isWorthRepeating: Bool {
        [
            "busy", "outcome-unknown", "deadline-passed", "database-busy", "database-unreachable", "database-unavailable",
            "stream-moved",
            "subject-moved", "blind-key-moved",
        ].contains(code)
    }
}
