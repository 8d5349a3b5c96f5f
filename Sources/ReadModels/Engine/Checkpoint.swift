/// Where a projection stands, as its row in `read.checkpoint` says.
package struct Checkpoint: Hashable, Sendable {
    /// The projection's name.
    package let projection: String
    /// The version of the rows in its tables.
    package let version: Int
    /// The first position that is not yet applied.
    package let position: Int64
    /// The epoch of the daemon that wrote last.
    package let epoch: Int64
    /// Why it stands still at `position`, if it does.
    package let fault: ProjectionFault?
}
