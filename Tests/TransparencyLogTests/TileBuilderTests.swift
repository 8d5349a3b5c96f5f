import Testing
import TransparencyLog

/// The tiles of batches against the recursive definition, and proofs made from them.
@Suite struct TileBuilderTests {
    @Test func `any split into batches yields the tiles of the definition and they give every proof`() {
        Property.holds(rounds: 12) { random, seed in
            let tree = MemoryTree(count: random.number(1...1_500))
            var (builder, size) = (TileBuilder(), 0)
            var files: [TileCoordinate: [UInt8]] = [:]
            while size < tree.leaves.count {
                let next = min(tree.leaves.count, size + random.pick([1, 2, 255, 256, 257, random.number(0...600)]))
                let tiles = builder.append(contentsOf: tree.leaves[size..<next])
                let expected = (0..<3).flatMap {
                    TileCoordinate.added(.hashes(level: $0), oldSize: UInt64(size), newSize: UInt64(next))
                }
                #expect(Set(tiles.map(\.coordinate)) == Set(expected) && tiles.count == expected.count, seed)
                for tile in tiles {
                    let span = 1 << (8 * tile.coordinate.level)
                    let start = Int(tile.coordinate.index) * 256
                    let hashes = (start..<start + tile.coordinate.width).map { tree.root($0 * span, ($0 + 1) * span) }
                    #expect(tile.hashes == hashes, seed)
                    files[tile.coordinate] = tile.bytes
                }
                size = next
                #expect(builder.size == UInt64(size) && builder.root == tree.root(size), seed)
            }
            try checkProofs(tree, files, &random, seed)
            let edge = try TileCoordinate.edge(treeSize: UInt64(size)).map { try HashTile($0, bytes: files[$0] ?? []) }
            #expect(try TileBuilder(size: UInt64(size), root: builder.root, tiles: edge) == builder, seed)
        }
    }

    private func checkProofs(
        _ tree: MemoryTree, _ files: [TileCoordinate: [UInt8]], _ random: inout SplitMix64, _ seed: Comment
    ) throws {
        let size = tree.leaves.count
        let (index, old) = (random.number(0...size - 1), random.number(1...size))
        let inclusion = try InclusionProof.Plan(index: UInt64(index), size: UInt64(size))
        let consistency = try ConsistencyProof.Plan(oldSize: UInt64(old), newSize: UInt64(size))
        let edge = Frontier.nodes(size: UInt64(size))
        let wanted = TileCoordinate.needed(for: inclusion.nodes + consistency.nodes + edge, treeSize: UInt64(size))
        let tiles = HashTileSet(treeSize: UInt64(size), tiles: try wanted.map { try HashTile($0, bytes: files[$0] ?? []) })
        let root = tree.root(size)
        try inclusion.proof(from: tiles).check(leaf: tree.leaves[index], root: root)
        try consistency.proof(from: tiles).check(oldRoot: tree.root(old), newRoot: root)
        var frontier = Frontier()
        frontier.append(contentsOf: tree.leaves)
        #expect(try Frontier(size: UInt64(size), source: tiles) == frontier, seed)
        let empty = HashTileSet(treeSize: UInt64(size))
        #expect(refusal { try Frontier(size: UInt64(size), source: empty) } == .missingTile, seed)
    }

    @Test(arguments: [0, 1, 255, 256, 257, 65_535, 65_536, 65_537])
    func `a log resumes from its right edge at the sizes where tiles turn full`(size: Int) throws {
        let leaves = (0..<size + 300).map { TreeHash.leaf("\($0)".utf8) }
        var builder = TileBuilder()
        let files = builder.append(contentsOf: leaves[..<size])
        var frontier = Frontier()
        frontier.append(contentsOf: leaves[..<size])
        #expect(builder.root == frontier.root && builder.frontier == frontier)
        let edge = files.filter { TileCoordinate.edge(treeSize: UInt64(size)).contains($0.coordinate) }
        var resumed = try TileBuilder(size: UInt64(size), root: builder.root, tiles: edge)
        #expect(resumed == builder)
        #expect(resumed.append(contentsOf: leaves[size...]) == builder.append(contentsOf: leaves[size...]))
        #expect(resumed.root == builder.root)
    }

