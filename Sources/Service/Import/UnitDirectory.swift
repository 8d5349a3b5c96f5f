import Commendation
package import Entry
package import EventLog
package import Foundation
package import ListReading
import Synchronization

/// The register of units, and of what else lists refer to by name, as the doors need it: to find what an officer wrote.
///
/// It is folded from the log and held in memory (hundreds of units, not thousands). It only finds; whether a unit may
/// propose is decided on its own stream.
package final class UnitDirectory: Sendable {
    /// A unit in one period of its life.
    package struct Unit: Hashable, Sendable {
        package let id: UUID
        package let code: String
        package var name: String
        package let kind: String
        package let from: Day
        package var until: Day?
        /// The codes of the units that it was formed from.
        package let predecessors: [String]
        /// The units that took over, if its end was recorded with them.
        package var successors: [UUID]

        /// Describes a unit.
        package init(
            id: UUID, code: String, name: String, kind: String, from: Day, until: Day?, predecessors: [String] = [],
            successors: [UUID] = []
        ) {
            self.id = id
            self.code = code
            self.name = name
            self.kind = kind
            self.from = from
            self.until = until
            self.predecessors = predecessors
            self.successors = successors
        }

        /// What a list needs of it.
        package var reference: UnitReference { UnitReference(id: id, code: code, name: name, from: from, until: until) }
    }

    fileprivate struct State {
        var units: [UUID: Unit] = [:]
        var records: [UUID: ImportRegister.Record] = [:]
        var position: Int64
        var index: UnitIndex?
    }

    private let log: any EventLog
    private let province: String?
    private let state: Mutex<State>

    /// A directory of the units that are known up to a position of the log; the rest is read from there.
    ///
    /// - Parameter province: the province's name, which people leave away after a unit's ("Sở Y tế tỉnh Sơn La").
    package init(log: any EventLog, province: String? = "Sơn La", known: [Unit] = [], position: Int64 = 0) {
        self.log = log
        self.province = province
        let units = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { _, newer in newer })
        state = Mutex(State(units: units, position: position))
    }

    /// Reads what has come into the log since the last time.
    package func refresh() async throws {
        while true {
            let start = state.withLock { $0.position }
            let page = try await log.read(from: start, limit: 5_000)
            guard let last = page.last else { return }
            try state.withLock { state in
                // Two may refresh at once: what the other one has taken is not taken again.
                for entry in page where entry.seq >= state.position { try state.apply(entry) }
                state.position = max(state.position, last.seq + 1)
            }
        }
    }

    /// Every unit, by code and period.
    package var all: [Unit] {
        state.withLock { Array($0.units.values) }.sorted { ($0.code, $0.from.number) < ($1.code, $1.from.number) }
    }

    /// All that an import must know.
    package var register: ImportRegister {
        let records = state.withLock { Array($0.records.values) }.sorted { $0.id.uuidString < $1.id.uuidString }
        return ImportRegister(units: all, records: records)
    }

    /// The unit of an id.
    package subscript(id: UUID) -> Unit? { state.withLock { $0.units[id] } }

    /// The units that a text names by code or name and that exist now.
    package func find(_ text: String) -> [UnitReference] { index().find(text) }

    /// The questions of a list, answered from what is known at this moment.
    package func lookup() -> UnitLookup { index().lookup }

    private func index() -> UnitIndex {
        state.withLock { state in
            if let index = state.index { return index }
            // Ended units are left out: their codes went on to others in 2025.
            let current = state.units.values.filter { $0.until == nil }.sorted { $0.code < $1.code }
            let index = UnitIndex(current.map(\.reference), province: province)
            state.index = index
            return index
        }
    }
}

extension UnitDirectory.State {
    fileprivate mutating func apply(_ entry: EntryView) throws(EventReadError) {
        let id = entry.streamID
        switch entry.type {
        case UnitRegistered.name:
            units[id] = try UnitDirectory.Unit(entry)
            index = nil
        case UnitRenamed.name:
            units[id]?.name = try UnitRenamed(entry).unitName
            index = nil
        case UnitEnded.name:
            let ended = try UnitEnded(entry)
            units[id]?.until = ended.until
            units[id]?.successors = ended.successors
            index = nil
        case MovementLaunched.name:
            let fact = try MovementLaunched(entry)
            note(.movement, id, [fact.movementName] + (fact.number.map { [$0] } ?? []))
        case DirectiveIssued.name: note(.directive, id, [try DirectiveIssued(entry).number])
        case RegulationAdopted.name: note(.regulation, id, [try RegulationAdopted(entry).number])
        case DecisionIssued.name:
            let fact = try DecisionIssued(entry)
            note(.decision, id, ["\(fact.number)/\(fact.symbol)"])
        default: break
        }
    }

    private mutating func note(_ kind: StreamKind, _ id: UUID, _ names: [String]) {
        records[id] = ImportRegister.Record(id: id, kind: kind, names: names)
    }
}

extension UnitDirectory.Unit {
    fileprivate init(_ entry: EntryView) throws(EventReadError) {
        let fact = try UnitRegistered(entry)
        self.init(
            id: entry.streamID, code: fact.code, name: fact.unitName, kind: fact.kind, from: fact.from, until: fact.until,
            predecessors: fact.predecessors)
    }
}
