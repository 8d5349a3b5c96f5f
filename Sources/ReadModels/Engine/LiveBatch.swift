import Entry
import PostgresClient

/// One step of the live projections: rows, cells and checkpoints of a page in one transaction.
struct LiveBatch: Sendable {
    let definitions: [ProjectionDefinition]
    let epoch: Int64

    /// Applies a page and answers where every projection now stands.
    ///
    /// If the database refuses a row, the projections are tried one by one and the one that fails event by event, so
    /// that only it is parked, at the very event.
    func apply(_ events: [LogEvent], on connection: isolated PostgresConnection) throws -> [Checkpoint] {
        do {
            return try commit(events, definitions, on: connection)
        } catch  where Self.isRefusal(error) {
            return try definitions.flatMap { definition in
                do {
                    return try commit(events, [definition], on: connection)
                } catch  where Self.isRefusal(error) {
                    return try applySingly(events, definition, on: connection)
                }
            }
        }
    }

    private func applySingly(
        _ events: [LogEvent], _ definition: ProjectionDefinition, on connection: isolated PostgresConnection
    ) throws -> [Checkpoint] {
        var last: [Checkpoint] = []
        for event in events {
            do {
                last = try commit([event], [definition], on: connection)
            } catch  where Self.isRefusal(error) {
                return try park(definition, by: error, on: connection)
            }
        }
        return last
    }

    private func commit(
        _ events: [LogEvent], _ definitions: [ProjectionDefinition], on connection: isolated PostgresConnection
    ) throws -> [Checkpoint] {
        guard let first = events.first?.view.seq else { return [] }
        return try connection.transaction { connection in
            let found = try CheckpointTable.lock(definitions, on: connection)
            try CheckpointTable.refuseIfFenced(found, epoch: epoch)
            return try found.map { checkpoint in
                guard let definition = definitions.first(where: { $0.name == checkpoint.projection }),
                    definition.version == checkpoint.version, checkpoint.fault == nil, checkpoint.position >= first
                else { return checkpoint }
                let fold = definition.liveFold(from: checkpoint.position)
                try fold.load(for: events, before: .max, from: .live, on: connection)
                fold.apply(events, before: .max)
                guard fold.position > checkpoint.position || fold.parked != nil else { return checkpoint }
                try fold.write(to: .live, on: connection)
                let moved = Checkpoint(
                    projection: checkpoint.projection, version: checkpoint.version, position: fold.position, epoch: epoch,
                    fault: fold.parked?.fault)
                try CheckpointTable.move(moved, on: connection)
                return moved
            }
        }
    }

    private func park(
        _ definition: ProjectionDefinition, by error: any Error, on connection: isolated PostgresConnection
    ) throws -> [Checkpoint] {
        try connection.transaction { connection in
            let found = try CheckpointTable.lock([definition], on: connection)
            try CheckpointTable.refuseIfFenced(found, epoch: epoch)
            return try found.map { checkpoint in
                let parked = Checkpoint(
                    projection: checkpoint.projection, version: checkpoint.version, position: checkpoint.position, epoch: epoch,
                    fault: Self.fault(of: error))
                try CheckpointTable.move(parked, on: connection)
                return parked
            }
        }
    }

    /// Whether a row is at fault (data exception, integrity constraint, unsendable or unreadable value), and not the moment.
    private static func isRefusal(_ error: any Error) -> Bool {
        switch error {
        case let error as PostgresError:
            switch error.code {
            case .textHoldsNUL, .unencodableValue, .typeMismatch, .unexpectedNull: true
            default: error.sqlState.map { $0.hasPrefix("22") || $0.hasPrefix("23") } ?? false
            }
        case let error as ProjectionError: error.isUnreadableTable
        default: false
        }
    }

    private static func fault(of error: any Error) -> ProjectionFault {
        switch error {
        case let error as PostgresError:
            ProjectionFault(
                code: "refused-row", reason: "PostgreSQL refuses the row: \(error.sqlState ?? error.code.rawValue)")
        case let error as ProjectionError: ProjectionFault(code: error.code, reason: error.message)
        default: ProjectionFault(code: "refused-row", reason: "the row cannot be read or written")
        }
    }
}
