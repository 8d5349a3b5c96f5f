import Commendation
import Entry
import Foundation
import Service

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The import's door of a running daemon, over loopback HTTP.
///
/// Every part is named by its content, so what may have been lost on the way is simply sent again.
struct RemoteImportDoor: ImportDoor {
    private let runtime: RuntimeFile
    private let session: URLSession

    /// How often a part is sent again when the daemon is busy or the connection broke.
    private static let attempts = 5

    init(_ runtime: RuntimeFile) {
        self.runtime = runtime
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 120
        configuration.httpMaximumConnectionsPerHost = 8
        session = URLSession(configuration: configuration)
    }

    var origin: Origin { Origin(runtime.origin) }

    func units() async throws -> [UnitDirectory.Unit] {
        let answer = try await send("units", body: nil, actor: nil)
        guard let units = ImportBodies.register(answer) else { throw ServiceError.answerUnreadable }
        return units
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

    /// Sends a request and waits for its answer, also if the import is being given up meanwhile.
    ///
    /// Not by `data(for:)`: if its task is cancelled at the moment of the answer, it can wait for itself for ever
    /// (swift-corelibs-foundation cancels under the task's lock). The time-out bounds the wait.
    private func answer(to request: URLRequest) async throws -> (Data, URLResponse?) {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let task = session.dataTask(with: request) { data, response, error in
                if let error {
                    continuation.resume(throwing: error)
                } else {
                    continuation.resume(returning: (data ?? Data(), response))
                }
            }
            task.resume()
        }
    }

    private func send(_ path: String, body: JSONObject?, actor: Actor?) async throws -> JSONObject {
        guard let url = URL(string: "http://127.0.0.1:\(runtime.port)/api/v1/\(path)") else {
            throw ServiceError.answerUnreadable
        }
        var request = URLRequest(url: url)
        request.setValue("Bearer \(runtime.token)", forHTTPHeaderField: "Authorization")
        if let body {
            request.httpMethod = "POST"
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data(try CanonicalJSON.encode(.object(body)))
        }
        if let actor {
            let roles = actor.roles.map(\.rawValue).sorted().joined(separator: ",")
            request.setValue("\(actor.id); roles=\(roles)", forHTTPHeaderField: "X-SoVang-Actor")
        }
        var attempt = 0
        while true {
            attempt += 1
            let last = attempt >= Self.attempts
            do {
                let (data, response) = try await answer(to: request)
                let status = (response as? HTTPURLResponse)?.statusCode ?? 0
                guard let object = (try? CanonicalJSON.decode(Array(data)))?.object else { throw ServiceError.answerUnreadable }
                if status == 200 { return object }
                let failure = ServiceError(problem: object, status: status)
                guard status == 503 || status == 409, failure.isWorthRepeating, !last else { throw failure }
            } catch is URLError where !last {
                // The daemon may just be restarting its connection; a stopped one is told after the last attempt.
            } catch is URLError {
                throw ServiceError.daemonGone
            }
            try await Task.sleep(for: .milliseconds(200 << attempt))
        }
    }
}

extension ServiceError {
    fileprivate static let answerUnreadable = ServiceError(
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
