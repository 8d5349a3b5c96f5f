import Entry
import Foundation
package import PostgresClient

/// The one text of a row, for comparison, digest and export: a JSON array of the column values in the table's order, as
/// RFC 8785 writes it, and a line feed.
///
/// Ids are lower-case text, days ISO text, numbers decimal, absent values null.
package struct CanonicalRow {
    private static let digits = Array("0123456789abcdef".utf8)

    /// The line.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Replaces the line by that of a row as COPY gives it.
    package mutating func encode(_ row: PostgresCopyRow, of table: TableShape) throws {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(UInt8(ascii: "["))
        for (place, column) in table.columns.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            switch column.kind {
            case .uuid: append(try row.decode(UUID?.self, at: place))
            case .integer: append(try row.decode(Int32?.self, at: place).map(Int64.init))
            case .bigint: append(try row.decode(Int64?.self, at: place))
            case .flag: append(try row.decode(Bool?.self, at: place))
            case .text: try append(try row.decode(String?.self, at: place))
            case .date: try append(try row.decode(PostgresDate?.self, at: place).map { Day(number: $0.days).iso })
            }
        }
        bytes.append(UInt8(ascii: "]"))
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ number: Int64?) {
        bytes.append(contentsOf: number.map { String($0) }?.utf8 ?? "null".utf8)
    }

    private mutating func append(_ flag: Bool?) {
        bytes.append(contentsOf: flag.map { $0 ? "true" : "false" }?.utf8 ?? "null".utf8)
    }

    private mutating func append(_ text: String?) throws {
        guard let text else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain {
            bytes.append(UInt8(ascii: "\""))
            bytes.append(contentsOf: text.utf8)
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes.append(contentsOf: try CanonicalJSON.encode(.string(text)))
        }
    }

    private mutating func append(_ id: UUID?) {
        guard let id else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        withUnsafeBytes(of: id.uuid) { octets in
            for (place, octet) in octets.enumerated() {
                if place == 4 || place == 6 || place == 8 || place == 10 { bytes.append(UInt8(ascii: "-")) }
                bytes.append(Self.digits[Int(octet >> 4)])
                bytes.append(Self.digits[Int(octet & 15)])
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
