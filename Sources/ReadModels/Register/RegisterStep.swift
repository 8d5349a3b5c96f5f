/// What one type of event does to a row of a register.
package struct RegisterStep: Sendable {
    /// Which row the event concerns.
    package enum Key: Sendable {
        /// The row of its stream.
        case stream
        /// A row of its own.
        case event
        /// The row of its stream and of the unit that the member names.
        case streamAndUnit(StaticString)
    }

    /// Whether the event makes the row.
    package enum Beginning: Sendable {
        /// It makes the row, which is not there yet.
        case begins
        /// The row is there.
        case changes
        /// The row is made if it is not there.
        case either
    }

    /// The type.
    let type: EventType
    /// The row.
    let key: Key
    /// Whether it makes the row.
    let beginning: Beginning
    /// What is written, by the place of the column in the register.
    let settings: [(place: Int, setting: RegisterSetting)]

    /// Describes a step.
    ///
    /// - Parameters:
    ///   - table: the register's table.
    ///   - settings: what is written, by the name of the column; a name that is not in the table is left out.
    package init(
        _ type: EventType, of table: TableShape, by key: Key = .stream, _ beginning: Beginning,
        _ settings: KeyValuePairs<String, RegisterSetting>
    ) {
        self.type = type
        self.key = key
        self.beginning = beginning
        self.settings = settings.compactMap { name, setting in
            // The first column is the id, which no step writes.
            table.columns.firstIndex { $0.name == name }.map { ($0 - 1, setting) }
        }
    }
}
