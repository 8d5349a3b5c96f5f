import Testing
import TransparencyLog

/// Proofs in one text, verified offline against a policy.
@Suite struct TLogProofTests {
    private func policy(_ tree: SignedTree, witnesses: [Cosigner] = [], threshold: Int = 0) throws -> TrustPolicy {
        let names = try witnesses.indices.map { try PolicyName("w\($0)") }
        let listed = try zip(names, witnesses).map { try PolicyWitness(name: $0, key: $1.verifierKey) }
        let group = try threshold == 0 ? [] : [PolicyGroup(name: PolicyName("all"), threshold: threshold, members: names)]
        return try TrustPolicy(
            logs: tree.signers.map { try PolicyLog(key: $0.verifierKey) }, witnesses: listed, groups: group,
            quorum: group.first?.name)
    }

    private func proof(_ tree: SignedTree, _ index: Int, _ size: Int, head: SignedNote? = nil, extra: [UInt8]? = nil) throws
        -> TLogProof
    {
        let inclusion = try InclusionProof.Plan(index: UInt64(index), size: UInt64(size)).proof(from: tree.tree)
        return try TLogProof(inclusion, checkpoint: head ?? tree.head(size), extra: extra)
    }

    @Test func `a proof survives its text and verifies offline`() throws {
        let tree = try SignedTree(count: 300)
        let witnesses = try [Keys.witness(1), Keys.witness(2)]
        let trusted = try policy(tree, witnesses: witnesses, threshold: 2)
        let head = try tree.head(300)
        let cosigned = try head.adding(witnesses.map { try $0.cosign(head.text, time: 1_800_000_000) })
        for (index, extra) in [(0, nil), (299, [1, 2, 3]), (137, Array("extra".utf8))] as [(Int, [UInt8]?)] {
            let made = try proof(tree, index, 300, head: cosigned, extra: extra)
            let read = try TLogProof(decoding: made.bytes)
            #expect(read == made && read.extra == extra && read.index == UInt64(index))
            let verdict = try read.verify(leaf: tree.tree.leaves[index], policy: trusted)
            #expect(verdict.checkpoint.size == 300 && verdict.cosigned.count == 2 && verdict.quorumTime == 1_800_000_000)
            #expect(refusal { try read.verify(leaf: tree.tree.leaves[index ^ 1], policy: trusted) } == .rootMismatch)
        }
        let uncosigned = try proof(tree, 5, 300)
        #expect(refusal { try uncosigned.verify(leaf: tree.tree.leaves[5], policy: trusted) } == .quorumNotMet)
        let stranger = try SignedTree(count: 1)
        var other = stranger
        other.signers = [try Keys.log(9)]
        let foreign = try policy(other)
        #expect(refusal { try uncosigned.verify(leaf: tree.tree.leaves[5], policy: foreign) } == .noTrustedSignature)
    }

    @Test func `a proof of one leaf has no hashes`() throws {
        let tree = try SignedTree(count: 1)
        let made = try proof(tree, 0, 1)
        let text = String(decoding: made.bytes, as: UTF8.self)
        #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 0\n\nso-vang.example/trial\n1\n"))
        let read = try TLogProof(decoding: made.bytes)
        #expect(throws: Never.self) { try read.verify(leaf: tree.tree.leaves[0], policy: policy(tree)) }
    }

    @Test func `a proof with three signatures fits a code on paper`() throws {
        let tree = try SignedTree(count: 3)
        let head = try tree.head(3)
        let cosigned = try head.adding([1, 2].map { try Keys.witness($0).cosign(head.text, time: 9) })
        let inclusion = InclusionProof(index: 2, size: 3, hashes: [TreeHash](repeating: .empty, count: 19))
        #expect(try TLogProof(inclusion, checkpoint: cosigned).bytes.count < 2_331)
    }

    @Test func `what is no proof is refused for its reason`() throws {
        let tree = try SignedTree(count: 5)
        let text = String(decoding: try proof(tree, 2, 5, extra: [1]).bytes, as: UTF8.self)
        let hash = TreeHash.empty.base64
        let cases: [(TransparencyError.Kind, String, String)] = [
            (.lineForm, "@v1", "@v2"), (.lineForm, "extra AQ==", "extra "), (.lineForm, "extra AQ==", "extra AR=="),
            (.lineForm, "extra AQ==", "extra AQ==\nextra AQ=="), (.lineForm, "extra AQ==", "Extra AQ=="),
            (.number, "index 2", "index 02"), (.number, "index 2", "index -1"), (.lineForm, "index 2", "index2"),
            (.lineForm, "index 2", "index 2\nindex 2"), (.lineForm, "index 2", "index 2\n\(hash.dropLast())"),
            (.proofLength, "index 2", "index 2" + String(repeating: "\n\(hash)", count: 64)),
        ]
        for (kind, from, to) in cases {
            let bytes = Array(text.replacing(from, with: to).utf8)
            #expect(refusal { try TLogProof(decoding: bytes) } == kind, "\(to)")
        }
        #expect(refusal { try TLogProof(decoding: [UInt8](repeating: 65, count: 1_000_001)) } == .textTooLong)
        let head = try tree.head(4)
        let inclusion = try InclusionProof.Plan(index: 2, size: 5).proof(from: tree.tree)
        #expect(refusal { try TLogProof(inclusion, checkpoint: head) } == .sizeOrder)
        #expect(refusal { try TLogProof(inclusion, checkpoint: tree.head(5), extra: []) } == .lineForm)
    }

    @Test func `no change of a proof verifies`() {
        Property.holds(rounds: 2) { random, seed in
            let tree = try SignedTree(count: 77)
            let trusted = try policy(tree)
            let index = random.number(0...76)
            let made = try proof(tree, index, 77)
            expectLossless(made.bytes, seed, &random) { try TLogProof(decoding: $0).bytes }
            for changed in Mutation.all(of: made.bytes, &random) where changed != made.bytes {
                guard let read = try? TLogProof(decoding: changed) else { continue }
                let isSame =
                    read.index == made.index && read.hashes == made.hashes && read.checkpoint.text == made.checkpoint.text
                // What nobody signs may change: the extra octets, and the lines of unknown keys.
                let verdict = try? read.verify(leaf: tree.tree.leaves[index], policy: trusted)
                #expect(verdict == nil || isSame, seed)
            }
        }
    }
}
