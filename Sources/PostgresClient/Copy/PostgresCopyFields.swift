/// The fields of one row that is written by COPY.
package struct PostgresCopyFields {
    var buffer: PostgresBuffer
    private(set) var count: Int16 = 0

    init(buffer: PostgresBuffer) {
        self.buffer = buffer
    }

    /// Appends the next field.
    ///
    /// It must have exactly the type of its column: COPY converts nothing.
    package mutating func append<T: PostgresEncodable>(_ value: T) {
        count += 1
        buffer.append(field: value)
    }

    /// Appends bytes of a longer buffer as a bytea, without an array of their own.
    package mutating func append(bytes: some Collection<UInt8>) {
        count += 1
        buffer.append(integer: Int32(truncatingIfNeeded: bytes.count))
        buffer.append(contentsOf: bytes)
    }

    /// Appends NULL.
    package mutating func appendNull() {
        count += 1
        buffer.append(integer: Int32(-1))
    }
}
