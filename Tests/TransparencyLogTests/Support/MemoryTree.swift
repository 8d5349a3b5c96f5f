import TransparencyLog

/// A tree in memory by the recursive definitions of RFC 6962, section 2.1: slow, and plainly right.
struct MemoryTree: TreeNodeSource {
    let leaves: [TreeHash]

    init(_ leaves: [TreeHash]) { self.leaves = leaves }

    /// A tree over `count` different leaves.
    init(count: Int) { leaves = (0..<count).map { .leaf("leaf-\($0)".utf8) } }

    func root(_ start: Int, _ end: Int) -> TreeHash {
        guard end > start else { return .empty }
        guard end - start > 1 else { return leaves[start] }
        let middle = start + Self.split(end - start)
        return .node(root(start, middle), root(middle, end))
    }

    func root(_ size: Int) -> TreeHash { root(0, size) }

    func path(_ index: Int, _ start: Int, _ end: Int) -> [TreeHash] {
        guard end - start > 1 else { return [] }
        let middle = start + Self.split(end - start)
        return index < middle
            ? path(index, start, middle) + [root(middle, end)] : path(index, middle, end) + [root(start, middle)]
    }

    func consistency(_ old: Int, _ start: Int, _ end: Int, whole: Bool = true) -> [TreeHash] {
        if old == end { return whole ? [] : [root(start, end)] }
        let middle = start + Self.split(end - start)
        return old <= middle
            ? consistency(old, start, middle, whole: whole) + [root(middle, end)]
            : consistency(old, middle, end, whole: false) + [root(start, middle)]
    }

    func hash(of node: TreeNode) throws(TransparencyError) -> TreeHash {
        root(Int(node.index) << node.level, Int(node.index + 1) << node.level)
    }

    private static func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}
