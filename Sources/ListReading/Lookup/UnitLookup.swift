/// How a list finds units in the register that the caller keeps; ``UnitIndex`` makes one from a list of units.
public struct UnitLookup: Sendable {
    /// The units that a text names by code or name: none if it is unknown, several if it is ambiguous.
    public var find: @Sendable (String) -> [UnitReference]
    /// The units whose names come near the text, nearest first; asked for only when a row is refused.
    public var near: @Sendable (String) -> [UnitReference]

    /// Makes a lookup from its two questions.
    public init(
        find: @escaping @Sendable (String) -> [UnitReference],
        near: @escaping @Sendable (String) -> [UnitReference] = { _ in [] }
    ) {
        self.find = find
        self.near = near
    }
}
