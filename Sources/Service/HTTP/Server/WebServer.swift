import Entry
import Foundation
package import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// The HTTP server: pages, API, health and metrics, on loopback.
///
/// It is a `Service`: put it last into the `ServiceGroup`, so that it stops first and finishes its requests while the log still runs.
package struct WebServer: ServiceLifecycle.Service {
    private let service: ServiceContext
    private let address: BindAddress
    private let onRunning: @Sendable (_ port: Int) async -> Void

    /// A server for a context on a loopback host and a port.
    ///
    /// Port 0 takes a free one; `onRunning` gets the real port.
    package init(
        _ service: ServiceContext, host: String = "127.0.0.1", port: Int,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws {
        guard Self.loopbackHosts.contains(host) else { throw ServiceError.notLoopback }
        self.service = service
        address = .hostname(host, port: port)
        self.onRunning = onRunning
    }

    /// The addresses that the daemon may listen on until people can sign in.
    package static let loopbackHosts: Set<String> = ["127.0.0.1", "::1", "localhost"]

    /// Runs until it is told to stop gracefully.
    package func run() async throws {
        let application = Application(
            responder: Self.router(service).buildResponder(),
            configuration: ApplicationConfiguration(address: address, serverName: nil),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: service.logger)
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw ServiceError.portInUse
        }
    }

    /// The router with every route; in-process tests build their responder from it.
    package static func router(_ service: ServiceContext) -> Router<WebRequestContext> {
        let pages = PageWriter(
            renderer: service.renderer, messages: service.messages, origin: service.origin, board: service.evidence?.board)
        let index = RouteIndex()
        let router = Router(context: WebRequestContext.self, options: [.autoGenerateHeadEndpoints])
        let environment = service.environment
        router.add(middleware: RequestMetrics(registry: service.metrics, now: { environment.now().microseconds }))
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ProblemMapping(pages: pages, routes: index))
        router.add(middleware: HostGuard(extraHosts: service.extraHosts))
        HealthRoutes(service: service).add(to: router)
        PageRoutes(service: service, pages: pages).add(to: router)
        APIRoutes(service: service).add(to: router)
        if let evidence = service.evidence { LogRoutes(evidence: evidence).add(to: router) }
        if let door = service.imports { ImportRoutes(door: door, writes: WriteDoor(service: service)).add(to: router) }
        if let door = service.state { StateRoutes(door: door, writes: WriteDoor(service: service)).add(to: router) }
        index.fill(router.routes.map { (path: $0.path.description, method: $0.method.rawValue) })
        return router
    }
}
