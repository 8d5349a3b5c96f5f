import Testing
import TransparencyLog

/// Signed notes against the specification's and Go's own, and the limits of the format.
@Suite struct SignedNoteTests {
    private struct Example: Decodable {
        let vkey: String
        let note: String
        let text: String
    }

    @Test func `the example of the specification verifies`() throws {
        let example: Example = try Vectors.decode("c2sp/signed-note.json")
        let key = try NoteVerifierKey(example.vkey)
        let note = try SignedNote(decoding: Array(example.note.utf8))
        #expect(note.text == Array(example.text.utf8) && note.bytes == Array(example.note.utf8))
        #expect(try note.verified(by: [key]).map(\.key) == [key])
        #expect(key.text == example.vkey && key.type == .ed25519)
    }

    @Test func `Go's notes verify and are signed to the same octets`() throws {
        let vector: GoNote = try Vectors.decode("c2sp/go-note.json")
        let keys = try vector.verifierKeys.map { try NoteVerifierKey($0) }
        let signer = try NoteSigner(secretText: vector.signerKey)
        let signed = try SignedNote(text: Array(vector.text.utf8), signedBy: [signer])
        #expect(signed.bytes == Array((vector.text + "\n" + vector.signatureLines[0]).utf8))
        let both = try SignedNote(decoding: Array((vector.text + "\n" + vector.signatureLines.joined()).utf8))
        #expect(try both.verified(by: keys).map(\.key) == keys)
        #expect(try both.verified(by: [keys[1]]).map(\.key) == [keys[1]])
        #expect(try signed.adding(both.signatures) == both)
    }

    @Test func `a note with sixteen signatures and unknown ones verifies by each of its keys`() throws {
        let text = Array("a note\n\nwith an empty line\n".utf8)
        let signers = try (1...16).map { try Keys.log(UInt8($0), name: "key-\($0)") }
        let strangers = try (17...20).map { try Keys.log(UInt8($0), name: "key-1").sign(text) }
        let note = try SignedNote(decoding: SignedNote(text: text, signedBy: signers).adding(strangers).bytes)
        #expect(note.signatures.count == 20 && note.text == text)
        for signer in signers {
            #expect(try note.verified(by: [signer.verifierKey]).map(\.key) == [signer.verifierKey])
        }
        #expect(try note.verified(by: signers.map(\.verifierKey)).count == 16)
    }

    @Test func `a wrong signature by a known key spoils the note and an unknown one does not`() throws {
        let (good, other) = (try Keys.log(1), try Keys.log(2))
        let text = Array("text\n".utf8)
        let foreign = try good.sign(Array("other text\n".utf8))
        let note = try SignedNote(text: text, signatures: [foreign, try other.sign(text)])
        #expect(try note.verified(by: [other.verifierKey]).count == 1)
        #expect(refusal { try note.verified(by: [good.verifierKey, other.verifierKey]) } == .invalidSignature)
        #expect(refusal { try note.verified(by: [good.verifierKey]) } == .invalidSignature)
        #expect(refusal { try note.verified(by: [Keys.log(3).verifierKey]) } == .noTrustedSignature)
        #expect(refusal { try note.verified(by: []) } == .noTrustedSignature)
        let twice = [good.verifierKey, good.verifierKey]
        #expect(refusal { try note.verified(by: twice) } == .duplicateKey)
    }

    @Test func `a signature that repeats is verified each time`() throws {
        let signer = try Keys.log()
        let text = Array("text\n".utf8)
        let (good, foreign) = (try signer.sign(text), try signer.sign(Array("other\n".utf8)))
        #expect(try SignedNote(text: text, signatures: [good, good]).verified(by: [signer.verifierKey]).count == 2)
        let mixed = try SignedNote(text: text, signatures: [good, foreign])
        #expect(refusal { try mixed.verified(by: [signer.verifierKey]) } == .invalidSignature)
    }

