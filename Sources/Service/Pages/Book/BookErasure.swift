package import Entry

/// An erasure as a person reads it.
package struct BookErasure: Hashable, Sendable {
    /// The day of the erasure.
    package let on: Day
    /// Where it stands in the log: what came after it is not touched by it.
    package let sequence: Int64
    /// The code of its ground in law.
    package let basis: String
    /// What the ground rested on.
    package let citation: String
    /// The day on which the last backup that holds the key expires; nil while the erasure is being carried out.
    package let gone: Day?

    /// Puts the facts together.
    package init(on: Day, sequence: Int64, basis: String, citation: String, gone: Day?) {
        self.on = on
        self.sequence = sequence
        self.basis = basis
        self.citation = citation
        self.gone = gone
    }
}
