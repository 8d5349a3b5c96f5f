import Testing
import TransparencyLog

/// The policy file: what it may say, and what it means.
@Suite struct TrustPolicyTests {
    private func keys() throws -> [String: String] {
        var keys = ["LOG": try Keys.log().verifierKey.text, "NEW": try Keys.log(2).verifierKey.text]
        for number in 1...6 { keys["W\(number)"] = try Keys.witness(UInt8(number)).verifierKey.text }
        return keys
    }

    /// A policy text with keys for the words in capitals.
    private func text(_ pattern: String) throws -> [UInt8] {
        Array(try keys().reduce(pattern) { $0.replacing("<\($1.key)>", with: $1.value) }.utf8)
    }

    private let example = """
        # the example of the specification
        log <LOG> https://so-vang.example/

        witness X1 <W1>
        \twitness  X2\t<W2>   https://x2.example/ \t
        witness X3 <W3>
        group X-witnesses 2 X1 X2 X3

        witness Y1 <W4>
        witness Y2 <W5>
        witness Y3 <W6>
           # Mặt trận
        group Y-witnesses any Y1 Y2 Y3

        group X-and-Y all X-witnesses Y-witnesses
        quorum X-and-Y

        """

    @Test func `the example of the specification means what it says`() throws {
        let policy = try TrustPolicy(decoding: text(example))
        #expect(policy.logs.count == 1 && policy.witnesses.count == 6 && policy.groups.map(\.threshold) == [2, 1, 2])
        #expect(policy.logs[0].url == Array("https://so-vang.example/".utf8) && policy.witnesses[0].url == nil)
        #expect(policy.witnesses[1].url == Array("https://x2.example/".utf8))
        func has(_ names: String...) throws -> Bool { policy.hasQuorum(of: Set(try names.map { try PolicyName($0) })) }
        #expect(try has("X1", "X2", "Y1") && has("X1", "X3", "Y3") && has("X1", "X2", "X3", "Y1", "Y2", "Y3"))
        #expect(try !has("X1", "Y1") && !has("X1", "X2") && !has("Y1", "Y2", "Y3") && !has() && !has("X-and-Y2"))
        #expect(try TrustPolicy(decoding: policy.bytes) == policy)
        let stated = try TrustPolicy(
            logs: policy.logs, witnesses: policy.witnesses, groups: policy.groups, quorum: policy.quorum)
        #expect(stated == policy)
    }

    @Test func `a quorum of nobody asks for no cosignature`() throws {
        let policy = try TrustPolicy(decoding: text("log <LOG>\nquorum none\n"))
        #expect(policy.quorum == nil && policy.hasQuorum(of: []))
        #expect(try TrustPolicy(decoding: Array("quorum none\n".utf8)).logs.isEmpty)
        #expect(try TrustPolicy(decoding: policy.bytes) == policy)
    }

    @Test func `what is no policy is refused for its reason and in its line`() throws {
        let cases: [(TransparencyError.Kind, Int?, String)] = [
            (.policyQuorum, nil, ""), (.policyQuorum, nil, "log <LOG>\n"), (.policyQuorum, 2, "quorum none\nquorum none\n"),
            (.textStructure, 1, "quorum none"), (.textCharacters, 1, "quorum none\r\n"), (.textCharacters, 1, "# \u{7F}\n"),
            (.lineForm, 1, "quorum\n"), (.lineForm, 1, "quorum none none\n"), (.lineForm, 1, "log\n"),
            (.lineForm, 1, "Log <LOG>\n"),
            (.lineForm, 1, "log <LOG> a b\n"), (.lineForm, 1, "witness W <W1> a b\n"), (.lineForm, 1, "witness W\n"),
            (.lineForm, 1, "group g any\n"), (.lineForm, 1, "group g\n"), (.lineForm, 1, "mirror x\n"),
            (.verifierKey, 1, "log x+y+z\n"), (.verifierKey, 1, "witness <W1> W\n"), (.keyType, 1, "log <W1>\n"),
            (.keyType, 1, "witness W <LOG>\n"), (.duplicateKey, 2, "log <LOG>\nlog <LOG>\n"),
            (.duplicateKey, 2, "witness A <W1>\nwitness B <W1>\n"), (.policyName, 2, "witness A <W1>\nwitness A <W2>\n"),
            (.policyName, 1, "witness none <W1>\n"), (.policyName, 2, "witness A <W1>\ngroup A any A\n"),
            (.policyName, 1, "group g any A\nwitness A <W1>\n"), (.policyName, 2, "witness A <W1>\ngroup g any A A\n"),
            (.policyName, 3, "witness A <W1>\ngroup g any A\ngroup h any A\n"),
            (.policyName, 2, "witness A <W1>\ngroup g any none\n"),
            (.policyName, 1, "group g any g\n"), (.policyName, 1, "quorum A\nwitness A <W1>\n"),
            (.policyThreshold, 2, "witness A <W1>\ngroup g 0 A\n"), (.policyThreshold, 2, "witness A <W1>\ngroup g 2 A\n"),
            (.policyThreshold, 2, "witness A <W1>\ngroup g 01 A\n"), (.policyThreshold, 2, "witness A <W1>\ngroup g -1 A\n"),
            (.policyThreshold, 2, "witness A <W1>\ngroup g ALL A\n"),
        ]
        for (kind, line, pattern) in cases {
            do {
                _ = try TrustPolicy(decoding: text(pattern))
                Issue.record("taken: \(pattern)")
            } catch let error as TransparencyError {
                #expect(error.kind == kind && error.line == line, "\(pattern): \(error)")
            }
        }
    }

    @Test func `names are octets and need not be text`() throws {
        let name: [UInt8] = [0x80, 0xFF]
        let bytes =
            try Array("witness ".utf8) + name + text(" <W1>\nwitness K <W2>\nwitness \u{212A} <W3>\nquorum ") + name + [10]
        let policy = try TrustPolicy(decoding: bytes)
        #expect(policy.quorum?.octets == name && policy.witnesses.count == 3)
        #expect(try TrustPolicy(decoding: policy.bytes) == policy)
    }

    @Test func `a policy may list as many logs and witnesses as the format asks for`() throws {
        func policy(_ count: Int) throws -> [UInt8] {
            var text = ""
            for number in 0..<count {
                let name = try KeyName("w\(number)")
                let seed = [UInt8(number & 255), UInt8(number >> 8)] + [UInt8](repeating: 5, count: 30)
                text += "witness w\(number) \(try Cosigner(name: name, seed: seed).verifierKey.text)\n"
                text += "log \(try NoteSigner(name: name, seed: seed).verifierKey.text)\ngroup g\(number) all w\(number)\n"
            }
            return Array((text + "quorum g0\n").utf8)
        }
        #expect(try TrustPolicy(decoding: policy(32)).witnesses.count == 32)
        #expect(refusal { try TrustPolicy(decoding: policy(257)) } == .textTooLong)
        #expect(refusal { try TrustPolicy(decoding: [UInt8](repeating: 10, count: 1_000_001)) } == .textTooLong)
    }

    @Test func `whatever is taken of the changes of a policy has one canonical form`() throws {
        let bytes = try text(example)
        Property.holds(rounds: 1) { random, seed in
            for changed in Mutation.all(of: bytes, &random) {
                guard let policy = try? TrustPolicy(decoding: changed) else { continue }
                let again = try TrustPolicy(decoding: policy.bytes)
                #expect(again == policy && again.bytes == policy.bytes, seed)
            }
        }
    }
}
