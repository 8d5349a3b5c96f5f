/// A keyed digest (HMAC-SHA-256 under the installation's key) under which an honoree can be found again.
///
/// It lives beside the log, in the erasable store, and never in an entry.
package struct BlindKey: Hashable, Sendable {
    /// The 32 octets of the digest.
    package let bytes: [UInt8]

    /// Takes a digest; `nil` unless it has 32 octets.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}
