import Entry

/// What the log says of erased values, read when it is needed, and again when it does not explain enough.
actor ErasedMemory {
    private let read: @Sendable () async throws -> ErasedValues
    private var known: ErasedValues?

    init(read: @escaping @Sendable () async throws -> ErasedValues) { self.read = read }

    /// Why the values of an entry may be gone; `nil` if nothing in the log of now explains it.
    func explain(_ entry: EntryView, at seq: Int64) async throws -> ErasedValues.Reason? {
        if let reason = known?.explain(entry, at: seq) { return reason }
        let now = try await read()
        known = now
        return now.explain(entry, at: seq)
    }
}
