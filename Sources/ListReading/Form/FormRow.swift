public import Entry
public import Foundation

/// One row of a list by form, understood; cells that are empty are left out.
///
/// It may hold personal data, so its description names only the row.
public struct FormRow: Hashable, Sendable, CustomStringConvertible {
    /// Row number in the file, as a spreadsheet shows it.
    public var row: Int
    /// What the cells hold.
    public var values: [FormKey: FormValue]

    /// Makes a row.
    public init(row: Int, values: [FormKey: FormValue] = [:]) {
        self.row = row
        self.values = values
    }

    /// The row number alone.
    public var description: String { "row \(row)" }

    /// A text.
    public func text(_ key: FormKey) -> String? { if case .text(let text)? = values[key] { text } else { nil } }

    /// A day.
    public func day(_ key: FormKey) -> Day? { if case .day(let day)? = values[key] { day } else { nil } }

    /// A whole number.
    public func integer(_ key: FormKey) -> Int? { if case .integer(let number)? = values[key] { number } else { nil } }

    /// Yes or no.
    public func flag(_ key: FormKey) -> Bool? { if case .flag(let flag)? = values[key] { flag } else { nil } }

    /// A unit.
    public func unit(_ key: FormKey) -> UUID? { if case .unit(let unit)? = values[key] { unit.id } else { nil } }

    /// A value of a closed list.
    public func code<Code: RawRepresentable>(_ key: FormKey, as type: Code.Type = Code.self) -> Code?
    where Code.RawValue == String {
        if case .code(let code)? = values[key] { Code(rawValue: code) } else { nil }
    }

    /// Codes of the catalogue.
    public func codes(_ key: FormKey) -> [String]? { if case .codes(let codes)? = values[key] { codes } else { nil } }

    /// A record of the log.
    public func record(_ key: FormKey) -> UUID? { if case .record(let id)? = values[key] { id } else { nil } }
}
