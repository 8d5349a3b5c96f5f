/// One row that comes out of COPY … TO STDOUT (FORMAT binary).
///
/// It is a view of libpq's buffer and must not be kept beyond the call that got it. COPY does not tell types, so only lengths are checked:
/// read each column as the type that it has.
package struct PostgresCopyRow {
    private let bytes: UnsafeRawBufferPointer
    /// The number of columns.
    package let count: Int

    init(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
        self.bytes = bytes
        guard bytes.count >= 2 else { throw Self.malformed }
        count = Int(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    }

    /// Reads a field; `T?` admits NULL.
    package func decode<T: PostgresDecodable>(_: T.Type = T.self, at column: Int) throws(PostgresError) -> T {
        try T.decode(try cell(column))
    }

    /// Reads a field; `T?` admits NULL.
    package subscript<T: PostgresDecodable>(column: Int, type: T.Type) -> T {
        get throws(PostgresError) { try decode(type, at: column) }
    }

    /// Calls the body with the bytes of a field where they lie; nothing is copied.
    ///
    /// - Throws: `unexpected-null`, or what the body throws.
    package func withBytes<T>(at column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        guard let bytes = try cell(column).bytes else { throw PostgresCell.unexpectedNull }
        return try body(bytes)
    }

    private func cell(_ column: Int) throws(PostgresError) -> PostgresCell {
        guard column >= 0, column < count else {
            throw PostgresError(.misuse, "The row has no column \(column); it has \(count)")
        }
        var offset = 2
        for index in 0...column {
            guard offset + 4 <= bytes.count else { throw Self.malformed }
            let length = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
            offset += 4
            guard length <= bytes.count - offset else { throw Self.malformed }
            if index == column {
                let field = length < 0 ? nil : UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
                return PostgresCell(type: .any, bytes: field)
            }
            offset += max(length, 0)
        }
        throw Self.malformed
    }

    static var malformed: PostgresError {
        PostgresError(.misuse, "A COPY row is malformed", hint: "Write the COPY with (FORMAT binary)")
    }
}
