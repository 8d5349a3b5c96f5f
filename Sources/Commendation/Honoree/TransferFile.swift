/// What is read before an honoree moves to another unit: both.
public struct TransferFile: Sendable {
    /// The honoree.
    public var honoree: HonoreeState

    /// The unit.
    public var units: UnitFile

    /// Puts the parts together.
    public init(honoree: HonoreeState, units: UnitFile) {
        self.honoree = honoree
        self.units = units
    }
}
