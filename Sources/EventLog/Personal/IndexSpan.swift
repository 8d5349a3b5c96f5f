/// Which generations of the blind index hold lines: one, or two while it is being renewed.
struct IndexSpan: Hashable, Sendable {
    /// The oldest generation that still has a line.
    let oldest: Int32

    /// The generation under which new lines are written.
    let newest: Int32

    /// What ``IndexKey/proof`` of the newest generation's key is; `nil` for generation 0, which has none.
    let proof: [UInt8]?
}
