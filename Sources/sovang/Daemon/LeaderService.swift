import EventLog
import Logging
import ReadModels
import Service
import ServiceLifecycle

/// What only the daemon that leads does, once for each term of leading: it adopts the rules, keeps up the read models and
/// records the state of each day.
///
/// On standby it waits. A term ends when another daemon has taken the lead: then the checkpoints fence the engine off.
struct LeaderService: ServiceLifecycle.Service {
    let installation: Installation
    let desks: Desks
    let engines: EngineHolder
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var over: Int64 = 0
            while !Task.isCancelled {
                let term = try await installation.log.waitForTerm(after: over)
                do {
                    try await installation.adoptRules(desks)
                    try await project(under: term)
                    over = term
                } catch let error as ServiceError {
                    // The database or the lead was lost in between: the log takes both up again by itself.
                    logger.warning("the rules wait for the log", metadata: ["error": "\(error.code)"])
                    try await Task.sleep(for: .seconds(1))
                }
            }
        }
    }

    /// Keeps the read models up until another daemon leads.
    private func project(under term: Int64) async throws {
        let engine = ProjectionEngine(
            log: installation.log, configuration: installation.connections.configuration(role: "sovang_project"),
            epoch: term, logger: logger)
        engines.engine = engine
        defer { engines.engine = nil }
        // A demonstration stays the one that its seed gives.
        let keeper = StateKeeper(desk: installation.stateDesk(desks), logger: logger)
        let keeping = installation.origin.isDemo ? nil : Task { await keeper.run() }
        do {
            defer { keeping?.cancel() }
            try await engine.run()
        } catch let error as ProjectionError where error.code == "fenced" {
            logger.notice("another daemon leads; standing by", metadata: ["term": "\(term)"])
        }
        await keeping?.value
    }
}
