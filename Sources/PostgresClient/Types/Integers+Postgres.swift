extension Int16: PostgresScalar {
    package static var postgresType: PostgresType { .int2 }
    package static var listType: PostgresType { .int2Array }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int16 {
        try cell.integer(Int16.self, of: .int2)
    }
}

extension Int32: PostgresScalar {
    package static var postgresType: PostgresType { .int4 }
    package static var listType: PostgresType { .int4Array }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    /// Reads int4 and int2.
    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int32 {
        if cell.bytes?.count == 2 {
            return Int32(try cell.integer(Int16.self, of: .int2))
        }
        return try cell.integer(Int32.self, of: .int4)
    }
}

extension Int64: PostgresScalar {
    package static var postgresType: PostgresType { .int8 }
    package static var listType: PostgresType { .int8Array }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    /// Reads int8, int4, int2 and oid.
    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int64 {
        switch cell.bytes?.count {
        case 4 where cell.type == .oid: Int64(try cell.integer(UInt32.self, of: .oid))
        case 4: Int64(try cell.integer(Int32.self, of: .int4))
        case 2: Int64(try cell.integer(Int16.self, of: .int2))
        default: try cell.integer(Int64.self, of: .int8)
        }
    }
}

extension Int: PostgresScalar {
    package static var postgresType: PostgresType { .int8 }
    package static var listType: PostgresType { .int8Array }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: Int64(self))
    }

    /// Reads int8, int4, int2 and oid.
    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int {
        Int(try Int64.decode(cell))
    }
}
