package import Entry

/// What is known of a key that is no more.
package struct DestroyedKey: Hashable, Sendable {
    /// When it was destroyed in the key store.
    package let at: Instant

    /// The day on which the last backup that holds it expires: from then on nobody can open a copy of the values, in whatever
    /// backup of the database it lies.
    package let gone: Day

    /// States the end of a key.
    package init(at: Instant, gone: Day) {
        self.at = at
        self.gone = gone
    }
}
