/// The rows that a statement returned.
///
/// They stay in the form in which they came; a field is decoded when it is asked for.
package struct PostgresRows: RandomAccessCollection, Sendable {
    private let storage: ResultStorage

    /// Takes over the result of libpq.
    init(_ result: OpaquePointer) {
        storage = ResultStorage(result)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { storage.rowCount }

    package subscript(position: Int) -> PostgresRow {
        PostgresRow(storage: storage, index: position)
    }

    /// The number of rows that the statement changed or returned.
    package var affected: Int { storage.affected }

    /// The names of the columns.
    package var columnNames: [String] { storage.names }

    /// The types of the columns.
    package var columnTypes: [PostgresType] { storage.types }

    /// The first field of the only row, as of `SELECT count(*)`.
    ///
    /// - Throws: `misuse` if there is not exactly one row.
    package func scalar<T: PostgresDecodable>(_ type: T.Type = T.self) throws(PostgresError) -> T {
        guard count == 1 else { throw PostgresError(.misuse, "One row was expected, and there are \(count)") }
        return try self[0].decode(type, at: 0)
    }

    /// Decodes one column of all rows.
    package func column<T: PostgresDecodable>(_ index: Int, as type: T.Type = T.self) throws(PostgresError) -> [T] {
        var values: [T] = []
        values.reserveCapacity(count)
        for row in indices {
            values.append(try type.decode(storage.cell(row: row, column: index)))
        }
        return values
    }

    /// Calls the body with the bytes of a field where they lie, or nil for NULL: nothing is copied.
    ///
    /// The bytes must not be kept beyond the call.
    package func withBytes<T, E: Error>(
        row: Int, at column: Int, _ body: (UnsafeRawBufferPointer?) throws(E) -> T
    ) throws -> T {
        try withExtendedLifetime(storage) {
            try body(try storage.cell(row: row, column: column).bytes)
        }
    }

    /// The number of bytes of a field, 0 for NULL: for reserving space before copying.
    package func length(row: Int, at column: Int) throws(PostgresError) -> Int {
        try storage.cell(row: row, column: column).bytes?.count ?? 0
    }
}
