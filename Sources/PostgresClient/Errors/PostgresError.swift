/// What went wrong between this process and PostgreSQL.
///
/// The description says what happened and what to do next. It never holds a bind value: they are sent apart from the statement,
/// and the places where the server repeats them (DETAIL, quoted input in data exceptions) are left out.
package struct PostgresError: Error, Sendable {
    /// A stable name for the kind of failure.
    package enum Code: String, Sendable, Hashable {
        /// No connection could be made; nothing was sent.
        case connectionFailed = "connection-failed"
        /// The connection broke while it was in use; the outcome of the last statement or commit is not known.
        case connectionLost = "connection-lost"
        /// The connection had been closed or had broken before; nothing was sent.
        case connectionClosed = "connection-closed"
        /// The server answered with an error; the connection is still usable.
        case queryFailed = "query-failed"
        /// The task was cancelled or the statement was cancelled by a person.
        case cancelled = "cancelled"
        /// The statement ran longer than `statement_timeout`.
        case statementTimedOut = "statement-timed-out"
        /// A lock was not granted within `lock_timeout`.
        case lockTimedOut = "lock-timed-out"
        /// COMMIT was answered by a roll-back, because an error inside the transaction had been swallowed.
        case transactionAborted = "transaction-aborted"
        /// A transaction was begun inside another.
        case nestedTransaction = "nested-transaction"
        /// The pool had no free connection within its wait limit.
        case poolExhausted = "pool-exhausted"
        /// The pool was closed.
        case poolClosed = "pool-closed"
        /// A text holds a NUL character, which PostgreSQL cannot store.
        case textHoldsNUL = "text-holds-nul"
        /// A value cannot be written as its PostgreSQL type.
        case unencodableValue = "unencodable-value"
        /// A field does not have the type that was asked for.
        case typeMismatch = "type-mismatch"
        /// A field is NULL and the type asked for is not optional.
        case unexpectedNull = "unexpected-null"
        /// The statement or the calls do not fit together, e.g. a COPY with parameters.
        case misuse = "misuse"
    }

    /// The kind of failure.
    package let code: Code
    /// The five-character SQLSTATE, if the server answered.
    package let sqlState: String?
    /// What happened, in English, without bind values.
    package let message: String
    /// The text of the statement, with `$n` in place of values.
    package let statement: String?
    /// What to do next.
    package let hint: String?
    /// The constraint that was violated.
    package let constraint: String?
    /// DETAIL of the server.
    ///
    /// It may hold stored or bound values: never log or show it.
    package let detail: String?

    package init(
        _ code: Code, _ message: String, sqlState: String? = nil, statement: String? = nil, hint: String? = nil,
        constraint: String? = nil, detail: String? = nil
    ) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
        self.statement = statement
        self.hint = hint
        self.constraint = constraint
        self.detail = detail
    }

    /// Whether the connection is gone; with `connectionLost` the outcome of what was under way is not known.
    package var isConnectionLost: Bool {
        code == .connectionLost || code == .connectionClosed
    }

    /// Whether something was sent whose outcome is not known.
    package var isOutcomeUnknown: Bool {
        code == .connectionLost
    }

    /// Whether the same work may succeed if it is simply done again (serialization failure, deadlock).
    package var isRetriable: Bool {
        sqlState == "40001" || sqlState == "40P01"
    }

    /// The same error, told with the statement that caused it.
    func stating(_ statement: String) -> PostgresError {
        PostgresError(
            code, message, sqlState: sqlState, statement: self.statement ?? statement, hint: hint, constraint: constraint,
            detail: detail)
    }
}
