/// A projection without its row type: what the engine, the rebuild and the reports need to know of it.
package struct ProjectionDefinition: Sendable {
    /// The name in `read.checkpoint`.
    package let name: String
    /// The version of its rows.
    package let version: Int
    /// The tables that it alone writes.
    package let tables: [TableShape]
    private let make: @Sendable (Int64, Bool) -> any AnyFold

    package init<P: Projection>(_ projection: P.Type) {
        name = P.name
        version = P.version
        tables = P.contributes ? [P.Row.table, StatisticCell.table] : [P.Row.table]
        make = { Fold<P>(position: $0, mayHaveStored: $1) }
    }

    /// The projection of all registers.
    private init(registers: [RegisterDefinition]) {
        name = RegisterFold.name
        version = RegisterFold.version
        tables = registers.map(\.table)
        make = { RegisterFold(position: $0, mayHaveStored: $1) }
    }

    /// A fold that goes on from the rows of its live table.
    package func liveFold(from position: Int64) -> any AnyFold {
        make(position, true)
    }

    /// A fold from nothing.
    package func emptyFold() -> any AnyFold {
        make(0, false)
    }

    /// Every projection of the product.
    package static let all: [ProjectionDefinition] = [
        ProjectionDefinition(ProposalProjection.self), ProjectionDefinition(UnitProjection.self),
        ProjectionDefinition(SubmissionProjection.self), ProjectionDefinition(DecisionProjection.self),
        ProjectionDefinition(HonoreeProjection.self), ProjectionDefinition(registers: RegisterFold.registers),
    ]
}
