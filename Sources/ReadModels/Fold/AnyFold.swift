package import PostgresClient

/// A running fold of any projection: what the engine and the rebuild work with, one call a page and never one an event.
package protocol AnyFold: AnyObject {
    /// The first position that is not yet applied.
    var position: Int64 { get }
    /// Where it stopped, if it did.
    var parked: ParkedEvent? { get }
    /// How many rows and cells are held in memory.
    var held: Int { get }

    /// Loads the rows that the events before `limit` need and that are not held, in one query.
    func load(
        for events: [LogEvent], before limit: Int64, from schema: ReadSchema, on connection: isolated PostgresConnection) throws
    /// Applies the events from `position` on and before `limit`, in memory; stops at the first that it cannot apply.
    func apply(_ events: [LogEvent], before limit: Int64)
    /// Writes what changed to tables that have their keys.
    func write(to schema: ReadSchema, on connection: isolated PostgresConnection) throws
    /// Copies to the shadow tables what was used least recently, until at most `keep` rows and as many cells are held.
    func spill(keeping keep: Int, on connection: isolated PostgresConnection) throws
    /// Copies all that is held to the shadow tables and sums up the cells.
    func finishShadow(on connection: isolated PostgresConnection) throws
}
