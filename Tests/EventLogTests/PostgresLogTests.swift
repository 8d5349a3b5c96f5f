import Entry
import EventLog
import Foundation
import PostgresClient
import TestSupport
import Testing

/// What only the log on PostgreSQL can show: rights, restarts, broken connections, two daemons.
@Suite struct PostgresLogTests {
    @Test(arguments: ["sovang_append", "sovang_read", "sovang_project", "sovang_erase", "sovang_admin"])
    func `nobody can update, delete or truncate the log`(role: String) async throws {
        try await TestLog.with(.postgres) { test in
            _ = try await test.log.append(Drafts.request([Drafts.event()]))
            let connection = try await test.database!.connect(user: role)
            for statement in [
                "UPDATE log.entry SET seq = 7", "UPDATE log.entry SET leaf = 'x'", "DELETE FROM log.entry",
                "TRUNCATE log.entry", "TRUNCATE log.entry CASCADE", "DELETE FROM log.head", "TRUNCATE log.head",
            ] {
                await #expect(throws: PostgresError.self, "\(role): \(statement)") {
                    try await connection.perform { try $0.script(statement) }
                }
            }
            await connection.close()
            #expect(try await test.log.read(from: 0, limit: 10).count == 1)
        }
    }

    @Test func `the appender's role can append and take the lead, and cannot even read`() async throws {
        try await TestLog.with(.postgres) { test in
            let connection = try await test.database!.connect(user: "sovang_append")
            for statement in [
                "SELECT * FROM log.entry", "SELECT * FROM log.head", "SELECT * FROM log.disclosure",
                "INSERT INTO log.request VALUES ('x', 0, 0)", "CREATE TABLE log.own ()", "CREATE TABLE public.own ()",
                "SET ROLE sovang_owner", "ALTER TABLE log.entry DISABLE TRIGGER ALL",
            ] {
                await #expect(throws: PostgresError.self, "\(statement)") {
                    try await connection.perform { try $0.script(statement) }
                }
            }
            await connection.close()
        }
    }

    @Test func `another run of the daemon goes on where the last one ended, and knows its requests`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let stream = UUID()
        let request = Drafts.request([Drafts.event(stream: stream)], expecting: [.stream(stream, version: -1)])
        let first = try await TestLog.withLeader(of: database) { log in try await log.append(request) }
        try await TestLog.withLeader(of: database) { log in
            let again = try await log.append(request)
            #expect(again.repeated)
            #expect((again.first, again.last, again.at) == (first.first, first.last, first.at))
            await #expect(throws: AppendError.duplicateEvent(request.events[0].id)) {
                try await log.append(Drafts.request(request.events))
            }
            await #expect(throws: AppendError.streamMoved(stream, expected: -1, actual: 0)) {
                try await log.append(Drafts.request([Drafts.event(stream: stream)], expecting: [.stream(stream, version: -1)]))
            }
            #expect(try await log.append(Drafts.request([Drafts.event()])).first == 1)
        }
    }

    @Test func `a database of another origin is not written to`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        _ = try await TestLog.withLeader(of: database) { log in try await log.append(Drafts.request([Drafts.event()])) }
        let connection = try await database.connect(user: "sovang_append")
        await #expect(throws: PostgresError.self) {
            try await connection.perform {
                _ = try $0.query("SELECT * FROM log.claim(\("other.example/log"), \([UInt8](repeating: 0, count: 32)))")
            }
        }
        await connection.close()
    }

    @Test func `a binary that does not know a kind of event in the log does not write to it`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        _ = try await TestLog.withLeader(of: database) { log in
            try await log.append(Drafts.request([Drafts.event(type: "FromTheFuture")]))
        }
        let known = EventKind(type: "Noted", schema: 1)
        let older = try await TestLog.daemon(of: database, kinds: [known])
        let run = Task { await older.run() }
        let refusal = AppendError.logIsNewer(EventKind(type: "FromTheFuture", schema: 1))
        var seen: AppendError?
        while seen != refusal {
            do { _ = try await older.append(Drafts.request([Drafts.event()])) } catch { seen = error }
            await Task.yield()
        }
        run.cancel()
        await run.value
        #expect(try await older.read(from: 0, limit: 10).count == 1)
        await older.close()
    }

    @Test func `an append whose connection is killed at any moment is written once`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let killer = try await database.connect()
        var random = SeededRandom()
        try await TestLog.withLeader(of: database) { log in
            for _ in 0..<TestScale.sample(of: 20, long: 200) {
                let delay = Int.random(in: 0...2_500, using: &random)
                let requests = (0..<8).map { _ in Drafts.request([Drafts.event(), Drafts.event()]) }
                async let killed: Void = {
                    try await Task.sleep(for: .microseconds(delay))
                    try await killer.perform { _ = try $0.query(terminate(role: "sovang_append")) }
                }()
                let receipts = try await withThrowingTaskGroup(of: AppendReceipt.self) { group in
                    for request in requests {
                        group.addTask { try await appendUntilAnswered(request, to: log) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                try await killed
                for (request, receipt) in zip(requests, receipts.map { $0 }) {
                    _ = receipt
                    let again = try await appendUntilAnswered(request, to: log)
                    #expect(again.repeated, "seed \(random.seed)")
                }
            }
            let seqs = try await log.read(from: 0, limit: 100_000).map(\.seq)
            #expect(seqs == Array(0..<Int64(TestScale.sample(of: 20, long: 200) * 16)), "seed \(random.seed)")
            #expect(Set(try await log.read(from: 0, limit: 100_000).map(\.id)).count == seqs.count)
        }
        await killer.close()
    }

    @Test func `a reader does not pass an append that has not committed, and gets it when it has`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        try await TestLog.withLeader(of: database) { log in
            _ = try await log.append(Drafts.request([Drafts.event()]))
            let blocker = try await database.connect()
            try await blocker.perform { try $0.script("BEGIN; SELECT * FROM log.head FOR UPDATE") }
            let slow = Task { try await log.append(Drafts.request([Drafts.event()])) }
            let behind = Task { try await log.append(Drafts.request([Drafts.event()])) }
            #expect(try await log.read(from: 0, limit: 10).count == 1)
            try await blocker.perform { try $0.script("ROLLBACK") }
            _ = try await (slow.value, behind.value)
            #expect(try await log.read(from: 0, limit: 10).map(\.seq) == [0, 1, 2])
            await blocker.close()
        }
    }

    @Test func `an idle transaction elsewhere delays no reader`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        try await TestLog.withLeader(of: database) { log in
            let idle = try await database.connect()
            try await idle.perform {
                try $0.script("CREATE TABLE public.unrelated (n int); BEGIN; INSERT INTO public.unrelated VALUES (1)")
            }
            let receipt = try await log.append(Drafts.request([Drafts.event()]))
            #expect(try await log.read(from: receipt.first, limit: 1).count == 1)
            try await idle.perform { try $0.script("ROLLBACK") }
            await idle.close()
        }
    }

    @Test func `a follower outlives the loss of its connections`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let killer = try await database.connect()
        try await TestLog.withLeader(of: database) { log in
            let follower = Task {
                var seen: [Int64] = []
                for try await page in log.follow(from: 0, pageSize: 5) {
                    seen += page.map(\.seq)
                    if seen.count >= 60 { break }
                }
                return seen
            }
            for number in 0..<60 {
                _ = try await appendUntilAnswered(Drafts.request([Drafts.event()]), to: log)
                if number % 20 == 10 {
                    try await killer.perform { _ = try $0.query(terminate(role: "sovang_read")) }
                }
            }
            #expect(try await follower.value == Array(0..<60))
        }
        await killer.close()
    }

    @Test func `of two daemons one leads, and the other takes over when it goes`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let standby = try await TestLog.daemon(of: database)
        var standbyRun: Task<Void, Never>?
        try await TestLog.withLeader(of: database) { log in
            standbyRun = Task { await standby.run() }
            await #expect(throws: AppendError.notLeading) { try await standby.append(Drafts.request([Drafts.event()])) }
            _ = try await log.append(Drafts.request([Drafts.event()]))
            #expect(try await standby.read(from: 0, limit: 10).count == 1)
        }
        try await standby.waitForLead()
        #expect(try await standby.append(Drafts.request([Drafts.event()])).first == 1)
        standbyRun?.cancel()
        await standbyRun?.value
        await standby.close()
    }

    @Test func `a daemon that lost the lead without noticing is fenced off`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        try await TestLog.withLeader(of: database) { log in
            _ = try await log.append(Drafts.request([Drafts.event()]))
            let usurper = try await database.connect(user: "sovang_append")
            _ = try await usurper.perform {
                _ = try $0.query("SELECT * FROM log.claim(\(TestLog.origin), \([UInt8](repeating: 0, count: 32)))")
            }
            await #expect(throws: AppendError.notLeading) { try await log.append(Drafts.request([Drafts.event()])) }
            #expect(try await log.read(from: 0, limit: 10).count == 1)
            // It holds the lock still, so it takes the lead again, under a later epoch.
            try await log.waitForLead()
            #expect(try await log.append(Drafts.request([Drafts.event()])).first == 1)
            await usurper.close()
        }
    }

    private func appendUntilAnswered(_ request: AppendRequest, to log: PostgresEventLog) async throws -> AppendReceipt {
        while true {
            let answer: Result<AppendReceipt, AppendError>
            do {
                answer = .success(try await log.append(request))
            } catch {
                answer = .failure(error)
            }
            switch answer {
            case .success(let receipt): return receipt
            case .failure(.notLeading), .failure(.outcomeUnknown), .failure(.unavailable): try await log.waitForLead()
            case .failure(let error): throw error
            }
        }
    }

    private func terminate(role: String) -> SQL {
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = \(role) AND datname = current_database()"
    }
}
