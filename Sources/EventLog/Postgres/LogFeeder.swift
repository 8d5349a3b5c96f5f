import Entry

/// Writes entries that a log has lost back into it, byte by byte as they were: after a restore, from a verified copy.
///
/// What was erasable is not among them: who asked (`log.request`), the blind index and the personal values come back from their own
/// backups, or not at all.
package struct LogFeeder: Sendable {
    private let configuration: PostgresEventLog.Configuration

    /// How many entries go in by one commit.
    private static let batchSize = 500

    /// Feeds the log of a configuration, which no daemon may be leading.
    package init(configuration: PostgresEventLog.Configuration) {
        self.configuration = configuration
    }

    /// Feeds the entries from the log's end up to a size.
    ///
    /// - Parameters:
    ///   - source: where the entries come from; it was verified.
    ///   - size: up to where.
    ///   - agrees: is shown where the log ends and throws if the source does not begin with exactly these entries. Nothing is written before.
    ///   - finish: is shown where the log ends afterwards, while nobody else can lead.
    ///   - progress: told how many entries the log holds.
    /// - Throws: ``AppendError/notLeading`` if a daemon leads, what the closures and the source throw, or `PostgresError`.
    package func feed(
        from source: any EntrySource, upTo size: Int64, agrees: (LogHead) throws -> Void,
        finish: (LogHead) async throws -> Void, progress: (Int64) -> Void = { _ in }
    ) async throws {
        var lead: Lead
        do {
            // A daemon that has just ended still holds the lead for a moment.
            let end = ContinuousClock.now + .seconds(3)
            lead = try await Lead.take(configuration, isStopping: { ContinuousClock.now > end }, onStandby: {})
        } catch is CancellationError {
            throw AppendError.notLeading
        }
        do {
            try agrees(lead.head)
            while lead.head.size < size {
                try await feed(&lead, from: source, upTo: size)
                progress(lead.head.size)
            }
            try await finish(lead.head)
        } catch {
            await lead.close()
            throw error
        }
        await lead.close()
    }

    private func feed(_ lead: inout Lead, from source: any EntrySource, upTo size: Int64) async throws {
        let first = lead.head.size
        let page = try await source.read(from: first, limit: Int(min(Int64(Self.batchSize), size - first)))
        guard let start = page.first else { throw AppendError.unavailable(sqlState: nil) }
        var batch = Batch(after: lead.head, frontier: lead.frontier, at: start.at)
        var newKinds: [EventKind: Int64] = [:]
        for entry in page {
            guard entry.seq == batch.next else { throw AppendError.unavailable(sqlState: nil) }
            let kind = EventKind(type: entry.type.string, schema: entry.schema)
            if !lead.kinds.contains(kind), newKinds[kind] == nil { newKinds[kind] = entry.seq }
            batch.append(verbatim: entry)
        }
        try await lead.commit(batch, newKinds: newKinds)
    }
}
