/// Runs a piece of work one at a time; all who ask while it runs share the next run.
actor SharedRuns {
    private var waiting: Task<Void, any Error>?
    private var last: Task<Void, any Error>?

    /// Returns once the work was done by a run that began after this call.
    func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        try await (waiting ?? schedule(work)).value
    }

    private func schedule(_ work: @escaping @Sendable () async throws -> Void) -> Task<Void, any Error> {
        let before = last
        let run = Task {
            _ = await before?.result
            begin()
            try await work()
        }
        waiting = run
        last = run
        return run
    }

    private func begin() { waiting = nil }
}
