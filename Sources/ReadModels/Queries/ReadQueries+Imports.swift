import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// A page of the files that were read in, newest first.
    package func imports(
        after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<ImportItem> {
        let cut = ListCut(after: after, before: before, limit: limit)
        return try await pool.withConnection { connection in
            try cut.page(
                "SELECT \(fragment: ListImports.table.columnList) FROM read.list_import WHERE true", by: "recorded_seq",
                on: connection, Self.importItem
            ) { $0.seq }
        }
    }

    /// One file that was read in; nil if it is not known (yet).
    package func importResult(_ id: UUID) async throws -> ImportItem? {
        try await pool.withConnection { connection in
            try connection.query(
                "SELECT \(fragment: ListImports.table.columnList) FROM read.list_import WHERE id = \(id)"
            ).first.map { try Self.importItem($0) }
        }
    }

    /// A page of the rows of a file that were refused, in the order in which they were recorded.
    package func refusedRows(
        of list: UUID, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<RefusedRowItem> {
        let cut = ListCut(rises: true, after: after, before: before, limit: limit)
        return try await pool.withConnection { connection in
            try cut.page(
                "SELECT \(fragment: RefusedRows.table.columnList) FROM read.refused_row WHERE import = \(list)",
                by: "recorded_seq", on: connection, Self.refusedRow
            ) { $0.seq }
        }
    }

    private static func importItem(_ row: PostgresRow) throws -> ImportItem {
        var reader = RowReader(row, of: ListImports.table)
        return ImportItem(
            id: try reader.uuid(), list: try reader.text(), rows: Int(try reader.bigint()), added: Int(try reader.bigint()),
            repeated: Int(try reader.bigint()), refused: Int(try reader.bigint()), warned: Int(try reader.bigint()),
            on: Day(number: try reader.day()), seq: try reader.bigint())
    }

    private static func refusedRow(_ row: PostgresRow) throws -> RefusedRowItem {
        var reader = RowReader(row, of: RefusedRows.table)
        let id = try reader.uuid()
        reader.skip()  // the file that was asked for
        return RefusedRowItem(
            id: id, row: Int(try reader.integer()), column: try reader.optionalText(), code: try reader.text(),
            seq: try reader.bigint())
    }
}
