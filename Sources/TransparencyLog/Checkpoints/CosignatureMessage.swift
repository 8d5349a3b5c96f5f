/// The octets that a witness signs: a header that no note begins with, the time, and the whole text of the checkpoint.
enum CosignatureMessage {
    /// The message; throws `time` for a time above 2^63 − 1, or what reading the checkpoint throws.
    static func bytes(text: [UInt8], time: UInt64) throws(TransparencyError) -> [UInt8] {
        guard time <= Decimal.maximum else { throw TransparencyError(.time) }
        _ = try Checkpoint(decoding: text, extensionLines: .kept)
        return Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}
