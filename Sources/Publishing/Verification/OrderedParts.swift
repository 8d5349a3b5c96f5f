/// Work on the parts of something long, some side by side, whose results are taken in order.
enum OrderedParts {
    /// Runs `work` for each part and hands the results to `take` in the order of the parts; at most `width` parts are under way.
    ///
    /// - Throws: what `take` throws, or `work`; the work that is under way then is cancelled.
    static func run<Part: Sendable, Outcome: Sendable>(
        _ parts: some Sequence<Part>, width: Int, work: @escaping @Sendable (Part) async throws -> Outcome,
        take: (Outcome) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var (started, taken) = (0, 0)
            var waiting: [Int: Outcome] = [:]
            for part in parts {
                if started - taken >= width {
                    while waiting[taken] == nil, let (index, outcome) = try await group.next() { waiting[index] = outcome }
                    if let outcome = waiting.removeValue(forKey: taken) {
                        taken += 1
                        try await take(outcome)
                    }
                }
                let index = started
                started += 1
                group.addTask { (index, try await work(part)) }
            }
            while taken < started {
                while waiting[taken] == nil, let (index, outcome) = try await group.next() { waiting[index] = outcome }
                guard let outcome = waiting.removeValue(forKey: taken) else { break }
                taken += 1
                try await take(outcome)
            }
        }
    }
}
