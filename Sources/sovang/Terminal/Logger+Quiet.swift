import Logging
import Service

extension Logger {
    /// What a command logs: nothing but what is wrong.
    static var quiet: Logger {
        Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: .warning) }
    }
}
