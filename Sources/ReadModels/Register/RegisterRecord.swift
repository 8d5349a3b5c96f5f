package import Foundation
package import PostgresClient

/// A row of a register.
package struct RegisterRecord<R: Register>: ProjectionRow {
    package let id: UUID
    /// The columns between the id and the positions.
    package var values: [RegisterValue]
    package let recordedSeq: Int64
    package var lastSeq: Int64

    /// An empty row.
    init(id: UUID, seq: Int64) {
        self.id = id
        values = Array(repeating: .none, count: R.width)
        recordedSeq = seq
        lastSeq = seq
    }

    package static var table: TableShape { R.table }

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        var reader = RowReader(row, of: R.table)
        id = try reader.uuid()
        values = try R.table.columns.dropFirst().prefix(R.width).map { column in
            switch column.kind {
            case .uuid: try reader.optionalUUID().map { .uuid($0) } ?? .none
            case .bigint: try reader.optionalBigint().map { .bigint($0) } ?? .none
            case .integer: try reader.optionalInteger().map { .integer($0) } ?? .none
            case .text: try reader.optionalText().map { .text($0) } ?? .none
            case .date: try reader.optionalDay().map { .day($0) } ?? .none
            case .flag: try reader.optionalFlag().map { .flag($0) } ?? .none
            }
        }
        recordedSeq = try reader.bigint()
        lastSeq = try reader.bigint()
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        for (column, value) in zip(R.table.columns.dropFirst(), values) {
            switch column.kind {
            case .uuid: try sink.put(uuid: value.uuid)
            case .bigint: try sink.put(bigint: value.bigint)
            case .integer: try sink.put(integer: value.integer)
            case .text: try sink.put(text: value.text)
            case .date: try sink.put(day: value.day)
            case .flag: try sink.put(flag: value.flag)
            }
        }
        try sink.put(bigint: recordedSeq)
        try sink.put(bigint: lastSeq)
    }
}

extension RegisterValue {
    fileprivate var uuid: UUID? { if case .uuid(let value) = self { value } else { nil } }
    fileprivate var bigint: Int64? { if case .bigint(let value) = self { value } else { nil } }
    fileprivate var integer: Int32? { if case .integer(let value) = self { value } else { nil } }
    fileprivate var text: String? { if case .text(let value) = self { value } else { nil } }
    fileprivate var day: Int32? { if case .day(let value) = self { value } else { nil } }
    fileprivate var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
}
