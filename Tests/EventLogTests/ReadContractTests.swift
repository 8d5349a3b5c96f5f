import Entry
import EventLog
import Foundation
import Testing

/// What every log promises about reading and following.
@Suite struct ReadContractTests {
    @Test(arguments: LogKind.allCases)
    func `pages, streams and subjects give the entries in order and nothing else`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let streams = [UUID(), UUID(), UUID()]
            let subjects = [UUID(), UUID()]
            for number in 0..<30 {
                let event = Drafts.event(stream: streams[number % 3], subject: number % 5 == 0 ? nil : subjects[number % 2])
                _ = try await test.log.append(Drafts.request([event]))
            }
            #expect(try await test.log.read(from: 0, limit: 7).map(\.seq) == Array(0..<7))
            #expect(try await test.log.read(from: 25, limit: 10).map(\.seq) == Array(25..<30))
            #expect(try await test.log.read(from: 30, limit: 10).isEmpty)
            let second = try await test.log.readStream(streams[1], from: 4, limit: 3)
            #expect(second.map(\.streamSeq) == [4, 5, 6])
            #expect(second.map(\.seq) == [13, 16, 19])
            #expect(try await test.log.readSubject(subjects[0], from: 5, limit: 3).map(\.seq) == [6, 8, 12])
            #expect(
                try await test.log.readStreams([streams[0], streams[2], UUID()]).map(\.seq) == (0..<30).filter { $0 % 3 != 1 })
            #expect(try await test.log.readSubjects(subjects).count == 24)
            #expect(try await test.log.readStream(UUID(), from: 0, limit: 3).isEmpty)
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a follower sees each event once, in order, under sixteen writers`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let writers = 16
            let each = 25
            let log = test.log
            let follower = Task {
                var seen: [Int64] = []
                for try await page in log.follow(from: 0, pageSize: 7) {
                    seen += page.map(\.seq)
                    if seen.count >= writers * each { break }
                }
                return seen
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<writers {
                    group.addTask {
                        for _ in 0..<each { _ = try? await log.append(Drafts.request([Drafts.event()])) }
                    }
                }
            }
            let seen = try await follower.value
            #expect(seen == Array(0..<Int64(writers * each)))
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a follower that starts in the middle, far from any writer, sees all the rest`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            _ = try await test.log.append(Drafts.request((0..<2_500).map { _ in Drafts.event() }))
            var seen: [Int64] = []
            for try await page in test.log.follow(from: 700, pageSize: 1_000) {
                seen += page.map(\.seq)
                if seen.last == 2_499 { break }
            }
            #expect(seen == Array(700..<2_500))
        }
    }

    @Test(arguments: LogKind.allCases)
    func `a follower ends when its task is cancelled`(kind: LogKind) async throws {
        try await TestLog.with(kind) { test in
            let log = test.log
            let follower = Task {
                var pages = 0
                for try await _ in log.follow(from: 0) { pages += 1 }
                return pages
            }
            follower.cancel()
            let pages = try await follower.result.getOrZero()
            #expect(pages == 0)
        }
    }
}

extension Result where Success == Int, Failure == any Error {
    /// The count, where cancellation counts as nothing seen.
    fileprivate func getOrZero() throws -> Int {
        do { return try get() } catch is CancellationError { return 0 }
    }
}
