import Testing
import TransparencyLog

/// What a policy sees in signed heads: witnesses, times, key changes and spoiled notes.
@Suite struct TrustVerdictTests {
    private let old = 1_800_000_000 as UInt64

    private func policy(_ logs: [NoteSigner], threshold: Int = 2) throws -> TrustPolicy {
        let names = try (1...3).map { try PolicyName("w\($0)") }
        return try TrustPolicy(
            logs: logs.map { try PolicyLog(key: $0.verifierKey) },
            witnesses: (1...3).map { try PolicyWitness(name: names[$0 - 1], key: Keys.witness(UInt8($0)).verifierKey) },
            groups: [PolicyGroup(name: PolicyName("quorum"), threshold: threshold, members: names)],
            quorum: PolicyName("quorum"))
    }

    private func cosigned(_ note: SignedNote, _ times: [(UInt8, UInt64)]) throws -> SignedNote {
        try note.adding(times.map { try Keys.witness($0).cosign(note.text, time: $1) })
    }

    @Test func `the quorum is met by enough witnesses and its time is that of the last who makes it up`() throws {
        let tree = try SignedTree(count: 9)
        let policy = try policy(tree.signers)
        let head = try tree.head(9)
        let none = try policy.evaluate(head)
        #expect(!none.hasQuorum && none.quorumTime == nil && none.cosigned.isEmpty && none.logKeys.count == 1)
        #expect(refusal { try policy.open(head) } == .quorumNotMet)
        let one = try cosigned(head, [(1, old), (1, old + 7)])
        #expect(try policy.evaluate(one).cosigned.map(\.time) == [old + 7])
        #expect(refusal { try policy.open(one) } == .quorumNotMet)
        let all = try policy.open(cosigned(head, [(3, old + 30), (1, old + 10), (2, old + 20)]))
        #expect(all.cosigned.map(\.witness.description) == ["w1", "w2", "w3"] && all.quorumTime == old + 20)
        #expect(all.checkpoint.size == 9 && all.checkpoint.root == tree.tree.root(9))
    }

    @Test func `unknown cosigners do not count and wrong ones spoil the note`() throws {
        let tree = try SignedTree(count: 9)
        let policy = try policy(tree.signers)
        let head = try tree.head(9)
        let strangers = try cosigned(head, [(4, old), (5, old), (6, old), (1, old)])
        #expect(refusal { try policy.open(strangers) } == .quorumNotMet)
        let elsewhere = try Keys.witness(2).cosign(tree.checkpoint(8).text, time: old)
        let spoiled = try cosigned(head, [(1, old), (3, old)]).adding([elsewhere])
        #expect(refusal { try policy.open(spoiled) } == .invalidSignature)
    }

    @Test func `while a log changes its key both policies and the joint one verify`() throws {
        var tree = try SignedTree(count: 9)
        let (before, after) = (try Keys.log(1), try Keys.log(2))
        let policies = try [[before], [after], [before, after]].map { try policy($0, threshold: 1) }
        func verdicts(_ signers: [NoteSigner]) throws -> [Int] {
            tree.signers = signers
            let note = try cosigned(tree.head(9), [(1, old)])
            return policies.map { (try? $0.open(note))?.logKeys.count ?? 0 }
        }
        #expect(try verdicts([before]) == [1, 0, 1])
        #expect(try verdicts([before, after]) == [1, 1, 2])
        #expect(try verdicts([after]) == [0, 1, 1])
    }

    @Test func `a head is trusted only under the name of its own log`() throws {
        var other = try SignedTree(count: 9)
        other.origin = "so-vang.example/other"
        other.signers = [try Keys.log(1, name: other.origin)]
        let ours = try SignedTree(count: 9)
        let policy = try policy(ours.signers, threshold: 1)
        let foreign = try cosigned(other.head(9), [(1, old)])
        #expect(refusal { try policy.open(foreign) } == .noTrustedSignature)
        // Our log's key under another log's head says nothing about that log.
        let borrowed = try cosigned(foreign.adding([Keys.log(1).sign(foreign.text)]), [(1, old)])
        #expect(refusal { try policy.open(borrowed) } == .noTrustedSignature)
    }

    @Test func `heads with extension lines or a false empty tree are refused`() throws {
        let tree = try SignedTree(count: 9)
        let policy = try policy(tree.signers, threshold: 1)
        let extended = try tree.checkpoint(9).text + Array("more\n".utf8)
        let own = try Keys.log().sign(extended)
        let note = try cosigned(SignedNote(text: extended, signatures: [own]), [(1, old)])
        #expect(refusal { try policy.open(note) } == .extensionLines)
        #expect(try policy.open(note, extensionLines: .kept).hasQuorum)
        let empty = Array("\(Keys.origin)\n0\n\(TreeHash.leaf([]).base64)\n".utf8)
        let false0 = try SignedNote(text: empty, signatures: [Keys.log().sign(empty)])
        #expect(refusal { try policy.evaluate(false0) } == .emptyTreeRoot)
    }

    @Test func `of a witness's answer only good lines of known witnesses are taken over`() throws {
        let tree = try SignedTree(count: 9)
        let policy = try policy(tree.signers)
        let head = try tree.head(9)
        let first = try Keys.witness(1).cosign(head.text, time: old)
        let stranger = try Keys.witness(5).cosign(head.text, time: old)
        let wrong = try Keys.witness(2).cosign(tree.checkpoint(8).text, time: old)
        let note = try policy.adding(answer: wrong.line + stranger.line + first.line, to: head)
        #expect(note.signatures == head.signatures + [first])
        #expect(try policy.adding(answer: first.line, to: note) == note)
        #expect(refusal { try policy.adding(answer: wrong.line + stranger.line, to: head) } == .noTrustedSignature)
        #expect(refusal { try policy.adding(answer: [], to: head) } == .textStructure)
        #expect(refusal { try policy.adding(answer: Array("<html>\n".utf8), to: head) } == .lineForm)
    }
}
