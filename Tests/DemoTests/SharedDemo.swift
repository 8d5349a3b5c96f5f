import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Synchronization
import Testing

/// One small demonstration in memory that several tests look at.
struct SharedDemo: Sendable {
    let log: InMemoryEventLog
    let report: Demo.Report
    let cast: DemoCast
    let entries: [EntryView]

    private static let made = Task {
        let log = DemoFixture.memory()
        let cast = Mutex<DemoCast?>(nil)
        let report = try await Demo.write(
            DemoFixture.small, into: log, lists: DemoFixture.lists, rules: .embedded(),
            cast: { all in cast.withLock { $0 = all } })
        let made = try #require(cast.withLock { $0 })
        return SharedDemo(
            log: log, report: report, cast: made, entries: Array(try await log.read(from: 0, limit: Int(log.head().size))))
    }

    /// The demonstration, made once in a run.
    static var value: SharedDemo {
        get async throws { try await made.value }
    }
}
