package import Entry

/// What the key store holds, in numbers: for the operator.
package struct KeyStoreStatus: Hashable, Sendable {
    /// The log whose persons these are.
    package let origin: String

    /// How many persons have a key.
    package let keys: Int

    /// How many keys were destroyed.
    package let destroyed: Int

    /// Up to which position of the log every erasure is carried out.
    package let settled: Int64

    /// How many backups are kept.
    package let backups: Int

    /// When the last backup was made; `nil` if none is kept.
    package let lastBackup: Instant?

    /// The day on which the last kept backup expires: an erasure of today is true from then on; `nil` if none is kept.
    package let lastExpiry: Day?
}
