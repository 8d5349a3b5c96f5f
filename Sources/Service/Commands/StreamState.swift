import Commendation
import Entry
import Foundation

/// What the events of one stream come to.
protocol StreamState: Sendable {
    /// The kind of the stream; entries of streams of other kinds are passed over, so that their ids name nothing here.
    static var streamKind: StreamKind { get }

    /// A stream without events.
    init(id: UUID)

    /// Folds the next entry of the stream.
    mutating func apply(_ entry: EntryView) throws(EventReadError)
}

extension StreamState {
    /// Folds the entries of one stream; those of others are passed over.
    init(id: UUID, entries: some Sequence<EntryView>) throws(EventReadError) {
        self.init(id: id)
        for entry in entries where entry.streamID == id && entry.streamKind.string == Self.streamKind.rawValue {
            try apply(entry)
        }
    }

    /// Folds the entries of many streams of one kind.
    static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: Self] {
        var states: [UUID: Self] = [:]
        for entry in entries where entry.streamKind.string == Self.streamKind.rawValue {
            var state = states[entry.streamID] ?? Self(id: entry.streamID)
            try state.apply(entry)
            states[entry.streamID] = state
        }
        return states
    }
}

extension ProposalState: StreamState { static var streamKind: StreamKind { .proposal } }
extension HonoreeState: StreamState { static var streamKind: StreamKind { .honoree } }
extension UnitState: StreamState { static var streamKind: StreamKind { .unit } }
extension PackState: StreamState { static var streamKind: StreamKind { .pack } }
extension EarlierAwardState: StreamState { static var streamKind: StreamKind { .earlierAward } }
extension SecretDossierState: StreamState { static var streamKind: StreamKind { .secretDossier } }
