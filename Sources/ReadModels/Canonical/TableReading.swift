import Crypto
package import PostgresClient

/// Reading whole read tables in their canonical form.
package enum TableReading {
    /// Calls back with each canonical line, in the order of the keys; memory stays flat.
    package static func forEachLine(
        of table: TableShape, in schema: ReadSchema, on connection: isolated PostgresConnection,
        _ body: ([UInt8]) throws -> Void
    ) throws {
        var line = CanonicalRow()
        try connection.copyOut(table.copyOut(of: schema)) { row in
            try line.encode(row, of: table)
            try body(line.bytes)
        }
    }

    /// The digest of a table.
    package static func digest(
        of table: TableShape, in schema: ReadSchema, on connection: isolated PostgresConnection
    ) throws -> TableDigest {
        var hash = SHA256()
        var rows = 0
        try forEachLine(of: table, in: schema, on: connection) { line in
            hash.update(data: line)
            rows += 1
        }
        return TableDigest(table: table.name, rows: rows, sha256: Hexadecimal.text(hash.finalize()))
    }

    /// A short digest of each line, for finding out which ones differ.
    static func lineDigests(
        of table: TableShape, in schema: ReadSchema, on connection: isolated PostgresConnection
    ) throws -> Set<LineDigest> {
        var digests: Set<LineDigest> = []
        try forEachLine(of: table, in: schema, on: connection) { digests.insert(LineDigest($0)) }
        return digests
    }

    /// The first lines that another table does not have, without their line feed.
    static func lines(
        of table: TableShape, in schema: ReadSchema, notAmong others: Set<LineDigest>, limit: Int,
        on connection: isolated PostgresConnection
    ) throws -> [String] {
        var found: [String] = []
        try forEachLine(of: table, in: schema, on: connection) { line in
            if found.count < limit, !others.contains(LineDigest(line)) {
                found.append(String(decoding: line.dropLast(), as: UTF8.self))
            }
        }
        return found
    }
}
