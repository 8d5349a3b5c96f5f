/// A witness that a policy knows.
public struct PolicyWitness: Hashable, Sendable {
    /// What groups and the quorum call it; it has no meaning outside of the policy.
    public let name: PolicyName

    /// Its key, under the name that its signature lines bear.
    public let key: NoteVerifierKey

    /// Where checkpoints may be submitted, opaque octets; `nil` if the policy does not say.
    public let url: [UInt8]?

    /// Lists a witness; throws `key-type` for a key that does not cosign.
    public init(name: PolicyName, key: NoteVerifierKey, url: [UInt8]? = nil) throws(TransparencyError) {
        guard key.type == .cosignature else { throw TransparencyError(.keyType) }
        self.name = name
        self.key = key
        self.url = url
    }
}
