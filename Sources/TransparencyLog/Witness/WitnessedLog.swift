/// A log that a witness is configured to cosign for.
public struct WitnessedLog: Hashable, Sendable {
    /// The log's origin.
    public let origin: LogOrigin

    /// The log's keys: one, or two while it changes its key.
    public let keys: [NoteVerifierKey]

    /// Whether checkpoints of the log may have lines after the root.
    public let extensionLines: ExtensionLines

    /// Configures a log; throws `key-type` for a key that does not sign checkpoints, `duplicate-key` for keys that cannot be
    /// told apart, `no-trusted-signature` if there is no key.
    public init(
        origin: LogOrigin, keys: [NoteVerifierKey], extensionLines: ExtensionLines = .refused
    ) throws(TransparencyError) {
        guard !keys.isEmpty else { throw TransparencyError(.noTrustedSignature) }
        guard keys.allSatisfy({ $0.type == .ed25519 }) else { throw TransparencyError(.keyType) }
        guard Set(keys.map(\.keyID)).count == keys.count else { throw TransparencyError(.duplicateKey) }
        self.origin = origin
        self.keys = keys
        self.extensionLines = extensionLines
    }
}
