import Foundation

/// Gathers rows by unit into parts that are handed in together.
///
/// Which rows make a part depends on the rows alone and not on time, so that the same file always makes the same parts.
struct ProposalParts {
    /// Rows of one unit.
    struct Part {
        var unit: UUID
        var rows: [ProposedRow]
    }

    private let partLimit: Int
    private let gatherLimit: Int
    private var open: [UUID: [ProposedRow]] = [:]
    private var order: [UUID] = []
    private var gathered = 0
    private var full: [Part] = []

    init(partLimit: Int, gatherLimit: Int) {
        self.partLimit = partLimit
        self.gatherLimit = gatherLimit
    }

    /// Adds a row of a unit.
    mutating func add(_ row: ProposedRow, of unit: UUID) {
        if open[unit] == nil { order.append(unit) }
        open[unit, default: []].append(row)
        gathered += 1
        if let rows = open[unit], rows.count >= partLimit {
            close(unit)
        } else if gathered >= gatherLimit {
            // The largest; of equals the one that was opened first.
            var largest = order[0]
            for unit in order where (open[unit]?.count ?? 0) > (open[largest]?.count ?? 0) { largest = unit }
            close(largest)
        }
    }

    /// A part that is ready, if there is one.
    mutating func takeFull() -> Part? { full.isEmpty ? nil : full.removeFirst() }

    /// What is left at the end, in the order in which the units came.
    mutating func takeRest() -> [Part] {
        for unit in order { close(unit) }
        defer { full = [] }
        return full
    }

    private mutating func close(_ unit: UUID) {
        guard let rows = open.removeValue(forKey: unit) else { return }
        order.removeAll { $0 == unit }
        gathered -= rows.count
        full.append(Part(unit: unit, rows: rows))
    }
}
