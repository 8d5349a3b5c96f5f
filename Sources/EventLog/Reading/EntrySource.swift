/// Where entries can be read by their positions: a log, or a copy of one.
package protocol EntrySource: Sendable {
    /// Up to `limit` entries from a position on, in order; empty at the end.
    func read(from seq: Int64, limit: Int) async throws -> EntryPage
}
