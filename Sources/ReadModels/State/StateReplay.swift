package import Commendation
import Entry
package import EventLog
package import PostgresClient

/// Folds the log from nothing up to a position and tells what it comes to there.
///
/// It reads entries and nothing else: neither the live tables nor the columns beside the bytes.
package struct StateReplay: Sendable {
    private let log: any EventLog
    private let rebuild: Rebuild

    /// Describes a replay; it uses the shadow tables, so that no rebuild can run at the same time.
    ///
    /// - Parameter configuration: a connection of the role `sovang_project`.
    package init(
        log: any EventLog, configuration: PostgresConfiguration, projections: [ProjectionDefinition] = ProjectionDefinition.all,
        pageSize: Int = 10_000, rowLimit: Int = 120_000, progress: @escaping @Sendable (RebuildProgress) -> Void = { _ in }
    ) {
        self.log = log
        rebuild = Rebuild(
            log: log, configuration: configuration, projections: projections, pageSize: pageSize, rowLimit: rowLimit,
            progress: progress)
    }

    /// The digest of the state that the entries before a position come to.
    ///
    /// - Throws: ``ProjectionError`` `rebuild-running`, `log-gap`, `stream-gap`, `digest-not-whole`; `PostgresError`;
    ///   `CancellationError`.
    package func digest(upTo position: Int64) async throws -> StateDigested {
        let size = try await log.head().size
        guard position <= size else { throw ProjectionError.gap(expected: position, found: size) }
        let writer = try await PostgresConnection.connect(rebuild.configuration)
        do {
            rebuild.report(.preparing, 0, position)
            try await rebuild.prepare(on: writer)
            let digest = try await digest(upTo: position, on: writer)
            try await rebuild.dropShadows(on: writer)
            await writer.close()
            return digest
        } catch {
            await writer.close()
            throw error
        }
    }

    private func digest(upTo position: Int64, on writer: PostgresConnection) async throws -> StateDigested {
        let folds = RebuildFolds(rebuild.definitions)
        let targets = Dictionary(uniqueKeysWithValues: rebuild.definitions.map { ($0.name, position) })
        var count = StreamCount()
        try await rebuild.fold(folds, to: targets, on: writer) { try count.add($0, before: position) }
        rebuild.report(.writing, position, position)
        var tables: [String: TableFigure] = [:]
        for definition in rebuild.definitions {
            if let parked = folds.parked(definition.name) {
                throw ProjectionError.stateNotWhole(definition.name, because: "stands still at \(parked.told)")
            }
            let digests = try await writer.perform { connection in
                try folds.finish(definition, on: connection)
                return try definition.tables.map { try TableReading.digest(of: $0, in: .shadow, on: connection) }
            }
            for digest in digests { tables[digest.table] = TableFigure(digest, of: definition) }
        }
        guard count.position == position else { throw ProjectionError.gap(expected: count.position, found: position) }
        return StateDigested(upTo: position, tables: tables, streams: count.tally.figures)
    }
}
