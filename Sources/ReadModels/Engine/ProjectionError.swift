/// What went wrong with the read models, and what to do next.
package struct ProjectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable code.
    package let code: String
    /// What happened.
    package let message: String
    /// What to do next.
    package let next: String

    package var description: String { "\(code): \(message). \(next)" }

    /// Whether a read table holds what this program cannot read: the projection's fault, not the engine's.
    var isUnreadableTable: Bool { code == Self.unreadableCode }

    private static let unreadableCode = "unreadable-read-table"

    /// A read table holds a value that this program does not know.
    static func unreadableTable(_ table: String, column: String) -> ProjectionError {
        ProjectionError(
            code: unreadableCode, message: "read.\(table) holds a value in \(column) that this program does not know",
            next: "Rebuild the read models with this program: sovang rebuild --switch.")
    }

    /// Another daemon leads.
    static func fenced(epoch: Int64, leader: Int64) -> ProjectionError {
        ProjectionError(
            code: "fenced", message: "this daemon writes for epoch \(epoch), but epoch \(leader) leads",
            next: "Another daemon has taken over; this one only reads until it is started again.")
    }

    /// The projection is not among those that run.
    static func unknownProjection(_ name: String) -> ProjectionError {
        ProjectionError(
            code: "unknown-projection", message: "there is no projection \(name)",
            next: "Name one of: \(ProjectionDefinition.all.map(\.name).joined(separator: ", ")).")
    }

    /// A wait for a position cannot end, because the projection stands still.
    static func parked(_ name: String, at position: Int64) -> ProjectionError {
        ProjectionError(
            code: "projection-parked", message: "projection \(name) stands still at position \(position)",
            next: "See its reason in the status; then update the program or rebuild.")
    }

    /// A wait for a position took too long.
    static func late(_ name: String, at position: Int64, wanted: Int64) -> ProjectionError {
        ProjectionError(
            code: "read-model-late", message: "projection \(name) is at \(position), the answer needs \(wanted)",
            next: "The change is recorded. Ask again in a moment.")
    }

    /// Two rebuilds at the same time would share their shadow tables.
    static let rebuildRunning = ProjectionError(
        code: "rebuild-running", message: "another rebuild is running in this database",
        next: "Wait until it has ended, or end it.")

    /// The shadow tables are not what was asked to be switched.
    static func notSwitchable(_ name: String, because reason: String) -> ProjectionError {
        ProjectionError(
            code: "rebuild-not-switchable", message: "the rebuilt \(name) was not put in place: \(reason)",
            next: "The live tables are as they were. Update the program and rebuild again.")
    }

    /// The state cannot be digested, because a projection does not tell all of it.
    static func stateNotWhole(_ name: String, because reason: String) -> ProjectionError {
        ProjectionError(
            code: "digest-not-whole", message: "the state cannot be digested: projection \(name) \(reason)",
            next: "Rebuild the read models with this program: sovang rebuild --switch.")
    }

    /// The read models did not come to one position in time.
    static let stateNotStill = ProjectionError(
        code: "digest-not-still", message: "the projections did not come to one position in time",
        next: "Ask again when less is being recorded.")

    /// The log has no such stream.
    static func unknownStream(_ id: String) -> ProjectionError {
        ProjectionError(
            code: "unknown-stream", message: "the log has no stream \(id)",
            next: "Take the id of a proposal, decision, honoree or unit from its page.")
    }

    /// A stream must have its events one after another.
    static func streamGap(_ id: String, expected: Int64) -> ProjectionError {
        ProjectionError(
            code: "stream-gap", message: "stream \(id) has no event \(expected)",
            next: "Stop and verify the log: sovang log verify.")
    }

    /// Pages must follow one another without a hole.
    static func gap(expected: Int64, found: Int64) -> ProjectionError {
        ProjectionError(
            code: "log-gap", message: "the log gave position \(found) where \(expected) was due",
            next: "Stop and verify the log: sovang log verify.")
    }
}
