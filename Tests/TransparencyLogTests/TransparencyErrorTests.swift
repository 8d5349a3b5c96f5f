import Testing
import TransparencyLog

/// Refusals as they are shown.
@Suite struct TransparencyErrorTests {
    @Test func `every refusal says what happened and what to do next`() {
        for kind in TransparencyError.Kind.allCases {
            #expect(kind.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
        #expect(Set(TransparencyError.Kind.allCases.map(\.rawValue)).count == TransparencyError.Kind.allCases.count)
    }

    @Test func `a refusal names the line and repeats nothing of the text`() {
        do {
            _ = try TrustPolicy(decoding: Array("# a\nmirror secret\n".utf8))
            Issue.record("taken")
        } catch {
            #expect(error.code == "line-form" && error.line == 2)
            #expect(error.message == "A line does not have the form that its place asks for (line 2).")
            #expect(error.nextStep == "Compare the text with the C2SP format it claims to be; it must be byte for byte.")
            #expect("\(error)" == "line-form: \(error.message) \(error.nextStep)")
        }
    }
}
