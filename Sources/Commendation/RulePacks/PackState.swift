public import Entry
public import Foundation

/// What the events of one rule pack come to.
public struct PackState: Hashable, Sendable {
    /// The id of the pack's stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The adoptions, in their order: the first days may differ.
    public private(set) var adopted: [RulePackAdopted] = []

    /// A pack without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        adopted.append(try RulePackAdopted(entry))
        version = entry.streamSeq
    }
}
