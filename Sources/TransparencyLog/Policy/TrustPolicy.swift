/// Whom a verifier trusts: the logs, the witnesses, and which of the witnesses must have cosigned (C2SP tlog-policy).
///
/// It reaches an auditor by another road than the log, on paper for one. Two `log` lines with one name are a key that
/// changes: a head needs the signature of either.
public struct TrustPolicy: Hashable, Sendable {
    /// The accepted logs.
    public private(set) var logs: [PolicyLog] = []

    /// The known witnesses.
    public private(set) var witnesses: [PolicyWitness] = []

    /// The groups, each after its members.
    public private(set) var groups: [PolicyGroup] = []

    /// The witness or group that must have witnessed a head; `nil` if none must.
    public private(set) var quorum: PolicyName?

    /// The most logs, the most witnesses and the most groups; the format asks for at least 32.
    public static let maximumCount = 256

    /// The most octets of a policy file.
    public static let maximumByteCount = 1_000_000

    private var members: Set<PolicyName> = []

    /// States a policy; throws as ``init(decoding:)`` does.
    public init(
        logs: [PolicyLog], witnesses: [PolicyWitness] = [], groups: [PolicyGroup] = [], quorum: PolicyName? = nil
    ) throws(TransparencyError) {
        self.init()
        for log in logs { try add(log) }
        for witness in witnesses { try add(witness) }
        for group in groups { try add(group) }
        try setQuorum(quorum)
    }

    init() {}

    mutating func add(_ log: PolicyLog) throws(TransparencyError) {
        try checkLimit(logs.count)
        guard !logs.contains(where: { log.key.collides(with: $0.key) }) else { throw TransparencyError(.duplicateKey) }
        logs.append(log)
    }

    mutating func add(_ witness: PolicyWitness) throws(TransparencyError) {
        try checkLimit(witnesses.count)
        guard !isDefined(witness.name) else { throw TransparencyError(.policyName) }
        guard !witnesses.contains(where: { witness.key.collides(with: $0.key) }) else {
            throw TransparencyError(.duplicateKey)
        }
        witnesses.append(witness)
    }

    mutating func add(_ group: PolicyGroup) throws(TransparencyError) {
        try checkLimit(groups.count)
        guard !isDefined(group.name) else { throw TransparencyError(.policyName) }
        for member in group.members {
            // A member of two groups could count twice towards the quorum.
            guard isDefined(member), members.insert(member).inserted else { throw TransparencyError(.policyName) }
        }
        groups.append(group)
    }

    mutating func setQuorum(_ name: PolicyName?) throws(TransparencyError) {
        if let name, !isDefined(name) { throw TransparencyError(.policyName) }
        quorum = name
    }

    private func isDefined(_ name: PolicyName) -> Bool {
        witnesses.contains { $0.name == name } || groups.contains { $0.name == name }
    }

    private func checkLimit(_ count: Int) throws(TransparencyError) {
        guard count < Self.maximumCount else { throw TransparencyError(.textTooLong) }
    }
}

extension NoteVerifierKey {
    /// Whether a policy may not list both: the same public key under whatever name, or keys that a signature cannot tell apart.
    fileprivate func collides(with other: NoteVerifierKey) -> Bool {
        publicKey == other.publicKey || keyID == other.keyID && name == other.name
    }
}
