public import Entry
public import Foundation

/// What a cell of a list by form was understood to be.
public enum FormValue: Hashable, Sendable {
    /// A text as it is written.
    case text(String)
    /// A calendar day.
    case day(Day)
    /// A whole number.
    case integer(Int)
    /// Yes or no.
    case flag(Bool)
    /// A unit of the register.
    case unit(UnitReference)
    /// A code of a closed list or of the catalogue.
    case code(String)
    /// Codes of the catalogue.
    case codes([String])
    /// A record of the log.
    case record(UUID)
}
