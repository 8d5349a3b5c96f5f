/// Where and why a projection stopped.
package struct ParkedEvent: Hashable, Sendable {
    /// The position of the event that it cannot apply; everything before it is applied.
    package let position: Int64
    /// Why.
    package let fault: ProjectionFault

    package init(position: Int64, fault: ProjectionFault) {
        self.position = position
        self.fault = fault
    }

    /// The stop in words.
    package var told: String { "it cannot apply the event at \(position) (\(fault.code))" }
}
