import CLibPQ

/// Keeps a result of libpq alive as long as rows of it are used.
///
/// A `PGresult` is independent of its connection and is only read after it was received, so it may be read from any thread.
final class ResultStorage: Sendable {
    private nonisolated(unsafe) let result: OpaquePointer
    let rowCount: Int
    let types: [PostgresType]

    init(_ result: OpaquePointer) {
        self.result = result
        rowCount = Int(PQntuples(result))
        types = (0..<PQnfields(result)).map { PostgresType(rawValue: PQftype(result, $0)) }
    }

    deinit {
        PQclear(result)
    }

    /// Rows changed or, for SELECT, returned.
    var affected: Int {
        Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    var names: [String] {
        types.indices.map { String(cString: PQfname(result, Int32($0))) }
    }

    /// The field; a column that does not exist is an error.
    func cell(row: Int, column: Int) throws(PostgresError) -> PostgresCell {
        guard column >= 0, column < types.count, row >= 0, row < rowCount else {
            throw PostgresError(.misuse, "The result has no column \(column); it has \(types.count)")
        }
        let (row, field) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
        let length = Int(PQgetlength(result, row, field))
        if length == 0 && PQgetisnull(result, row, field) == 1 {
            return PostgresCell(type: types[column], bytes: nil)
        }
        return PostgresCell(
            type: types[column], bytes: UnsafeRawBufferPointer(start: PQgetvalue(result, row, field), count: length))
    }
}
