package import Foundation
package import PostgresClient

/// A row of a projection's table, in memory.
package protocol ProjectionRow: Sendable {
    /// The table.
    static var table: TableShape { get }
    /// Reads a row that was selected with the table's columns in their order.
    init(_ row: PostgresRow, codes: inout CodeTable) throws
    /// The key.
    var id: UUID { get }
    /// Writes every column in the table's order.
    func write(to sink: inout some RowSink, codes: CodeTable) throws
}
