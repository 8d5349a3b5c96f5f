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

    /// A key under which nobody is found.
    static func random() -> BlindKey {
        var generator = SystemRandomNumberGenerator()
        return BlindKey(octets: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    private init(octets: [UInt8]) { bytes = octets }
}
