package import Entry
package import Foundation

/// A copy of the key store that was made, and what was removed because its time was over.
package struct KeyBackup: Sendable {
    /// How long a copy is kept, in days: the longest time for which an erased value can still be opened.
    package static let days = 30

    /// The copy.
    package let file: URL

    /// When it was made.
    package let madeAt: Instant

    /// When it must be gone; the next backup, or the daemon's next start, removes it then.
    package let expiresAt: Instant

    /// How many keys it holds.
    package let keys: Int

    /// The copies that were removed because they had expired.
    package let removed: [URL]
}
