import Commendation
import Entry
import Foundation
import Service

/// The import's door of a running daemon, over loopback HTTP.
///
/// Every part is named by its content, so what may have been lost on the way is simply sent again.
struct RemoteImportDoor: ImportDoor {
    private let runtime: RuntimeFile

    init(_ runtime: RuntimeFile) { self.runtime = runtime }

    var origin: Origin { Origin(runtime.origin) }

    func register() async throws -> ImportRegister {
        let answer = try await send("units", body: nil, actor: nil)
        guard let register = ImportBodies.register(answer) else { throw RemoteDaemon.answerUnreadable }
        return register
    }

    func take(_ list: ProposedList, by actor: Actor, on: Day?) async throws -> ListAnswer {
        let answer = try await send("imports/lists", body: ImportBodies.list(list, on: on), actor: actor)
        guard let answer = ListAnswer(json: answer) else { throw RemoteDaemon.answerUnreadable }
        return answer
    }

    func take(_ units: [ProposedUnit], by actor: Actor) async throws -> UnitsAnswer {
        let answer = try await send("imports/units", body: ImportBodies.units(units), actor: actor)
        guard let answer = UnitsAnswer(json: answer) else { throw RemoteDaemon.answerUnreadable }
        return answer
    }

    func take(_ awards: ProposedAwards, by actor: Actor) async throws -> ListAnswer {
        let answer = try await send("imports/awards", body: ImportBodies.awards(awards), actor: actor)
        guard let answer = ListAnswer(json: answer) else { throw RemoteDaemon.answerUnreadable }
        return answer
    }

    func take(_ facts: ProposedFacts, by actor: Actor) async throws -> ListAnswer {
        let answer = try await send("imports/facts", body: ImportBodies.facts(facts), actor: actor)
        guard let answer = ListAnswer(json: answer) else { throw RemoteDaemon.answerUnreadable }
        return answer
    }

    func record(_ result: ImportResult, by actor: Actor) async throws {
        _ = try await send("imports/results", body: ImportBodies.result(result), actor: actor)
    }

    func send(_ path: String, body: JSONObject?, actor: Actor?) async throws -> JSONObject {
        try await RemoteDaemon(runtime).send(path, body: body, actor: actor)
    }
}
