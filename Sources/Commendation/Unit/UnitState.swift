public import Entry
public import Foundation

/// What the events of one unit come to.
public struct UnitState: Hashable, Sendable {
    /// The id of the unit, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The unit as it was registered; `nil` if it was not.
    public private(set) var registered: UnitRegistered?

    /// A unit without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        guard registered == nil else { throw EventReadError(.outOfOrder, type: UnitRegistered.type) }
        registered = try UnitRegistered(entry)
        version = entry.streamSeq
    }
}
