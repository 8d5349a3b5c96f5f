import Entry
package import Foundation

/// What a unit came from, what it went into, and every unit whose history is its own.
package struct UnitLineage: Hashable, Sendable {
    package let unit: UnitItem
    /// The units that it came from directly, by code.
    package let predecessors: [UnitItem]
    /// The units that took over from it directly, by code.
    package let successors: [UnitItem]
    /// The unit itself and, at any depth, those that it came from.
    package let all: [UUID]

    /// Finds the lineage of a unit among all units; nil if it is not one of them.
    ///
    /// A unit names those before it by code and those that take over by id; either link is enough.
    init?(of id: UUID, among units: [UnitItem]) {
        guard let unit = units.first(where: { $0.id == id }) else { return nil }
        let before = Self.predecessors(among: units)
        let byID = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
        func ordered(_ ids: some Sequence<UUID>) -> [UnitItem] {
            ids.compactMap { byID[$0] }.sorted { ($0.code, $0.id.text) < ($1.code, $1.id.text) }
        }
        var all = [id]
        var next = 0
        while next < all.count {
            for former in ordered(before[all[next]] ?? []) where !all.contains(former.id) { all.append(former.id) }
            next += 1
        }
        self.unit = unit
        predecessors = ordered(before[id] ?? [])
        successors = ordered(before.filter { $0.value.contains(id) }.keys)
        self.all = all
    }

    private static func predecessors(among units: [UnitItem]) -> [UUID: Set<UUID>] {
        var before: [UUID: Set<UUID>] = [:]
        for unit in units {
            for successor in unit.successors { before[successor, default: []].insert(unit.id) }
        }
        let byCode = Dictionary(grouping: units, by: \.code)
        for unit in units {
            for code in unit.predecessors {
                // Codes were used again: the last unit of that code that ended before this one began.
                let former = (byCode[code] ?? []).filter { other in
                    other.id != unit.id && (unit.from.map { begun in other.until.map { $0 < begun } ?? false } ?? true)
                }
                if let last = former.max(by: { ($0.until ?? .first, $0.id.text) < ($1.until ?? .first, $1.id.text) }) {
                    before[unit.id, default: []].insert(last.id)
                }
            }
        }
        return before
    }
}
