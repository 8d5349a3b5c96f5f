/// The right edge of an RFC 6962 tree: all that is needed to append leaves and to state the root.
///
/// It holds the roots of the perfect subtrees that the leaves make up, largest first: one for each bit set in
/// ``size``. An append merges the subtrees of equal size, so its cost is one hash on average and never more than
/// the height of the tree.
public struct Frontier: Hashable, Sendable {
    /// The number of leaves.
    public internal(set) var size: UInt64

    /// The roots of the perfect subtrees, largest first.
    public internal(set) var subtrees: [TreeHash]

    /// The frontier of the empty tree.
    public init() {
        size = 0
        subtrees = []
    }

    /// Takes up a stored frontier; `nil` unless there is one subtree for each bit set in the size.
    public init?(size: UInt64, subtrees: [TreeHash]) {
        guard subtrees.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.subtrees = subtrees
    }

    /// Takes up a frontier stored as the subtrees' octets one after another; `nil` if their number does not fit.
    public init?(size: UInt64, bytes: [UInt8]) {
        guard bytes.count == size.nonzeroBitCount * TreeHash.byteCount else { return nil }
        let starts = stride(from: 0, to: bytes.count, by: TreeHash.byteCount)
        self.init(size: size, subtrees: starts.compactMap { TreeHash(bytes: bytes[$0..<$0 + TreeHash.byteCount]) })
    }

    /// The subtrees' octets one after another, largest subtree first.
    public var bytes: [UInt8] {
        subtrees.flatMap(\.bytes)
    }

    /// Appends one leaf by its leaf hash.
    public mutating func append(_ leaf: TreeHash) {
        var node = leaf
        for _ in 0..<size.trailingOnes {
            node = TreeHash.node(subtrees.removeLast(), node)
        }
        subtrees.append(node)
        size += 1
    }

    /// The root of the tree over all leaves appended so far (RFC 6962, section 2.1).
    public var root: TreeHash {
        guard var root = subtrees.last else { return .empty }
        for subtree in subtrees.dropLast().reversed() {
            root = TreeHash.node(subtree, root)
        }
        return root
    }
}

extension UInt64 {
    fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
