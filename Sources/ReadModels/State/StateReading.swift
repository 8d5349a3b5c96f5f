package import Commendation
import Entry
import Foundation
package import PostgresClient

/// Reads what the live read tables and the log come to at one position, in one view of both.
///
/// Nothing waits for it: it reads a snapshot, while the projections go on.
package struct StateReading: Sendable {
    private let configuration: PostgresConfiguration
    private let definitions: [ProjectionDefinition]
    private let patience: Duration

    /// How long to wait before looking again whether all projections stand at one position.
    private static let pause = Duration.milliseconds(200)

    /// Describes a reading.
    ///
    /// - Parameters:
    ///   - configuration: a connection of the role `sovang_project`.
    ///   - patience: how long the projections may take to come to one position.
    package init(
        configuration: PostgresConfiguration, projections: [ProjectionDefinition] = ProjectionDefinition.all,
        patience: Duration = .seconds(60)
    ) {
        var patient = configuration
        patient.statementTimeout = nil
        patient.idleInTransactionTimeout = nil
        self.configuration = patient
        definitions = projections
        self.patience = patience
    }

    /// The digest of the state where the projections stand.
    ///
    /// - Throws: ``ProjectionError`` `digest-not-whole` if one is parked or of another version, `digest-not-still` if they do not come to
    ///   one position in time; `PostgresError`; `CancellationError`.
    package func digest() async throws -> StateDigested {
        let connection = try await PostgresConnection.connect(configuration)
        do {
            let end = ContinuousClock.now + patience
            while true {
                try Task.checkCancellation()
                let definitions = definitions
                let found = try await connection.perform { connection in
                    try connection.transaction(.snapshot) { try Self.digest(definitions, on: $0) }
                }
                if let found {
                    await connection.close()
                    return found
                }
                guard ContinuousClock.now < end else { throw ProjectionError.stateNotStill }
                try await Task.sleep(for: Self.pause)
            }
        } catch {
            await connection.close()
            throw error
        }
    }

    /// The digest, or nil while the projections stand at different positions.
    private static func digest(
        _ definitions: [ProjectionDefinition], on connection: isolated PostgresConnection
    ) throws -> StateDigested? {
        guard let position = try position(of: definitions, on: connection) else { return nil }
        var tables: [String: TableFigure] = [:]
        for definition in definitions {
            for table in definition.tables {
                let digest = try TableReading.digest(of: table, in: .live, on: connection)
                tables[table.name] = TableFigure(digest, of: definition)
            }
        }
        let streams = try streams(before: position, on: connection)
        let counted = streams.values.reduce(0) { $0 + $1.events }
        guard counted == position else { throw ProjectionError.gap(expected: counted, found: position) }
        return StateDigested(upTo: position, tables: tables, streams: streams)
    }

    /// The one position at which all projections stand.
    private static func position(
        of definitions: [ProjectionDefinition], on connection: isolated PostgresConnection
    ) throws -> Int64? {
        let checkpoints = try CheckpointTable.read(on: connection)
        var positions: Set<Int64> = []
        for definition in definitions {
            guard let checkpoint = checkpoints.first(where: { $0.projection == definition.name }) else {
                throw ProjectionError.stateNotWhole(definition.name, because: "has not run yet")
            }
            guard checkpoint.version == definition.version else {
                throw ProjectionError.stateNotWhole(
                    definition.name, because: "holds rows of version \(checkpoint.version), not \(definition.version)")
            }
            if let fault = checkpoint.fault {
                throw ProjectionError.stateNotWhole(definition.name, because: "stands still at \(checkpoint.position): \(fault)")
            }
            positions.insert(checkpoint.position)
        }
        return positions.count == 1 ? positions.first : nil
    }

    /// Counts the streams where they lie; memory stays flat.
    private static func streams(
        before position: Int64, on connection: isolated PostgresConnection
    ) throws -> [String: StreamFigure] {
        var tally = StreamTally()
        let sql: SQL = """
            COPY (SELECT counted.stream, counted.events, first.leaf \
            FROM (SELECT stream, count(*) AS events FROM log.entry \
            WHERE seq < \(literal: String(position))::bigint GROUP BY stream) AS counted \
            LEFT JOIN LATERAL (SELECT leaf FROM log.entry \
            WHERE entry.stream = counted.stream AND entry.stream_seq = 0 OFFSET 0) AS first ON true \
            ORDER BY counted.stream) TO STDOUT (FORMAT binary)
            """
        try connection.copyOut(sql) { row in
            let id = try row.decode(UUID.self, at: 0)
            guard let leaf = try row.decode([UInt8]?.self, at: 2) else {
                throw ProjectionError.streamGap(id.text, expected: 0)
            }
            tally.add(try EntryView(leaf).streamKind.string, id, events: try row.decode(Int64.self, at: 1))
        }
        return tally.figures
    }
}
