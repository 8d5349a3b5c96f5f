public import Entry
public import Foundation

/// What tells one decision from every other: body, number, symbol and year.
public struct DecisionIdentity: Hashable, Sendable {
    /// The code of the body that decides, such as the code of its unit.
    public let body: String

    /// Number and symbol.
    public let number: DocumentNumber

    /// The year in which the number is unique.
    public let year: Int

    /// Puts the parts together; a year within the number must be that of the date.
    public init(body: String, number: DocumentNumber, date: Day) throws(Rejection) {
        try PlainText.check(body, "body", limit: 64)
        if let year = number.year, year != date.year { throw .numberOtherYear(year, date: date) }
        self.body = body.nfc.trimmingCharacters(in: .whitespacesAndNewlines)
        self.number = number
        year = date.year
    }

    /// The id of the decision's stream: the same identity always gives the same id, so that a second decision of the number conflicts.
    public var stream: UUID {
        UUID.v8(named: "decision/\(body)/\(number.number)/\(number.symbol.uppercased())/\(year)")
    }
}
