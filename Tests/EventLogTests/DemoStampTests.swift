import Entry
import EventLog
import Foundation
import TestSupport
import Testing

/// What a demonstration log takes from a request, and no other log does.
@Suite struct DemoStampTests {
    private static let demo = "test.sovang.example/demo"
    private static let early = Instant(rfc3339: "2016-11-01T01:00:00.000000Z")!
    private static let later = Instant(rfc3339: "2019-03-01T01:00:00.000001Z")!

    private func stamped(_ at: Instant, seed: UInt64 = 7, _ events: [EventDraft] = [Drafts.event()]) -> AppendRequest {
        var request = Drafts.request(events)
        request.stamp = DemoStamp(at: at, saltSeed: seed)
        return request
    }

    @Test(arguments: LogKind.allCases, ["test.sovang.example/log", "demo.example/trial", "test.sovang.example/demo/x"])
    func `only a log whose origin ends in demo takes a stamp`(kind: LogKind, origin: String) async throws {
        try await TestLog.with(kind, origin: origin) { test in
            await #expect(throws: AppendError.stampRefused(.notADemonstration)) {
                try await test.log.append(stamped(Self.early))
            }
            let size = try await test.log.head().size
            #expect(size == 0)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `the time comes from the request, never goes back and never passes the clock`(kind: LogKind) async throws {
        try await TestLog.with(kind, origin: Self.demo) { test in
            let first = try await test.log.append(stamped(Self.later))
            let second = try await test.log.append(stamped(Self.later))
            #expect([first.at, second.at] == [Self.later, Self.later])
            await #expect(throws: AppendError.stampRefused(.beforeHead)) { try await test.log.append(stamped(Self.early)) }
            let clock = test.clock.now
            let ahead = Instant(microseconds: clock.microseconds + 1)
            await #expect(throws: AppendError.stampRefused(.afterClock)) { try await test.log.append(stamped(ahead)) }
            let ordinary = try await test.log.append(Drafts.request([Drafts.event()]))
            #expect(ordinary.at == clock)
            #expect(try await test.log.head().at == clock)
            let times = try await test.log.read(from: 0, limit: 10).map(\.at)
            #expect(times == [Self.later, Self.later, clock])
        }
    }

    @Test(arguments: LogKind.allCases)
    func `requests of different times share a commit, in their order`(kind: LogKind) async throws {
        try await TestLog.with(kind, origin: Self.demo) { test in
            let log = try #require(test.log as? any BulkLog)
            let stream = UUID()
            let times = (0..<40).map { Instant(microseconds: Self.early.microseconds + $0 * 1_000_003) }
            let requests = times.map { stamped($0, [Drafts.event(stream: stream)]) }
            try await log.append(try await log.prepare(requests))
            let page = try await test.log.read(from: 0, limit: 100)
            #expect(page.map(\.at) == times)
            #expect(page.map(\.id) == requests.map { $0.events[0].id })
            #expect(try await test.log.head().at == times.last)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a bulk that was written in part is written to its end by being appended again`(kind: LogKind) async throws {
        try await TestLog.with(kind, origin: Self.demo) { test in
            let log = try #require(test.log as? any BulkLog)
            let times = (0..<40).map { Instant(microseconds: Self.early.microseconds + $0 * 1_000_003) }
            let requests = times.map { stamped($0) }
            try await log.append(log.prepare(Array(requests.prefix(15))))
            try await log.append(log.prepare(requests))
            try await log.append(log.prepare(requests))
            let page = try await test.log.read(from: 0, limit: 100)
            #expect(page.map(\.id) == requests.map { $0.events[0].id } && page.map(\.at) == times)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a bulk answers with its first refusal, and what stands before it is written`(kind: LogKind) async throws {
        try await TestLog.with(kind, origin: Self.demo) { test in
            let log = try #require(test.log as? any BulkLog)
            let bulk = try await log.prepare([stamped(Self.early), stamped(Self.later), stamped(Self.early)])
            await #expect(throws: AppendError.stampRefused(.beforeHead)) { try await log.append(bulk) }
            #expect(try await test.log.head().size == 2)
        }
    }

    @Test func `the same seed gives the same entries in both logs, another seed other commitments`() async throws {
        let id = UUID()
        let event = Drafts.event(id: id, stream: id, personal: [PersonalField(name: "name", value: "Lò Văn Thử")])
        var entries: [[UInt8]] = []
        for kind in LogKind.allCases {
            try await TestLog.with(kind, origin: Self.demo) { test in
                _ = try await test.log.append(stamped(Self.early, [event]))
                entries += try await test.log.read(from: 0, limit: 1).map { Array($0.bytes) }
            }
        }
        try await TestLog.with(.memory, origin: Self.demo) { test in
            _ = try await test.log.append(stamped(Self.early, seed: 8, [event]))
            entries += try await test.log.read(from: 0, limit: 1).map { Array($0.bytes) }
        }
        #expect(entries.count == 3 && entries[0] == entries[1])
        #expect(entries[0] != entries[2])
    }

    @Test func `a salt depends on the seed, the event and the field`() {
        let (first, second) = (UUID(), UUID())
        let salts = [
            DemoStamp(at: Self.early, saltSeed: 1).salt(of: first, field: "name"),
            DemoStamp(at: Self.early, saltSeed: 2).salt(of: first, field: "name"),
            DemoStamp(at: Self.early, saltSeed: 1).salt(of: second, field: "name"),
            DemoStamp(at: Self.early, saltSeed: 1).salt(of: first, field: "post"),
        ]
        #expect(Set(salts).count == 4)
        #expect(salts.allSatisfy { $0.count == 16 })
        #expect(DemoStamp(at: Self.later, saltSeed: 1).salt(of: first, field: "name") == salts[0])
    }
}
