import ArgumentParser
import Entry
import EventLog
import Foundation
import Logging
import PersonKeys
import PostgresClient
import Publishing
import ReadModels
import TransparencyLog

/// A process for the kill trials.
///
/// It appends the requests that come in on standard input, keeps the read models up, and says on standard output what was
/// acknowledged. Only what it has said counts.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Append requests from standard input, for trials.", shouldDisplay: false)

    @Option(help: "The connection string, without the user.")
    var connection: String

    @Option(help: "The origin of the log.")
    var origin: String

    @Option(help: "The file of the keys of persons; without it they end with this process.")
    var keys: String?

    @Flag(help: "Whether the read models follow the log in this process.")
    var projects = false

    @Option(help: "The folder that the log is published into by this process; not published if not given.")
    var publishes: String?

    func run() async throws {
        let log = PostgresEventLog(
            configuration: .init(
                origin: origin, append: configuration("sovang_append"), read: configuration("sovang_read")),
            environment: .system, keyring: try keyring(), logger: logger)
        let leading = Task { await log.run() }
        try await log.waitForLead()
        let following = projects ? Task { try await follow(log) } : nil
        let board = PublicationBoard()
        let publishing = publishes.map { folder in Task { try await publish(log, URL(fileURLWithPath: folder), board) } }
        say("ready")
        await withDiscardingTaskGroup { group in
            while let line = readLine() {
                group.addTask { await answer(line, log) }
            }
        }
        if let following {
            try await catchUp(log)
            following.cancel()
            _ = await following.result
        }
        if let publishing {
            let size = try await log.head().size
            while (board.current.head?.size ?? 0) < size { try await Task.sleep(for: .milliseconds(20)) }
            publishing.cancel()
            _ = await publishing.result
        }
        leading.cancel()
        await leading.value
        await log.close()
    }

    /// Only what should not happen: that the database comes and goes is what the trial is about.
    private var logger: Logger {
        var logger = Logger(label: "worker") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        return logger
    }

    private func keyring() throws -> any PersonKeyring {
        guard let keys else { return InMemoryPersonKeyring() }
        return try PersonKeyStore(
            file: URL(fileURLWithPath: keys), origin: origin, mayCreate: true, now: { .now })
    }

    private func configuration(_ role: String) -> PostgresConfiguration {
        PostgresConfiguration(connectionString: "\(connection) user=\(role)", applicationName: "sovang-bench")
    }

    /// Appends one request, again and again while the database or the lead is away, and says how it ended.
    private func answer(_ line: String, _ log: PostgresEventLog) async {
        let request: AppendRequest
        do {
            request = try AppendRequest(line: line)
        } catch {
            return say("unreadable \(error)")
        }
        while true {
            do {
                let receipt = try await log.append(request)
                return say("done \(request.id) \(receipt.first) \(receipt.last) \(receipt.repeated ? "again" : "new")")
            } catch {
                switch error {
                case .notLeading, .unavailable, .outcomeUnknown, .busy:
                    say("waiting \(request.id) \(error.code)")
                    try? await Task.sleep(for: .milliseconds(50))
                default:
                    return say("refused \(request.id) \(error.code)")
                }
            }
        }
    }

    /// Runs the live projections; after the lead was lost and taken again, under the new epoch.
    private func follow(_ log: PostgresEventLog) async throws {
        while !Task.isCancelled {
            do {
                try await log.waitForLead()
                let engine = ProjectionEngine(
                    log: log, configuration: configuration("sovang_project"), epoch: try await log.head().epoch,
                    logger: logger)
                try await engine.run()
            } catch {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Signs and releases heads, each term of leading anew; a fault is what a trial looks for, so it is said.
    private func publish(_ log: PostgresEventLog, _ folder: URL, _ board: PublicationBoard) async throws {
        let ledger = HeadLedger(
            reader: PostgresPool(configuration("sovang_read"), size: 1),
            writer: PostgresPool(configuration("sovang_sign"), size: 1))
        var pace = Publisher.Pace()
        pace.shortest = .milliseconds(5)
        while !Task.isCancelled {
            do {
                try await log.waitForLead()
                let publisher = Publisher(
                    log: log, ledger: ledger, file: HeadFile(folder.appendingPathComponent("head")),
                    store: TileStore(folder: folder.appendingPathComponent("log")),
                    signers: [try NoteSigner(name: KeyName(origin), seed: [UInt8](repeating: 1, count: 32))],
                    board: board, now: { .now }, pace: pace, logger: logger)
                try await publisher.run(epoch: try await log.head().epoch, confirmation: .notNeeded)
            } catch let error as PublishingError where error != .notLeading {
                return say("refused publishing \(error.code)")
            } catch {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    private func catchUp(_ log: PostgresEventLog) async throws {
        let size = try await log.head().size
        let connection = try await PostgresConnection.connect(configuration("sovang_read"))
        while try await connection.perform({ connection in
            try connection.query("SELECT coalesce(min(position), 0) FROM read.checkpoint WHERE parked IS NULL")
                .scalar(Int64.self)
        }) < size {
            try await Task.sleep(for: .milliseconds(20))
        }
        await connection.close()
    }

    /// One line in one write, so that a kill never leaves half of one between two others.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
