import Commendation
import Entry
import Foundation
import Service

/// The import's door of a running daemon, over loopback HTTP.
///
/// Every part is named by its content, so what may have been lost on the way is simply sent again.
struct RemoteImportDoor: ImportDoor {
    private let runtime: RuntimeFile

    /// How often a part is sent again when the daemon is busy or the connection broke.
    private static let attempts = 5

    init(_ runtime: RuntimeFile) { self.runtime = runtime }

    var origin: Origin { Origin(runtime.origin) }

    func register() async throws -> ImportRegister {
        let answer = try await send("units", body: nil, actor: nil)
        guard let register = ImportBodies.register(answer) else { throw ServiceError.answerUnreadable }
        return register
    }

    func take(_ list: ProposedList, by actor: Actor, on: Day?) async throws -> ListAnswer {
        let answer = try await send("imports/lists", body: ImportBodies.list(list, on: on), actor: actor)
        guard let answer = ListAnswer(json: answer) else { throw ServiceError.answerUnreadable }
        return answer
    }

    func take(_ units: [ProposedUnit], by actor: Actor) async throws -> UnitsAnswer {
        let answer = try await send("imports/units", body: ImportBodies.units(units), actor: actor)
        guard let answer = UnitsAnswer(json: answer) else { throw ServiceError.answerUnreadable }
        return answer
    }

    func take(_ awards: ProposedAwards, by actor: Actor) async throws -> ListAnswer {
        let answer = try await send("imports/awards", body: ImportBodies.awards(awards), actor: actor)
        guard let answer = ListAnswer(json: answer) else { throw ServiceError.answerUnreadable }
        return answer
    }

    func take(_ facts: ProposedFacts, by actor: Actor) async throws -> ListAnswer {
        let answer = try await send("imports/facts", body: ImportBodies.facts(facts), actor: actor)
        guard let answer = ListAnswer(json: answer) else { throw ServiceError.answerUnreadable }
        return answer
    }

    func record(_ result: ImportResult, by actor: Actor) async throws {
        _ = try await send("imports/results", body: ImportBodies.result(result), actor: actor)
    }

    func send(_ path: String, body: JSONObject?, actor: Actor?) async throws -> JSONObject {
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
        var attempt = 0
        while true {
            attempt += 1
            let last = attempt >= Self.attempts
            do {
                let answer = try await exchange.run()
                guard let object = (try? CanonicalJSON.decode(answer.body))?.object else { throw ServiceError.answerUnreadable }
                if answer.status == 200 { return object }
                let failure = ServiceError(problem: object, status: answer.status)
                guard failure.isWorthRepeating, !last else { throw failure }
            } catch LoopbackExchange.Failure.notHTTP {
                throw ServiceError.answerUnreadable
            } catch is LoopbackExchange.Failure where !last {
                // The daemon may just be busy with its database; a stopped one is told after the last attempt.
            } catch is LoopbackExchange.Failure {
                throw ServiceError.daemonGone
            }
            try await Task.sleep(for: .milliseconds(200 << attempt))
        }
    }
}

extension ServiceError {
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
