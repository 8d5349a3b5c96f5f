import Hummingbird
import Synchronization

/// The routes by path, to tell a wrong method (405) from a wrong path (404).
final class RouteIndex: Sendable {
    private let routes = Mutex<[(segments: [String], method: String)]>([])

    /// Takes the routes of a finished router.
    func fill(_ descriptions: [(path: String, method: String)]) {
        routes.withLock { $0 = descriptions.map { (Self.segments($0.path), $0.method) } }
    }

    /// The methods that a path has; empty if there is no such path.
    func methods(at path: String) -> [String] {
        let wanted = Self.segments(path)
        return routes.withLock { routes in
            routes.filter { route in
                route.segments.count == wanted.count
                    && zip(route.segments, wanted).allSatisfy { $0 == $1 || $0.hasPrefix("{") || $0.hasPrefix(":") }
            }.map(\.method).sorted()
        }
    }

    private static func segments(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
}
