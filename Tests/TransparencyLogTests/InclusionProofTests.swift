import Testing
import TransparencyLog

/// Inclusion proofs against the published vectors, the recursive definition and every small change.
@Suite struct InclusionProofTests {
    private struct Vector: Decodable {
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: String?
        let leafHash: String?
        let proof: [String?]?
        let desc: String
        let wantErr: Bool
        let file: String
    }

    @Test func `each published inclusion vector is taken or refused as it says`() throws {
        let vectors: [Vector] = try Vectors.lines("rfc6962/inclusion.jsonl")
        #expect(vectors.count == 98)
        for vector in vectors {
            let given = vector.proof ?? []
            let hashes = given.compactMap { TreeHash(vector: $0) }
            let proof = InclusionProof(index: vector.leafIdx, size: vector.treeSize, hashes: hashes)
            var isTaken = false
            if let leaf = TreeHash(vector: vector.leafHash), let root = TreeHash(vector: vector.root),
                hashes.count == given.count
            {
                isTaken = (try? proof.check(leaf: leaf, root: root)) != nil
            }
            #expect(isTaken != vector.wantErr, "\(vector.file): \(vector.desc)")
        }
    }

    @Test func `a proof is made and verified for every leaf of every tree of up to 130 leaves`() throws {
        let tree = MemoryTree(count: 130)
        for size in 1...130 {
            let root = tree.root(size)
            for index in 0..<size {
                let proof = try prove(tree, index, size)
                #expect(proof.hashes == tree.path(index, 0, size), "leaf \(index) of \(size)")
                #expect(throws: Never.self) { try proof.check(leaf: tree.leaves[index], root: root) }
            }
        }
    }

    @Test func `proofs hold in trees of every size up to 600 and every change of them is refused`() {
        let tree = MemoryTree(count: 600)
        Property.holds(rounds: 600) { random, seed in
            let size = random.number(1...600)
            let index = random.number(0...size - 1)
            let (leaf, root) = (tree.leaves[index], tree.root(size))
            let proof = try prove(tree, index, size)
            #expect(proof.hashes == tree.path(index, 0, size), seed)
            #expect(throws: Never.self, seed) { try proof.check(leaf: leaf, root: root) }
            let wrong =
                proof.hashes.altered(&random).map { InclusionProof(index: proof.index, size: proof.size, hashes: $0) }
                + [0, 1, UInt64(index) &+ 1, UInt64(index) &- 1, UInt64(index) ^ 2, .max].filter { $0 != proof.index }
                .map { InclusionProof(index: $0, size: proof.size, hashes: proof.hashes) }
            for altered in wrong {
                #expect(throws: TransparencyError.self, seed) { try altered.check(leaf: leaf, root: root) }
            }
            #expect(throws: TransparencyError.self, seed) { try proof.check(leaf: leaf.flipped(&random), root: root) }
            #expect(throws: TransparencyError.self, seed) { try proof.check(leaf: leaf, root: root.flipped(&random)) }
            // A wrong size need not show if the path is the same, but then never under the root of that size.
            let other = random.number(1...600)
            guard other != size else { return }
            let moved = InclusionProof(index: proof.index, size: UInt64(other), hashes: proof.hashes)
            #expect(throws: TransparencyError.self, seed) { try moved.check(leaf: leaf, root: tree.root(other)) }
        }
    }

    @Test func `a leaf outside of the tree has no plan`() {
        #expect(refusal { try InclusionProof.Plan(index: 0, size: 0) } == .indexOutsideTree)
        #expect(refusal { try InclusionProof.Plan(index: 5, size: 5) } == .indexOutsideTree)
    }

    @Test func `the largest trees can be planned`() throws {
        for size: UInt64 in [.max, 1 << 63, 1 << 63 - 1, 1 << 62 + 1] {
            for index: UInt64 in [0, size / 2, size - 1] {
                let plan = try InclusionProof.Plan(index: index, size: size)
                #expect(plan.nodes.allSatisfy { $0.exists(inTreeOf: size) })
                let proof = try plan.proof(from: Same())
                #expect(refusal { try proof.check(leaf: .empty, root: .empty) } == .rootMismatch)
            }
        }
    }

    private struct Same: TreeNodeSource {
        func hash(of node: TreeNode) throws(TransparencyError) -> TreeHash { .empty }
    }

    private func prove(_ tree: MemoryTree, _ index: Int, _ size: Int) throws -> InclusionProof {
        try InclusionProof.Plan(index: UInt64(index), size: UInt64(size)).proof(from: tree)
    }
}

extension TreeHash {
    /// The hash with one bit flipped.
    func flipped(_ random: inout SplitMix64) -> TreeHash {
        var bytes = bytes
        bytes[random.number(0...31)] ^= 1 << UInt8(random.number(0...7))
        return TreeHash(bytes: bytes) ?? .empty
    }
}

extension [TreeHash] {
    /// The hashes with a bit flipped, one dropped, one added, two swapped, and in reverse: every one another list.
    func altered(_ random: inout SplitMix64) -> [[TreeHash]] {
        var lists = [self + [.empty], [.empty] + self, self + suffix(1)]
        if !isEmpty {
            var flipped = self
            flipped[random.number(0...count - 1)] = self[0].flipped(&random)
            var dropped = self
            dropped.remove(at: random.number(0...count - 1))
            var swapped = self
            swapped.swapAt(0, random.number(0...count - 1))
            lists += [flipped, dropped, swapped, reversed(), []]
        }
        return lists.filter { $0 != self }
    }
}
