/// What was found of the personal values of some entries.
package struct DisclosureCount: Hashable, Sendable {
    /// How many were compared with their commitments.
    package var compared: Int64 = 0

    /// How many are kept, but cannot be opened here: their keys are elsewhere, or lost.
    package var closed: Int64 = 0

    /// How many are gone, as an erasure in the log explains.
    package var erased: Int64 = 0

    /// How many are lost for good: gone, as whoever verifies knows, or under keys that are no more.
    package var lost: Int64 = 0

    /// None.
    package init() {}

    /// Adds what was found of others.
    package static func += (sum: inout DisclosureCount, other: DisclosureCount) {
        sum.compared += other.compared
        sum.closed += other.closed
        sum.erased += other.erased
        sum.lost += other.lost
    }
}
