import PostgresClient

/// The folds of a rebuild, from page to page.
///
/// Unchecked: it is used by one batch after another on the rebuild's connection, each awaited, and never by two at once.
final class RebuildFolds: @unchecked Sendable {
    private var folds: [String: any AnyFold]

    init(_ definitions: [ProjectionDefinition]) {
        folds = Dictionary(uniqueKeysWithValues: definitions.map { ($0.name, $0.emptyFold()) })
    }

    /// Where a projection stands.
    func position(of name: String) -> Int64 {
        folds[name]?.position ?? 0
    }

    /// Where a projection stopped.
    func parked(_ name: String) -> ParkedEvent? {
        folds[name]?.parked
    }

    /// The first position that some projection still wants before its target.
    func start(before targets: [String: Int64]) -> Int64? {
        folds.compactMap { name, fold in
            fold.parked == nil && fold.position < targets[name] ?? 0 ? fold.position : nil
        }.min()
    }

    /// Folds a page, each projection up to its target, and spills what does not fit into memory.
    func apply(
        _ events: [LogEvent], before targets: [String: Int64], holding limit: Int, on connection: isolated PostgresConnection
    ) throws {
        for (name, fold) in folds where fold.parked == nil {
            let target = targets[name] ?? 0
            try fold.load(for: events, before: target, from: .shadow, on: connection)
            fold.apply(events, before: target)
            if fold.held > limit { try fold.spill(keeping: limit / 2, on: connection) }
        }
    }

    /// Writes a projection's rows and cells.
    func finish(_ definition: ProjectionDefinition, on connection: isolated PostgresConnection) throws {
        try folds[definition.name]?.finishShadow(on: connection)
    }
}
