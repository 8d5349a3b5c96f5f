/// What may stand in a Swift array that is sent: scalars, optional scalars and `UInt8` (whose array is a bytea).
package protocol PostgresListEncodable: Sendable {
    /// The type of the array.
    static var listType: PostgresType { get }
    /// Writes the whole array.
    static func encode(list: [Self], into buffer: inout PostgresBuffer)
}

/// What may stand in a Swift array that is read.
package protocol PostgresListDecodable: Sendable {
    /// Reads the whole array.
    static func decode(list cell: PostgresCell) throws(PostgresError) -> [Self]
}

/// A scalar of which PostgreSQL has arrays.
package protocol PostgresScalar: PostgresEncodable, PostgresDecodable, PostgresListEncodable, PostgresListDecodable {}

extension PostgresScalar {
    package static func encode(list: [Self], into buffer: inout PostgresBuffer) {
        buffer.append(list: list, element: postgresType, mayHoldNull: false)
    }

    package static func decode(list cell: PostgresCell) throws(PostgresError) -> [Self] {
        var list: [Self] = []
        try cell.forEach { (element) throws(PostgresError) in list.append(try Self.decode(element)) }
        return list
    }
}

extension Optional: PostgresListEncodable where Wrapped: PostgresScalar {
    package static var listType: PostgresType { Wrapped.listType }

    package static func encode(list: [Wrapped?], into buffer: inout PostgresBuffer) {
        buffer.append(list: list, element: Wrapped.postgresType, mayHoldNull: list.contains { $0 == nil })
    }
}

extension Optional: PostgresListDecodable where Wrapped: PostgresScalar {
    package static func decode(list cell: PostgresCell) throws(PostgresError) -> [Wrapped?] {
        var list: [Wrapped?] = []
        try cell.forEach { (element) throws(PostgresError) in list.append(try Self.decode(element)) }
        return list
    }
}

extension UInt8: PostgresListEncodable, PostgresListDecodable {
    package static var listType: PostgresType { .bytea }

    package static func encode(list: [UInt8], into buffer: inout PostgresBuffer) {
        buffer.append(bytes: list)
    }

    package static func decode(list cell: PostgresCell) throws(PostgresError) -> [UInt8] {
        [UInt8](try cell.bytes(of: .bytea))
    }
}

extension Array: PostgresEncodable where Element: PostgresListEncodable {
    package static var postgresType: PostgresType { Element.listType }

    package func encode(into buffer: inout PostgresBuffer) {
        Element.encode(list: self, into: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresListDecodable {
    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> [Element] {
        try Element.decode(list: cell)
    }
}

extension Array: PostgresListEncodable where Element == UInt8 {
    package static var listType: PostgresType { .byteaArray }
}

extension Array: PostgresListDecodable where Element == UInt8 {}

extension Array: PostgresScalar where Element == UInt8 {}
