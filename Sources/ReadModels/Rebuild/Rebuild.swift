import Entry
package import EventLog
package import PostgresClient

/// Builds the read tables from nothing beside the live ones, compares both at the same position, and on request puts the
/// rebuilt ones in place.
///
/// Until the switch the live tables are only read. A rebuild that was cancelled or killed leaves shadow tables behind,
/// which the next one drops.
package struct Rebuild: Sendable {
    let log: any EventLog
    let configuration: PostgresConfiguration
    let definitions: [ProjectionDefinition]
    let pageSize: Int
    let rowLimit: Int
    let progress: @Sendable (RebuildProgress) -> Void

    /// How often the lock is asked for, twenty times a second.
    private static let lockAttempts = 40
    /// How many differing rows of a table a report lists on each side.
    private static let listed = 20

    /// Describes a rebuild.
    ///
    /// - Parameters:
    ///   - configuration: a connection of the role `sovang_project`.
    ///   - pageSize: the most events in one page; about two pages are in memory.
    ///   - rowLimit: the most rows and cells that each projection holds in memory before it spills to its shadow table.
    ///   - progress: called after each page and at the beginning of each phase.
    package init(
        log: any EventLog, configuration: PostgresConfiguration,
        projections: [ProjectionDefinition] = ProjectionDefinition.all, pageSize: Int = 10_000, rowLimit: Int = 120_000,
        progress: @escaping @Sendable (RebuildProgress) -> Void = { _ in }
    ) {
        self.log = log
        var patient = configuration
        patient.statementTimeout = nil
        patient.idleInTransactionTimeout = nil
        patient.lockTimeout = .seconds(5)
        self.configuration = patient
        self.definitions = projections
        self.pageSize = pageSize
        self.rowLimit = rowLimit
        self.progress = progress
    }

    /// Rebuilds, compares and, if asked, switches.
    ///
    /// - Throws: ``ProjectionError`` `rebuild-running`, `rebuild-not-switchable`, `log-gap`; `PostgresError`; `CancellationError`.
    package func run(switching: RebuildSwitch = .never) async throws -> RebuildReport {
        let writer = try await PostgresConnection.connect(configuration)
        do {
            let report = try await run(on: writer, switching: switching)
            await writer.close()
            return report
        } catch {
            await writer.close()
            throw error
        }
    }

    private func run(on writer: PostgresConnection, switching: RebuildSwitch) async throws -> RebuildReport {
        let started = ContinuousClock.now
        let head = try await log.head().size
        report(.preparing, 0, head)
        try await prepare(on: writer)
        let folds = RebuildFolds(definitions)
        try await foldToLive(folds, head: head, on: writer)

        let snapshot = try await PostgresConnection.connect(configuration)
        do {
            let live = try await snapshot.perform { connection in
                try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                return try CheckpointTable.read(on: connection)
            }
            let targets = targets(live, head: try await log.head().size)
            try await fold(folds, to: targets, on: writer)
            let position = targets.values.max() ?? 0
            report(.writing, position, position)
            for definition in definitions {
                try await writer.perform { try folds.finish(definition, on: $0) }
            }
            let duration = ContinuousClock.now - started
            report(.comparing, position, position)
            var projections: [RebuildReport.Projection] = []
            for definition in definitions {
                projections.append(try await compare(definition, folds, live, shadow: writer, snapshot: snapshot))
            }
            await snapshot.close()
            var result = RebuildReport(projections: projections, events: position, duration: duration)
            switch switching {
            case .always:
                report(.switching, position, position)
                try await switchIn(&result, folds, on: writer)
            case .never:
                try await dropShadows(on: writer)
            }
            return result
        } catch {
            await snapshot.close()
            throw error
        }
    }

    func prepare(on writer: PostgresConnection) async throws {
        let tables = definitions.flatMap(\.tables).map(\.name)
        try await lock(on: writer)
        try await writer.perform { connection in
            // The shadow is worth nothing before the switch, which commits durably.
            try connection.script(
                "SET synchronous_commit = off; SET work_mem = '64MB'; SET maintenance_work_mem = '256MB'")
            for table in tables {
                try connection.query("SELECT read.raise_shadow(\(table))")
            }
        }
    }

    /// Takes the lock of rebuilds; that of one which was ended a moment ago may still be on its way out.
    private func lock(on writer: PostgresConnection) async throws {
        for attempt in 1...Self.lockAttempts {
            let isFree = try await writer.perform { connection in
                try connection.query("SELECT read.try_rebuild()").scalar(Bool.self)
            }
            if isFree { return }
            if attempt < Self.lockAttempts { try await Task.sleep(for: .milliseconds(50)) }
        }
        throw ProjectionError.rebuildRunning
    }

    func dropShadows(on writer: PostgresConnection) async throws {
        let tables = definitions.flatMap(\.tables).map(\.name)
        try await writer.perform { connection in
            for table in tables {
                try connection.query("SELECT read.drop_shadow(\(table))")
            }
        }
    }

    /// Folds until only what came in during the last round is left.
    private func foldToLive(_ folds: RebuildFolds, head: Int64, on writer: PostgresConnection) async throws {
        var done: Int64 = 0
        for _ in 0..<10 {
            let live = try await writer.perform { try CheckpointTable.read(on: $0) }
            let targets = targets(live, head: head)
            try await fold(folds, to: targets, on: writer)
            let reached = targets.values.max() ?? 0
            if reached - done <= Int64(pageSize) { return }
            done = reached
        }
    }

    /// How far each projection is folded: exactly as far as its live tables, or to the head if they cannot be compared.
    private func targets(_ live: [Checkpoint], head: Int64) -> [String: Int64] {
        Dictionary(
            uniqueKeysWithValues: definitions.map { definition in
                let checkpoint = live.first { $0.projection == definition.name && $0.version == definition.version }
                return (definition.name, checkpoint?.position ?? head)
            })
    }

    /// Folds on to the targets; `watch` sees each page before it is folded.
    func fold(
        _ folds: RebuildFolds, to targets: [String: Int64], on writer: PostgresConnection,
        watch: ([LogEvent]) throws -> Void = { _ in }
    ) async throws {
        let end = targets.values.max() ?? 0
        let limit = rowLimit
        var reader = EventReader(log, pageSize: pageSize)
        defer { reader.stop() }
        while let start = folds.start(before: targets) {
            try Task.checkCancellation()
            let events = try await reader.events(from: start, before: end)
            try watch(events)
            try await writer.perform { try folds.apply(events, before: targets, holding: limit, on: $0) }
            report(.folding, min(end, start + Int64(events.count)), end)
        }
    }

    private func compare(
        _ definition: ProjectionDefinition, _ folds: RebuildFolds, _ live: [Checkpoint], shadow: PostgresConnection,
        snapshot: PostgresConnection
    ) async throws -> RebuildReport.Projection {
        let position = folds.position(of: definition.name)
        let checkpoint = live.first { $0.projection == definition.name }
        let reason: String? =
            switch checkpoint {
            case nil: "the projection has not run live yet"
            case let found? where found.version != definition.version:
                "the live rows are of version \(found.version), the rebuilt ones of version \(definition.version)"
            case let found? where found.position != position:
                "the live tables stand at \(found.position), the rebuild stopped at \(position)"
            default: nil
            }
        var tables: [RebuildReport.Table] = []
        for table in definition.tables {
            async let rebuilt = shadow.perform { try TableReading.digest(of: table, in: .shadow, on: $0) }
            let live = reason == nil ? try await snapshot.perform { try TableReading.digest(of: table, in: .live, on: $0) } : nil
            var found = RebuildReport.Table(rebuilt: try await rebuilt, live: live)
            if live != nil, !found.isEqual { try await list(table, in: &found, shadow: shadow, snapshot: snapshot) }
            tables.append(found)
        }
        return RebuildReport.Projection(
            name: definition.name, version: definition.version, position: position, parked: folds.parked(definition.name),
            notCompared: reason, tables: tables)
    }

    /// Finds the first rows that differ: the short digests of one side fit into memory.
    private func list(
        _ table: TableShape, in found: inout RebuildReport.Table, shadow: PostgresConnection, snapshot: PostgresConnection
    ) async throws {
        let live = try await snapshot.perform { try TableReading.lineDigests(of: table, in: .live, on: $0) }
        found.onlyRebuilt = try await shadow.perform {
            try TableReading.lines(of: table, in: .shadow, notAmong: live, limit: Self.listed, on: $0)
        }
        let rebuilt = try await shadow.perform { try TableReading.lineDigests(of: table, in: .shadow, on: $0) }
        found.onlyLive = try await snapshot.perform {
            try TableReading.lines(of: table, in: .live, notAmong: rebuilt, limit: Self.listed, on: $0)
        }
    }

    func report(_ phase: RebuildProgress.Phase, _ position: Int64, _ target: Int64) {
        progress(RebuildProgress(phase: phase, position: position, target: target))
    }
}
