import Hummingbird
import Publishing
import TransparencyLog

/// The published log as C2SP tlog-tiles asks for it: checkpoints and tiles of hashes.
///
/// Bundles of entries are not served: until people sign in, entries leave the daemon as files, exports and mirrors only.
struct LogRoutes: Sendable {
    let evidence: Evidence

    /// Adds the routes to a router.
    func add(to router: Router<WebRequestContext>) {
        router.get("/log/checkpoint") { _, _ in try await checkpoint(TileStore.checkpoint) }
        router.get("/log/checkpoint.witnessed") { _, _ in try await checkpoint(TileStore.witnessed) }
        router.get("/log/tile/**") { request, _ in try await tile(request.uri.path) }
    }

    /// A head changes at any moment, and an old one must never be taken for the newest.
    private func checkpoint(_ name: String) async throws -> Response {
        guard let bytes = try await evidence.store.file(name) else { throw Problem.notFound }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A tile never changes: a wider one has another name.
    private func tile(_ path: String) async throws -> Response {
        // Only the one spelling of a tile's name leads to a file, so that no address reaches another.
        guard let coordinate = try? TileCoordinate(path: path.dropFirst("/log/".count)) else { throw Problem.notFound }
        guard case .hashes = coordinate.content else { throw Problem.entriesNotServed }
        guard let bytes = try await evidence.store.file(coordinate.path) else { throw Problem.notFound }
        return Response(
            status: .ok,
            headers: [.contentType: "application/octet-stream", .cacheControl: "public, max-age=604800, immutable"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
