import Testing
import TransparencyLog

/// Cosignatures: a witness's statement about a head at a time.
@Suite struct CosignatureTests {
    private struct Example: Decodable {
        let cosignature_v1_message: String
    }

    private let checkpoint = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

    @Test func `the message of the specification is what is signed`() throws {
        let example: Example = try Vectors.decode("c2sp/tiles.json")
        let cosigner = try Keys.witness(1)
        let signature = try cosigner.cosign(Array(checkpoint.utf8), time: 1_679_315_147)
        #expect(signature.bytes.prefix(8) == [0, 0, 0, 0, 0x64, 0x18, 0x50, 0xCB])
        // Ed25519 has one signature for a key and a message, whichever type of key signs it.
        let plain = try NoteSigner(name: cosigner.verifierKey.name, seed: [UInt8](repeating: 101, count: 32))
        #expect(plain.verifierKey.publicKey == cosigner.verifierKey.publicKey)
        #expect(try plain.sign(Array(example.cosignature_v1_message.utf8)).bytes == Array(signature.bytes.dropFirst(8)))
    }

    @Test func `a cosignature verifies over its own head and time only`() throws {
        let cosigner = try Keys.witness(1)
        let text = Array(checkpoint.utf8)
        let signature = try cosigner.cosign(text, time: 1_700_000_000)
        let note = try SignedNote(text: text, signatures: [signature])
        let verified = try note.verified(by: [cosigner.verifierKey])
        #expect(verified.map(\.time) == [1_700_000_000])
        let line = signature.line
        for place in line.indices.dropLast() {
            var changed = line
            changed[place] ^= 1
            guard let read = try? NoteSignature.lines(decoding: changed), let first = read.first else { continue }
            let altered = try SignedNote(text: text, signatures: [first])
            #expect(throws: TransparencyError.self) { try altered.verified(by: [cosigner.verifierKey]) }
        }
        let other = Array(checkpoint.replacing("20852163", with: "20852164").utf8)
        let moved = try SignedNote(text: other, signatures: [signature])
        #expect(refusal { try moved.verified(by: [cosigner.verifierKey]) } == .invalidSignature)
    }

    @Test func `extension lines are cosigned with the head`() throws {
        let cosigner = try Keys.witness(1)
        let text = Array((checkpoint + "more\n").utf8)
        let note = try SignedNote(text: text, signatures: [cosigner.cosign(text, time: 5)])
        #expect(try note.verified(by: [cosigner.verifierKey]).count == 1)
        let bare = try SignedNote(text: Array(checkpoint.utf8), signatures: note.signatures)
        #expect(refusal { try bare.verified(by: [cosigner.verifierKey]) } == .invalidSignature)
    }

    @Test func `only checkpoints are cosigned and only at a time that can be said`() throws {
        let cosigner = try Keys.witness(1)
        let text = Array(checkpoint.utf8)
        #expect(refusal { try cosigner.cosign(text, time: 0) } == .time)
        #expect(refusal { try cosigner.cosign(text, time: 1 << 63) } == .time)
        #expect(throws: Never.self) { try cosigner.cosign(text, time: 1 << 63 - 1) }
        #expect(refusal { try cosigner.cosign(Array("any text\n".utf8), time: 1) } == .textStructure)
    }

    @Test func `a log's signature by the same seed is no cosignature`() throws {
        let seed = [UInt8](repeating: 3, count: 32)
        let name = try KeyName("a")
        let signer = try NoteSigner(name: name, seed: seed)
        let cosigner = try Cosigner(name: name, seed: seed)
        let text = Array(checkpoint.utf8)
        let note = try SignedNote(text: text, signatures: [signer.sign(text)])
        #expect(refusal { try note.verified(by: [cosigner.verifierKey]) } == .noTrustedSignature)
    }
}
