package import Foundation

/// One line of the blind index: an honoree can be found under a key.
package struct BlindEntry: Hashable, Sendable {
    /// The keyed digest.
    package let key: BlindKey

    /// The honoree's id.
    package let honoree: UUID

    /// Makes a line of the blind index.
    package init(key: BlindKey, honoree: UUID) {
        self.key = key
        self.honoree = honoree
    }
}
