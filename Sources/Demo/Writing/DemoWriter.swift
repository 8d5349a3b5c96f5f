import EventLog

/// Appends what is handed on, one bulk after the other, while the next ones are being made.
struct DemoWriter {
    /// How many bulks may be ready and not yet durable.
    private static let depth = 3

    private let log: any BulkLog
    private var tasks: [Task<Void, any Error>] = []

    init(_ log: any BulkLog) { self.log = log }

    /// Makes requests ready and has them appended behind those before; waits only if too much is under way.
    mutating func write(_ requests: [AppendRequest]) async throws {
        let log = log
        let bulk = try await log.prepare(requests)
        let before = tasks.last
        tasks.append(
            Task {
                try await before?.value
                do {
                    try await log.append(bulk)
                } catch AppendError.requestReused {
                    throw DemoFault(.logNotEmpty)
                }
            })
        if tasks.count >= Self.depth { try await tasks.removeFirst().value }
    }

    /// Waits until all is durable.
    mutating func finish() async throws {
        while !tasks.isEmpty { try await tasks.removeFirst().value }
    }
}
