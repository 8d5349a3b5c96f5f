public import Entry
public import Foundation

/// The units that a command is about, or that it names.
public struct UnitFile: Hashable, Sendable {
    /// What is known of each unit.
    public private(set) var units: [UUID: UnitState]

    /// Puts together what is known; nothing unless told.
    public init(_ units: [UUID: UnitState] = [:]) { self.units = units }

    /// Folds the entries of the units' streams.
    public init(entries: some Sequence<EntryView>) throws(EventReadError) {
        units = try UnitState.states(of: entries)
    }

    /// What is known of a unit.
    public func state(of unit: UUID) -> UnitState { units[unit] ?? UnitState(id: unit) }

    /// Adds what is known of other units.
    public mutating func add(_ others: UnitFile) { units.merge(others.units) { known, _ in known } }

    /// The units that took over from some of these and are not read yet.
    public var unreadSuccessors: Set<UUID> {
        Set(units.values.flatMap(\.successors)).subtracting(units.keys)
    }
}

extension UnitFile {
    /// Refuses a unit that is not registered.
    @discardableResult
    func check(_ unit: UUID, _ field: String = "unit") throws(Rejection) -> UnitState {
        let state = state(of: unit)
        guard state.registered != nil else { throw .unknownUnit(unit, field: field) }
        return state
    }

    /// Refuses a unit that is not registered, or does not exist on a day.
    @discardableResult
    func check(_ unit: UUID, on day: Day, _ field: String = "unit") throws(Rejection) -> UnitState {
        let state = try check(unit, field)
        guard state.isInForce(on: day) else { throw .unitNotInForce(unit, on: day, field: field) }
        return state
    }

    /// What a decision that names some units rests on.
    func reads(of units: [UUID]) -> [ReadVersion] {
        var seen: Set<UUID> = []
        return units.filter { seen.insert($0).inserted }.map { .stream($0, version: state(of: $0).version) }
    }

    /// Whether a unit took over from another one, as far as it is recorded; `nil` if nothing is recorded of who took over.
    ///
    /// Who took over may have ended itself: then its own successors count. Units that were registered with their last day are
    /// named by the code in those that were formed from them.
    func succeeds(_ unit: UUID, to old: UUID) -> Bool? {
        var family = [old]
        var index = 0
        while index < family.count {
            let member = state(of: family[index])
            if let code = member.registered?.code, state(of: unit).registered?.predecessors.contains(code) == true { return true }
            for next in member.successors where !family.contains(next) { family.append(next) }
            index += 1
        }
        if family.contains(unit) { return true }
        return state(of: old).successors.isEmpty ? nil : false
    }
}
