package import Commendation
package import EventLog

/// What a command comes to before it is appended.
package struct Plan: Sendable {
    /// The events, what they rest on, and the warnings.
    package var decided: Decided
    /// What else it rests on: what the blind index said.
    package var expectations: [Expectation]
    /// The lines that the blind index gains.
    package var blindKeys: [BlindEntry]

    /// Puts the parts together.
    package init(_ decided: Decided, expectations: [Expectation] = [], blindKeys: [BlindEntry] = []) {
        self.decided = decided
        self.expectations = expectations
        self.blindKeys = blindKeys
    }

    /// The request to append.
    func request(_ id: RequestID, digest: [UInt8]) -> AppendRequest {
        let reads = decided.reads.map { read -> Expectation in
            switch read {
            case .stream(let id, let version): .stream(id, version: version)
            case .subject(let id, let lastSeq): .subject(id, lastSeq: lastSeq)
            }
        }
        return AppendRequest(
            id: id, events: decided.events, expectations: reads + expectations, blindKeys: blindKeys, commandDigest: digest)
    }
}
