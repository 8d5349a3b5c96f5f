import PostgresClient

/// The statements on `read.checkpoint`.
///
/// Its rows are locked before any table of their projections is touched.
enum CheckpointTable {
    private static let columns: SQL = "projection, version, position, epoch, parked, reason"

    /// Begins rows for projections that have none, and takes the lead over those of older epochs.
    static func claim(
        _ definitions: [ProjectionDefinition], epoch: Int64, on connection: isolated PostgresConnection
    ) throws -> [Checkpoint] {
        try connection.transaction { connection in
            try ensure(definitions, on: connection)
            let found = try lock(definitions, on: connection)
            try refuseIfFenced(found, epoch: epoch)
            try connection.execute(
                """
                UPDATE read.checkpoint SET epoch = \(epoch), changed_at = now() \
                WHERE projection = ANY(\(definitions.map(\.name))) AND epoch < \(epoch)
                """)
            return found
        }
    }

    /// Begins rows at position 0 for projections that have none.
    static func ensure(_ definitions: [ProjectionDefinition], on connection: isolated PostgresConnection) throws {
        try connection.execute(
            """
            INSERT INTO read.checkpoint (projection, version, position, epoch) \
            SELECT name, version, 0, 0 \
            FROM unnest(\(definitions.map(\.name)), \(definitions.map { Int32($0.version) })) AS new (name, version) \
            ON CONFLICT (projection) DO NOTHING
            """)
    }

    /// Reads and locks the rows of projections, in one order for everyone.
    static func lock(
        _ definitions: [ProjectionDefinition], on connection: isolated PostgresConnection
    ) throws -> [Checkpoint] {
        try checkpoints(
            """
            SELECT \(fragment: columns) FROM read.checkpoint WHERE projection = ANY(\(definitions.map(\.name))) \
            ORDER BY projection FOR UPDATE
            """, on: connection)
    }

    /// Reads all rows.
    static func read(on connection: isolated PostgresConnection) throws -> [Checkpoint] {
        try checkpoints("SELECT \(fragment: columns) FROM read.checkpoint ORDER BY projection", on: connection)
    }

    /// Throws if another daemon has taken over.
    static func refuseIfFenced(_ checkpoints: [Checkpoint], epoch: Int64) throws {
        if let leader = checkpoints.map(\.epoch).max(), leader > epoch {
            throw ProjectionError.fenced(epoch: epoch, leader: leader)
        }
    }

    /// Moves a row that the transaction has locked.
    static func move(_ checkpoint: Checkpoint, on connection: isolated PostgresConnection) throws {
        let parked: SQL = checkpoint.fault.map { "\($0.code)" } ?? "NULL"
        let reason: SQL = checkpoint.fault.map { "\($0.reason)" } ?? "NULL"
        let moved: SQL = """
            UPDATE read.checkpoint SET version = \(Int32(checkpoint.version)), position = \(checkpoint.position), \
            epoch = \(checkpoint.epoch), parked = \(fragment: parked), reason = \(fragment: reason), changed_at = now() \
            WHERE projection = \(checkpoint.projection)
            """
        try connection.execute(moved)
    }

    private static func checkpoints(_ sql: SQL, on connection: isolated PostgresConnection) throws -> [Checkpoint] {
        try connection.query(sql).map { row in
            let code = try row.decode(String?.self, at: 4)
            let reason = try row.decode(String?.self, at: 5)
            return Checkpoint(
                projection: try row.decode(String.self, at: 0), version: Int(try row.decode(Int32.self, at: 1)),
                position: try row.decode(Int64.self, at: 2), epoch: try row.decode(Int64.self, at: 3),
                fault: code.map { ProjectionFault(code: $0, reason: reason ?? "") })
        }
    }
}
