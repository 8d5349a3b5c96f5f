import Entry
import Hummingbird

/// The route by which `sovang state digest` asks the daemon, which alone writes the log.
struct StateRoutes: Sendable {
    let door: any StateDoor
    let writes: WriteDoor

    /// Adds the route to a router.
    func add(to router: Router<WebRequestContext>) {
        router.post("/api/v1/state/digests") { request, _ in
            let (actor, body) = try await writes.admit(request, limit: WriteDoor.bodyLimit)
            try body.finish()
            let receipt = try await door.digest(by: actor)
            return try JSONAnswer.value(.object(receipt?.json ?? [:]))
        }
    }
}
