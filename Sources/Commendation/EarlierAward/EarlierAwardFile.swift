public import Entry
public import Foundation

/// What is read before earlier awards are recorded.
public struct EarlierAwardFile: Sendable {
    /// The records that exist, by the id of their stream.
    public let awards: [UUID: EarlierAwardState]

    /// The honorees that are registered and stand for themselves; `nil` if that was looked after elsewhere.
    public let honorees: Set<UUID>?

    /// The units that are registered; `nil` if that was looked after elsewhere.
    public let units: Set<UUID>?

    /// Folds the entries of the records' streams.
    public init(
        entries: some Sequence<EntryView>, honorees: Set<UUID>? = nil, units: Set<UUID>? = nil
    ) throws(EventReadError) {
        awards = try EarlierAwardState.states(of: entries)
        self.honorees = honorees
        self.units = units
    }

    /// What is known of a record.
    func state(of stream: UUID) -> EarlierAwardState { awards[stream] ?? EarlierAwardState(id: stream) }
}
