import Logging
import Publishing
import Service

/// Verifies the whole log beside the work of the daemon that leads: soon after it took the lead, then once a day.
///
/// What is wrong stands on the board and in the log of the daemon with its place; what to do about it is for persons.
struct LogWatch: Sendable {
    let verification: LogVerification
    let faults: FaultBoard
    let logger: Logger

    /// How long it leaves the daemon alone at first.
    private static let patience = Duration.seconds(30)
    /// How long it waits for the next time.
    private static let interval = Duration.seconds(86_400)
    /// How long it waits when something was in the way.
    private static let shortInterval = Duration.seconds(900)

    /// Runs until the task is cancelled.
    func run() async throws {
        try await Task.sleep(for: Self.patience)
        while true {
            var pause = Self.interval
            do {
                let verdict = try await verification.run()
                faults.set(nil, of: .log)
                logger.notice("the log is verified", metadata: ["entries": "\(verdict.size)", "heads": "\(verdict.heads)"])
            } catch let fault as LogFault {
                faults.set(fault.code, of: .log)
                logger.critical(
                    "the log is not as it must be: run sovang log verify",
                    metadata: [
                        "error": "\(fault.code)", "position": "\(fault.position.map { "\($0)" } ?? "-")",
                        "place": "\(fault.place ?? "-")",
                    ])
            } catch {
                if Task.isCancelled { return }
                pause = Self.shortInterval
                logger.warning("the log could not be verified", metadata: ["error": "\(ServiceError(wrapping: error).code)"])
            }
            try await Task.sleep(for: pause)
        }
    }
}
