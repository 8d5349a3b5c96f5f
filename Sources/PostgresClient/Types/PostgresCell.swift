/// A field of a row as it came from the server.
///
/// The bytes belong to the result or the COPY buffer and must not be kept beyond the call that got the cell.
package struct PostgresCell {
    /// The declared type; `any` in a COPY stream, which does not tell it.
    package let type: PostgresType
    /// The bytes, or nil for NULL.
    package let bytes: UnsafeRawBufferPointer?

    @inline(__always)
    init(type: PostgresType, bytes: UnsafeRawBufferPointer?) {
        self.type = type
        self.bytes = bytes
    }

    /// Whether the field is NULL.
    package var isNull: Bool { bytes == nil }

    /// The bytes, if the field is not NULL and its type is one of the given or not known.
    @inline(__always)
    package func bytes(of first: PostgresType, _ others: PostgresType...) throws(PostgresError) -> UnsafeRawBufferPointer {
        guard let bytes else { throw Self.unexpectedNull }
        guard type == first || type == .any || others.contains(type) else { throw mismatch(first) }
        return bytes
    }

    /// An integer of exactly as many bytes as the field has to have.
    @inline(__always)
    package func integer<T: FixedWidthInteger>(_: T.Type, of type: PostgresType) throws(PostgresError) -> T {
        guard let bytes else { throw Self.unexpectedNull }
        guard self.type == type || self.type == .any, bytes.count == MemoryLayout<T>.size else { throw mismatch(type) }
        return T(bigEndian: bytes.loadUnaligned(as: T.self))
    }

    static var unexpectedNull: PostgresError {
        PostgresError(.unexpectedNull, "A field is NULL where a value was expected", hint: "Decode it as an optional")
    }

    func mismatch(_ wanted: PostgresType) -> PostgresError {
        PostgresError(
            .typeMismatch,
            "A field of type \(type.rawValue) with \(bytes?.count ?? -1) bytes cannot be read as type \(wanted.rawValue)",
            hint: "Cast the column in the statement")
    }
}
