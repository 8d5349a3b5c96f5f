public import Entry
public import Foundation

/// What the events of one record of an earlier award come to.
public struct EarlierAwardState: Hashable, Sendable {
    /// The id of the record, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The award as it was recorded last; `nil` if it was not, or if the record was withdrawn.
    public private(set) var recorded: EarlierAwardRecorded?

    /// The honoree.
    public private(set) var honoree: UUID?

    /// A record without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream; a record that was withdrawn may be made again.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case EarlierAwardRecorded.name:
            guard recorded == nil else { throw EventReadError(.outOfOrder, type: EarlierAwardRecorded.type) }
            recorded = try EarlierAwardRecorded(entry)
            honoree = entry.subject
        case EarlierAwardWithdrawn.name:
            guard recorded != nil else { throw EventReadError(.outOfOrder, type: EarlierAwardWithdrawn.type) }
            _ = try EarlierAwardWithdrawn(entry)
            recorded = nil
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
        version = entry.streamSeq
    }

    /// Folds the entries of many records; entries of other kinds of streams are passed over.
    public static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: EarlierAwardState] {
        var states: [UUID: EarlierAwardState] = [:]
        for entry in entries where entry.streamKind == "earlier-award" {
            var state = states[entry.streamID] ?? EarlierAwardState(id: entry.streamID)
            try state.apply(entry)
            states[entry.streamID] = state
        }
        return states
    }
}
