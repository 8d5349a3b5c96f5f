import Commendation
import Entry
import EventLog
package import Foundation

extension ReadModelBook {
    package func movementNames(_ ids: [UUID]) async throws -> [UUID: String] {
        var names: [UUID: String] = [:]
        for entry in try await log.readStreams(ids) where entry.type.string == MovementLaunched.type {
            names[entry.streamID] = try entry.envelope().data["name"]?.string
        }
        return names
    }
}
