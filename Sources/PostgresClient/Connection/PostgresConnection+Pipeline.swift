import CLibPQ

extension PostgresConnection {
    /// Sends many statements without waiting for each answer.
    ///
    /// Outside a transaction they are one transaction together.
    ///
    /// - Parameters:
    ///   - statements: may be of any number; the window bounds what is under way.
    ///   - window: how many statements (or 1 MiB of values) are under way at most.
    /// - Returns: the rows of each statement.
    /// - Throws: the error of the first statement that failed; then nothing was done by any (outside a transaction).
    @discardableResult
    package func pipeline(_ statements: [SQL], window: Int = 256) throws(PostgresError) -> [PostgresRows] {
        guard !statements.isEmpty else { return [] }
        for sql in statements {
            try check(sql)
        }
        try prepareAll(statements)
        let line = try line()
        guard PQenterPipelineMode(line) == 1 else { throw lost(line) }
        occupation = .pipeline
        defer { occupation = nil }
        var run = PipelineRun()
        run.rows.reserveCapacity(statements.count)
        var chunkBefore = 0
        while run.sent < statements.count && run.failure == nil {
            try sendChunk(statements, of: max(window / 2, 1), line, &run)
            // The answers of the chunk before are read while the server works on this one.
            receive(until: chunkBefore, statements, line, &run)
            chunkBefore = run.sent
        }
        guard isUsable, PQpipelineSync(line) == 1 else { throw run.failure ?? lost(line) }
        receive(until: run.sent, statements, line, &run)
        try leavePipeline(line, run.failure)
        if let failure = run.failure {
            throw failure
        }
        return run.rows
    }

    /// How far a pipeline has come.
    private struct PipelineRun {
        var rows: [PostgresRows] = []
        var failure: PostgresError?
        var sent = 0
        var received = 0
    }

    private func sendChunk(
        _ statements: [SQL], of count: Int, _ line: OpaquePointer, _ run: inout PipelineRun
    ) throws(PostgresError) {
        let end = min(run.sent + count, statements.count)
        var bytes = 0
        while run.sent < end && bytes < 1 << 19 {
            let sql = statements[run.sent]
            guard send(sql, line) else {
                // A Sync would commit what was sent before: without the rest that must not be.
                let failure = lost(line)
                close()
                throw failure
            }
            bytes += sql.buffer.count
            run.sent += 1
        }
        guard PQsendFlushRequest(line) == 1, PQflush(line) == 0 else {
            let failure = lost(line)
            close()
            throw failure
        }
    }

    private func send(_ sql: SQL, _ line: OpaquePointer) -> Bool {
        let types = sql.types
        let name = cache.name(for: StatementCache.Key(text: sql.text, types: types))
        return sql.withParameters { count, values, lengths, formats in
            if let name {
                return PQsendQueryPrepared(line, name, count, values, lengths, formats, 1) == 1
            }
            return PQsendQueryParams(line, sql.text, count, types.map(\.rawValue), values, lengths, formats, 1) == 1
        }
    }

    private func receive(until end: Int, _ statements: [SQL], _ line: OpaquePointer, _ run: inout PipelineRun) {
        while run.received < end {
            guard let result = PQgetResult(line) else {
                run.failure = run.failure ?? lost(line)
                return
            }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
                run.rows.append(PostgresRows(result))
            case PGRES_PIPELINE_ABORTED:
                PQclear(result)
            default:
                run.failure = run.failure ?? failure(result, statements[run.received].text)
                PQclear(result)
            }
            guard isUsable else { return }
            // Each statement's results end with NULL.
            while let more = PQgetResult(line) {
                PQclear(more)
            }
            run.received += 1
        }
    }

    private func leavePipeline(_ line: OpaquePointer, _ failure: PostgresError?) throws(PostgresError) {
        var endsMissing = 0
        while isUsable && endsMissing < 2 {
            guard let result = PQgetResult(line) else {
                endsMissing += 1
                continue
            }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC:
                guard PQexitPipelineMode(line) == 1 else { break }
                return
            case PGRES_FATAL_ERROR:
                // The implicit commit at the Sync can fail, e.g. by a deferred constraint.
                let late = self.failure(result, nil)
                if failure == nil && isUsable {
                    try leavePipeline(line, late)
                    throw late
                }
            default:
                continue
            }
        }
        let broken = failure ?? lost(line)
        close()
        throw broken
    }

    /// Prepares what is not prepared, outside the pipeline.
    ///
    /// Texts beyond the cache's capacity are sent unprepared.
    private func prepareAll(_ statements: [SQL]) throws(PostgresError) {
        var seen: Set<StatementCache.Key> = []
        for sql in statements where seen.insert(StatementCache.Key(text: sql.text, types: sql.types)).inserted {
            guard seen.count <= configuration.statementCacheSize / 2 else { return }
            try prepare(sql)
        }
    }

    func lost(_ line: OpaquePointer) -> PostgresError {
        let message = String(cString: PQerrorMessage(line)).split(separator: "\n").joined(separator: "; ")
        return PostgresError(
            isUsable ? .misuse : .connectionLost, message.isEmpty ? "The connection broke" : message,
            hint: "Connect again and look whether the last change was made before repeating it")
    }
}
