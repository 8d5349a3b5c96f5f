import HTTPTypes
import Hummingbird

/// Lets through only what is addressed to this machine by a name of its own, from a page of its own.
///
/// Binding to loopback is not enough: a page on the web can make a browser send to 127.0.0.1 (cross-site request), and a name whose
/// address changes to 127.0.0.1 can even read the answer (DNS rebinding). The first shows in `Origin`, the second in `Host`.
struct HostGuard: RouterMiddleware {
    let extraHosts: Set<String>

    func handle(
        _ request: Request, context: WebRequestContext, next: (Request, WebRequestContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority?.lowercased(), isOurs(authority) else { throw Problem.badHost }
        if let origin = request.headers[.origin]?.lowercased() {
            guard origin == "http://\(authority)" || origin == "https://\(authority)" else { throw Problem.badOrigin }
        }
        if request.method != .get, request.method != .head, let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw Problem.badOrigin }
        }
        return try await next(request, context)
    }

    private func isOurs(_ authority: String) -> Bool {
        let host = Self.host(of: authority)
        return host == "127.0.0.1" || host == "localhost" || host == "[::1]" || extraHosts.contains(host)
    }

    /// The host of `host`, `host:port`, `[v6]` or `[v6]:port`; what follows must be a port.
    private static func host(of authority: String) -> String {
        let end =
            authority.hasPrefix("[") ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.firstIndex(of: ":")
        guard let end else { return authority }
        let rest = authority[end...]
        guard rest.isEmpty || (rest.first == ":" && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }) else { return "" }
        return String(authority[..<end])
    }
}
