package import Entry
package import Foundation

/// A unit for lists and pages.
package struct UnitItem: Hashable, Sendable {
    package let id: UUID
    package let code: String
    package let name: String
    package let kind: String?
    package let level: String?
    package let parent: UUID?
    package let from: Day?
    /// The last day on which it existed; nil while it does.
    package let until: Day?
    /// The codes of the units that it came from.
    package let predecessors: [String]

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
    }
}
