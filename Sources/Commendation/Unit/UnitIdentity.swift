public import Entry
public import Foundation

/// What tells one unit from every other: its code and the first day of its period.
public enum UnitIdentity {
    /// The id of the unit's stream: the same code and day always give the same id.
    public static func stream(code: String, from: Day) -> UUID { UUID.v8(named: "unit/\(code)/\(from.iso)") }
}
