import CLibPQ

extension PostgresConnection {
    /// What is set when a transaction begins.
    package enum TransactionMode: String, Sendable {
        /// Each statement sees what was committed before it.
        case readCommitted = "BEGIN ISOLATION LEVEL READ COMMITTED"
        /// All statements see one snapshot.
        case repeatableRead = "BEGIN ISOLATION LEVEL REPEATABLE READ"
        /// All statements see one snapshot and may change nothing.
        case snapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        /// As if transactions ran one after the other.
        case serializable = "BEGIN ISOLATION LEVEL SERIALIZABLE"
    }

    /// Runs the body inside a transaction: committed if it returns, rolled back if it throws.
    ///
    /// - Throws: what the body throws; `nested-transaction` if one is open; `transaction-aborted` if the body swallowed an error;
    ///   `connection-lost` if the connection broke, and then, during COMMIT, the outcome is not known.
    package func transaction<T: Sendable>(
        _ mode: TransactionMode = .readCommitted, _ body: (isolated PostgresConnection) throws -> T
    ) throws -> T {
        guard !isInTransaction else {
            throw PostgresError(
                .nestedTransaction, "A transaction is already open on this connection",
                hint: "Do the work in the outer transaction")
        }
        try command(mode.rawValue)
        let value: T
        do {
            value = try body(self)
        } catch {
            rollBack()
            throw error
        }
        do {
            let tag = try command("COMMIT")
            guard tag == "COMMIT" else {
                throw PostgresError(
                    .transactionAborted, "COMMIT was answered by \(tag): a statement had failed before",
                    hint: "Let errors leave the transaction's closure")
            }
        } catch {
            rollBack()
            throw error
        }
        return value
    }

    /// Leaves the connection without an open transaction, or closes it.
    func rollBack() {
        guard isInTransaction, let line = lineForCleanup else { return }
        let result = PQexec(line, "ROLLBACK")
        defer { PQclear(result) }
        if !Self.isSuccess(result) {
            close()
        }
    }

    /// Runs a statement without rows and parameters by the simple protocol and returns its command tag.
    @discardableResult
    private func command(_ text: String) throws(PostgresError) -> String {
        let line = try line()
        let result = PQexec(line, text)
        defer { PQclear(result) }
        guard Self.isSuccess(result) else { throw failure(result, text) }
        return String(cString: PQcmdStatus(result))
    }
}
