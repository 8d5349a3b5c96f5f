package import Entry

/// How a live projection stands to the true head of the log.
package struct ProjectionStatus: Hashable, Sendable {
    /// What it does.
    package enum State: Hashable, Sendable {
        /// It follows the log.
        case running
        /// It stands still at its position, where it cannot apply the event.
        case parked(ProjectionFault)
        /// Its tables are of another version than this program's, and wait for a rebuild.
        case outdated(stored: Int)
        /// It has not run in this database yet.
        case absent
    }

    /// The name.
    package let name: String
    /// The version of this program.
    package let version: Int
    /// What it does.
    package let state: State
    /// The first position that is not yet applied.
    package let position: Int64
    /// The number of entries in the log.
    package let head: Int64
    /// When the first entry that is not yet applied was recorded; nil if all are.
    package let waitingSince: Instant?

    /// How many entries it has yet to apply.
    package var lag: Int64 { max(0, head - position) }

    /// How old the first entry is that is not yet applied, in microseconds; 0 if all are.
    package func age(at now: Instant) -> Int64 {
        waitingSince.map { max(0, now.microseconds - $0.microseconds) } ?? 0
    }
}
