import EventLog
import PostgresClient

extension Rebuild {
    /// How often a switch tries to get the tables from their readers.
    private static let attempts = 5

    /// Brings the shadow up to the live tables and puts it in their place, all projections in one transaction.
    func switchIn(_ report: inout RebuildReport, _ folds: RebuildFolds, on writer: PostgresConnection) async throws {
        for projection in report.projections {
            if let parked = projection.parked { throw ProjectionError.notSwitchable(projection.name, because: parked.told) }
        }
        // Until here the shadow has neither indexes nor a place in the write-ahead log: a rebuild that only compares needs none.
        for table in definitions.flatMap(\.tables) {
            try await writer.perform { _ = try $0.query("SELECT read.index_shadow(\(table.name), false)") }
        }
        var positions = Dictionary(uniqueKeysWithValues: report.projections.map { ($0.name, $0.position) })
        // Most of what is missing is caught up while the live projections go on; the rest under the lock.
        try await catchUp(&positions, to: try await log.head().size, on: writer)
        for attempt in 1...Self.attempts {
            do {
                try await switchOnce(&positions, on: writer)
                break
            } catch let error as PostgresError where error.code == .lockTimedOut && attempt < Self.attempts {
                continue
            }
        }
        for place in report.projections.indices {
            report.projections[place].isSwitched = true
        }
    }

    private func switchOnce(_ positions: inout [String: Int64], on writer: PostgresConnection) async throws {
        let definitions = definitions
        let live = try await writer.perform { connection in
            try connection.script("SET synchronous_commit = on")
            try connection.script("BEGIN")
            try CheckpointTable.ensure(definitions, on: connection)
            return try CheckpointTable.lock(definitions, on: connection)
        }
        var reached = positions
        do {
            // The live tables may have gone on while the shadow caught up, or not yet have come as far.
            let target = live.map(\.position).max() ?? 0
            try await catchUp(&reached, to: target, on: writer)
            let moved = reached
            try await writer.perform { connection in
                for definition in definitions {
                    for table in definition.tables {
                        try connection.query("SELECT read.switch_shadow(\(table.name))")
                    }
                    let epoch = live.first { $0.projection == definition.name }?.epoch ?? 0
                    try CheckpointTable.move(
                        Checkpoint(
                            projection: definition.name, version: definition.version, position: moved[definition.name] ?? 0,
                            epoch: epoch, fault: nil), on: connection)
                }
                try connection.script("COMMIT")
            }
            positions = reached
        } catch {
            // Rolled back: what was caught up under the lock is caught up again.
            try? await writer.perform { try $0.script("ROLLBACK") }
            throw error
        }
    }

    /// Applies to the shadow tables, which have their keys now, what came after the rebuild.
    private func catchUp(_ positions: inout [String: Int64], to target: Int64, on writer: PostgresConnection) async throws {
        var reader = EventReader(log, pageSize: min(pageSize, 2_000))
        defer { reader.stop() }
        let definitions = definitions
        while let start = positions.values.min(), start < target {
            try Task.checkCancellation()
            let events = try await reader.events(from: start, before: target)
            let before = positions
            positions = try await writer.perform { connection in
                try Self.apply(events, to: definitions, from: before, before: target, on: connection)
            }
        }
    }

    private static func apply(
        _ events: [LogEvent], to definitions: [ProjectionDefinition], from positions: [String: Int64], before target: Int64,
        on connection: isolated PostgresConnection
    ) throws -> [String: Int64] {
        var reached = positions
        for definition in definitions {
            let fold = definition.liveFold(from: positions[definition.name] ?? 0)
            guard fold.position < target else { continue }
            try fold.load(for: events, before: target, from: .shadow, on: connection)
            fold.apply(events, before: target)
            if let parked = fold.parked { throw ProjectionError.notSwitchable(definition.name, because: parked.told) }
            try fold.write(to: .shadow, on: connection)
            reached[definition.name] = fold.position
        }
        return reached
    }
}
