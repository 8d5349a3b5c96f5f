import Commendation
import EmbeddedPostgres
import Entry
import EventLog
import Foundation
import Glibc
import TestSupport
import Testing

/// An import of the program itself, broken off at random moments: it resumes, and in the end the log holds exactly the list.
@Suite(.serialized, .timeLimit(.minutes(TestScale.isLong ? 60 : 10))) struct ImportTrialTests {
    /// What is killed.
    enum Victim: CaseIterable {
        case daemon
        case server
    }

    private static let rows = 300

    @Test(arguments: Victim.allCases)
    func `an import broken off at any moment resumes and ends as exactly the list`(victim: Victim) async throws {
        var random = SeededRandom()
        let comment = Comment(rawValue: "seed \(random.seed)")
        let installation = try Installation()
        var daemon = try await installation.serve()
        try await registerUnits(installation)
        var years: [Int] = []
        for round in 0..<TestScale.sample(of: 2, long: 50) {
            let year = 1960 + round
            let file = try await installation.list(rows: Self.rows, year: year, seed: random.next())
            let delay = random.int(0...1_200_000)
            let target = daemon
            async let broken = installation.run(installation.importing(file))
            try await Task.sleep(for: .microseconds(delay))
            switch victim {
            case .daemon: target.kill()
            case .server: if let server = installation.cluster.processID { Glibc.kill(server, SIGKILL) }
            }
            _ = try await broken
            if victim == .daemon {
                for await _ in target.lines {}
                daemon = try await installation.serve()
            }
            // A daemon whose server died starts it again by itself.
            let resumed = try await installation.run(installation.importing(file))
            #expect(resumed.status == 0, comment)
            let report = try ImportReport(resumed.lines)
            #expect(report.added + report.repeated == Int64(Self.rows), comment)
            let again = try ImportReport(try await installation.run(installation.importing(file)).lines)
            #expect(again.added == 0 && again.repeated == Int64(Self.rows), comment)
            years.append(year)
        }
        try await check(installation, years, comment)
        let rebuilt = try await installation.run(["rebuild", "--data", installation.folder, "--format", "json"])
        #expect(rebuilt.status == 0 && rebuilt.lines.contains { $0.contains("\"equal\":true") }, comment)
        daemon.kill(SIGTERM)
        for await _ in daemon.lines {}
        #expect(daemon.status == 0, comment)
        try installation.remove()
    }

    /// Checks that the log has no hole, no event twice, and of each year's list each row once.
    private func check(_ installation: Installation, _ years: [Int], _ comment: Comment) async throws {
        let log = try await installation.log()
        var (next, ids, rows, headers) = (Int64(0), Set<UUID>(), [Int: Int](), Set<UUID>())
        var promised = 0
        while true {
            let page = try await log.read(from: next, limit: 1_000)
            if page.isEmpty { break }
            for entry in page {
                #expect(entry.seq == next && ids.insert(entry.id).inserted, comment)
                if entry.is(SubmissionMade.name) {
                    #expect(headers.insert(entry.streamID).inserted, comment)
                    promised += try SubmissionMade(entry).count
                }
                if entry.is(ProposalSubmitted.name) {
                    let proposal = try ProposalSubmitted(entry)
                    #expect(headers.contains(proposal.submission) && entry.streamSeq == 0, comment)
                    rows[proposal.achievementFrom.year, default: 0] += 1
                }
                next += 1
            }
        }
        #expect(rows == Dictionary(uniqueKeysWithValues: years.map { ($0, Self.rows) }), comment)
        #expect(promised == rows.values.reduce(0, +), comment)
        await log.close()
    }

    private func registerUnits(_ installation: Installation) async throws {
        let file = "\(installation.folder)/units.csv"
        try FileManager.default.copyItem(atPath: Self.unitsFile, toPath: file)
        let answer = try await installation.run(installation.importing(file))
        #expect(answer.status == 0)
    }

    /// The reference data of the program, in the checkout.
    private static let unitsFile = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../Sources/sovang/Reference/units.csv").standardized.path
}
