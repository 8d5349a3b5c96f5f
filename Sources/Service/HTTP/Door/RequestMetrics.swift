import HTTPTypes
import Hummingbird
import Logging
import Metrics

/// Counts and times requests by matched route (never by the address that was sent) and writes one line for each.
struct RequestMetrics: RouterMiddleware {
    let registry: PrometheusRegistry
    let now: @Sendable () -> Int64

    func handle(
        _ request: Request, context: WebRequestContext, next: (Request, WebRequestContext) async throws -> Response
    ) async throws -> Response {
        let start = now()
        let response = try await next(request, context)
        let route = context.endpointPath ?? "none"
        let method = Self.known.contains(request.method) ? request.method.rawValue : "other"
        let status = String(response.status.code)
        let labels = [("route", route), ("method", method)]
        Counter(label: "sovang_http_requests", dimensions: labels + [("status", status)], factory: registry).increment()
        Metrics.Timer(label: "sovang_http_request_duration", dimensions: labels, factory: registry)
            .recordMicroseconds(max(0, now() - start))
        context.logger.info(
            "request",
            metadata: ["method": "\(method)", "route": "\(route)", "status": "\(status)", "microseconds": "\(now() - start)"])
        return response
    }

    private static let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
}
