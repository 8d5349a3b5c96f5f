public import Commendation

/// Something about the whole file that does not stop it.
public struct ListWarning: Hashable, Sendable {
    /// What kind of warning it is; the raw values are stable.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A column that no field is known for; its cells are not read.
        case unknownColumn = "unknown-column"
        /// The period was taken from the title line, for the list has no column for it.
        case periodFromTitle = "period-from-title"
    }

    /// The kind of warning.
    public var code: Code
    /// Heading of the column, if it is about one.
    public var column: String?
    /// Letter of the column, if it is about one.
    public var letter: String?
    /// What was found.
    public var what: Bilingual
    /// What to do about it.
    public var remedy: Bilingual
}
