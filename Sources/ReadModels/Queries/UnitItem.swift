package import Entry
package import Foundation

/// A unit for lists and pages.
package struct UnitItem: Hashable, Sendable {
    /// A name that a unit had before.
    package struct FormerName: Hashable, Sendable {
        package let name: String
        /// The first day of the name, if it is known.
        package let from: Day?
        /// The last day of the name.
        package let until: Day
    }

    package let id: UUID
    package let code: String
    /// The name now, or the last one.
    package let name: String
    package let kind: String?
    package let level: String?
    package let parent: UUID?
    package let from: Day?
    /// The last day on which it existed; nil while it does.
    package let until: Day?
    /// The codes of the units that it came from.
    package let predecessors: [String]
    /// The names that it had before, the first one first.
    package let formerNames: [FormerName]
    /// The units that took over.
    package let successors: [UUID]
    /// The document by which it ended.
    package let endedBy: String?
    /// The first year from which on its history of awards is complete; nil while it has not declared any.
    package let completeFrom: Int?

    init(_ row: UnitRecord) {
        id = row.id
        code = row.code
        name = row.name
        kind = row.kind
        level = row.level
        parent = row.parent
        from = row.from.map { Day(number: $0) }
        until = row.until.map { Day(number: $0) }
        predecessors = row.predecessors?.split(separator: " ").map(String.init) ?? []
        formerNames = row.formerNames?.split(separator: "\n").compactMap { FormerName($0) } ?? []
        successors = row.successors?.split(separator: " ").compactMap { UUID(canonical: String($0)) } ?? []
        endedBy = row.endedBy
        completeFrom = row.completeFrom.map(Int.init)
    }
}

extension UnitItem.FormerName {
    /// Reads a line of the read table: first day or nothing, last day, name, with tabs between them.
    fileprivate init?(_ line: Substring) {
        let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let until = Day(iso: parts[1]) else { return nil }
        self.init(name: parts[2], from: Day(iso: parts[0]), until: until)
    }
}
