import Logging

extension Logger {
    /// Says nothing.
    static let silent = Logger(label: "trial") { _ in SwiftLogNoOpLogHandler() }
}
