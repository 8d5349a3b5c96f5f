package import Foundation

/// What an erasure that stands in the log comes to: worked out from the log alone, so that it can be carried out again after a
/// crash, a restore or a doubt, always with the same end.
package struct ErasureOrder: Hashable, Sendable {
    /// The persons: the registrations of one honoree.
    package var persons: Set<UUID>

    /// Positions whose personal fields are theirs, though sealed for somebody else: of proposals that were moved to them.
    package var entries: [Int64]

    /// Streams without an honoree whose fields are theirs and whose own keys go too.
    package var streams: Set<UUID>

    /// Positions sealed under their keys that are about somebody else by now, with whose they are: sealed anew, not lost.
    package var moved: [Int64: UUID]

    /// Puts the parts together.
    package init(
        persons: Set<UUID>, entries: [Int64] = [], streams: Set<UUID> = [], moved: [Int64: UUID] = [:]
    ) {
        self.persons = persons
        self.entries = entries
        self.streams = streams
        self.moved = moved
    }
}
