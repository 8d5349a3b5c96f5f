/// Bytes in PostgreSQL's binary format, written one value after the other into one buffer.
package struct PostgresBuffer: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    /// The first value that could not be written; what uses the buffer throws it.
    package private(set) var failure: PostgresError?

    package init() {}

    /// The number of bytes written.
    package var count: Int { bytes.count }

    /// Writes an integer in network byte order.
    package mutating func append<T: FixedWidthInteger>(integer value: T) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes bytes as they are.
    package mutating func append(contentsOf more: some Collection<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Writes bytes as they are.
    package mutating func append(bytes more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Writes bytes as they are.
    package mutating func append(raw more: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: more)
    }

    /// Writes a text in UTF-8; a NUL makes the buffer fail.
    package mutating func append(text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        if bytes[start...].contains(0) {
            fail(
                PostgresError(
                    .textHoldsNUL, "A text holds the character NUL, which PostgreSQL cannot store",
                    hint: "Remove the character from the text"))
        }
    }

    /// Writes a value with its length before it, or −1 for NULL, as arrays and COPY want it.
    package mutating func append<T: PostgresEncodable>(field value: T) {
        guard !value.isNull else {
            append(integer: Int32(-1))
            return
        }
        let start = bytes.count
        append(integer: Int32(0))
        value.encode(into: &self)
        set(Int32(truncatingIfNeeded: bytes.count - start - 4), at: start)
    }

    /// Replaces the integer that begins at an offset.
    mutating func set<T: FixedWidthInteger>(_ value: T, at offset: Int) {
        withUnsafeBytes(of: value.bigEndian) { new in
            for (index, byte) in new.enumerated() {
                bytes[offset + index] = byte
            }
        }
    }

    /// Remembers the first failure.
    package mutating func fail(_ error: PostgresError) {
        if failure == nil {
            failure = error
        }
    }

    mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }
}
