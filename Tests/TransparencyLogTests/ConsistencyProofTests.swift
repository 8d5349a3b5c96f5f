import Testing
import TransparencyLog

/// Consistency proofs against the published vectors, the recursive definition and every small change.
@Suite struct ConsistencyProofTests {
    private struct Vector: Decodable {
        let size1: UInt64
        let size2: UInt64
        let root1: String?
        let root2: String?
        let proof: [String?]?
        let desc: String
        let wantErr: Bool
        let file: String
    }

    @Test func `each published consistency vector is taken or refused as it says`() throws {
        let vectors: [Vector] = try Vectors.lines("rfc6962/consistency.jsonl")
        #expect(vectors.count == 98)
        for vector in vectors {
            let hashes = (vector.proof ?? []).map { TreeHash.standing(for: $0) }
            let proof = ConsistencyProof(oldSize: vector.size1, newSize: vector.size2, hashes: hashes)
            let (old, new) = (TreeHash.standing(for: vector.root1), TreeHash.standing(for: vector.root2))
            let refused = refusal { try proof.check(oldRoot: old, newRoot: new) }
            #expect((refused != nil) == vector.wantErr, "\(vector.file): \(vector.desc)")
        }
    }

    @Test func `a proof is made and verified between any two trees of up to 100 leaves`() throws {
        let tree = MemoryTree(count: 100)
        let roots = (0...100).map { tree.root($0) }
        for new in 1...100 {
            for old in 1...new {
                let proof = try prove(tree, old, new)
                #expect(proof.hashes == tree.consistency(old, 0, new), "\(old) to \(new)")
                #expect(throws: Never.self) { try proof.check(oldRoot: roots[old], newRoot: roots[new]) }
            }
        }
    }

    @Test func `proofs hold between trees of every size up to 600 and every change of them is refused`() {
        let tree = MemoryTree(count: 600)
        Property.holds(rounds: 600) { random, seed in
            let new = random.number(1...600)
            let old = random.number(1...new)
            let (oldRoot, newRoot) = (tree.root(old), tree.root(new))
            let proof = try prove(tree, old, new)
            #expect(proof.hashes == tree.consistency(old, 0, new), seed)
            #expect(throws: Never.self, seed) { try proof.check(oldRoot: oldRoot, newRoot: newRoot) }
            for hashes in proof.hashes.altered(&random) {
                let altered = ConsistencyProof(oldSize: proof.oldSize, newSize: proof.newSize, hashes: hashes)
                #expect(throws: TransparencyError.self, seed) { try altered.check(oldRoot: oldRoot, newRoot: newRoot) }
            }
            let (wrongOld, wrongNew) = (oldRoot.flipped(&random), newRoot.flipped(&random))
            #expect(throws: TransparencyError.self, seed) { try proof.check(oldRoot: wrongOld, newRoot: newRoot) }
            #expect(throws: TransparencyError.self, seed) { try proof.check(oldRoot: oldRoot, newRoot: wrongNew) }
            let other = random.number(0...600)
            for (first, second) in [(other, new), (old, other)] where (first, second) != (old, new) {
                let moved = ConsistencyProof(oldSize: UInt64(first), newSize: UInt64(second), hashes: proof.hashes)
                let (one, two) = (tree.root(first), tree.root(second))
                guard (try? prove(tree, first, second))?.hashes != proof.hashes else { continue }
                #expect(throws: TransparencyError.self, seed) { try moved.check(oldRoot: one, newRoot: two) }
            }
        }
    }

    @Test func `a rewritten leaf shows whichever it is`() {
        Property.holds(rounds: 60) { random, seed in
            let new = random.number(2...300)
            let old = random.number(1...new - 1)
            let tree = MemoryTree(count: new)
            var leaves = tree.leaves
            leaves[random.number(0...old - 1)] = .leaf("another".utf8)
            let forged = MemoryTree(leaves)
            let proof = try prove(forged, old, new)
            #expect(
                throws: TransparencyError.self, seed,
                performing: { try proof.check(oldRoot: tree.root(old), newRoot: forged.root(new)) })
        }
    }

    @Test func `nothing is proved from an empty tree nor backwards`() {
        for (old, new) in [(0, 0), (0, 5), (5, 4)] as [(UInt64, UInt64)] {
            #expect(
                refusal { try ConsistencyProof.Plan(oldSize: old, newSize: new) } == .sizeOrder)
            let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: [])
            #expect(
                refusal { try proof.check(oldRoot: .empty, newRoot: .empty) } == .sizeOrder)
        }
    }

    private func prove(_ tree: MemoryTree, _ old: Int, _ new: Int) throws -> ConsistencyProof {
        try ConsistencyProof.Plan(oldSize: UInt64(old), newSize: UInt64(new)).proof(from: tree)
    }
}
