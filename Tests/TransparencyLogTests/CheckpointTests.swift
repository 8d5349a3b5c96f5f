import Testing
import TransparencyLog

/// Checkpoints: exactly three lines, signed by the log's keys.
@Suite struct CheckpointTests {
    private let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

    @Test func `the example of the specification is read and written`() throws {
        let checkpoint = try Checkpoint(decoding: Array(text.utf8))
        #expect(checkpoint.origin.description == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163)
        #expect(checkpoint.root.base64 == "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
        #expect(checkpoint.text == Array(text.utf8) && checkpoint.extensionLines.isEmpty)
        #expect(try Checkpoint(origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root) == checkpoint)
    }

    @Test func `extension lines are refused unless they are asked for`() throws {
        let extended = Array((text + "one\ntwo\n").utf8)
        #expect(refusal { try Checkpoint(decoding: extended) } == .extensionLines)
        let kept = try Checkpoint(decoding: extended, extensionLines: .kept)
        #expect(kept.extensionLines == [Array("one".utf8), Array("two".utf8)] && kept.text == extended)
        #expect(refusal { try Checkpoint(decoding: extended + [10], extensionLines: .kept) } == .textStructure)
        #expect(refusal { try Checkpoint(decoding: extended.dropLast(), extensionLines: .kept) } == .textStructure)
    }

    @Test func `what is no checkpoint is refused for its reason`() {
        let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
        let cases: [TransparencyError.Kind: [String]] = [
            .origin: ["", "\n1\n\(root)\n", "a\tb\n1\n\(root)\n", "a"],
            .textStructure: ["a\n", "a\n1", "a\n1\n", "a\n1\n\(root)"],
            .number: [
                "a\n\n\(root)\n", "a\n01\n\(root)\n", "a\n+1\n\(root)\n", "a\n-1\n\(root)\n", "a\n 1\n\(root)\n",
                "a\n9223372036854775808\n\(root)\n", "a\n99999999999999999999\n\(root)\n", "a\n1e3\n\(root)\n", "a\n٣\n\(root)\n",
            ],
            .lineForm: ["a\n1\n\n", "a\n1\n\(root.dropLast())\n", "a\n1\n\(root)=\n", "a\n1\n \(root)\n", "a\n1\nAAAA\n"],
        ]
        for (kind, texts) in cases {
            for text in texts {
                #expect(refusal { try Checkpoint(decoding: Array(text.utf8)) } == kind, "\(text.debugDescription)")
            }
        }
        let largest = "a\n9223372036854775807\n\(root)\n"
        #expect(throws: Never.self) { try Checkpoint(decoding: Array(largest.utf8)) }
    }

    @Test func `whatever is taken of the changes of a checkpoint is itself`() {
        Property.holds(rounds: 10) { random, seed in
            for handling in [ExtensionLines.refused, .kept] {
                expectLossless(Array(text.utf8), seed, &random) {
                    try Checkpoint(decoding: $0, extensionLines: handling).text
                }
            }
        }
    }

    @Test func `only the root of the empty tree has size zero`() throws {
        let origin = try LogOrigin("a")
        #expect(refusal { try Checkpoint(origin: origin, size: 0, root: .leaf([])) } == .emptyTreeRoot)
        #expect(throws: Never.self) { try Checkpoint(origin: origin, size: 0, root: .empty) }
        #expect(refusal { try Checkpoint(origin: origin, size: 1 << 63, root: .empty) } == .number)
    }

    @Test func `a head is signed by every key of the log and by no other`() throws {
        let checkpoint = try Checkpoint(origin: LogOrigin(Keys.origin), size: 7, root: .leaf([7]))
        let (old, new) = (try Keys.log(1), try Keys.log(2))
        let note = try SignedNote(decoding: checkpoint.signed(by: [old, new]).bytes)
        #expect(try note.checkpoint() == checkpoint && note.text == checkpoint.text)
        for key in [old.verifierKey, new.verifierKey] {
            #expect(try note.verified(by: [key]).map(\.key) == [key])
        }
        #expect(refusal { try checkpoint.signed(by: [old, Keys.log(1, name: "another")]) } == .origin)
        #expect(refusal { try checkpoint.signed(by: []) } == .textStructure)
    }
}
