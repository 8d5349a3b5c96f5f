extension Double: PostgresScalar {
    package static var postgresType: PostgresType { .float8 }
    package static var listType: PostgresType { .float8Array }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: bitPattern)
    }

    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> Double {
        Double(bitPattern: try cell.integer(UInt64.self, of: .float8))
    }
}
