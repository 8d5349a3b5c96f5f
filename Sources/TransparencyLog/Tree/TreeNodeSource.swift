/// Where the hashes of perfect subtrees come from: tiles that were fetched, or a tree in memory.
///
/// It is asked once for each node of a plan, after the caller has fetched what the plan names; it does no waiting itself.
public protocol TreeNodeSource {
    /// The root of the perfect subtree; throws `missing-tile` if it cannot tell.
    func hash(of node: TreeNode) throws(TransparencyError) -> TreeHash
}
