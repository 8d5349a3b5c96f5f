import EmbeddedPostgres
import Entry
import EventLog
import Foundation
import PostgresClient
import TestSupport
import Testing

/// What the world around does wrong: the log says so, loses nothing, and goes on when it is right again.
@Suite(.serialized, .timeLimit(.minutes(10))) struct BadEnvironmentTests {
    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small file system"))
    func `on a full disk appends are refused with a reason, and go on when there is space`() async throws {
        guard let disk = SmallDisk.mount(megabytes: 160) else { return print("skipped: no file system can be mounted here") }
        defer { disk.unmount() }
        let cluster = try await TrialCluster.start(in: disk.folder + "/cluster")
        var requests = Trial(seed: 11)
        var ledger = Ledger()
        try await cluster.withDaemon { log, _ in
            for _ in 0..<20 { try await append(requests.request(), to: log, &ledger) }
            try disk.fill()
            let refusal = try await firstRefusal(log, &requests, &ledger, on: disk, cluster)
            #expect(refusal == nil || refusal?.code == "database-unavailable")
            disk.free()
            for request in ledger.open { try await appendPatiently(request, to: log, &ledger, on: cluster) }
            for _ in 0..<20 { try await appendPatiently(requests.request(), to: log, &ledger, on: cluster) }
            try await ledger.check(log, "after the disk was full")
        }
        try await cluster.end()
    }

    @Test func `a database that is not there is named, and appends are refused`() async throws {
        let missing = try await TestDatabase.fresh()
        try await missing.drop()
        let error = await #expect(throws: PostgresError.self) { _ = try await missing.connect() }
        #expect(error?.message.contains(missing.name) == true)
        #expect(error?.hint?.isEmpty == false)
        let log = PostgresEventLog(
            configuration: .init(
                origin: Trial.origin, append: try await missing.configuration(user: "sovang_admin"),
                read: try await missing.configuration(user: "sovang_admin")),
            environment: .trial, keyring: InMemoryPersonKeyring(), logger: .silent)
        let run = Task { await log.run() }
        var requests = Trial(seed: 12)
        await #expect(throws: AppendError.self) { _ = try await log.append(requests.request()) }
        await #expect(throws: PostgresError.self) { _ = try await log.head() }
        run.cancel()
        await run.value
        await log.close()
    }

    @Test func `a second daemon on the same folder or the same log stands back`() async throws {
        let cluster = try await TrialCluster.start()
        var requests = Trial(seed: 13)
        let second = PrivateCluster(dataFolder: cluster.cluster.dataFolder, socketFolder: cluster.cluster.socketFolder)
        let refusal = await #expect(throws: ClusterError.self) { try await second.start() }
        #expect(refusal?.code == .inUse)
        try await cluster.withDaemon { log, _ in
            _ = try await log.append(requests.request())
            let standby = cluster.log()
            let run = Task { await standby.run() }
            await #expect(throws: AppendError.notLeading) { _ = try await standby.append(requests.request()) }
            #expect(try await standby.head().size == log.head().size)
            run.cancel()
            await run.value
            await standby.close()
        }
        try await cluster.end()
    }

    private func append(_ request: AppendRequest, to log: PostgresEventLog, _ ledger: inout Ledger) async throws {
        if ledger.asked[request.id] == nil { ledger.ask(request) }
        let receipt = try await log.append(request)
        ledger.acknowledge(request.id, receipt.first...receipt.last)
    }

    /// Asks until it is answered: as a caller does who keeps the request's id.
    ///
    /// A server that could not write its log ahead has ended itself, or is about to: like the daemon, this starts it again.
    private func appendPatiently(
        _ request: AppendRequest, to log: PostgresEventLog, _ ledger: inout Ledger, on cluster: TrialCluster
    ) async throws {
        while true {
            try Task.checkCancellation()
            do {
                return try await append(request, to: log, &ledger)
            } catch AppendError.unavailable, AppendError.notLeading, AppendError.outcomeUnknown {
                try await cluster.cluster.start()
                try await log.waitForLead()
            }
        }
    }

    /// Appends until one is refused; what was in doubt then is asked for again later.
    ///
    /// Nil if none was: a server that ended itself in the middle of a commit leaves the request in doubt, which is answered only when
    /// there is a server to ask again. So there is one, after a while.
    private func firstRefusal(
        _ log: PostgresEventLog, _ requests: inout Trial, _ ledger: inout Ledger, on disk: SmallDisk, _ cluster: TrialCluster
    ) async throws -> AppendError? {
        let appending = Task { [requests, ledger] in
            var (requests, ledger, refusal) = (requests, ledger, AppendError?.none)
            while refusal == nil, !Task.isCancelled {
                do {
                    try await append(requests.request(), to: log, &ledger)
                } catch {
                    refusal = error as? AppendError ?? .outcomeUnknown
                }
            }
            return (refusal, requests, ledger)
        }
        let relief = Task {
            try await Task.sleep(for: .seconds(10))
            appending.cancel()
            disk.free()
            while true {
                try await cluster.cluster.start()
                try await Task.sleep(for: .milliseconds(500))
            }
        }
        let refusal: AppendError?
        (refusal, requests, ledger) = await appending.value
        relief.cancel()
        _ = await relief.result
        return refusal
    }
}
