import Commendation
import EventLog
import Foundation
import Logging
import Service

/// Finds the door for an import: the running daemon's if one runs on the data folder, else the log itself.
///
/// One process writes a log. The daemon holds the folder's lock and says in its runtime file where it listens.
enum ImportTarget {
    /// Opens the door, works through it and closes it again.
    static func withDoor<T: Sendable>(
        _ target: TargetOptions, as actor: String, work: @escaping @Sendable (any ImportDoor, Actor) async throws -> T
    ) async throws -> T {
        let folder = target.folder
        try folder.prepare()
        // Until people sign in, whoever may use this command acts for every unit, as the standing office does.
        let who = Actor(id: actor, roles: [.unitOfficer, .standingOffice, .operator])
        if let lock = try DaemonLock.take(folder.lock) {
            defer { withExtendedLifetime(lock) {} }
            // One that was left by a killed daemon would lead others to nobody.
            RuntimeFile.remove(folder.runtime)
            let logger = Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: .warning) }
            return try await Installation.with(target, logger: logger) { installation in
                // A folder that was meant to hold a log, and does not, is seen at once.
                if try await installation.log.head().size == 0 {
                    Terminal.note("Sổ còn trống / an empty log: \(installation.origin) (\(folder.url.path))")
                }
                return try await installation.leading { desks in try await work(desks.imports, who) }
            }
        }
        guard let runtime = RuntimeFile.read(folder.runtime) else { throw ServiceError.daemonNotReady }
        return try await work(RemoteImportDoor(runtime), who)
    }

    /// Opens a door behind which everything is tried out and nothing is written, beside a running daemon or without one.
    ///
    /// The log is opened for reading only.
    static func withRehearsal<T: Sendable>(
        _ target: TargetOptions, as actor: String, work: @escaping @Sendable (any ImportDoor, Actor) async throws -> T
    ) async throws -> T {
        let folder = target.folder
        try folder.prepare()
        let who = Actor(id: actor, roles: [.unitOfficer, .standingOffice, .operator])
        return try await ReadingTarget.withLog(target) { log, _ in
            let rehearsal = try await RehearsalLog(on: log, now: Environment.system.now)
            // An empty log has no key yet, and a check makes none.
            let key =
                try await log.head().size == 0
                ? InstallationKey.passing() : InstallationKey.load(file: folder.installationKey, mayCreate: false)
            let desk = CommandDesk(log: rehearsal, environment: .system, rules: try RuleBook.embedded(), key: key)
            let lists = ListDesk(desk: desk, blind: BlindIndex(key: key))
            return try await work(ImportDesk(lists: lists, directory: UnitDirectory(log: rehearsal)), who)
        }
    }
}

extension ServiceError {
    /// The data folder is in use, but nobody answers yet.
    static let daemonNotReady = ServiceError(
        code: "daemon-not-ready", status: 503, vi: "sovang trên thư mục này đang khởi động, đang dừng, hoặc đang bận nhập",
        en: "The sovang on this folder is starting, stopping, or importing", remedyVi: "Thử lại sau ít giây",
        remedyEn: "Try again in a few seconds", retryAfter: 5)
}
