public import Entry
public import Foundation

/// The units that a command is about.
public struct UnitFile: Hashable, Sendable {
    /// What is known of each unit.
    public let units: [UUID: UnitState]

    /// Folds the entries of the units' streams.
    public init(entries: some Sequence<EntryView>) throws(EventReadError) {
        units = try UnitState.states(of: entries)
    }

    /// What is known of a unit.
    public func state(of unit: UUID) -> UnitState { units[unit] ?? UnitState(id: unit) }
}
