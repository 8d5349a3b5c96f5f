package import Commendation
import Entry
package import Foundation
package import ListReading

/// What an import must know of the log to understand what officers wrote: the units, and the records that lists refer to by name.
package struct ImportRegister: Hashable, Sendable {
    /// A record that a list may refer to.
    package struct Record: Hashable, Sendable {
        /// The stream.
        package var id: UUID
        /// What kind of record it is.
        package var kind: StreamKind
        /// By what it is called: number of its document, name.
        package var names: [String]

        /// Describes a record.
        package init(id: UUID, kind: StreamKind, names: [String]) {
            self.id = id
            self.kind = kind
            self.names = names
        }
    }

    /// The units of all periods.
    package var units: [UnitDirectory.Unit]
    /// Movements, directives, regulations and decisions.
    package var records: [Record]

    /// Puts the parts together.
    package init(units: [UnitDirectory.Unit], records: [Record] = []) {
        self.units = units
        self.records = records
    }

    /// How a list of what exists now finds units: those that ended are told with who took over.
    package func currentUnits(province: String = "Sơn La") -> UnitLookup {
        let current = UnitIndex(units.filter { $0.until == nil }.map(\.reference), province: province)
        let ended = units.filter { $0.until != nil }
        let former = UnitIndex(ended.map(\.reference), province: province)
        let byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return UnitLookup(
            find: { current.find($0) }, near: { current.near($0) },
            former: { text in
                former.find(text).map { reference in
                    FormerUnit(unit: reference, successors: byID[reference.id].map { successors(of: $0) } ?? [])
                }
            })
    }

    /// How a list of facts of any time finds units; the reader chooses by the day of the fact.
    package func allUnits(province: String = "Sơn La") -> UnitLookup {
        let index = UnitIndex(units.map(\.reference), province: province)
        return UnitLookup(find: { index.find($0) }, near: { index.near($0) })
    }

    /// The records of some kinds by what they are called, whatever the capitals and blanks.
    package func records(of kinds: Set<StreamKind>) -> @Sendable (String) -> [UUID] {
        var byName: [String: Set<UUID>] = [:]
        for record in records where kinds.contains(record.kind) {
            for name in record.names { byName[Self.folded(name), default: []].insert(record.id) }
        }
        return { [byName] text in (byName[Self.folded(text)] ?? []).sorted { $0.uuidString < $1.uuidString } }
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
    }

    private func successors(of unit: UnitDirectory.Unit) -> [UnitReference] {
        guard let until = unit.until else { return [] }
        let next = until.adding(days: 1)
        return units.filter { other in
            unit.successors.contains(other.id) || other.from == next && other.predecessors.contains(unit.code)
        }.map(\.reference)
    }
}
