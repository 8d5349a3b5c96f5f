import Crypto

/// The three hashes of RFC 6962, section 2.1.
extension TreeHash {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let empty = TreeHash(SHA256.hash(data: [UInt8]()))

    /// The hash of a leaf: SHA-256(0x00 || leaf).
    public static func leaf(_ leaf: some Sequence<UInt8>) -> TreeHash {
        let whole = leaf.withContiguousStorageIfAvailable { bytes in
            hash(prefix: 0x00, UnsafeRawBufferPointer(bytes))
        }
        return whole ?? [UInt8](leaf).withUnsafeBytes { hash(prefix: 0x00, $0) }
    }

    /// The hash of an inner node: SHA-256(0x01 || left || right).
    public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var function = SHA256()
        withUnsafeBytes(of: UInt8(0x01)) { function.update(bufferPointer: $0) }
        left.withBytes { function.update(bufferPointer: $0) }
        right.withBytes { function.update(bufferPointer: $0) }
        return TreeHash(function.finalize())
    }

    private static func hash(prefix: UInt8, _ bytes: UnsafeRawBufferPointer) -> TreeHash {
        var function = SHA256()
        withUnsafeBytes(of: prefix) { function.update(bufferPointer: $0) }
        function.update(bufferPointer: bytes)
        return TreeHash(function.finalize())
    }
}
