import Entry
import EventLog
import Foundation
import TestSupport
import Testing

/// What every log promises about appending: cases 1 to 5 and 7 of the list of correctness cases, and the design's own.
@Suite struct AppendContractTests {
    @Test(arguments: LogKind.allCases, [2, 8, 16])
    func `of several writers who read the same version exactly one wins`(kind: LogKind, writers: Int) async throws {
        try await TestLog.with(kind) { test in
            let stream = UUID()
            for round in Int64(0)..<5 {
                let wins = await attempts(writers) { _ in
                    try await test.log.append(
                        Drafts.request([Drafts.event(stream: stream)], expecting: [.stream(stream, version: round - 1)]))
                }
                #expect(wins.successes == 1)
                #expect(wins.conflicts == writers - 1)
            }
            let versions = try await test.log.readStream(stream, from: 0, limit: 100).map(\.streamSeq)
            #expect(versions == [0, 1, 2, 3, 4])
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a lost race burns no position`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let stream = UUID()
            _ = try await test.log.append(Drafts.request([Drafts.event(stream: stream)]))
            for _ in 0..<1_000 {
                await #expect(throws: AppendError.streamMoved(stream, expected: -1, actual: 0)) {
                    try await test.log.append(
                        Drafts.request([Drafts.event(stream: stream)], expecting: [.stream(stream, version: -1)]))
                }
            }
            let receipt = try await test.log.append(Drafts.request([Drafts.event()]))
            #expect(receipt.first == 1)
            #expect(try await test.log.head().size == 2)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `an event id comes only once, in whatever stream, batch or content`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let event = Drafts.event()
            _ = try await test.log.append(Drafts.request([event]))
            for again in [
                event, Drafts.event(id: event.id), Drafts.event(id: event.id, stream: event.stream.id, data: ["note": "hai"]),
            ] {
                await #expect(throws: AppendError.duplicateEvent(event.id)) {
                    try await test.log.append(Drafts.request([Drafts.event(), again]))
                }
            }
            let twice = Drafts.event()
            await #expect(throws: AppendError.duplicateEvent(twice.id)) {
                try await test.log.append(Drafts.request([twice, twice]))
            }
            #expect(try await test.log.head().size == 1)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a retry gets the first answer, and other content under its id a conflict`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let id = try #require(RequestID("retry-1"))
            let events = [
                Drafts.event(personal: [PersonalField(name: "name", value: "Lò Thị Thử")]), Drafts.event(),
            ]
            let first = try await test.log.append(Drafts.request(events, id: id))
            _ = try await test.log.append(Drafts.request([Drafts.event()]))
            let again = try await test.log.append(Drafts.request(events, id: id))
            #expect((again.first, again.last, again.at) == (first.first, first.last, first.at))
            #expect(again.repeated && !first.repeated)

            var changed = events
            changed[0].personal = [PersonalField(name: "name", value: "Lò Thị Khác")]
            for other in [changed, [events[0]], [events[0], Drafts.event(id: events[1].id, data: ["note": "khác"])]] {
                await #expect(throws: AppendError.requestReused(id)) {
                    try await test.log.append(Drafts.request(other, id: id))
                }
            }
            #expect(try await test.log.head().size == 3)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a retry gets the first answer though the streams and subjects that it read have moved on since`(kind: LogKind)
        async throws
    {
        try await TestLog.with(kind) { test in
            let (stream, subject) = (UUID(), UUID())
            _ = try await test.log.append(Drafts.request([Drafts.event(stream: stream, subject: subject)]))
            let requests = [
                Drafts.request([Drafts.event(stream: stream)], expecting: [.stream(stream, version: 0)]),
                Drafts.request([Drafts.event(subject: subject)], expecting: [.subject(subject, lastSeq: 0)]),
            ]
            var first: [AppendReceipt] = []
            for request in requests { first.append(try await test.log.append(request)) }
            for (request, receipt) in zip(requests, first) {
                let again = try await test.log.append(request)
                #expect(again.repeated && (again.first, again.last, again.at) == (receipt.first, receipt.last, receipt.at))
            }
            await #expect(throws: AppendError.streamMoved(stream, expected: 0, actual: 1)) {
                try await test.log.append(Drafts.request([Drafts.event()], expecting: [.stream(stream, version: 0)]))
            }
            #expect(try await test.log.head().size == 3)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `two copies of a request at the same moment are written once`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let request = Drafts.request([Drafts.event(), Drafts.event()])
            let answers = await attempts(8) { _ in try await test.log.append(request) }
            let size = try await test.log.head().size
            #expect(answers.successes == 8)
            #expect(size == 2)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `one bad event leaves nothing of its request behind`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let known = Drafts.event()
            _ = try await test.log.append(Drafts.request([known]))
            var events = (0..<100).map { _ in Drafts.event() }
            events[57] = Drafts.event(id: known.id)
            await #expect(throws: AppendError.duplicateEvent(known.id)) {
                try await test.log.append(Drafts.request(events))
            }
            await #expect(throws: AppendError.outOfBounds(events: 0, bytes: 0)) {
                try await test.log.append(Drafts.request([]))
            }
            #expect(try await test.log.head().size == 1)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `racers on a rule across streams are admitted one a round`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let honoree = UUID()
            var last: Int64 = -1
            for round in 0..<20 {
                let read = last
                let racers = await attempts(16) { racer in
                    for _ in 0..<(racer * 7 + round) % 5 { await Task.yield() }
                    return try await test.log.append(
                        Drafts.request([Drafts.event(subject: honoree)], expecting: [.subject(honoree, lastSeq: read)]))
                }
                #expect(racers.successes == 1, "round \(round)")
                last = try await test.log.readSubject(honoree, from: 0, limit: 100).last!.seq
            }
            let apart = await attempts(16) { _ in
                let other = UUID()
                return try await test.log.append(
                    Drafts.request([Drafts.event(subject: other)], expecting: [.subject(other, lastSeq: -1)]))
            }
            #expect(apart.successes == 16)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `two who register one person under the same key give one honoree`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let key = try #require(BlindKey(bytes: [UInt8](repeating: 7, count: 32)))
            let racers = await attempts(8) { _ in
                let honoree = UUID()
                return try await test.log.append(
                    Drafts.request(
                        [Drafts.event(stream: honoree)], expecting: [.blindKey(key, honorees: 0)],
                        blindKeys: [BlindEntry(key: key, honoree: honoree)]))
            }
            #expect(racers.successes == 1)
            #expect(try await test.log.match([key])[key]?.count == 1)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a stream that is expected to be new is checked also if nothing is written to it`(kind: LogKind) async throws {
        let (taken, free) = (UUID(), UUID())
        func ask(_ log: any EventLog, _ stream: UUID) async throws(AppendError) -> AppendReceipt {
            try await log.append(Drafts.request([Drafts.event()], expecting: [.stream(stream, version: -1)]))
        }
        func check(_ log: any EventLog) async throws {
            await #expect(throws: AppendError.streamMoved(taken, expected: -1, actual: 0)) { try await ask(log, taken) }
            _ = try await ask(log, free)
        }
        let first = Drafts.request([Drafts.event(stream: taken)])
        switch kind {
        case .memory:
            try await TestLog.with(kind) { test in
                _ = try await test.log.append(first)
                try await check(test.log)
            }
        case .postgres:
            let database = try await TestDatabase.fresh(migrated: true)
            _ = try await TestLog.withLeader(of: database) { log in try await log.append(first) }
            // A daemon that does not remember the stream.
            try await TestLog.withLeader(of: database) { log in try await check(log) }
        }
    }

    @Test(arguments: LogKind.allCases)
    func `reading from the last position that there is gives nothing`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let page = try await test.log.read(from: .max, limit: 10)
            #expect(page.isEmpty)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `what is written comes back as it was, to the microsecond`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            test.clock.now = try #require(Instant(rfc3339: "2026-03-02T17:30:00.123457Z"))
            let text = "Tổ dân phố số 3 \u{1F3C5} \"…\" \\ \u{7}"
            let event = Drafts.event(
                data: ["note": .string(text), "count": 9_007_199_254_740_991],
                personal: [PersonalField(name: "name", value: .string(text))])
            let receipt = try await test.log.append(Drafts.request([event, Drafts.event(data: event.data)]))
            let page = try await test.log.read(from: receipt.first, limit: 10)
            #expect(page.count == 2)
            let entry = try page[0].envelope()
            #expect(entry.at.description == "2026-03-02T17:30:00.123457Z")
            #expect(entry.data == event.data)
            #expect(entry.log == TestLog.origin)
            let kept = try await test.log.disclosures(of: [receipt.first])[receipt.first]
            #expect(kept?.map(\.value) == [.string(text)])
            #expect(try kept?.map { try $0.commitment() } == entry.sd)
            #expect(try page[1].envelope().data == entry.data)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `time never goes back in the log, and a clock far behind is refused`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let start = test.clock.now
            _ = try await test.log.append(Drafts.request([Drafts.event()]))
            test.clock.now = Instant(microseconds: start.microseconds - 59_000_000)
            let second = try await test.log.append(Drafts.request([Drafts.event()]))
            #expect(second.at == start)
            let late = Instant(microseconds: start.microseconds - 61_000_000)
            test.clock.now = late
            await #expect(throws: AppendError.clockBehind(head: start, clock: late)) {
                try await test.log.append(Drafts.request([Drafts.event()]))
            }
            test.clock.now = start
            #expect(try await test.log.append(Drafts.request([Drafts.event()])).first == 2)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a request whose deadline has passed is not written`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            await #expect(throws: AppendError.deadlinePassed) {
                try await test.log.append(Drafts.request([Drafts.event()], deadline: .now - .seconds(1)))
            }
            let size = try await test.log.head().size
            #expect(size == 0)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a kind of event that this binary does not know is not written`(kind: LogKind) async throws {
        try await TestLog.with(kind, kinds: [EventKind(type: "Noted", schema: 1)]) { test in
            _ = try await test.log.append(Drafts.request([Drafts.event()]))
            await #expect(throws: AppendError.unknownKind(EventKind(type: "Guessed", schema: 1))) {
                try await test.log.append(Drafts.request([Drafts.event(type: "Guessed")]))
            }
        }
    }
}
