import CLibPQ

extension PostgresConnection {
    /// Fills a table with `COPY … FROM STDIN (FORMAT binary)`; all rows or none.
    ///
    /// - Returns: the number of rows that the server took.
    /// - Throws: what the body throws (then nothing was copied); the server's error.
    @discardableResult
    package func copyIn(_ sql: SQL, _ body: (inout PostgresCopyWriter) throws -> Void) throws -> Int {
        let line = try beginCopy(sql, PGRES_COPY_IN)
        defer { occupation = nil }
        var writer = PostgresCopyWriter { bytes in
            let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            return PQputCopyData(line, start, Int32(truncatingIfNeeded: bytes.count)) == 1 ? nil : self.lost(line)
        }
        do {
            try body(&writer)
            try writer.finish()
        } catch {
            _ = PQputCopyEnd(line, "given up by the client")
            drain(line)
            throw gate.isCancelled ? Self.cancelled : error
        }
        guard PQputCopyEnd(line, nil) == 1 else { throw lost(line) }
        return try finish(line, sql)
    }

    /// Reads the rows of `COPY (SELECT …) TO STDOUT (FORMAT binary)` one by one; the memory stays flat.
    ///
    /// - Returns: the number of rows.
    /// - Throws: what the body throws, and then the rest is cancelled; the server's error.
    @discardableResult
    package func copyOut(_ sql: SQL, _ body: (PostgresCopyRow) throws -> Void) throws -> Int {
        let line = try beginCopy(sql, PGRES_COPY_OUT)
        defer { occupation = nil }
        var isFirst = true
        while true {
            var chunk: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(line, &chunk, 0)
            guard length >= 0, let chunk else { break }
            defer { PQfreemem(chunk) }
            var bytes = UnsafeRawBufferPointer(start: chunk, count: Int(length))
            do {
                if isFirst {
                    bytes = try Self.withoutHeader(bytes)
                    isFirst = false
                    // The server sends the header together with the first row or alone.
                    if bytes.isEmpty { continue }
                }
                let row = try PostgresCopyRow(bytes)
                if row.count >= 0 {
                    try body(row)
                }
            } catch {
                gate.cancelCurrent()
                drain(line)
                throw error
            }
        }
        return try finish(line, sql)
    }

    private func beginCopy(_ sql: SQL, _ direction: ExecStatusType) throws(PostgresError) -> OpaquePointer {
        try check(sql)
        guard sql.parameters.isEmpty else {
            throw PostgresError(
                .misuse, "COPY takes no bind values", statement: sql.text, hint: "Write constants as \\(literal: …)")
        }
        let line = try line()
        let result = PQexec(line, sql.text)
        defer { PQclear(result) }
        guard PQresultStatus(result) == direction else {
            if Self.isSuccess(result) {
                throw PostgresError(.misuse, "The statement is not a COPY in this direction", statement: sql.text)
            }
            throw failure(result, sql.text)
        }
        guard PQbinaryTuples(result) == 1 else {
            close()
            throw PostgresError(
                .misuse, "The COPY is not binary; the connection was closed", statement: sql.text, hint: "Add (FORMAT binary)")
        }
        occupation = .copy
        return line
    }

    private func finish(_ line: OpaquePointer, _ sql: SQL) throws(PostgresError) -> Int {
        let result = PQgetResult(line)
        defer { PQclear(result) }
        let error = Self.isSuccess(result) ? nil : failure(result, sql.text)
        drain(line)
        if let error {
            throw error
        }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Reads what is left of a COPY until the server is ready again.
    private func drain(_ line: OpaquePointer) {
        while isUsable {
            var chunk: UnsafeMutablePointer<CChar>?
            while PQgetCopyData(line, &chunk, 0) > 0 {
                PQfreemem(chunk)
            }
            guard let result = PQgetResult(line) else { return }
            PQclear(result)
        }
    }

    private static func withoutHeader(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) -> UnsafeRawBufferPointer {
        guard bytes.count >= 19, bytes[0] == 0x50, bytes[7] == 0xFF else { throw PostgresCopyRow.malformed }
        let extensionLength = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 15, as: Int32.self)))
        guard extensionLength >= 0, bytes.count >= 19 + extensionLength else { throw PostgresCopyRow.malformed }
        return UnsafeRawBufferPointer(rebasing: bytes[(19 + extensionLength)...])
    }
}
