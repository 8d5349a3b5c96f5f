/// One row of a result.
package struct PostgresRow: Sendable {
    private let storage: ResultStorage
    private let index: Int

    init(storage: ResultStorage, index: Int) {
        self.storage = storage
        self.index = index
    }

    /// The number of columns.
    package var count: Int { storage.types.count }

    /// Reads a field; `T?` admits NULL.
    ///
    /// - Throws: `type-mismatch` or `unexpected-null`.
    package func decode<T: PostgresDecodable>(_: T.Type = T.self, at column: Int) throws(PostgresError) -> T {
        let value = try T.decode(try storage.cell(row: index, column: column))
        withExtendedLifetime(storage) {}
        return value
    }

    /// Reads a field; `T?` admits NULL.
    package subscript<T: PostgresDecodable>(column: Int, type: T.Type) -> T {
        get throws(PostgresError) { try decode(type, at: column) }
    }

    /// Whether a field is NULL.
    package func isNull(at column: Int) throws(PostgresError) -> Bool {
        try storage.cell(row: index, column: column).isNull
    }

    /// Calls the body with the bytes of a field where they lie, as of a bytea; nothing is copied.
    ///
    /// The bytes must not be kept beyond the call.
    /// - Throws: `unexpected-null`, or what the body throws.
    package func withBytes<T>(at column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        try withExtendedLifetime(storage) {
            guard let bytes = try storage.cell(row: index, column: column).bytes else { throw PostgresCell.unexpectedNull }
            return try body(bytes)
        }
    }
}
