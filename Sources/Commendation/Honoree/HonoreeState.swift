public import Entry
public import Foundation

/// What the events of one honoree's own stream come to.
public struct HonoreeState: Hashable, Sendable {
    /// The id of the honoree, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The honoree as it was registered; `nil` if it was not.
    public private(set) var registered: HonoreeRegistered?

    /// An honoree without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case HonoreeRegistered.name:
            guard registered == nil else { throw EventReadError(.outOfOrder, type: HonoreeRegistered.type) }
            registered = try HonoreeRegistered(entry)
        case HonoreeMatched.name:
            guard registered != nil else { throw EventReadError(.outOfOrder, type: HonoreeMatched.type) }
            _ = try HonoreeMatched(entry)
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
        version = entry.streamSeq
    }
}
