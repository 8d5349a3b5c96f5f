import Testing
import TransparencyLog

/// Verifier keys and private keys in their text forms.
@Suite struct NoteKeyTests {
    @Test func `no part and no neighbour of Go's verifier key is taken for a key`() throws {
        let vector: GoNote = try Vectors.decode("c2sp/go-note.json")
        let key = vector.verifierKeys[0]
        #expect(try NoteVerifierKey(key).text == key)
        expectOnlyWhole(key) { try NoteVerifierKey(utf8: $0) }
        for bad in vector.badVerifierKeys {
            #expect(throws: TransparencyError.self) { try NoteVerifierKey(bad) }
        }
        #expect(refusal { try NoteVerifierKey(vector.badVerifierKeys[1]) } == .keyType)
    }

    @Test func `no part and no neighbour of Go's private key is taken for a key`() throws {
        let vector: GoNote = try Vectors.decode("c2sp/go-note.json")
        #expect(try NoteSigner(secretText: vector.signerKey).secretText == vector.signerKey)
        #expect(try NoteSigner(secretText: vector.signerKey).verifierKey.text == vector.verifierKeys[0])
        expectOnlyWhole(vector.signerKey) { try NoteSigner(secretText: String(decoding: $0, as: UTF8.self)) }
    }

    private func expectOnlyWhole<Key>(_ text: String, _ read: ([UInt8]) throws -> Key) {
        let bytes = Array(text.utf8)
        for start in 0..<bytes.count {
            for end in start + 1...bytes.count where (start, end) != (0, bytes.count) {
                #expect(throws: TransparencyError.self) { try read(Array(bytes[start..<end])) }
            }
            var neighbour = bytes
            neighbour[start] += 1
            #expect(throws: TransparencyError.self) { try read(neighbour) }
        }
    }

    @Test func `a key of one type is not read as the other`() throws {
        let (log, witness) = (try Keys.log(), try Keys.witness(1))
        #expect(try NoteSigner(secretText: log.secretText).verifierKey == log.verifierKey)
        #expect(try Cosigner(secretText: witness.secretText).verifierKey == witness.verifierKey)
        #expect(refusal { try Cosigner(secretText: log.secretText) } == .keyType)
        #expect(refusal { try NoteSigner(secretText: witness.secretText) } == .keyType)
        #expect(witness.verifierKey.type == .cosignature && log.verifierKey.type == .ed25519)
        #expect(try NoteVerifierKey(witness.verifierKey.text) == witness.verifierKey)
    }

    @Test func `the same public key has another ID for each type and each name`() throws {
        let seed = [UInt8](repeating: 9, count: 32)
        let name = try KeyName("example.org")
        let signer = try NoteSigner(name: name, seed: seed).verifierKey
        let cosigner = try Cosigner(name: name, seed: seed).verifierKey
        #expect(signer.publicKey == cosigner.publicKey && signer.keyID != cosigner.keyID)
        #expect(try NoteSigner(name: KeyName("example.com"), seed: seed).verifierKey.keyID != signer.keyID)
    }

    @Test func `a verifier key has one spelling`() throws {
        let text = try Keys.log().verifierKey.text
        Property.holds(rounds: 5) { random, seed in
            expectLossless(Array(text.utf8), seed, &random) { Array(try NoteVerifierKey(utf8: $0).text.utf8) }
        }
        let shouted = "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        #expect(refusal { try NoteVerifierKey(shouted) } == .verifierKey)
    }

    @Test func `names that a note cannot hold are refused`() {
        for name in ["", "a b", "a+b", "a\u{2003}b", "a\u{3000}", "a\nb", "a\u{1F}", "a\u{85}b", "\u{2028}"] {
            #expect(refusal { try KeyName(name) } == .keyName, "\(name.debugDescription)")
        }
        #expect(refusal { try KeyName(utf8: [0x61, 0xFF]) } == .keyName)
        #expect(throws: Never.self) { try KeyName("sổ-vàng.example/Sơn-La—1") }
    }

    @Test func `seeds and public keys have thirty-two octets`() throws {
        let name = try KeyName("a")
        for count in [0, 31, 33, 64] {
            let octets = [UInt8](repeating: 1, count: count)
            #expect(refusal { try NoteSigner(name: name, seed: octets) } == .signerKey)
            #expect(refusal { try Cosigner(name: name, seed: octets) } == .signerKey)
            #expect(refusal { try NoteVerifierKey(name: name, type: .ed25519, publicKey: octets) } == .verifierKey)
        }
    }

    @Test func `nothing printed of a signer shows its private key`() throws {
        let (signer, cosigner) = (try Keys.log(), try Keys.witness(1))
        let secrets = [signer.secretText, cosigner.secretText].compactMap { $0.split(separator: "+").last }
        var shown = "\(signer) \(cosigner) \(String(reflecting: signer)) \([signer]) \((cosigner, 1))"
        dump(signer, to: &shown)
        dump(cosigner, to: &shown)
        #expect(shown.contains("so-vang.example/trial (private key hidden)"))
        for secret in secrets { #expect(!shown.contains(secret)) }
    }
}