    @Test(arguments: [1, 255, 256, 257, 65_535, 65_536, 65_537])
    func `proofs from tiles hold at the sizes where tiles turn full`(size: Int) throws {
        let leaves = (0..<size).map { TreeHash.leaf("\($0)".utf8) }
        var builder = TileBuilder()
        let tiles = HashTileSet(treeSize: UInt64(size), tiles: builder.append(contentsOf: leaves))
        for index in [0, size / 2, size - 1] {
            let proof = try InclusionProof.Plan(index: UInt64(index), size: UInt64(size)).proof(from: tiles)
            #expect(throws: Never.self) { try proof.check(leaf: leaves[index], root: builder.root) }
            var older = Frontier()
            older.append(contentsOf: leaves[...index])
            let consistency = try ConsistencyProof.Plan(oldSize: older.size, newSize: UInt64(size)).proof(from: tiles)
            #expect(throws: Never.self) { try consistency.check(oldRoot: older.root, newRoot: builder.root) }
        }
    }

    @Test func `a wider tile serves for a narrower one in whichever order they come`() throws {
        var builder = TileBuilder()
        let (first, second) = (MemoryTree(count: 300).leaves[..<40], MemoryTree(count: 300).leaves[40...])
        let (narrow, wide) = (builder.append(contentsOf: first), builder.append(contentsOf: second))
        for tiles in [narrow + wide, wide + narrow] {
            let set = HashTileSet(treeSize: 300, tiles: tiles)
            #expect(try Frontier(size: 300, source: set) == builder.frontier)
        }
        #expect(try Frontier(size: 40, source: HashTileSet(treeSize: 40, tiles: wide)).size == 40)
        #expect(refusal { try Frontier(size: 300, source: HashTileSet(treeSize: 300, tiles: narrow)) } == .missingTile)
    }

    @Test func `a log does not resume from a missing or an altered tile`() throws {
        var builder = TileBuilder()
        let tiles = builder.append(contentsOf: MemoryTree(count: 700).leaves).filter(\.coordinate.isPartial)
        #expect(tiles.count == 2)
        #expect(refusal { try TileBuilder(size: 700, root: builder.root, tiles: tiles.dropLast()) } == .missingTile)
        #expect(refusal { try TileBuilder(size: 701, root: builder.root, tiles: tiles) } == .missingTile)
        var random = SplitMix64(seed: 1)
        for (place, tile) in tiles.enumerated() {
            var altered = tiles
            let hashes = tile.hashes.dropLast() + [tile.hashes[tile.hashes.count - 1].flipped(&random)]
            altered[place] = try HashTile(tile.coordinate, hashes: Array(hashes))
            #expect(refusal { try TileBuilder(size: 700, root: builder.root, tiles: altered) } == .rootMismatch)
        }
    }

    @Test func `an append of nothing yields nothing`() {
        var builder = TileBuilder()
        #expect(builder.append(contentsOf: []).isEmpty && builder.root == .empty && builder.size == 0)
        _ = builder.append(contentsOf: MemoryTree(count: 3).leaves)
        #expect(builder.append(contentsOf: []).isEmpty && builder.size == 3)
    }

    @Test func `a tile has the bytes of its width`() throws {
        let coordinate = try TileCoordinate(.hashes(level: 0), index: 0, width: 3)
        let bytes = MemoryTree(count: 3).leaves.flatMap(\.bytes)
        let tile = try HashTile(coordinate, bytes: bytes)
        #expect(tile.bytes == bytes && tile.hashes == MemoryTree(count: 3).leaves)
        #expect(refusal { try HashTile(coordinate, bytes: bytes.dropLast()) } == .tileContent)
        #expect(refusal { try HashTile(coordinate, bytes: bytes + [0]) } == .tileContent)
        #expect(refusal { try HashTile(coordinate, hashes: []) } == .tileContent)
        #expect(refusal { try HashTile(TileCoordinate(.entries, index: 0, width: 3), bytes: bytes) } == .tileContent)
        for node in [TreeNode(level: 0, index: 3), TreeNode(level: 2, index: 0), TreeNode(level: 1, index: 1 << 63)] {
            #expect(refusal { try tile.hash(of: node) } == .missingTile)
        }
        #expect(try tile.hash(of: TreeNode(level: 1, index: 0)) == MemoryTree(count: 3).root(0, 2))
    }

    @Test func `a database that does not extend the signed head is told`() {
        let leaves = MemoryTree(count: 40).leaves
        let grown = MemoryTree(leaves)
        var frontier = Frontier()
        frontier.append(contentsOf: leaves[..<25])
        #expect(throws: Never.self) { try frontier.check(growingBy: leaves[25...], to: 40, root: grown.root(40)) }
        #expect(refusal { try frontier.check(growingBy: leaves[26...], to: 40, root: grown.root(40)) } == .sizeOrder)
        #expect(refusal { try frontier.check(growingBy: leaves[24..<39], to: 40, root: grown.root(40)) } == .rootMismatch)
    }
}
