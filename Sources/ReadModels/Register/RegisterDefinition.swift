/// A register without its type.
struct RegisterDefinition: Sendable {
    /// Its table.
    let table: TableShape
    /// The types that belong to it.
    let handled: EventTypeSet
    private let make: @Sendable (Int64, Bool) -> any AnyFold

    init<R: Register>(_ register: R.Type) {
        table = R.table
        handled = R.handled
        make = { Fold<RegisterProjection<R>>(position: $0, mayHaveStored: $1) }
    }

    /// A fold from a position on.
    func fold(_ position: Int64, _ mayHaveStored: Bool) -> any AnyFold { make(position, mayHaveStored) }
}
