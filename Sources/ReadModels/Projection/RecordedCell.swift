/// A cell on the day on which the log learned of the change.
package struct RecordedCell: Hashable, Sendable {
    /// The cell.
    package let cell: StatisticCell
    /// The recorded day at +07:00, in days since 1970-01-01.
    package let recorded: Int32

    package init(cell: StatisticCell, recorded: Int32) {
        self.cell = cell
        self.recorded = recorded
    }

    /// Writes the cell and its count in the order of `StatisticCell.table`.
    package func write(count: Int64, to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(text: cell.basis.code)
        try sink.put(integer: cell.month)
        try sink.put(text: cell.outcome.code)
        try sink.put(text: codes.text(cell.award) ?? "")
        try sink.put(text: codes.text(cell.kind) ?? "")
        try sink.put(uuid: codes.id(cell.unit))
        try sink.put(day: recorded)
        try sink.put(bigint: count)
    }
}
