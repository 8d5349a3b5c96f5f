import Entry
public import Foundation

/// The digest of an ordered list of proposals, which binds a header event to its list.
public enum ListDigest {
    /// SHA-256, in lower-case hexadecimal, of the lower-case ids in their order, each followed by a line feed.
    public static func hex(of proposals: some Sequence<UUID>) -> String {
        var bytes: [UInt8] = []
        for proposal in proposals {
            bytes += proposal.text.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return Digest256.hex(bytes)
    }
}
