import CLibPQ

/// One connection to PostgreSQL, an actor on a thread of its own.
///
/// Every call blocks that thread and nothing else. A hop to the actor costs far more than a row, so a batch goes over in one closure:
///
/// ```swift
/// let total = try await connection.perform { connection in
///     try connection.transaction { connection in
///         try connection.execute("INSERT INTO t (id) VALUES (\(id))")
///         return try connection.query("SELECT count(*) FROM t").first?.decode(Int64.self, at: 0)
///     }
/// }
/// ```
///
/// After an error of the server the connection is usable; after one with `isConnectionLost` it never is again.
package actor PostgresConnection {
    private let executor: ThreadExecutor
    nonisolated package var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// What the connection was made with.
    nonisolated package let configuration: PostgresConfiguration
    nonisolated let gate = CancelGate()

    // Touched only on the actor and, when nobody else can, in deinit.
    private nonisolated(unsafe) var handle: OpaquePointer?
    var cache: StatementCache
    /// Whether the server has ended the session, although libpq may not have noticed yet.
    var isBroken = false
    /// Set while a COPY or a pipeline has the line.
    var occupation: Occupation?

    enum Occupation: String {
        case copy = "a COPY"
        case pipeline = "a pipeline"
    }

    private init(_ configuration: PostgresConfiguration) {
        self.configuration = configuration
        executor = ThreadExecutor(name: "postgres")
        cache = StatementCache(capacity: configuration.statementCacheSize)
    }

    deinit {
        gate.close()
        if let handle {
            PQfinish(handle)
        }
        executor.stop()
    }

    /// Connects and sets the session's time-outs.
    ///
    /// - Throws: `connection-failed` with the reason of the server or the operating system.
    package static func connect(_ configuration: PostgresConfiguration) async throws(PostgresError) -> PostgresConnection {
        let connection = PostgresConnection(configuration)
        try await connection.open()
        return connection
    }

    private func open() throws(PostgresError) {
        // Before dbname: defaults that the connection string may change. After it: what it may not.
        let parameters = [
            ("connect_timeout", String(configuration.connectTimeoutSeconds)), ("application_name", configuration.applicationName),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            // A role may have set limits for itself that end its sessions before they begin; ours are set right below.
            ("options", "-c statement_timeout=0 -c lock_timeout=0"),
            ("dbname", configuration.connectionString), ("client_encoding", "UTF8"),
        ]
        let opened = Self.withCStrings(parameters.map(\.0)) { names in
            Self.withCStrings(parameters.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let opened else { throw PostgresError(.connectionFailed, "Out of memory") }
        guard PQstatus(opened) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(opened)).split(separator: "\n").joined(separator: "; ")
            PQfinish(opened)
            throw PostgresError(
                .connectionFailed, message,
                hint: "Check that PostgreSQL runs and that the connection string names its socket or host")
        }
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        handle = opened
        gate.open(opened)
        do {
            try script(configuration.sessionSettings)
        } catch {
            close()
            throw error
        }
    }

    /// Whether statements can be sent.
    package var isUsable: Bool {
        handle.map { PQstatus($0) == CONNECTION_OK && !isBroken } ?? false
    }

    /// Whether a transaction is open, failed ones included.
    package var isInTransaction: Bool {
        guard let handle else { return false }
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    /// The process id of the server process behind the connection.
    package var backendProcessID: Int32 {
        handle.map { PQbackendPID($0) } ?? 0
    }

    /// The version of the server, such as 150018 for 15.18.
    package var serverVersion: Int32 {
        handle.map { PQserverVersion($0) } ?? 0
    }

    /// Ends the session.
    ///
    /// What was not committed is rolled back.
    package func close() {
        gate.close()
        if let handle {
            PQfinish(handle)
        }
        handle = nil
    }

    /// Cancels the statement under way, if any; it then fails with `cancelled`.
    nonisolated package func cancel() {
        gate.cancelCurrent()
    }

    /// Runs a batch with one hop to the connection's thread.
    ///
    /// If the task is cancelled, the statement under way is cancelled too.
    ///
    /// - Throws: what the body throws; `cancelled` if the task was cancelled.
    nonisolated package func perform<T: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws -> T
    ) async throws -> T {
        let ticket = gate.ticket()
        return try await withTaskCancellationHandler {
            try await run(ticket, body)
        } onCancel: {
            gate.cancel(ticket)
        }
    }

    private func run<T: Sendable>(_ ticket: UInt64, _ body: @Sendable (isolated PostgresConnection) throws -> T) throws -> T {
        gate.begin(ticket)
        defer { gate.end() }
        // A cancellation before `begin` found no batch to cancel; it is seen here.
        guard !Task.isCancelled else { throw Self.cancelled }
        return try body(self)
    }

    static var cancelled: PostgresError {
        PostgresError(.cancelled, "The task was cancelled")
    }

    /// The libpq handle, if statements can be sent now.
    func line() throws(PostgresError) -> OpaquePointer {
        guard let handle, isUsable else {
            throw PostgresError(.connectionClosed, "The connection is closed or broken", hint: "Connect again")
        }
        if let occupation {
            throw PostgresError(.misuse, "The connection is busy with \(occupation.rawValue)", hint: "Finish it first")
        }
        if gate.isCancelled {
            throw Self.cancelled
        }
        return handle
    }

    /// The libpq handle even if the batch is cancelled, for cleaning up.
    var lineForCleanup: OpaquePointer? {
        isUsable ? handle : nil
    }

    private static func withCStrings<T>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> T) -> T {
        func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> T {
            guard index < strings.count else { return body(pointers + [nil]) }
            return strings[index].withCString { next(index + 1, pointers + [$0]) }
        }
        return next(0, [])
    }
}
