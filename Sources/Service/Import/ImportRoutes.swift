import Commendation
import Entry
import Hummingbird

/// The routes by which `sovang import` hands in what it has read while the daemon runs: the daemon alone writes the log.
///
/// A part is named by its content (see ``ListDesk``), so the same part again adds nothing, and no Idempotency-Key is needed.
struct ImportRoutes: Sendable {
    /// The largest part: 500 rows with long citations.
    static let bodyLimit = 8 << 20

    let door: any ImportDoor
    let writes: WriteDoor

    /// Adds the routes to a router.
    func add(to router: Router<WebRequestContext>) {
        router.get("/api/v1/units") { _, _ in try JSONAnswer.value(.object(ImportBodies.register(try await door.register()))) }
        router.post("/api/v1/imports/lists") { request, _ in
            var (actor, body) = try await writes.admit(request, limit: Self.bodyLimit)
            let (list, on) = try ImportBodies.list(&body)
            try body.finish()
            return try JSONAnswer.value(.object(try await door.take(list, by: actor, on: on).json))
        }
        router.post("/api/v1/imports/units") { request, _ in
            var (actor, body) = try await writes.admit(request, limit: Self.bodyLimit)
            let units = try ImportBodies.units(&body)
            try body.finish()
            return try JSONAnswer.value(.object(try await door.take(units, by: actor).json))
        }
        router.post("/api/v1/imports/awards") { request, _ in
            var (actor, body) = try await writes.admit(request, limit: Self.bodyLimit)
            let awards = try ImportBodies.awards(&body)
            try body.finish()
            return try JSONAnswer.value(.object(try await door.take(awards, by: actor).json))
        }
        router.post("/api/v1/imports/facts") { request, _ in
            var (actor, body) = try await writes.admit(request, limit: Self.bodyLimit)
            let facts = try ImportBodies.facts(&body)
            try body.finish()
            return try JSONAnswer.value(.object(try await door.take(facts, by: actor).json))
        }
        router.post("/api/v1/imports/results") { request, _ in
            var (actor, body) = try await writes.admit(request, limit: Self.bodyLimit)
            let result = try ImportBodies.result(&body)
            try body.finish()
            try await door.record(result, by: actor)
            return try JSONAnswer.value(.object(["recorded": true]))
        }
    }
}
