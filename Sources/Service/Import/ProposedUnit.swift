package import Commendation
import Entry

/// One row of a list of units.
package struct ProposedUnit: Hashable, Sendable {
    /// Row number in the file.
    package var row: Int
    /// The unit.
    package var unit: UnitRegistered

    /// Describes a row.
    package init(row: Int, unit: UnitRegistered) {
        self.row = row
        self.unit = unit
    }

    /// The row in canonical form.
    var canonical: JSONObject { ["row": .integer(Int64(row)), "unit": .object(unit.data)] }
}
