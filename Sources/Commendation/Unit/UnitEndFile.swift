/// What is read before a unit ends: itself, and the units that took over.
public struct UnitEndFile: Sendable {
    /// The unit that ends.
    public var unit: UnitState

    /// The units that took over.
    public var successors: UnitFile

    /// Puts the parts together.
    public init(unit: UnitState, successors: UnitFile = UnitFile()) {
        self.unit = unit
        self.successors = successors
    }
}
