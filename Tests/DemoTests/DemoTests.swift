import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Testing

@Suite struct DemoTests {
    @Test func `every step of a small demonstration is accepted by the deciders`() async throws {
        let log = DemoFixture.memory()
        let report = try await Demo.write(DemoFixture.small, into: log, lists: DemoFixture.lists, rules: .embedded())
        var types: [String: Int] = [:]
        let head = try await log.head()
        for entry in try await log.read(from: 0, limit: Int(head.size)) { types[entry.type.string, default: 0] += 1 }
        #expect(report.events == head.size)
    }
}
