import Entry
import TransparencyLog

extension TreeHash {
    /// The 64 lower-case hexadecimal digits.
    var hexadecimal: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Plain SHA-256 of some octets.
    static func digest(_ octets: [UInt8]) -> TreeHash { TreeHash(bytes: Digest256.sha256(octets)) ?? .empty }
}
