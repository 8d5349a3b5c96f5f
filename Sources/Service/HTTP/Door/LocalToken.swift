import Crypto
import Foundation

/// The secret that writes over HTTP need until people can sign in: made anew at each start, shown on the terminal, and kept
/// in the daemon's runtime file, which only its own user may read.
package struct LocalToken: Sendable {
    private let digest: SHA256.Digest
    /// The token as it is shown.
    package let text: String

    /// A token from 256 random bits.
    package init(random: () -> (UInt64, UInt64)) {
        let bits = [random(), random()]
        var bytes: [UInt8] = []
        for (high, low) in bits {
            withUnsafeBytes(of: high.bigEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: low.bigEndian) { bytes.append(contentsOf: $0) }
        }
        let base64 = Data(bytes).base64EncodedString()
        self.init(text: String(base64.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.filter { $0 != "=" }))
    }

    /// A token that was chosen elsewhere, for example by a test.
    package init(text: String) {
        self.text = text
        digest = SHA256.hash(data: Array(text.utf8))
    }

    /// Whether this is the token.
    ///
    /// Digests are compared, and those in constant time, so that the time taken tells nothing.
    package func matches(_ presented: String) -> Bool { SHA256.hash(data: Array(presented.utf8)) == digest }
}
