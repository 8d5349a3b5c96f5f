/// A log that a policy accepts; a log whose key changes is listed once for each key, under the same name.
public struct PolicyLog: Hashable, Sendable {
    /// The key, whose name is the log's origin.
    public let key: NoteVerifierKey

    /// Where the log may be reached, opaque octets; `nil` if the policy does not say.
    public let url: [UInt8]?

    /// Lists a log; throws `key-type` for a key that does not sign checkpoints.
    public init(key: NoteVerifierKey, url: [UInt8]? = nil) throws(TransparencyError) {
        guard key.type == .ed25519 else { throw TransparencyError(.keyType) }
        self.key = key
        self.url = url
    }
}
