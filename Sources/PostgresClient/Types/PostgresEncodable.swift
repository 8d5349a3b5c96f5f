/// A value that can be sent in PostgreSQL's binary format.
package protocol PostgresEncodable: Sendable {
    /// The type that the parameter is declared with.
    static var postgresType: PostgresType { get }
    /// Whether the value stands for NULL.
    var isNull: Bool { get }
    /// Writes the value, without its length.
    func encode(into buffer: inout PostgresBuffer)
}

extension PostgresEncodable {
    package var isNull: Bool { false }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }

    package var isNull: Bool {
        self?.isNull ?? true
    }

    package func encode(into buffer: inout PostgresBuffer) {
        self?.encode(into: &buffer)
    }
}
