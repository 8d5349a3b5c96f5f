import Commendation
import Demo
import EventLog
import Foundation
import Synchronization

/// One small demonstration in memory that several tests look at.
struct SharedDemo: Sendable {
    let log: InMemoryEventLog
    let report: Demo.Report
    let people: [DemoPerson]

    private static let made = Task {
        let log = DemoFixture.memory()
        let cast = Mutex<[DemoPerson]>([])
        let report = try await Demo.write(
            DemoFixture.small, into: log, lists: DemoFixture.lists, rules: .embedded(),
            cast: { all in cast.withLock { $0 = all } })
        return SharedDemo(log: log, report: report, people: cast.withLock { $0 })
    }

    /// The demonstration, made once in a run.
    static var value: SharedDemo {
        get async throws { try await made.value }
    }
}
