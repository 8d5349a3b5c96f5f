import EventLog
import Foundation
import Logging
import PostgresClient
import ReadModels
import Service
import ServiceLifecycle

/// The daemon: appender, read models and web server, started in this order and stopped in the other.
struct Daemon: Sendable {
    let installation: Installation
    let port: Int
    let loadsSample: Bool
    let stop: StopSignal
    let logger: Logger

    /// Runs until it is told to stop.
    func run() async throws {
        // The appender runs first and alone until it leads: what follows needs the epoch, the key and the rules.
        try await installation.leading { desks in try await serve(desks) }
    }

    private func serve(_ desks: Desks) async throws {
        let log = installation.log
        let engine = ProjectionEngine(
            log: log, configuration: installation.connections.configuration(role: "sovang_project"),
            epoch: try await log.head().epoch, logger: logger)
        let pool = PostgresPool(
            installation.connections.configuration(role: "sovang_read"), size: 4, waitLimit: .seconds(10))
        let token = LocalToken(random: Environment.system.random)
        let book = try ReadModelBook(
            queries: ReadQueries(pool: pool), log: log, catalogue: installation.rules.catalogue, environment: .system)
        let context = try ServiceContext(
            book: book, commands: DeskDoor(desk: desks.desk, lists: desks.lists), imports: desks.imports,
            origin: installation.origin, leads: { log.isLeading }, token: token, metrics: PrometheusRegistry(), logger: logger)
        let announcement = Announcement(folder: installation.folder, origin: installation.origin, token: token)
        var services: [any Service] = [EngineService(engine: engine)]
        if loadsSample { services.append(SampleService(desks: desks, engine: engine)) }
        // Last, so that it stops first and finishes its requests while the log still runs.
        services.append(try WebServer(context, port: port) { port in announcement.make(port: port) })
        let group = ServiceGroup(configuration: .init(services: services, logger: logger))
        stop.whenRaised { Task { await group.triggerGracefulShutdown() } }
        do {
            try await group.run()
            await pool.close()
        } catch {
            await pool.close()
            throw error
        }
    }
}
