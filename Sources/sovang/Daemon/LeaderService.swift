import EventLog
import Logging
import PostgresClient
import ReadModels
import Service
import ServiceLifecycle

/// What only the daemon that leads does, once for each term of leading: it seals and erases what waits for that, adopts the rules, keeps
/// up the read models, publishes, and records the state of each day.
///
/// On standby it keeps its own files of the published log. A term ends when another daemon has taken the lead: then the checkpoints fence the engine off.
struct LeaderService: ServiceLifecycle.Service {
    let installation: Installation
    let desks: Desks
    let publishing: PublishingDesk
    let engines: EngineHolder
    let faults: FaultBoard
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var over: Int64 = 0
            while !Task.isCancelled {
                let term = try await term(after: over)
                do {
                    try await settlePersonalData()
                    try await installation.adoptRules(desks)
                    try await work(under: term)
                    over = term
                } catch let error as ServiceError {
                    // The database or the lead was lost in between: the log takes both up again by itself.
                    logger.warning("the rules wait for the log", metadata: ["error": "\(error.code)"])
                    try await Task.sleep(for: .seconds(1))
                } catch let error as PostgresError {
                    logger.warning("personal data wait for the database", metadata: ["error": "\(error.code.rawValue)"])
                    try await Task.sleep(for: .seconds(1))
                }
            }
        }
    }

    /// Waits for a term of leading, and follows the leader meanwhile.
    private func term(after last: Int64) async throws -> Int64 {
        try await withThrowingTaskGroup(of: Int64?.self) { group in
            group.addTask { try await installation.log.waitForTerm(after: last) }
            group.addTask {
                // A leader that starts has its term at once, and need not have followed anybody.
                try await Task.sleep(for: .seconds(1))
                try await publishing.follow()
                return nil
            }
            defer { group.cancelAll() }
            while let term = try await group.next() {
                if let term { return term }
            }
            throw CancellationError()
        }
    }

    /// Projects and publishes until another daemon leads.
    private func work(under term: Int64) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let publishing = publishing
            group.addTask { try await publishing.lead(term: term) }
            group.addTask { try await keepPersonalData() }
            group.addTask { try await watchRights() }
            group.addTask { try await watchLog() }
            defer {
                group.cancelAll()
                // Whoever leads next looks for itself.
                for part in FaultBoard.Part.allCases { faults.set(nil, of: part) }
            }
            try await project(under: term)
        }
    }

    /// Seals and erases what waits for that; without keys the rest goes on, since no figure needs them.
    private func settlePersonalData() async throws {
        do {
            try await installation.settlePersonalData()
            faults.set(nil, of: .personKeys)
        } catch let error as PersonKeyError {
            faults.set(error.code, of: .personKeys)
            logger.error("the keys of persons cannot be used", metadata: ["error": "\(error.code)"])
        }
    }

    /// Looks once a minute: while the key store is not as it must be, whether an operator has completed it; else, whether the index
    /// still lies under a key of this store.
    private func keepPersonalData() async throws {
        while true {
            try await Task.sleep(for: .seconds(60))
            do {
                if faults.isUp(.personKeys) {
                    try await settlePersonalData()
                    // Lines of persons whose keys came back are found again.
                    if !faults.isUp(.personKeys) { try await installation.eraser.renewIndex() }
                } else {
                    try await installation.eraser.settleIndex()
                }
            } catch let error as PostgresError {
                logger.warning("personal data wait for the database", metadata: ["error": "\(error.code.rawValue)"])
            } catch let error as PersonKeyError {
                faults.set(error.code, of: .personKeys)
                logger.error("the keys of persons cannot be used", metadata: ["error": "\(error.code)"])
            }
        }
    }

    /// Verifies the log day by day, a page at a time.
    private func watchLog() async throws {
        var verification = LogVerification(
            log: installation.log, connections: installation.connections, folder: installation.folder,
            origin: installation.origin.text)
        (verification.policy, verification.headFile, verification.width) = (publishing.policy, publishing.file, 1)
        try await LogWatch(verification: verification, faults: faults, logger: logger).run()
    }

    /// Looks once an hour whether the rights in the database are still what they were at the start.
    private func watchRights() async throws {
        while true {
            try await Task.sleep(for: .seconds(3_600))
            // One that cannot be asked now is asked in an hour; everything else tells that it is away.
            guard let findings = try? await SchemaGate.findings(installation.connections) else { continue }
            faults.set(findings.isEmpty ? nil : "rights-loosened", of: .rights)
            for finding in findings {
                logger.error("the rights in the database have been loosened", metadata: ["finding": "\(finding)"])
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