    @Test func `what is no note is refused for its reason`() throws {
        let line = String(decoding: try Keys.log().sign(Array("text\n".utf8)).line, as: UTF8.self)
        let cases: [TransparencyError.Kind: [String]] = [
            .textStructure: ["", "\n", "text\n", "text\n\n", "\nLINE", "text\nLINE", "text\n\n— a AAAAAAA="],
            .textCharacters: ["text\r\n\r\nLINE", "te\u{1}xt\n\nLINE", "te\tt\n\nLINE"],
            .lineForm: [
                "text\n\n-LINE", "text\n\n— a+b AAAAAAA=\n", "text\n\n— a\u{A0}b AAAAAAA=\n", "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n", "text\n\n— a  AAAAAAA=\n", "text\n\n— a AAAAAAA= \n",
                "text\n\n—a AAAAAAA=\n", "text\n\n—  AAAAAAA=\n", "text\n\nLINEx\n",
            ],
        ]
        for (kind, texts) in cases {
            for text in texts {
                let bytes = Array(text.replacing("LINE", with: line).utf8)
                #expect(refusal { try SignedNote(decoding: bytes) } == kind, "\(text.debugDescription)")
            }
        }
        #expect(refusal { try SignedNote(decoding: [0xFF] + Array("text\n\n\(line)".utf8)) } == .textCharacters)
        for text in ["\n\nLINE", "text\n\n\nLINE", "— a AAAAAAA=\n\nLINE", "text\n\n— a AAAAAAA=\n"] {
            let bytes = Array(text.replacing("LINE", with: line).utf8)
            #expect(throws: Never.self, "\(text.debugDescription)") { try SignedNote(decoding: bytes) }
        }
    }

    @Test func `the limits are those that the documentation states`() throws {
        let text = Array("text\n".utf8)
        let line = try Keys.log().sign(text)
        let most = [NoteSignature](repeating: line, count: 64)
        #expect(throws: Never.self) { try SignedNote(decoding: SignedNote(text: text, signatures: most).bytes) }
        #expect(refusal { try SignedNote(text: text, signatures: most + [line]) } == .tooManySignatures)
        let tooMany = text + [10] + (most + [line]).flatMap(\.line)
        #expect(refusal { try SignedNote(decoding: tooMany) } == .tooManySignatures)
        let room = 1_000_000 - 1 - line.line.count
        let long = [UInt8](repeating: 65, count: room - 1) + [10]
        #expect(try SignedNote(decoding: SignedNote(text: long, signatures: [line]).bytes).bytes.count == 1_000_000)
        #expect(refusal { try SignedNote(text: [65] + long, signatures: [line]) } == .textTooLong)
        #expect(refusal { try SignedNote(decoding: [65] + long + [10] + line.line) } == .textTooLong)
        #expect(refusal { try SignedNote(text: Array("text".utf8), signatures: [line]) } == .textStructure)
        #expect(refusal { try SignedNote(text: text, signatures: []) } == .textStructure)
        #expect(refusal { try SignedNote(text: [0, 10], signatures: [line]) } == .textCharacters)
    }

    @Test func `whatever is taken of the changes of a note is itself`() throws {
        let text = Array("Đề nghị\n\nkhen thưởng\n".utf8)
        let note = try SignedNote(text: text, signedBy: [Keys.log(1), Keys.log(2, name: "Sơn-La")])
        Property.holds(rounds: 3) { random, seed in
            expectLossless(note.bytes, seed, &random) { try SignedNote(decoding: $0).bytes }
        }
    }

    @Test func `two spellings of one name are two names`() throws {
        let (composed, decomposed) = ("S\u{1A1}n", "So\u{31B}n")
        #expect(composed == decomposed, "as Swift compares text")
        #expect(try KeyName(composed) != KeyName(decomposed))
        let text = Array("text\n".utf8)
        let note = try SignedNote(text: text, signedBy: [Keys.log(1, name: composed)])
        #expect(refusal { try note.verified(by: [Keys.log(1, name: decomposed).verifierKey]) } == .noTrustedSignature)
    }
}

/// Keys, text and signatures of golang/mod's own tests.
struct GoNote: Decodable {
    let signerKey: String
    let verifierKeys: [String]
    let text: String
    let signatureLines: [String]
    let badVerifierKeys: [String]
}
