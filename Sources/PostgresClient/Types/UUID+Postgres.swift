package import Foundation

extension UUID: PostgresScalar {
    package static var postgresType: PostgresType { .uuid }
    package static var listType: PostgresType { .uuidArray }

    package func encode(into buffer: inout PostgresBuffer) {
        withUnsafeBytes(of: uuid) { buffer.append(raw: $0) }
    }

    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> UUID {
        let bytes = try cell.bytes(of: .uuid)
        guard bytes.count == 16 else { throw cell.mismatch(.uuid) }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }
}
