extension String: PostgresScalar {
    package static var postgresType: PostgresType { .text }
    package static var listType: PostgresType { .textArray }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(text: self)
    }

    /// Reads text, varchar, char(n), name and json.
    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> String {
        // PostgreSQL guarantees valid UTF-8 in a UTF8 database with client_encoding UTF8.
        String(decoding: try cell.bytes(of: .text, .varchar, .bpchar, .name, .json, .unknown), as: UTF8.self)
    }
}
