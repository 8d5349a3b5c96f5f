import Entry
import Hummingbird

/// The HTTP API, version 1.
struct APIRoutes: Sendable {
    let service: ServiceContext

    /// Adds the routes to a router.
    func add(to router: Router<WebRequestContext>) {
        let reads = APIReads(book: service.book, board: service.evidence?.board)
        let door = WriteDoor(service: service)
        router.get("/api/v1/openapi.yaml") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/yaml"],
                body: .init(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_yaml)))
        }
        router.get("/api/v1/head") { _, _ in try await reads.head() }
        router.get("/api/v1/statistics") { request, _ in try await reads.statistics(request) }
        router.get("/api/v1/proposals") { request, _ in try await reads.proposals(request) }
        router.get("/api/v1/proposals/{id}") { _, context in try await reads.proposal(context.id()) }
        router.get("/api/v1/proposals/{id}/events") { _, context in try await reads.events(of: context.id()) }
        router.get("/api/v1/submissions") { request, _ in try await reads.submissions(request) }
        router.get("/api/v1/submissions/{id}") { _, context in try await reads.submission(context.id()) }
        router.get("/api/v1/decisions") { request, _ in try await reads.decisions(request) }
        router.get("/api/v1/decisions/{id}") { _, context in try await reads.decision(context.id()) }
        addWrites(to: router, door)
    }

    /// One route for each line of the table of writes.
    private func addWrites(to router: Router<WebRequestContext>, _ door: WriteDoor) {
        for route in WriteRoute.all {
            router.post(RouterPath("/api/v1/\(route.path)")) { request, context in
                try await door.write(request, route, on: route.isAboutOne ? context.id() : nil)
            }
        }
    }
}
