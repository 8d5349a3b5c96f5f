/// The place of a perfect subtree: all leaves from `index * 2^level` up to `(index + 1) * 2^level`.
///
/// A leaf is the node of level 0 with the leaf's own index.
public struct TreeNode: Hashable, Sendable {
    /// The height of the subtree, 0 to 63.
    public let level: Int

    /// Its place among the subtrees of the same height, from the left, counted from 0.
    public let index: UInt64

    /// Names the subtree of height `level` (0 to 63) at place `index`.
    public init(level: Int, index: UInt64) {
        precondition(level >= 0 && level < 64, "the level of a node is 0 to 63")
        self.level = level
        self.index = index
    }

    /// Whether all leaves of the subtree lie in a tree of that size.
    public func exists(inTreeOf size: UInt64) -> Bool {
        index < size >> level
    }
}

extension TreeNode {
    /// The perfect subtrees that make up the leaves from `start` to `end`, from left to right, largest first.
    ///
    /// `start` is a multiple of a power of two that is no less than the number of leaves, as in every subtree of RFC 6962.
    static func cover(_ start: UInt64, _ end: UInt64) -> [TreeNode] {
        var nodes: [TreeNode] = []
        var next = start
        while next < end {
            let level = 63 - (end - next).leadingZeroBitCount
            nodes.append(TreeNode(level: level, index: next >> level))
            next += 1 << level
        }
        return nodes
    }

    /// The perfect subtrees whose roots are the frontier of a tree of that size, largest first.
    static func frontier(of size: UInt64) -> [TreeNode] {
        cover(0, size)
    }
}
