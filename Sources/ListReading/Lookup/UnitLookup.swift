/// How a list finds units in the register that the caller keeps; ``UnitIndex`` makes one from a list of units.
public struct UnitLookup: Sendable {
    /// The units that a text names by code or name: none if it is unknown, several if it is ambiguous.
    public var find: @Sendable (String) -> [UnitReference]
    /// The units whose names come near the text, nearest first; asked for only when a row is refused.
    public var near: @Sendable (String) -> [UnitReference]
    /// The units that a text names and that have ended; asked for only when a row is refused.
    public var former: @Sendable (String) -> [FormerUnit]

    /// Makes a lookup from its questions.
    public init(
        find: @escaping @Sendable (String) -> [UnitReference],
        near: @escaping @Sendable (String) -> [UnitReference] = { _ in [] },
        former: @escaping @Sendable (String) -> [FormerUnit] = { _ in [] }
    ) {
        self.find = find
        self.near = near
        self.former = former
    }
}
