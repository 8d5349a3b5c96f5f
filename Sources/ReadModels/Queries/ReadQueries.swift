package import PostgresClient

/// The questions that pages and interfaces ask of the read models.
///
/// Each answer comes from one snapshot.
package struct ReadQueries: Sendable {
    let pool: PostgresPool

    /// The most items of one page of a list.
    package static let pageLimit = 1_000

    /// - Parameter pool: connections of the role `sovang_read`.
    package init(pool: PostgresPool) {
        self.pool = pool
    }

    /// Runs several statements on one snapshot.
    func snapshot<T: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws -> T
    ) async throws -> T {
        try await pool.withConnection { connection in
            try connection.transaction(.snapshot) { try body($0) }
        }
    }

    /// A bounded page size.
    static func bounded(_ limit: Int) -> Int {
        min(max(limit, 1), pageLimit)
    }
}
