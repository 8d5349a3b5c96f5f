import Commendation
import Logging
import Service

/// Records the digest of the state once a day, while this daemon leads.
///
/// A day is told once it is over: at the first look after midnight at +07:00, or when the daemon is started again.
struct StateKeeper: Sendable {
    let desk: StateDesk
    let logger: Logger

    /// How often it looks.
    private static let interval = Duration.seconds(60)
    /// How long it waits when something is in the way, such as a projection that stands still.
    private static let longInterval = Duration.seconds(900)

    /// Runs until the task is cancelled.
    func run() async {
        var history = StateHistory()
        while !Task.isCancelled {
            var pause = Self.interval
            do {
                history = try await desk.history(after: history)
                if try await desk.isDue(history), let receipt = try await desk.digestDay(by: Installation.program) {
                    logger.notice("the state of the day is recorded", metadata: ["upTo": "\(receipt.upTo)"])
                }
            } catch {
                if Task.isCancelled { return }
                pause = Self.longInterval
                logger.warning(
                    "the state of the day cannot be recorded yet", metadata: ["error": "\(ServiceError(wrapping: error).code)"])
            }
            try? await Task.sleep(for: pause)
        }
    }
}
