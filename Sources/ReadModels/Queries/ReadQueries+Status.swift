import Entry
package import EventLog
import PostgresClient

extension ReadQueries {
    /// How the projections stand to the true head of a log.
    package func statuses(
        of log: any EventLog, projections: [ProjectionDefinition] = ProjectionDefinition.all
    ) async throws -> [ProjectionStatus] {
        let checkpoints = try await pool.withConnection { try CheckpointTable.read(on: $0) }
        let head = try await log.head().size
        var statuses: [ProjectionStatus] = []
        for definition in projections {
            let checkpoint = checkpoints.first { $0.projection == definition.name }
            let position = checkpoint?.position ?? 0
            let waiting = position < head ? try await log.read(from: position, limit: 1).first?.at : nil
            let state: ProjectionStatus.State =
                switch checkpoint {
                case nil: .absent
                case let found? where found.version != definition.version: .outdated(stored: found.version)
                case let found?: found.fault.map { .parked($0) } ?? .running
                }
            statuses.append(
                ProjectionStatus(
                    name: definition.name, version: definition.version, state: state, position: position, head: head,
                    waitingSince: waiting))
        }
        return statuses
    }

    /// The digests of a projection's live tables, and the position that they hold at, from one snapshot.
    package func digests(of definition: ProjectionDefinition) async throws -> (position: Int64, tables: [TableDigest]) {
        try await snapshot { connection in
            let checkpoint = try CheckpointTable.read(on: connection).first { $0.projection == definition.name }
            let tables = try definition.tables.map { try TableReading.digest(of: $0, in: .live, on: connection) }
            return (checkpoint?.position ?? 0, tables)
        }
    }
}
