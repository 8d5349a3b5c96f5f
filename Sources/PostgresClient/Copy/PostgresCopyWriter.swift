/// Writes rows into a COPY … FROM STDIN (FORMAT binary).
package struct PostgresCopyWriter {
    /// What is sent at a time, in bytes.
    private static let chunk = 1 << 16

    private var buffer = PostgresBuffer()
    private let send: (UnsafeRawBufferPointer) -> PostgresError?
    /// The number of rows written so far.
    package private(set) var rows = 0

    init(send: @escaping (UnsafeRawBufferPointer) -> PostgresError?) {
        self.send = send
        buffer.reserve(Self.chunk + 1 << 14)
        // "PGCOPY\n\377\r\n\0", no flags, no header extension (PostgreSQL, COPY, "File Formats, Binary Format").
        buffer.append(
            bytes: [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8))
    }

    /// Writes one row: the closure appends each field in the order of the columns.
    ///
    /// - Throws: what the closure throws; an error if a value cannot be written or the connection broke.
    package mutating func row(_ fields: (inout PostgresCopyFields) throws -> Void) throws {
        let start = buffer.count
        buffer.append(integer: Int16(0))
        var row = PostgresCopyFields(buffer: buffer)
        // Only one owner at a time, so that appending does not copy the buffer.
        buffer = PostgresBuffer()
        try fields(&row)
        let count = row.count
        swap(&buffer, &row.buffer)
        if let failure = buffer.failure {
            throw failure
        }
        buffer.set(count, at: start)
        rows += 1
        if buffer.count >= Self.chunk {
            try flush()
        }
    }

    mutating func finish() throws(PostgresError) {
        buffer.append(integer: Int16(-1))
        try flush()
    }

    private mutating func flush() throws(PostgresError) {
        let failure = buffer.bytes.withUnsafeBytes { send($0) }
        buffer.removeAll()
        if let failure {
            throw failure
        }
    }
}
