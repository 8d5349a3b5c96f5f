/// A unit that ended, and those that took over.
public struct FormerUnit: Hashable, Sendable {
    /// The unit in its last period.
    public var unit: UnitReference
    /// The units that took over.
    public var successors: [UnitReference]

    /// Makes a former unit.
    public init(unit: UnitReference, successors: [UnitReference]) {
        self.unit = unit
        self.successors = successors
    }
}
