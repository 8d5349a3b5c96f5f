import Commendation
import Foundation
import Logging
import Service

/// Finds who records a digest of the state: the running daemon if one runs on the data folder, else this process.
enum StateTarget {
    /// Records a digest; nil if an earlier one tells all of the state.
    static func digest(_ target: TargetOptions) async throws -> StateReceipt? {
        let folder = target.folder
        try folder.prepare()
        guard let lock = try DaemonLock.take(folder.lock) else {
            guard let runtime = RuntimeFile.read(folder.runtime) else { throw ServiceError.daemonNotReady }
            return try await RemoteImportDoor(runtime).digest(by: Installation.program)
        }
        defer { withExtendedLifetime(lock) {} }
        RuntimeFile.remove(folder.runtime)
        let logger = Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: .warning) }
        return try await Installation.with(target, logger: logger) { installation in
            try await installation.leading { desks in
                try await installation.projecting(logger: logger) {
                    try await installation.stateDesk(desks).digest(by: Installation.program)
                }
            }
        }
    }
}
