import EventLog
import Foundation
import Logging
import PostgresClient
import ReadModels
import Service
import ServiceLifecycle

/// The daemon: appender, read models and web server, started in this order and stopped in the other.
///
/// Of several daemons on one database one leads; the others serve what can be read, refuse what would be written, and
/// one of them takes over when the leader goes.
struct Daemon: Sendable {
    let installation: Installation
    let port: Int
    let publishing: PublishingDesk
    /// Whether a demonstration log that is empty gets a small invented province first.
    let writesDemo: Bool
    let stop: StopSignal
    let logger: Logger

    /// Runs until it is told to stop.
    func run() async throws {
        // Before anything can be appended to a database that may have been turned back.
        try await publishing.check()
        try await installation.appendingChecked { desks in
            if try await !installation.lead() {
                Terminal.note(
                    "Tiến trình khác đang giữ quyền ghi; tiến trình này chỉ phục vụ đọc cho đến khi tiếp quản / "
                        + "another daemon leads this log; this one serves reads until it takes over.")
            } else if writesDemo {
                try await DemoJob.writeSmall(installation)
            }
            try await serve(desks)
        }
    }

    private func serve(_ desks: Desks) async throws {
        let log = installation.log
        let engines = EngineHolder()
        let faults = FaultBoard()
        let pool = PostgresPool(
            installation.connections.configuration(role: "sovang_read"), size: 4, waitLimit: .seconds(10))
        let token = LocalToken(random: Environment.system.random)
        let book = try ReadModelBook(
            queries: ReadQueries(pool: pool), log: log, catalogue: installation.rules.catalogue, environment: .system)
        let context = try ServiceContext(
            book: book, commands: DeskDoor(desk: desks.desk, lists: desks.lists, erasures: installation.erasures),
            imports: desks.imports, state: installation.stateDesk(desks), evidence: publishing.evidence, faults: faults,
            origin: installation.origin, leads: { log.isLeading }, token: token, metrics: PrometheusRegistry(), logger: logger)
        let announcement = Announcement(folder: installation.folder, origin: installation.origin, token: token)
        var services: [any Service] = [
            LeaderService(
                installation: installation, desks: desks, publishing: publishing, engines: engines, faults: faults,
                logger: logger)
        ]
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
