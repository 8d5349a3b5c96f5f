extension Bool: PostgresScalar {
    package static var postgresType: PostgresType { .bool }
    package static var listType: PostgresType { .boolArray }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: UInt8(self ? 1 : 0))
    }

    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> Bool {
        try cell.integer(UInt8.self, of: .bool) != 0
    }
}
