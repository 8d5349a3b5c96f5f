/// What could not be put back is still loosened; all else was put back.
package struct RightsNotRepaired: Error, Hashable, Sendable {
    /// What is not as it should be, one short English phrase each.
    package let findings: [String]
}
