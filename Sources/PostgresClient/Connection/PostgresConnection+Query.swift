import CLibPQ

extension PostgresConnection {
    /// Runs one statement and returns its rows, in binary.
    ///
    /// The statement is prepared at its first use on this connection and found again by its text.
    @discardableResult
    package func query(_ sql: SQL) throws(PostgresError) -> PostgresRows {
        do {
            return try run(sql)
        } catch {
            // The table changed under a prepared statement, or somebody deallocated it: nothing was done yet.
            guard Self.isStale(error) else { throw error }
            cache.remove(StatementCache.Key(text: sql.text, types: sql.types))
            guard !isInTransaction && isUsable else { throw error }
            return try run(sql)
        }
    }

    /// Runs one statement and returns the number of rows that it changed or returned.
    @discardableResult
    package func execute(_ sql: SQL) throws(PostgresError) -> Int {
        try query(sql).affected
    }

    /// Runs several statements without parameters, as migrations are.
    ///
    /// Outside a transaction they are one transaction together.
    package func script(_ text: String) throws(PostgresError) {
        guard !text.utf8.contains(0) else { throw PostgresError(.textHoldsNUL, "A script holds the character NUL") }
        let line = try line()
        let result = PQexec(line, text)
        defer { PQclear(result) }
        guard Self.isSuccess(result) else { throw failure(result, text) }
        cache.removeAll()
    }

    /// Asks the server for nothing, to see whether it answers.
    package func ping() throws(PostgresError) {
        let line = try line()
        let result = PQexec(line, "")
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_EMPTY_QUERY else { throw failure(result, nil) }
    }

    private func run(_ sql: SQL) throws(PostgresError) -> PostgresRows {
        try check(sql)
        let name = try prepare(sql)
        let line = try line()
        let result = sql.withParameters { count, values, lengths, formats in
            PQexecPrepared(line, name, count, values, lengths, formats, 1)
        }
        guard Self.isSuccess(result), let result else {
            defer { PQclear(result) }
            throw failure(result, sql.text)
        }
        return PostgresRows(result)
    }

    /// Whether a prepared statement has to be prepared anew: cached plan must not change result type, or it is unknown.
    private static func isStale(_ error: PostgresError) -> Bool {
        error.sqlState == "0A000" || error.sqlState == "26000"
    }

    /// Refuses what cannot be sent.
    func check(_ sql: SQL) throws(PostgresError) {
        if let failure = sql.buffer.failure {
            throw failure.stating(sql.text)
        }
        guard sql.parameters.count <= 65535 else {
            throw PostgresError(
                .misuse, "A statement has \(sql.parameters.count) parameters, and the protocol allows 65535",
                hint: "Send arrays and unnest them")
        }
        guard !sql.text.utf8.contains(0) else { throw PostgresError(.textHoldsNUL, "A statement holds the character NUL") }
    }

    /// The name under which the statement is prepared, preparing it if it is not.
    @discardableResult
    func prepare(_ sql: SQL) throws(PostgresError) -> String {
        let key = StatementCache.Key(text: sql.text, types: sql.types)
        if let name = cache.name(for: key) {
            return name
        }
        let line = try line()
        deallocateDiscarded(line)
        let name = cache.newName()
        let types = key.types.map(\.rawValue)
        let result = PQprepare(line, name, sql.text, Int32(types.count), types)
        defer { PQclear(result) }
        guard Self.isSuccess(result) else { throw failure(result, sql.text) }
        cache.insert(name, for: key)
        return name
    }

    private func deallocateDiscarded(_ line: OpaquePointer) {
        // Not inside a transaction, which would fail if a name were already gone (after DISCARD ALL by a proxy).
        guard !cache.discarded.isEmpty, PQtransactionStatus(line) == PQTRANS_IDLE else { return }
        for name in cache.takeDiscarded() {
            PQclear(PQexec(line, "DEALLOCATE \(name)"))
        }
    }

    static func isSuccess(_ result: OpaquePointer?) -> Bool {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY, PGRES_SINGLE_TUPLE: true
        default: false
        }
    }

    /// The error of a result of this connection.
    func failure(_ result: OpaquePointer?, _ statement: String?) -> PostgresError {
        switch PQresultStatus(result) {
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            // The line is now inside the COPY; ending the session is the one way out that is always right.
            close()
            return PostgresError(
                .misuse, "A COPY was sent as a plain statement; the connection was closed", statement: statement,
                hint: "Use copyIn or copyOut")
        default:
            // The end of the session may be read after its last words.
            isBroken = isBroken || PostgresError.isFatal(result)
            return PostgresError(
                result: result, statement: statement, connectionIsBad: !isUsable, wasCancelled: gate.isCancelled)
        }
    }
}

extension SQL {
    /// Calls back with the arrays that libpq wants: values, lengths and formats (all binary).
    func withParameters<T>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> T
    ) -> T {
        guard !parameters.isEmpty else { return body(0, [], [], []) }
        return buffer.bytes.withUnsafeBytes { bytes in
            // An empty value still needs an address: without one libpq takes it for NULL.
            withUnsafeBytes(of: UInt8(0)) { empty in
                let values = parameters.map { parameter -> UnsafePointer<CChar>? in
                    switch parameter.length {
                    case -1: nil
                    case 0: empty.baseAddress?.assumingMemoryBound(to: CChar.self)
                    default: bytes.baseAddress?.advanced(by: parameter.start).assumingMemoryBound(to: CChar.self)
                    }
                }
                return body(
                    Int32(parameters.count), values, parameters.map(\.length), [Int32](repeating: 1, count: parameters.count))
            }
        }
    }
}
