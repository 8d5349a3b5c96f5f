/// A read table that is declared, not programmed: which events begin and change a row, and which member goes where.
///
/// For facts of which nothing is computed. Each register has a table of its own, and each type belongs to one register.
package protocol Register: Sendable {
    /// The table: the row's own id, the columns of the register, and the positions of the row's first and last event.
    static var table: TableShape { get }
    /// What each type does, at most one step a type.
    static var steps: [RegisterStep] { get }
}

extension Register {
    /// The types that it handles.
    static var handled: EventTypeSet { EventTypeSet(rawValue: steps.reduce(0) { $0 | EventTypeSet($1.type).rawValue }) }

    /// The number of columns that steps write.
    static var width: Int { table.columns.count - TableShape.registerFrame }
}

extension TableShape {
    /// How many columns every register has: id, first and last position.
    static let registerFrame = 3

    /// The table of a register.
    static func register(_ name: String, _ columns: [Column]) -> TableShape {
        TableShape(name, [Column("id", .uuid)] + columns + [Column("recorded_seq", .bigint), Column("last_seq", .bigint)])
    }
}
