/// How a list finds awards; ``AwardIndex`` makes one from a catalogue.
public struct AwardLookup: Sendable {
    /// The awards that a text names by code or name: none if it is unknown, several if it is ambiguous.
    public var find: @Sendable (String) -> [AwardChoice]
    /// The awards whose names come near the text, nearest first; asked for only when a row is refused.
    public var near: @Sendable (String) -> [AwardChoice]

    /// Makes a lookup from its two questions.
    public init(
        find: @escaping @Sendable (String) -> [AwardChoice],
        near: @escaping @Sendable (String) -> [AwardChoice] = { _ in [] }
    ) {
        self.find = find
        self.near = near
    }
}
