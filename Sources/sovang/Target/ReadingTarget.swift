import EventLog
import Foundation
import Logging
import PersonKeys
import PostgresClient
import Service

/// Opens a log for reading, beside a running daemon or without one.
enum ReadingTarget {
    /// Works on the connections of the target.
    static func with<T: Sendable>(
        _ target: TargetOptions, work: @Sendable (Connections) async throws -> T
    ) async throws -> T {
        do {
            if let conninfo = target.database { return try await work(Connections(conninfo: conninfo)) }
            return try await EmbeddedCluster.with(target, work: work)
        } catch {
            throw ServiceError(wrapping: error)
        }
    }

    /// The keys of the data folder; without them names are simply not readable.
    private static func keyring(_ target: TargetOptions, _ origin: Origin) throws -> any PersonKeyring {
        let file = target.folder.personKeys
        guard FileManager.default.fileExists(atPath: file.path) else { return InMemoryPersonKeyring() }
        return try PersonKeyStore(file: file, origin: origin.text, mayCreate: false, now: Environment.system.now)
    }

    /// Works on the log, which cannot be appended to.
    static func withLog<T: Sendable>(
        _ target: TargetOptions, work: @Sendable (PostgresEventLog, Connections) async throws -> T
    ) async throws -> T {
        try await with(target) { connections in
            let origin = try await Installation.checkedOrigin(target, connections)
            let log = PostgresEventLog(
                configuration: .init(
                    origin: origin.text, append: connections.configuration(role: "sovang_append"),
                    read: connections.configuration(role: "sovang_read")),
                environment: LogEnvironment(now: Environment.system.now, salt: { [] }),
                keyring: try keyring(target, origin),
                logger: Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: .warning) })
            do {
                let result = try await work(log, connections)
                await log.close()
                return result
            } catch {
                await log.close()
                throw error
            }
        }
    }
}
