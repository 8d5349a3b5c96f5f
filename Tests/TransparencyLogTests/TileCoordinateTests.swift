import Testing
import TransparencyLog

/// Names of tiles against the specification's own, and which tiles a tree has.
@Suite struct TileCoordinateTests {
    private struct Vector: Decodable {
        struct Path: Decodable {
            let level: Int
            let index: UInt64
            let width: Int
            let path: String
        }

        let paths: [Path]
        let layout: [[String: UInt64]]
    }

    @Test func `the paths of the specification are written and read`() throws {
        let vector: Vector = try Vectors.decode("c2sp/tiles.json")
        #expect(vector.paths.count == 8)
        for path in vector.paths {
            let content: TileCoordinate.Content = path.level < 0 ? .entries : .hashes(level: path.level)
            let tile = try TileCoordinate(content, index: path.index, width: path.width)
            #expect(tile.path == path.path)
            #expect(try TileCoordinate(path: path.path) == tile)
        }
    }

    @Test func `the layout of the specification comes out for its sizes`() throws {
        let vector: Vector = try Vectors.decode("c2sp/tiles.json")
        for layout in vector.layout {
            let size = try #require(layout["size"])
            for level in 0...2 {
                let tiles = TileCoordinate.added(.hashes(level: level), oldSize: 0, newSize: size)
                #expect(UInt64(tiles.filter { !$0.isPartial }.count) == layout["level\(level)_full"] ?? 0)
                #expect(UInt64(tiles.first { $0.isPartial }?.width ?? 0) == layout["level\(level)_partial"] ?? 0)
                #expect(tiles.allSatisfy { $0.exists(inTreeOf: size) })
            }
        }
    }

    @Test func `a path has one form only`() {
        let wrong = [
            "", "tile", "tile/", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tile//000", "tile/00/000", "tile/01/000",
            "tile/64/000", "tile/-1/000", "tile/+1/000", "tile/a/000", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/x000",
            "tile/0/x000/001", "tile/0/001/002", "tile/0/x001/x002", "tile/0/X001/002", "tile/0/000.p", "tile/0/000.p/",
            "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/1/2", "tile/0/x000.p/1", "tile/0/.p/1",
            "tile/0/000.P/1", "tile/entries/000.p/-1", "tile/entries", "tile/Entries/000", "tile/0/٠٠٠", "tile/0/000 ",
            "tile/0/x018/x446/x744/x073/x709/x551/616", "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/../000", "tile/0/%30",
        ]
        for path in wrong {
            #expect(refusal { try TileCoordinate(path: path) } == .tilePath, "\(path)")
        }
        #expect(throws: Never.self) { try TileCoordinate(path: "tile/63/x018/x446/x744/x073/x709/x551/615.p/255") }
    }

    @Test func `any coordinate survives its path and no change of a path is taken for another`() {
        Property.holds { random, seed in
            let content: TileCoordinate.Content = random.pick([.entries, .hashes(level: random.number(0...63))])
            let index = random.next() >> UInt64(random.number(0...63))
            let tile = try TileCoordinate(content, index: index, width: random.pick([256, random.number(1...256)]))
            #expect(try TileCoordinate(path: tile.path) == tile, seed)
            expectLossless(Array(tile.path.utf8), seed, &random) { bytes in
                Array(try TileCoordinate(path: String(decoding: bytes, as: UTF8.self)).path.utf8)
            }
        }
    }

    @Test func `what no tile is called is refused`() {
        #expect(refusal { try TileCoordinate(.hashes(level: 64), index: 0) } == .tilePath)
        #expect(refusal { try TileCoordinate(.hashes(level: -1), index: 0) } == .tilePath)
        #expect(refusal { try TileCoordinate(.entries, index: 0, width: 0) } == .tilePath)
        #expect(refusal { try TileCoordinate(.entries, index: 0, width: 257) } == .tilePath)
    }

    @Test(arguments: [0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000, UInt64(Int64.max), .max])
    func `a tree has the tiles that its size asks for and no others`(size: UInt64) throws {
        for coordinate in TileCoordinate.edge(treeSize: size) {
            #expect(coordinate.exists(inTreeOf: size) && coordinate.isPartial)
            #expect(!coordinate.widened.exists(inTreeOf: size))
            #expect(size == 0 || !coordinate.exists(inTreeOf: size - 1) || coordinate.level > 0)
        }
        let widths = TileCoordinate.edge(treeSize: size).reduce(0 as UInt64) { $0 + UInt64($1.width) << (8 * $1.level) }
        #expect(widths == size)
        for level in [0, 1, 2, 7, 8, 63] {
            let beyond = try TileCoordinate(.hashes(level: level), index: .max)
            #expect(!beyond.exists(inTreeOf: size))
        }
        #expect(TileCoordinate(holding: TreeNode(level: 0, index: size), treeSize: size) == nil)
    }

    @Test func `the tiles of a plan hold what the plan needs`() {
        Property.holds { random, seed in
            let size = random.next() >> UInt64(random.number(1...63)) | 1
            let plan = try InclusionProof.Plan(index: random.next() % size, size: size)
            let tiles = TileCoordinate.needed(for: plan.nodes, treeSize: size)
            #expect(Set(tiles).count == tiles.count && tiles.allSatisfy { $0.exists(inTreeOf: size) }, seed)
            #expect(tiles.count <= 16, seed)
        }
    }
}
