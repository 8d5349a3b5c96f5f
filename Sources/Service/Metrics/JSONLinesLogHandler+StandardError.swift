import Foundation
package import Logging

extension JSONLinesLogHandler {
    /// A handler that writes to standard error, one `write` per line so that lines of several threads do not mix.
    package static func standardError(label: String, level: Logger.Level = .info) -> JSONLinesLogHandler {
        let underJournal = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] != nil
        return JSONLinesLogHandler(label: label, level: level, priorityPrefix: underJournal, now: Environment.system.now) {
            line in
            // A log that cannot be written must not stop the service.
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
    }
}
