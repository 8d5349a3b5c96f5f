import CLibFuzzer
import Foundation
import TransparencyLog

/// Makes proofs, tiles, bundles or paths of any bytes, as the first octet says.
func target(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let kind = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    switch kind {
    case UInt8(ascii: "i"), UInt8(ascii: "c"): checkProof(rest, isInclusion: kind == UInt8(ascii: "i"))
    case UInt8(ascii: "t"): readPath(rest)
    case UInt8(ascii: "b"): readBundle(rest)
    case UInt8(ascii: "w"): buildTiles(rest)
    default: break
    }
    return 0
}

/// Any sizes and hashes: no harm is done, and in a tree that is known only the true proof is taken.
private func checkProof(_ bytes: [UInt8], isInclusion: Bool) {
    guard bytes.count >= 16 else { return }
    let first = bytes[..<8].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    let second = bytes[8..<16].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    // Low octets are hashes of the known tree, others hashes that it does not hold.
    let hashes = bytes.dropFirst(16).map { $0 < Known.nodes.count ? Known.nodes[Int($0)] : TreeHash.leaf([$0]) }
    let (index, size) = (Int(first & 15), Int(second & 15))
    if isInclusion {
        _ = try? InclusionProof(index: first, size: second, hashes: hashes).check(leaf: .empty, root: .empty)
        let proof = InclusionProof(index: UInt64(index), size: UInt64(size), hashes: hashes)
        guard index < size, (try? proof.check(leaf: Known.leaves[index], root: Known.roots[size])) != nil else { return }
        let plan = try? InclusionProof.Plan(index: proof.index, size: proof.size)
        precondition((try? plan?.proof(from: Known.tiles(size))) == proof, "a forged inclusion proof is taken")
    } else {
        _ = try? ConsistencyProof(oldSize: first, newSize: second, hashes: hashes).check(oldRoot: .empty, newRoot: .empty)
        let proof = ConsistencyProof(oldSize: UInt64(index), newSize: UInt64(size), hashes: hashes)
        guard (try? proof.check(oldRoot: Known.roots[index], newRoot: Known.roots[size])) != nil else { return }
        let plan = try? ConsistencyProof.Plan(oldSize: proof.oldSize, newSize: proof.newSize)
        precondition((try? plan?.proof(from: Known.tiles(size))) == proof, "a forged consistency proof is taken")
    }
}

private func readPath(_ bytes: [UInt8]) {
    let path = String(decoding: bytes, as: UTF8.self)
    guard let tile = try? TileCoordinate(path: path) else { return }
    precondition(tile.path == path, "a tile has another path than its own")
    _ = tile.exists(inTreeOf: .max)
}

private func readBundle(_ bytes: [UInt8]) {
    guard let count = bytes.first, let bundle = try? EntryBundle(decoding: Array(bytes.dropFirst()), count: Int(count)) else {
        return
    }
    precondition((try? EntryBundle(entries: bundle.entries))?.bytes == bundle.bytes, "a bundle has other bytes than its own")
    precondition(bundle.leafHashes.count == Int(count))
}

/// Batches of the sizes that the octets say give the root of one batch of all.
private func buildTiles(_ bytes: [UInt8]) {
    var builder = TileBuilder()
    var frontier = Frontier()
    var edge: [TileCoordinate: HashTile] = [:]
    for octet in bytes.prefix(5) {
        let leaves = (0..<Int(octet) * 2).map { TreeHash.leaf([octet, UInt8(truncatingIfNeeded: $0)]) }
        for tile in builder.append(contentsOf: leaves) { edge[tile.coordinate] = tile }
        frontier.append(contentsOf: leaves)
    }
    precondition(builder.root == frontier.root && builder.frontier == frontier, "tiles and frontier differ")
    let resumed = try? TileBuilder(size: builder.size, root: builder.root, tiles: edge.values)
    precondition(resumed == builder, "a log does not resume from its own tiles")
}

/// A tree of fifteen leaves.
private enum Known {
    static let leaves = (0..<15).map { TreeHash.leaf([UInt8($0)]) }
    static let roots = (0...15).map { size in
        var frontier = Frontier()
        frontier.append(contentsOf: leaves[..<size])
        return frontier.root
    }
    static let nodes: [TreeHash] =
        leaves + roots
        + (0..<4).flatMap { level in
            (0..<15 >> level).compactMap { try? tiles(15).hash(of: TreeNode(level: level, index: UInt64($0))) }
        }

    static func tiles(_ size: Int) -> HashTileSet {
        var builder = TileBuilder()
        return HashTileSet(treeSize: UInt64(size), tiles: builder.append(contentsOf: leaves[..<size]))
    }
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, target))
