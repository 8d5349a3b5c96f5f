import Entry
import EventLog

/// Reads the log one page ahead, so that reading and scanning overlap with folding.
struct EventReader {
    private let log: any EventLog
    private let pageSize: Int
    private var ahead: (start: Int64, page: Task<[LogEvent], any Error>)?

    init(_ log: any EventLog, pageSize: Int) {
        self.log = log
        self.pageSize = pageSize
    }

    /// The events from a position on; the page after them is already being read when this returns, if there is one before `end`.
    mutating func events(from start: Int64, before end: Int64) async throws -> [LogEvent] {
        if ahead?.start != start { stop() }
        let task = ahead?.page ?? read(from: start)
        let events = try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
        ahead = nil
        guard let first = events.first, let last = events.last else { throw ProjectionError.gap(expected: start, found: end) }
        guard first.view.seq == start else { throw ProjectionError.gap(expected: start, found: first.view.seq) }
        let next = last.view.seq + 1
        if next < end { ahead = (next, read(from: next)) }
        return events
    }

    /// Gives up what is being read ahead.
    mutating func stop() {
        ahead?.page.cancel()
        ahead = nil
    }

    private func read(from start: Int64) -> Task<[LogEvent], any Error> {
        Task { [log, pageSize] in
            try await log.read(from: start, limit: pageSize).map(LogEvent.init)
        }
    }
}
