import Entry
import Foundation
import PostgresClient

/// What came after the award: its delivery, corrections of its particulars, its recovery after an annulment.
package struct RecordedAftermath: Equatable, Sendable {
    package var certificate: String?
    /// The number in the golden book of the year.
    package var book: Int32?
    package var bookYear: Int32?
    package var deliveredOn: Int32?
    package var corrections: Int32 = 0
    package var recoveredOn: Int32?

    static let columns = [
        Column("certificate", .text), Column("book_number", .integer), Column("book_year", .integer),
        Column("delivered_on", .date), Column("corrections", .integer), Column("recovered_on", .date),
    ]

    init() {}

    /// Notes a delivery.
    mutating func deliver(_ event: LogEvent) throws(ProjectionFault) {
        certificate = event.view.text("certificate")
        book = Int32(exactly: try event.integer("book"))
        bookYear = Int32(exactly: try event.integer("year"))
        deliveredOn = try event.day("date").number
    }

    init(_ reader: inout RowReader) throws {
        certificate = try reader.optionalText()
        book = try reader.optionalInteger()
        bookYear = try reader.optionalInteger()
        deliveredOn = try reader.optionalDay()
        corrections = try reader.integer()
        recoveredOn = try reader.optionalDay()
    }

    func write(to sink: inout some RowSink) throws {
        try sink.put(text: certificate)
        try sink.put(integer: book)
        try sink.put(integer: bookYear)
        try sink.put(day: deliveredOn)
        try sink.put(integer: corrections)
        try sink.put(day: recoveredOn)
    }
}
