extension TreeHash {
    /// Reads a hash in base64, as checkpoints and proofs write it; `nil` for any other text.
    public init?(base64: some Collection<UInt8>) {
        guard base64.count == 44, let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes: bytes)
    }

    /// The hash in base64, as checkpoints and proofs write it.
    public var base64: String { String(decoding: base64Bytes, as: UTF8.self) }

    var base64Bytes: [UInt8] { withBytes { Base64.encode($0) } }
}
