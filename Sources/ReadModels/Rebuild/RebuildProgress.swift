/// How far a rebuild has come.
package struct RebuildProgress: Hashable, Sendable {
    /// What a rebuild does, in order.
    package enum Phase: String, CaseIterable, Hashable, Sendable {
        /// Empty shadow tables are made.
        case preparing
        /// Events are folded.
        case folding
        /// The last rows are written.
        case writing
        /// Shadow and live tables are compared.
        case comparing
        /// The shadow gets its indexes and takes the place of the live tables.
        case switching
    }

    /// What it does.
    package let phase: Phase
    /// The events that are folded.
    package let position: Int64
    /// The events that there are to fold, as far as is known.
    package let target: Int64
}
